/// The words of an element of a page, with marks of notes.
enum HTMLWords {
  /// All words within.
  static func text(of element: MarkupElement) -> PieceText {
    var text = PieceText()
    gather(element, isBold: isBold(element), into: &text) { _ in true }
    return text
  }

  /// The words that are not in an inner list or table.
  static func ownText(of element: MarkupElement) -> PieceText {
    var text = PieceText()
    gather(element, isBold: isBold(element), into: &text) {
      $0.name == "p" || !HTMLElement.isBlock($0)
    }
    return text
  }

  /// The words of a footnote without its own mark and the link back.
  static func noteText(of element: MarkupElement) -> PieceText {
    var text = PieceText()
    var hasMark = false
    gather(element, isBold: false, into: &text) { inner in
      if hasMark { return true }
      let isMark =
        inner.name == "sup"
        || inner.name == "a"
          && (inner.attributes["href"]?.contains("ref") ?? false
            || inner.attributes["class"]?.contains("sdfootnotesym") ?? false
            || inner.attributes["class"]?.contains("sdendnotesym") ?? false)
      if isMark { hasMark = true }
      return !isMark
    }
    return text
  }

  private static func isBold(_ element: MarkupElement) -> Bool {
    if ["b", "strong", "th"].contains(element.name) { return true }
    let style = (element.attributes["style"] ?? "").lowercased().filter { $0 != " " }
    return style.contains("font-weight:bold") || style.contains("font-weight:700")
  }

  private static func gather(
    _ element: MarkupElement, isBold: Bool, into text: inout PieceText,
    where isTaken: (MarkupElement) -> Bool
  ) {
    for child in element.children {
      switch child {
      case .text(let words): text.append(words.filter { $0 != "\u{AD}" }, isBold: isBold)
      case .element(let inner):
        guard isTaken(inner) else { continue }
        take(inner, isBold: isBold, into: &text, where: isTaken)
      }
    }
  }

  private static func take(
    _ element: MarkupElement, isBold: Bool, into text: inout PieceText,
    where isTaken: (MarkupElement) -> Bool
  ) {
    switch element.name {
    case "br": text.append(" ", isBold: isBold)
    case "script", "style", "svg", "img", "del", "template", "title": break
    case "a":
      if let mark = element.attributes["href"].flatMap(HTMLElement.mark),
        isReference(element, mark)
      {
        text.append(note: mark)
      } else if isRaisedLink(element) {
        text.append(raised: trimmed(element.text))
      } else if element.attributes["role"] != "doc-backlink", trimmed(element.text) != "↩" {
        gather(element, isBold: isBold, into: &text, where: isTaken)
      }
    case "sup":
      // A link within says more than the raising does.
      if let link = element.descendant("a"), link.attributes["href"] != nil {
        take(link, isBold: isBold, into: &text, where: isTaken)
        return
      }
      let words = trimmed(element.text)
      if words.count <= 3, !words.isEmpty, isMark(words) {
        text.append(raised: words)
      } else {
        gather(element, isBold: isBold, into: &text, where: isTaken)
      }
    default:
      let isBlock = HTMLElement.isBlock(element) || ["td", "th", "tr"].contains(element.name)
      if isBlock { text.append(" ", isBold: isBold) }
      gather(element, isBold: isBold || self.isBold(element), into: &text, where: isTaken)
      if isBlock { text.append(" ", isBold: isBold) }
    }
  }

  /// A reference shows the note's mark, raised or in brackets; other links only lead to the note.
  private static func isReference(_ link: MarkupElement, _ mark: String) -> Bool {
    let words = trimmed(link.text).filter { !"[]()".contains($0) }
    return words == mark
  }

  /// A letter that leads to a note beneath its table.
  private static func isRaisedLink(_ link: MarkupElement) -> Bool {
    link.first("sup") != nil && isMark(trimmed(link.text))
  }

  private static func isMark(_ words: String) -> Bool {
    PrintedLabel.isDigits(words)
      || words.count == 1 && words.allSatisfy { ("a"..."z").contains($0) }
  }

  private static func trimmed(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace })
  }
}
