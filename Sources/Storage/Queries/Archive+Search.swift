import GRDB
import Model

extension Archive {
  /// Returns the passages that have all the words.
  ///
  /// Words match whatever their case, accents and English endings ("investigation" finds
  /// "investigations"); words in double quotes match as a phrase. Paragraphs, items, rows of
  /// tables, notes and entries are looked at, findings or not; headings are not. Chinese, which
  /// has no spaces, matches only from one punctuation mark to the next.
  ///
  /// - Parameters:
  ///   - words: What to look for; any text.
  ///   - limit: The most hits to return; from 0.
  ///   - selection: The documents to look in.
  /// - Returns: Hits, the best first (BM25), ties by symbol and position; none where the words have
  ///   no letter and no digit.
  /// - Throws: `ArchiveError`; `readOnly` where the index lags behind and the file may not be
  ///   written.
  /// - Complexity: The first search after something was stored takes that into the index, some
  ///   50 µs a passage.
  public func search(
    _ words: String, limit: Int = 20, selection: Selection = .counted
  ) throws(ArchiveError) -> [SearchHit] {
    guard let question = SearchWords(words).question, limit > 0 else { return [] }
    if try !reading({ try SearchIndex($0).isComplete }) {
      try writing { try SearchIndex($0).complete() }
    }
    return try reading { database in
      let rows = try Row.fetchCursor(
        database, sql: Self.searchSQL(selection),
        arguments: [Excerpt.opening, Excerpt.closing, question, limit])
      var hits: [SearchHit] = []
      while let row = try rows.next() {
        guard let hit = SearchHit(row) else {
          throw ArchiveError(.damaged, at: path, detail: "a document has an unknown word")
        }
        hits.append(hit)
      }
      return hits
    }
  }

  /// The hits are chosen before their excerpts are made: an excerpt costs more than a rank.
  private static func searchSQL(_ selection: Selection) -> String {
    """
    SELECT document.kind, document.symbol, document.title, document.language, document.date,
      document.distribution, document.cycle, document.year, document.state,
      document.regional_group, file.status, file.retired, passage.block, passage.line,
      passage.number,
      (SELECT observation.kind FROM observation
        WHERE observation.file = passage.file AND observation.block = passage.block
          AND observation.line IS passage.line),
      snippet(passage_index, 0, ?, ?, '…', 32)
    FROM passage_index
      JOIN passage ON passage.id = passage_index.rowid
      JOIN file ON file.id = passage.file
      JOIN document ON document.file = file.id
    WHERE passage_index MATCH ? AND \(selection.condition)
    ORDER BY bm25(passage_index), document.symbol, document.date, file.path, passage.id
    LIMIT ?
    """
  }
}

extension SearchHit {
  fileprivate init?(_ row: Row) {
    guard let document = DocumentHead(row, from: 0), let status = FileStatus(rawValue: row[10])
    else { return nil }
    self.document = document
    self.status = status
    isRetired = row[11]
    id = PassageAddress(symbol: document.symbol, block: row[12], row: row[13]).description
    number = (row[14] as String?).map(KeptText.read)
    kind = (row[15] as String?).flatMap { Kind(code: $0) }
    let excerpt = Excerpt(marked: row[16])
    self.excerpt = excerpt.text
    matches = excerpt.matches
  }
}

/// An excerpt with the matches that the index marked in it.
struct Excerpt {
  /// Control characters (start and end of text), which no person writes.
  static let opening = "\u{2}"
  static let closing = "\u{3}"

  let text: String
  let matches: [TextSpan]

  /// Takes the marks out; marks that the text itself bears are taken out too and mark nothing.
  init(marked: String) {
    var text = ""
    var matches: [TextSpan] = []
    var start: Int?
    for scalar in KeptText.read(marked).unicodeScalars {
      switch scalar {
      case "\u{2}": start = text.utf8.count
      case "\u{3}":
        if let open = start, open < text.utf8.count {
          matches.append(TextSpan(start: open, end: text.utf8.count))
        }
        start = nil
      default: text.unicodeScalars.append(scalar)
      }
    }
    self.text = text
    self.matches = matches
  }
}
