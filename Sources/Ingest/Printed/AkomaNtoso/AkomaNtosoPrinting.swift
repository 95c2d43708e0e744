import Model

/// Reads a finished document from Akoma Ntoso: a report as we wrote it, or any other whose
/// structure is marked up.
struct AkomaNtosoPrinting {
  private var blocks: [PrintedDocument.Placed] = []
  /// The number of a paragraph whose words have not come yet.
  private var number: String?

  /// Reads a document from its outermost element.
  static func document(
    of root: MarkupElement, file: String
  ) throws(Refusal) -> PrintedDocument {
    guard root.name == "akomaNtoso", let document = root.elements.first else {
      throw Refusal(
        file: file, line: root.line, reason: .notAReviewDocument,
        message: "the root is '\(root.name)'; palermo reads reports in Akoma Ntoso")
    }
    var reader = AkomaNtosoPrinting()
    for part in document.elements {
      switch part.name {
      case "meta": break
      case "coverPage", "preface": reader.takeFront(part)
      default: reader.walk(part, depth: 0)
      }
    }
    return PrintedDocument(blocks: reader.blocks).withNotesInPlace
  }

  private mutating func add(_ block: PrintedBlock, _ element: MarkupElement) {
    blocks.append(PrintedDocument.Placed(block, line: element.line))
  }

  private mutating func takeFront(_ element: MarkupElement) {
    for inner in element.elements {
      if inner.name == "p" || inner.name == "block" {
        let line = AkomaNtosoWords(of: inner)
        if !line.text.isEmpty { add(.front(text: line.text), inner) }
      } else {
        takeFront(inner)
      }
    }
  }

  private mutating func walk(_ element: MarkupElement, depth: Int) {
    for inner in element.elements { take(inner, depth: depth) }
  }

  private mutating func take(_ element: MarkupElement, depth: Int) {
    switch element.name {
    case "num", "heading", "meta": break
    case "hcontainer" where element.attributes["name"] == "table": takeTable(element)
    case "hcontainer" where element.attributes["name"] == "figure": takeFigure(element)
    case "hcontainer" where element.attributes["name"] == "note": takeNotes(element)
    case "section", "subsection", "part", "subpart", "chapter", "title", "book", "hcontainer",
      "level":
      takeHeading(element, depth: depth + 1)
      walk(element, depth: depth + 1)
    case "paragraph", "subparagraph", "item", "point", "indent", "clause", "article":
      number = element.first("num").flatMap {
        PrintedNumber.normalized(AkomaNtosoWords(of: $0).text)
      }
      walk(element, depth: depth)
      number = nil
    case "table": take(element, beneath: [], element)
    case "p", "block", "listIntroduction", "listWrapUp": takeParagraph(element)
    default: walk(element, depth: depth)
    }
  }

  private mutating func takeHeading(_ element: MarkupElement, depth: Int) {
    let number = element.first("num").flatMap {
      PrintedNumber.normalized(AkomaNtosoWords(of: $0).text)
    }
    guard let heading = element.first("heading") else { return }
    let words = AkomaNtosoWords(of: heading)
    add(.heading(level: depth, number: number, text: words.text), element)
    addNotes(words.notes.map(\.note), element)
  }

  private mutating func takeParagraph(_ element: MarkupElement) {
    let words = AkomaNtosoWords(of: element)
    // The body of a report without blocks holds a paragraph without words.
    guard !words.text.isEmpty || number != nil else { return }
    add(.paragraph(number: number, text: words.text, isBold: words.isBold), element)
    number = nil
    addNotes(words.notes.map(\.note), element)
  }

  private mutating func takeNotes(_ element: MarkupElement) {
    addNotes(AkomaNtosoWords(of: element).notes.map(\.note), element)
  }

  private mutating func addNotes(_ notes: [PrintedNote], _ element: MarkupElement) {
    for note in notes { add(.note(note), element) }
  }

  private mutating func takeFigure(_ element: MarkupElement) {
    let label = element.first("num").map { AkomaNtosoWords(of: $0).text } ?? ""
    let number = label.hasPrefix("Figure ") ? String(label.dropFirst("Figure ".count)) : label
    let title = element.first("heading").map { AkomaNtosoWords(of: $0) }
    let alternative = element.descendant("img")?.attributes["alt"]
    add(
      .figure(
        number: PrintedNumber.normalized(number), title: title?.text ?? "",
        alternative: alternative.map(WhiteSpace.normalized)), element)
    addNotes(title?.notes.map(\.note) ?? [], element)
  }

  // MARK: Tables

  private mutating func takeTable(_ element: MarkupElement) {
    guard let table = element.descendant("table") else { return }
    let lines = element.first("content")?.elements.filter { $0.name != "table" } ?? []
    take(table, beneath: lines, element)
  }

  /// Takes a table with the lines beneath it that hold its notes.
  private mutating func take(
    _ table: MarkupElement, beneath lines: [MarkupElement], _ element: MarkupElement
  ) {
    var notes: [AkomaNtosoWords.Note] = []
    let (number, title) = caption(of: table, &notes)
    var header: [[String]] = []
    var rows: [[String]] = []
    for row in table.all("tr") {
      let cells = row.elements.filter { $0.name == "th" || $0.name == "td" }
      let texts = cells.map { cell in
        let words = AkomaNtosoWords(of: cell)
        notes += words.notes
        return words.text
      }
      guard texts.contains(where: { !$0.isEmpty }) else { continue }
      let isHeader = rows.isEmpty && cells.allSatisfy { $0.name == "th" }
      if isHeader { header.append(texts) } else { rows.append(texts) }
    }
    for line in lines { notes += AkomaNtosoWords(of: line).notes }
    add(
      .table(
        number: number, title: title, header: header, rows: rows,
        notes: notes.filter(\.isOfTable).map(\.note)), element)
    addNotes(notes.filter { !$0.isOfTable }.map(\.note), element)
  }

  private func caption(
    of table: MarkupElement, _ notes: inout [AkomaNtosoWords.Note]
  ) -> (number: String?, title: String) {
    guard let caption = table.first("caption") else { return (nil, "") }
    let label = caption.elements.first {
      $0.name == "inline" && $0.attributes["name"] == "num"
    }
    let words = AkomaNtosoWords(of: caption, without: label)
    notes += words.notes
    guard let label else {
      let split = PrintedLabel.titled("table", words.text)
      return (split?.number, split?.rest ?? words.text)
    }
    return (PrintedLabel.titled("table", AkomaNtosoWords(of: label).text)?.number, words.text)
  }
}
