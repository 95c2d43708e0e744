import Model

/// A table as the verification reads it: cells without the differences of typography.
struct StatedTable: Sendable {
  let place: String
  let label: String?
  let block: Int
  let title: String
  /// The words of the header rows, column by column.
  let header: [String]
  let rows: [[String]]
  /// The header and the rows without the differences of typography.
  let plainHeader: [String]
  let plainRows: [[String]]
  /// The rows, the first cells, the headings and the title's words, for likeness.
  let rowBag: Set<[String]>
  let nameBag: Set<String>
  let titleWords: Set<String>
  /// What each row's first cell cites; empty where it cites nothing.
  let rowProvisions: [Set<Provision>]

  init(
    place: String, label: String?, block: Int, title: String, header: [[String]],
    rows: [[String]], reader: SentenceReader
  ) {
    self.place = place
    self.label = label
    self.block = block
    self.title = title
    let width = header.map(\.count).max() ?? 0
    self.header = (0..<width).map { column in
      header.compactMap { $0.indices.contains(column) ? $0[column] : nil }.joined(separator: " ")
    }
    self.rows = rows
    plainHeader = self.header.map(Self.canonical)
    plainRows = rows.map { $0.map(Self.canonical) }
    rowBag = Set(plainRows)
    nameBag = Set(plainRows.compactMap(\.first))
    titleWords = Set(Token.tokens(of: title).map(\.text))
    rowProvisions = rows.map { row in
      reader.read(Sentences.plain(row.first ?? "")).citedProvisions
    }
  }

  /// The cell without marks of notes and typography: "13 of the 16" and "13/16" are one.
  static func canonical(_ cell: String) -> String {
    let plain = Sentences.plain(cell)
    let tokens = Token.tokens(of: plain)
    guard !tokens.isEmpty else { return plain.lowercased() }
    let isSigned = tokens.count == 2 && tokens[1].number != nil
    var words: [String] = []
    for (place, token) in tokens.enumerated() {
      if let number = token.number {
        words.append(Int(exactly: number).map(String.init) ?? String(number))
      } else if token.sort == .mark {
        let isInner = place > 0 && place + 1 < tokens.count
        if token.text == "+" || token.text == "-" && (isSigned || tokens.count == 1) {
          words.append(token.text)
        } else if isInner, token.text == "/" || token.text == "-" {
          words.append(token.text == "/" ? "of" : "to")
        }
      } else if !["the", "a", "an"].contains(token.text) {
        words.append(token.text)
      }
    }
    return words.isEmpty ? plain : words.joined(separator: " ")
  }
}
