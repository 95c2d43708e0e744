import Model

/// Reads a finished document from a page: ours, or one that Word, LibreOffice or a browser saved.
struct HTMLDocument {
  private var pieces: [PrintedAssembly.Placed] = []
  /// Words that stand in no paragraph.
  private var loose = PieceText()
  private var looseLine: Int?

  static func read(_ root: MarkupElement) -> PrintedDocument {
    var reader = HTMLDocument()
    reader.walk(root.descendant("body") ?? root)
    reader.flush()
    return PrintedAssembly.document(of: reader.pieces)
  }

  private mutating func add(_ piece: PrintedPiece, _ element: MarkupElement) {
    flush()
    pieces.append(PrintedAssembly.Placed(piece: piece, line: element.line))
  }

  private mutating func flush() {
    if !loose.isEmpty {
      pieces.append(
        PrintedAssembly.Placed(piece: .paragraph(label: nil, loose), line: looseLine))
    }
    loose = PieceText()
    looseLine = nil
  }

  private mutating func walk(_ element: MarkupElement) {
    for child in element.children {
      switch child {
      case .text(let text): loose.append(text, isBold: false)
      case .element(let inner): take(inner)
      }
    }
  }

  private mutating func take(_ element: MarkupElement) {
    switch HTMLElement(element) {
    case .skipped: break
    case .front: frontMatter(element)
    case .heading(let level): add(.heading(level: level, label: nil, words(element)), element)
    case .paragraph: paragraph(element)
    case .item(let number): item(element, number)
    case .note(let mark):
      add(.note(mark: mark, HTMLWords.noteText(of: element)), element)
    case .table:
      if let inner = HTMLGrid.box(element) {
        flush()
        walk(inner)
        flush()
      } else {
        add(.table(HTMLGrid.grid(of: element)), element)
      }
    case .figure: figure(element)
    case .picture:
      if element.name == "svg" || element.attributes["alt"]?.isEmpty == false {
        add(.figure(caption: nil, alternative: HTMLElement.alternative(of: element)), element)
      }
    case .orderedList: orderedList(element)
    case .container:
      flush()
      walk(element)
      flush()
    case .inline:
      if looseLine == nil { looseLine = element.line }
      loose.append(words(element))
    }
  }

  private func words(_ element: MarkupElement) -> PieceText { HTMLWords.text(of: element) }

  private mutating func paragraph(_ element: MarkupElement) {
    flush()
    let text = words(element)
    for picture in HTMLElement.pictures(in: element)
    where text.isEmpty || picture.attributes["alt"]?.isEmpty == false || picture.name == "svg" {
      add(
        .figure(caption: nil, alternative: HTMLElement.alternative(of: picture)), picture)
    }
    let isQuotation = element.name == "blockquote"
    guard !text.isEmpty else { return }
    add(isQuotation ? .quotation(text) : .paragraph(label: nil, text), element)
  }

  private mutating func orderedList(_ element: MarkupElement) {
    flush()
    var number = Int(element.attributes["start"] ?? "") ?? 1
    let type = element.attributes["type"] ?? "1"
    for inner in element.elements {
      let isNote = if case .note = HTMLElement(inner) { true } else { false }
      guard inner.name == "li", !isNote else {
        take(inner)
        continue
      }
      if let value = Int(inner.attributes["value"] ?? "") { number = value }
      let label =
        switch type {
        case "a": "(\(WordNumberFormat.lowerLetter.text(number)))"
        case "A": "\(WordNumberFormat.upperLetter.text(number))."
        case "i": "(\(WordNumberFormat.lowerRoman.text(number)))"
        case "I": "\(WordNumberFormat.upperRoman.text(number))."
        default: "\(number)."
        }
      item(inner, label)
      number = number == Int.max ? number : number + 1
    }
  }

  private mutating func item(_ element: MarkupElement, _ label: String?) {
    flush()
    let text = HTMLWords.ownText(of: element)
    if !text.isEmpty {
      add(label == nil ? .item(text) : .paragraph(label: label, text), element)
    }
    for inner in element.elements where HTMLElement.isBlock(inner) && inner.name != "p" {
      take(inner)
    }
  }

  private mutating func frontMatter(_ element: MarkupElement) {
    flush()
    for inner in HTMLElement.lines(of: element) {
      let text = words(inner)
      if inner.name == "h1" {
        add(.title(text), inner)
      } else {
        add(.front(text), inner)
      }
    }
  }

  private mutating func figure(_ element: MarkupElement) {
    if let table = element.descendant("table") {
      take(table)
      return
    }
    let picture = HTMLElement.pictures(in: element).first
    let caption = element.descendant("figcaption").map(words)
    add(
      .figure(
        caption: caption, alternative: picture.flatMap(HTMLElement.alternative)), element)
  }
}
