import Model

/// A document as the verification reads it: texts with their sentences, tables, places in print.
struct StatedDocument: Sendable {
  /// What a text is in its document; texts are held against texts of their own sort first.
  enum Sort: Hashable, Sendable { case front, heading, paragraph, note, title, alternative }

  /// A text: a paragraph, a heading, a title, a note.
  struct Text: Sendable {
    let sort: Sort
    /// The place as printed: "12", "table 3", "note 1", "summary", "heading IV".
    let place: String
    /// The label as printed, such as "12" or "IV".
    let label: String?
    /// The number of the block in the document.
    let block: Int
    /// The words without marks of notes.
    let plain: String
    let sentences: [StatedSentence]
    /// What the headings above say the text is about.
    let heading: Scope
  }

  let texts: [Text]
  let tables: [StatedTable]

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - reader: What reads its sentences.
  ///   - known: Texts whose sentences were read before: most of an edited document.
  init(
    _ document: PrintedDocument, reader: SentenceReader,
    known: [String: [StatedSentence]] = [:]
  ) {
    var builder = Builder(reader: reader, known: known)
    for (index, placed) in document.blocks.enumerated() { builder.add(placed.block, index) }
    texts = builder.texts
    tables = builder.tables
  }

  /// Collects texts and knows where in the document it stands.
  private struct Builder {
    let reader: SentenceReader
    let known: [String: [StatedSentence]]
    var texts: [Text] = []
    var tables: [StatedTable] = []
    private var chapter = ""
    private var number: String?
    private var headings: [(level: Int, scope: Scope)] = []

    init(reader: SentenceReader, known: [String: [StatedSentence]]) {
      self.reader = reader
      self.known = known
    }

    private func sentences(of text: String) -> [StatedSentence] {
      let plain = Sentences.plain(text)
      return known[plain] ?? reader.sentences(of: plain)
    }

    private var heading: Scope {
      headings.reduce(Scope()) { $1.scope.completed(by: $0) }
    }

    private mutating func add(
      _ sort: Sort, _ place: String, _ label: String?, _ block: Int, _ text: String
    ) {
      let sentences = sentences(of: text)
      guard !sentences.isEmpty else { return }
      texts.append(
        Text(
          sort: sort, place: place, label: label, block: block, plain: Sentences.plain(text),
          sentences: sentences, heading: heading))
    }

    mutating func add(_ block: PrintedBlock, _ index: Int) {
      switch block {
      case .front(let text):
        add(.front, "masthead", nil, index, text)
      case .heading(let level, let number, let text):
        while let last = headings.last, last.level >= level { headings.removeLast() }
        let place = "heading \(number ?? text)"
        add(.heading, place, number, index, text)
        let own = sentences(of: text).reduce(Scope()) { Scope(of: $1).completed(by: $0) }
        headings.append((level, own))
        if level <= 1 || chapter.isEmpty || text.lowercased().hasPrefix("annex") {
          chapter = Self.chapter(number: number, text: text)
          self.number = nil
        }
      case .paragraph(let number, let text, _):
        if let number { self.number = number }
        // An unnumbered paragraph belongs to the numbered one before it.
        add(.paragraph, number ?? self.number ?? chapter, number, index, text)
      case .table(let number, let title, let header, let rows, let notes):
        let place = number.map { "table \($0)" } ?? "table"
        add(.title, place, number, index, title)
        for note in notes { add(.note, place, nil, index, note.text) }
        tables.append(
          StatedTable(
            place: place, label: number, block: index, title: title, header: header, rows: rows,
            reader: reader))
      case .figure(let number, let title, let alternative):
        let place = number.map { "figure \($0)" } ?? "figure"
        add(.title, place, number, index, title)
        if let alternative { add(.alternative, place, nil, index, alternative) }
      case .note(let note):
        add(.note, "note \(note.mark)", note.mark, index, note.text)
      }
    }

    private static func chapter(number: String?, text: String) -> String {
      let words = text.lowercased().split(separator: " ")
      if words.first == "summary" { return "summary" }
      if words.first == "annex" {
        let label = words.dropFirst().first.map { $0.prefix { $0.isLetter || $0.isNumber } } ?? ""
        return label.isEmpty ? "annex" : "annex \(label.uppercased())"
      }
      return "heading \(number ?? text)"
    }
  }
}
