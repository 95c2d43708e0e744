public import Model

/// A block of a document as a reader sees it.
public struct PassageLine: Hashable, Sendable {
  /// What sort of block it is: `heading`, `paragraph`, `item`, `table`, `note`, or `row`, `entry`.
  public let sort: String
  /// The number as printed, if it has one.
  public let number: String?
  /// The words; a table's rows on lines of their own.
  public let text: String

  init(sort: String, number: String?, text: String) {
    self.sort = sort
    self.number = number
    self.text = text
  }

  init(_ block: Block) {
    switch block {
    case .heading(let heading):
      self.init(sort: "heading", number: heading.number, text: heading.text)
    case .paragraph(let passage), .listIntroduction(let passage):
      self.init(sort: "paragraph", number: passage.number, text: passage.text)
    case .item(let passage):
      self.init(sort: "item", number: passage.number, text: passage.text)
    case .table(let table):
      let caption = table.caption.map { [$0] } ?? []
      let header = table.header.isEmpty ? [] : [table.header.joined(separator: " | ")]
      self.init(
        sort: "table", number: nil,
        text: (caption + header + table.rows.map(\.text)).joined(separator: "\n"))
    case .note(let note): self.init(sort: "note", number: note.mark, text: note.text)
    }
  }
}

/// A passage in its surroundings.
public struct SurroundedPassage: Hashable, Sendable {
  /// The address, such as `CTOC/COP/IOG/I/1/1/Add.7#27`.
  public let id: String
  /// The finding that the passage records; nil where it records none.
  public let observation: Observation?
  /// The file, relative to the corpus.
  public let file: String
  /// The document's title.
  public let title: String
  /// The heading above and the lines around the passage, in order.
  public let lines: [PassageLine]
  /// Which of the lines is the passage, from 0.
  public let place: Int

  init(
    id: String, observation: Observation?, file: String, title: String, lines: [PassageLine],
    place: Int
  ) {
    self.id = id
    self.observation = observation
    self.file = file
    self.title = title
    self.lines = lines
    self.place = place
  }

  /// Cuts an observation's surroundings out of its document.
  init(_ observation: Observation, in document: SourceDocument, file: String, around: Int) {
    let (all, found) = Self.lines(of: document, around: observation)
    let first = max(0, found - around)
    var shown = Array(all[first..<min(all.count, found + around + 1)])
    var place = found - first
    if let heading = all.prefix(first).last(where: { $0.sort == "heading" }),
      !shown.prefix(place).contains(where: { $0.sort == "heading" })
    {
      shown.insert(heading, at: 0)
      place += 1
    }
    self.init(
      id: observation.id, observation: observation, file: file, title: document.title,
      lines: shown, place: place)
  }

  /// The document's lines, with rows of their own for the table that holds the observation, and the
  /// place of the observation among them.
  private static func lines(
    of document: SourceDocument, around observation: Observation
  ) -> (lines: [PassageLine], place: Int) {
    var lines: [PassageLine] = []
    var place = 0
    for (number, block) in document.blocks.enumerated() {
      if number == observation.block { place = lines.count }
      guard number == observation.block, let row = observation.row, case .table(let table) = block
      else {
        lines.append(PassageLine(block))
        continue
      }
      let head = PassageLine(.table(Table(caption: table.caption, header: table.header, rows: [])))
      if !head.text.isEmpty { lines.append(head) }
      place = lines.count + row
      lines += table.rows.map {
        PassageLine(sort: "row", number: $0.finding?.paragraph, text: $0.text)
      }
    }
    if observation.block >= document.blocks.count { place = observation.block }
    lines += document.entries.map { PassageLine(sort: "entry", number: nil, text: $0.text) }
    return (lines, place)
  }
}
