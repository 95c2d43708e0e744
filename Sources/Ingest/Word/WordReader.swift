import Model

/// Reads the parts of a Word file to what they say.
struct WordReader {
  private var document = WordDocument()
  private let styles: WordStyles
  private var numbering: WordNumbering
  private let notes: [String: MarkupElement]
  private var marks: [String: String] = [:]
  private var numberedNotes = 0
  private var looks: [[String?]: WordRunProperties] = [:]
  private var fields = WordFields()
  private var contentsDepth = 0
  private var isInNote = false
  /// The pieces of paragraphs whose ends were deleted.
  private var unfinished: [WordInline] = []
  /// What text boxes at the paragraph hold.
  private var boxes: [WordBlock] = []
  private var boxDepth = 0

  static func read(_ container: WordContainer) -> WordDocument {
    var reader = WordReader(container)
    if let body = container.document.first("body") {
      reader.document.blocks = reader.text(in: body)
    }
    if let header = container.firstPageHeader {
      let hadChanges = reader.document.hasTrackedChanges
      reader.isInNote = true
      reader.document.firstPageHeader = reader.text(in: header)
      reader.document.hasTrackedChanges = hadChanges
    }
    return reader.document
  }

  private init(_ container: WordContainer) {
    styles = container.styles.map { WordStyles($0) } ?? WordStyles()
    numbering = container.numbering.map { WordNumbering($0) } ?? WordNumbering()
    var notes: [String: MarkupElement] = [:]
    for (root, kind) in [(container.footnotes, "footnote"), (container.endnotes, "endnote")] {
      for element in root?.all(kind) ?? [] {
        let type = element.attributes["type"] ?? "normal"
        if let id = element.attributes["id"], type == "normal" { notes["\(kind)\(id)"] = element }
      }
    }
    self.notes = notes
    document.language = styles.language
    document.hasComments = container.hasComments
  }

  // MARK: Blocks

  private mutating func blocks(in element: MarkupElement) -> [WordBlock] {
    var blocks: [WordBlock] = []
    for child in element.elements {
      switch child.name {
      case "p": blocks += paragraph(child)
      case "tbl":
        blocks += leftOver()
        blocks.append(.table(table(child)))
      case "sdt":
        guard let content = child.first("sdtContent") else { break }
        let gallery = child.first("sdtPr")?.first("docPartObj")?.value("docPartGallery")
        let isContents = gallery == "Table of Contents"
        contentsDepth += isContents ? 1 : 0
        blocks += self.blocks(in: content)
        contentsDepth -= isContents ? 1 : 0
      case "ins", "moveTo":
        document.hasTrackedChanges = true
        blocks += self.blocks(in: child)
      case "del", "moveFrom": document.hasTrackedChanges = true
      case "AlternateContent": blocks += Self.branch(of: child).map { self.blocks(in: $0) } ?? []
      case "customXml", "smartTag", "txbxContent": blocks += self.blocks(in: child)
      default: break
      }
    }
    return blocks
  }

  /// The blocks of a text that stands for itself: the body, a cell, a note, a box.
  private mutating func text(in element: MarkupElement) -> [WordBlock] {
    blocks(in: element) + leftOver()
  }

  /// What paragraphs without an end leave where no other follows.
  private mutating func leftOver() -> [WordBlock] {
    guard !unfinished.isEmpty else { return [] }
    var paragraph = WordParagraph()
    paragraph.inlines = unfinished
    unfinished = []
    return [.paragraph(paragraph)]
  }

  /// The one branch that is read: what the newest program would show.
  private static func branch(of element: MarkupElement) -> MarkupElement? {
    element.first("Choice") ?? element.first("Fallback")
  }

  private mutating func paragraph(_ element: MarkupElement) -> [WordBlock] {
    let properties = element.first("pPr")
    let style = properties?.value("pStyle")
    let outerBoxes = boxes
    boxes = []
    var paragraph = WordParagraph()
    paragraph.isInContents = contentsDepth > 0 || fields.isInContents
    paragraph.inlines = unfinished
    unfinished = []
    fields.hasShownContents = false
    readInlines(of: element, style: style, into: &paragraph.inlines)
    if fields.hasShownContents { paragraph.isInContents = true }
    let boxed = boxes
    boxes = outerBoxes
    let mark = properties?.first("rPr")
    if mark?.first("del") != nil || mark?.first("moveFrom") != nil {
      document.hasTrackedChanges = true
      unfinished = paragraph.inlines
      return boxed
    }
    if mark?.first("ins") != nil { document.hasTrackedChanges = true }
    paragraph.styleNames = styles.names(style)
    let own = properties?.value("outlineLvl").flatMap { Int($0) }
    paragraph.outlineLevel =
      own.map { (0...8).contains($0) ? $0 + 1 : nil } ?? styles.outlineLevel(style)
    paragraph.isCentred =
      (properties?.value("jc") ?? styles.alignment(style)) == "center"
    if let number = number(properties?.first("numPr"), style) {
      paragraph.list = (number.list, number.level)
      paragraph.label = number.isBullet ? nil : number.label
      paragraph.isBulleted = number.isBullet
    }
    return [.paragraph(paragraph)] + boxed
  }

  private mutating func number(
    _ own: MarkupElement?, _ style: String?
  ) -> (label: String, isBullet: Bool, list: String, level: Int)? {
    let fromStyle = styles.numbering(style)
    guard let id = own?.value("numId") ?? fromStyle?.definition, id != "0" else { return nil }
    let level = own?.value("ilvl").flatMap { Int($0) }
    let styles = styles
    return numbering.next(
      id, level: level ?? (own?.value("numId") == nil ? fromStyle?.level : nil),
      styles: fromStyle?.styles ?? [],
      links: { styles.numberingDefinition(ofStyle: $0) })
  }

  private mutating func table(_ element: MarkupElement) -> WordTable {
    var table = WordTable()
    for row in Self.unwrapped(element, "tr") {
      let properties = row.first("trPr")
      if properties?.first("del") != nil {
        document.hasTrackedChanges = true
        continue
      }
      if properties?.first("ins") != nil { document.hasTrackedChanges = true }
      let header = properties?.first("tblHeader")
      var cells: [WordTable.Cell] = []
      for cell in Self.unwrapped(row, "tc") {
        let properties = cell.first("tcPr")
        if properties?.first("cellDel") != nil {
          document.hasTrackedChanges = true
          continue
        }
        let span = properties?.value("gridSpan").flatMap { Int($0) } ?? 1
        let merge = properties?.first("vMerge")
        let outer = unfinished
        unfinished = []
        cells.append(
          WordTable.Cell(
            blocks: text(in: cell), columns: min(max(span, 1), 100),
            continuesAbove: merge.map { $0.attributes["val"] != "restart" } ?? false))
        unfinished = outer
      }
      let isHeader = header.map { !["0", "false", "off"].contains($0.attributes["val"] ?? "1") }
      table.rows.append(WordTable.Row(isHeader: isHeader ?? false, cells: cells))
    }
    return table
  }

  /// Rows or cells, also those within controls and insertions.
  private static func unwrapped(_ element: MarkupElement, _ name: String) -> [MarkupElement] {
    element.elements.flatMap { child -> [MarkupElement] in
      switch child.name {
      case name: [child]
      case "sdt": child.first("sdtContent").map { unwrapped($0, name) } ?? []
      case "customXml", "ins", "moveTo": unwrapped(child, name)
      default: []
      }
    }
  }

  // MARK: Within a paragraph

  private mutating func readInlines(
    of element: MarkupElement, style: String?, into inlines: inout [WordInline]
  ) {
    for child in element.elements {
      switch child.name {
      case "r": readRun(child, style: style, into: &inlines)
      case "ins", "moveTo":
        document.hasTrackedChanges = true
        readInlines(of: child, style: style, into: &inlines)
      case "del", "moveFrom": document.hasTrackedChanges = true
      case "hyperlink", "smartTag", "customXml", "fldSimple", "bdo", "dir":
        readInlines(of: child, style: style, into: &inlines)
      case "sdt":
        if let content = child.first("sdtContent") {
          readInlines(of: content, style: style, into: &inlines)
        }
      case "AlternateContent":
        if let branch = Self.branch(of: child) {
          readInlines(of: branch, style: style, into: &inlines)
        }
      case "oMath", "oMathPara":
        append(child.text, look(paragraph: style, character: nil), to: &inlines)
      default: break
      }
    }
  }

  /// What styles make of characters, looked up once for each pair of them.
  private mutating func look(paragraph: String?, character: String?) -> WordRunProperties {
    let key = [paragraph, character]
    if let known = looks[key] { return known }
    let look = styles.run(paragraph: paragraph, character: character)
    looks[key] = look
    return look
  }

  private func append(
    _ text: String, _ properties: WordRunProperties, to inlines: inout [WordInline]
  ) {
    guard properties.isHidden != true, fields.showText else { return }
    let words = text.filter { $0 != "\u{AD}" }
    guard !words.isEmpty else { return }
    inlines.append(.text(words, properties.look))
  }

  private mutating func readRun(
    _ run: MarkupElement, style: String?, into inlines: inout [WordInline]
  ) {
    let own = run.first("rPr")
    var properties = look(paragraph: style, character: own?.value("rStyle"))
    if let own { properties = properties.overridden(by: WordRunProperties(own)) }
    let hasOwnMark = run.elements.contains {
      ($0.name == "footnoteReference" || $0.name == "endnoteReference")
        && ["1", "true", "on"].contains($0.attributes["customMarkFollows"] ?? "")
    }
    for child in run.elements {
      switch child.name {
      case "t": if !hasOwnMark { append(child.text, properties, to: &inlines) }
      case "tab", "ptab": append("\t", properties, to: &inlines)
      case "br", "cr": append("\n", properties, to: &inlines)
      case "noBreakHyphen": append("-", properties, to: &inlines)
      case "sym": append(WordSymbol.text(child.attributes), properties, to: &inlines)
      case "footnoteReference", "endnoteReference":
        let custom = hasOwnMark ? run.all("t").map(\.text).joined() : nil
        readReference(child, mark: custom, into: &inlines)
      case "fldChar", "instrText": fields.take(child)
      case "ruby":
        for base in child.first("rubyBase")?.all("r") ?? [] {
          readRun(base, style: style, into: &inlines)
        }
      case "drawing", "pict", "object": readDrawing(child, into: &inlines)
      case "AlternateContent":
        for inner in Self.branch(of: child)?.elements ?? [] {
          if ["drawing", "pict", "object"].contains(inner.name) {
            readDrawing(inner, into: &inlines)
          } else if inner.name == "t" {
            append(inner.text, properties, to: &inlines)
          }
        }
      default: break
      }
    }
  }

  private mutating func readReference(
    _ element: MarkupElement, mark custom: String?, into inlines: inout [WordInline]
  ) {
    guard !isInNote, fields.showText, let id = element.attributes["id"] else {
      return
    }
    let kind = element.name == "footnoteReference" ? "footnote" : "endnote"
    let key = kind + id
    guard let note = notes[key] else { return }
    if let mark = marks[key] {
      inlines.append(.note(mark: mark))
      return
    }
    let mark = custom.map(WhiteSpace.normalized) ?? String(numberedNotes + 1)
    marks[key] = mark
    inlines.append(.note(mark: mark))
    isInNote = true
    let outer = (fields, unfinished)
    (fields, unfinished) = (WordFields(), [])
    let paragraphs = text(in: note).compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph } else { nil }
    }
    (fields, unfinished) = outer
    isInNote = false
    document.notes.append(WordNote(mark: mark, paragraphs: paragraphs))
    if mark.allSatisfy(\.isNumber) { numberedNotes += 1 }
  }

  private mutating func readDrawing(
    _ element: MarkupElement, into inlines: inout [WordInline]
  ) {
    guard fields.showText else { return }
    let texts = Self.boxes(in: element)
    if !texts.isEmpty {
      // A box within a box is read once; deeper ones are not what people write.
      guard boxDepth < 3 else { return }
      boxDepth += 1
      let outer = (fields, unfinished)
      (fields, unfinished) = (WordFields(), [])
      var inner: [WordBlock] = []
      for text in texts { inner += self.text(in: text) }
      (fields, unfinished) = outer
      boxDepth -= 1
      boxes += inner
      return
    }
    if let properties = element.descendant("docPr") {
      let isDecorative = element.descendant("decorative")?.attributes["val"] == "1"
      guard properties.attributes["hidden"] != "1", !isDecorative else { return }
      inlines.append(
        .picture(alternative: properties.attributes["descr"] ?? properties.attributes["title"]))
    } else if element.descendant("imagedata") != nil {
      inlines.append(.picture(alternative: element.descendant("shape")?.attributes["alt"]))
    }
  }

  private static func boxes(in element: MarkupElement) -> [MarkupElement] {
    element.elements.flatMap { child -> [MarkupElement] in
      if child.name == "txbxContent" { return [child] }
      if child.name == "AlternateContent" { return branch(of: child).map(boxes) ?? [] }
      return boxes(in: child)
    }
  }
}
