import Model

/// Builds blocks from the elements of a body as they open and close.
///
/// Text goes to the innermost open sink: a cell, a note, a heading, a number, or the passage of
/// the innermost paragraph, item or introduction. Elements that the format does not name are
/// text: of their paragraph, or a paragraph of their own.
struct BlockBuilder {
  private(set) var blocks: [Block] = []

  private enum Sink {
    case passage, number, heading, caption, cell(isHeader: Bool), note(mark: String?)
  }

  /// What an element makes of a number or heading in it.
  private enum Parent {
    case division, numbered, other

    init(_ element: BodyElement) {
      switch element {
      case .division: self = .division
      case .paragraph, .item: self = .numbered
      default: self = .other
      }
    }
  }

  private enum PassageSort { case paragraph, introduction, item }

  /// What text becomes at a place of the structure.
  private struct Place {
    let sort: PassageSort
    var number: String?
    let depth: Int
    /// Whether each `p` is a paragraph of its own.
    let dividesParagraphs: Bool
  }

  private struct OpenTable {
    var caption: String?
    var header: [[String]] = []
    var rows: [Table.Line] = []
    var cells: [(isHeader: Bool, text: TextGatherer)] = []
  }

  private var places = [
    Place(sort: .paragraph, number: nil, depth: 0, dividesParagraphs: true)
  ]
  private var sinks: [(sink: Sink, text: TextGatherer)] = []
  private var passage = TextGatherer()
  private var notes: [Note] = []
  private var headingDepth = 0
  private var itemDepth = 0
  private var table: OpenTable?
  /// The open elements; what stands by itself in a paragraph after its introduction is an item.
  private var frames: [(parent: Parent, isIntroduced: Bool)] = []

  // MARK: Elements

  mutating func open(_ element: BodyElement, marker: String?) {
    let (parent, isIntroduced) = frames.last ?? (.other, false)
    frames.append((Parent(element), false))
    switch element {
    case .division:
      flush()
      headingDepth += 1
      places.append(Place(sort: .paragraph, number: nil, depth: 0, dividesParagraphs: true))
    case .paragraph where sinks.isEmpty && isIntroduced && parent == .numbered:
      flush()
      itemDepth += 1
      places.append(Place(sort: .item, number: nil, depth: itemDepth, dividesParagraphs: false))
    case .paragraph where sinks.isEmpty:
      flush()
      places.append(Place(sort: .paragraph, number: nil, depth: 0, dividesParagraphs: false))
    case .item where sinks.isEmpty:
      flush()
      itemDepth += 1
      places.append(Place(sort: .item, number: nil, depth: itemDepth, dividesParagraphs: false))
    case .introduction where sinks.isEmpty:
      flush()
      if frames.count > 1 { frames[frames.count - 2].isIntroduced = true }
      places.append(
        Place(
          sort: .introduction, number: takeNumber(), depth: itemDepth + 1,
          dividesParagraphs: false))
    case .wrapUp where sinks.isEmpty:
      flush()
      places.append(Place(sort: .paragraph, number: nil, depth: 0, dividesParagraphs: false))
    case .list where sinks.isEmpty: flush()
    case .block: if sinks.isEmpty, divides { flush() } else { separate() }
    case .number where sinks.isEmpty && parent != .other: sinks.append((.number, TextGatherer()))
    case .heading where sinks.isEmpty && parent == .division:
      sinks.append((.heading, TextGatherer()))
    // The number or heading of an element that bears none in this profile is text.
    case .heading, .number: if sinks.isEmpty, divides { flush() } else { separate() }
    case .table where sinks.isEmpty:
      flush()
      table = OpenTable()
    case .caption where table != nil && sinks.isEmpty: sinks.append((.caption, TextGatherer()))
    case .cell(let isHeader) where table != nil && sinks.isEmpty:
      sinks.append((.cell(isHeader: isHeader), TextGatherer()))
    case .note: sinks.append((.note(mark: marker), TextGatherer()))
    case .lineBreak: separate()
    case .inline: break
    default: separate()
    }
  }

  mutating func close(_ element: BodyElement) {
    _ = frames.popLast()
    switch element {
    case .division:
      flush()
      headingDepth -= 1
      leavePlace()
    case .paragraph where sinks.isEmpty, .introduction where sinks.isEmpty,
      .wrapUp where sinks.isEmpty:
      flush()
      if case .paragraph = element, places.last?.sort == .item { itemDepth -= 1 }
      leavePlace()
    case .item where sinks.isEmpty:
      flush()
      itemDepth -= 1
      leavePlace()
    case .list where sinks.isEmpty: flush()
    case .block: if sinks.isEmpty, divides { flush() } else { separate() }
    case .number: if case .number = sinks.last?.sink { closeNumber() } else { separate() }
    case .heading: if case .heading = sinks.last?.sink { closeHeading() } else { separate() }
    case .caption: if case .caption = sinks.last?.sink { closeCaption() } else { separate() }
    case .cell: if case .cell = sinks.last?.sink { closeCell() } else { separate() }
    case .row where sinks.isEmpty: closeRow()
    case .table where sinks.isEmpty: closeTable()
    case .note: if case .note = sinks.last?.sink { closeNote() } else { separate() }
    case .inline, .lineBreak: break
    default: separate()
    }
  }

  /// Closes what the end of the file leaves open, and settles which introductions introduce.
  mutating func finish() {
    flush()
    // From the end: whether an item follows, with nothing but notes and introductions between.
    var precedesItem = false
    for index in blocks.indices.reversed() {
      switch blocks[index] {
      case .note: break
      case .listIntroduction(let passage):
        if !precedesItem { blocks[index] = .paragraph(passage) }
      case .item: precedesItem = true
      default: precedesItem = false
      }
    }
  }

  // MARK: Text

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    withSink { $0.append(text) }
  }

  mutating func beginReference(instrument: String, numbers: [String]) {
    withSink { $0.beginReference(instrument: instrument, numbers: numbers) }
  }

  mutating func endReference() { withSink { $0.endReference() } }

  private mutating func separate() { withSink { $0.separate() } }

  private mutating func withSink(_ body: (inout TextGatherer) -> Void) {
    if !sinks.isEmpty {
      body(&sinks[sinks.count - 1].text)
    } else {
      // In its place: a copy would cost the whole passage for each piece of it.
      body(&passage)
    }
  }

  private var divides: Bool { places.last?.dividesParagraphs ?? true }

  // MARK: Emitting

  private mutating func takeNumber() -> String? {
    guard !places.isEmpty else { return nil }
    defer { places[places.count - 1].number = nil }
    return places[places.count - 1].number
  }

  private mutating func leavePlace() { if places.count > 1 { places.removeLast() } }

  private mutating func flush() {
    let text = passage
    passage = TextGatherer()
    if !text.isEmpty, let place = places.last {
      let passage = Passage(
        number: takeNumber(), text: text.text, listDepth: place.depth,
        references: text.references)
      switch place.sort {
      case .paragraph: blocks.append(.paragraph(passage))
      case .introduction: blocks.append(.listIntroduction(passage))
      case .item: blocks.append(.item(passage))
      }
    }
    flushNotes()
  }

  private mutating func flushNotes() {
    blocks += notes.map(Block.note)
    notes = []
  }

  private mutating func closeNumber() {
    guard let text = sinks.popLast()?.text, !places.isEmpty else { return }
    places[places.count - 1].number = PrintedNumber.normalized(text.text)
  }

  private mutating func closeHeading() {
    guard let text = sinks.popLast()?.text else { return }
    if !text.isEmpty {
      blocks.append(
        .heading(
          Heading(
            level: headingDepth, number: takeNumber(), text: text.text,
            references: text.references)))
    }
    flushNotes()
  }

  private mutating func closeNote() {
    guard let (sink, text) = sinks.popLast(), case .note(let mark) = sink else { return }
    notes.append(Note(mark: mark.flatMap(PrintedNumber.normalized), text: text.text))
    if sinks.isEmpty, table == nil, passage.isEmpty, places.count == 1 { flushNotes() }
  }

  // MARK: Tables

  private mutating func closeCaption() {
    guard let text = sinks.popLast()?.text else { return }
    table?.caption = text.text
  }

  private mutating func closeCell() {
    guard let (sink, text) = sinks.popLast(), case .cell(let isHeader) = sink else { return }
    table?.cells.append((isHeader, text))
  }

  private mutating func closeRow() {
    guard let cells = table?.cells, !cells.isEmpty else { return }
    table?.cells = []
    let texts = cells.map(\.text.text)
    if cells.allSatisfy(\.isHeader), table?.rows.isEmpty ?? true {
      table?.header.append(texts)
      return
    }
    var references: [ProvisionReference] = []
    // How far the text of the row reaches: normalized, so that an empty cell leaves one space.
    var end = 0
    for (index, cell) in cells.enumerated() {
      if index > 0 { end += end > 0 ? 2 : 1 }
      let offset = index > 0 ? end + 1 : 0
      let width = texts[index].utf8.count
      if width > 0 { end = offset + width }
      for reference in cell.text.references {
        references.append(
          ProvisionReference(
            span: TextSpan(
              start: reference.span.start + offset, end: reference.span.end + offset),
            instrument: reference.instrument, numbers: reference.numbers))
      }
    }
    table?.rows.append(Table.Line(cells: texts, references: references))
  }

  private mutating func closeTable() {
    guard let open = table else { return }
    table = nil
    let width = open.header.map(\.count).max() ?? 0
    let header = (0..<width).map { column in
      open.header.compactMap { column < $0.count ? $0[column] : nil }.filter { !$0.isEmpty }
        .joined(separator: " ")
    }
    blocks.append(.table(Table(caption: open.caption, header: header, rows: open.rows)))
    flushNotes()
  }
}
