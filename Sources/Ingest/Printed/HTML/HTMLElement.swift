/// What an element of a page is to the reader of its text.
enum HTMLElement {
  case skipped, front, heading(level: Int), paragraph, item(number: String?), note(mark: String)
  case table, figure, picture, orderedList, container, inline

  init(_ element: MarkupElement) {
    let role = element.attributes["role"] ?? ""
    switch element.name {
    case "script", "style", "head", "template", "noscript", "title", "meta", "link", "footer",
      "hr", "object", "iframe", "audio", "video", "del", "map":
      self = .skipped
    case "header", "nav": self = .front
    case "h1", "h2", "h3", "h4", "h5", "h6":
      self = .heading(level: element.name.last?.wholeNumberValue ?? 1)
    case "p" where Self.noteMark(of: element) != nil, "li" where Self.noteMark(of: element) != nil,
      "div" where Self.noteMark(of: element) != nil,
      "aside" where Self.noteMark(of: element) != nil:
      self = .note(mark: Self.noteMark(of: element) ?? "")
    case "a" where element.attributes["class"] == "skip": self = .skipped
    case "p", "pre", "dt", "dd", "address", "summary", "caption", "figcaption":
      self = role == "heading" ? Self.heading(of: element) : .paragraph
    case "blockquote":
      self = element.elements.contains(where: Self.isBlock) ? .container : .paragraph
    case "li": self = .item(number: nil)
    case "ol": self = .orderedList
    case "table": self = .table
    case "figure": self = .figure
    case "img", "svg": self = .picture
    case "div", "section", "article", "main", "body", "html", "center", "ul", "dl", "details",
      "aside", "form", "fieldset", "tbody", "font":
      self =
        element.attributes["aria-hidden"] == "true" || Self.isHidden(element)
        ? .skipped : element.name == "font" && !Self.hasBlocks(element) ? .inline : .container
    default: self = Self.hasBlocks(element) ? .container : .inline
    }
  }

  private static func isHidden(_ element: MarkupElement) -> Bool {
    let style = (element.attributes["style"] ?? "").lowercased().filter { $0 != " " }
    return style.contains("display:none") || style.contains("mso-element:header")
      || style.contains("mso-element:footer") || style.contains("mso-element:comment")
  }

  private static func heading(of element: MarkupElement) -> HTMLElement {
    let level = Int(element.attributes["aria-level"] ?? "") ?? 2
    return .heading(level: min(max(level, 1), 9))
  }

  /// Whether an element stands on lines of its own.
  static func isBlock(_ element: MarkupElement) -> Bool {
    switch element.name {
    case "p", "div", "section", "article", "main", "ul", "ol", "li", "table", "figure", "h1", "h2",
      "h3", "h4", "h5", "h6", "blockquote", "pre", "aside", "header", "nav", "footer", "center",
      "dl", "dt", "dd":
      true
    default: false
    }
  }

  static func hasBlocks(_ element: MarkupElement) -> Bool {
    element.elements.contains { isBlock($0) || hasBlocks($0) }
  }

  /// The mark of a footnote: ours by its role, others by the place that links lead to.
  private static func noteMark(of element: MarkupElement) -> String? {
    let attributes = element.attributes
    if attributes["role"] == "doc-footnote" || attributes["role"] == "doc-endnote" {
      if let place = attributes["id"], let mark = mark(inTarget: place) { return mark }
    }
    // Word and LibreOffice: a block of its own, whose name ends in the note's number.
    guard element.name == "div" || element.name == "li", let place = attributes["id"] else {
      return nil
    }
    let isNote =
      ["ftn", "edn", "sdfootnote", "sdendnote", "fn", "fn:"].contains { prefix in
        place.hasPrefix(prefix) && PrintedLabel.isDigits(String(place.dropFirst(prefix.count)))
      }
    return isNote ? mark(inTarget: place) : nil
  }

  /// The number at the end of a link's target, such as `#note-1`, `#_ftn1`, `#sdfootnote1sym`.
  static func mark(inTarget target: String) -> String? {
    var name = target[...]
    if let hash = name.firstIndex(of: "#") { name = name[name.index(after: hash)...] }
    let known = ["note-", "_ftn", "_edn", "ftn", "edn", "sdfootnote", "sdendnote", "fn:", "fn"]
    guard !name.hasPrefix("_ftnref"), !name.hasPrefix("_ednref"),
      let prefix = known.first(where: { name.hasPrefix($0) })
    else { return nil }
    let mark = name.dropFirst(prefix.count).prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let digits = mark.prefix { $0.isNumber }
    let rest = mark[digits.endIndex...]
    guard rest.isEmpty || rest == "sym" || digits.isEmpty else { return nil }
    let result = digits.isEmpty ? String(mark) : String(digits)
    return result.isEmpty || result.count > 8 ? nil : result
  }

  /// Pictures within an element, in order.
  static func pictures(in element: MarkupElement) -> [MarkupElement] {
    if element.name == "img" || element.name == "svg" { return [element] }
    return element.elements.flatMap(pictures)
  }

  /// A picture's text alternative.
  static func alternative(of picture: MarkupElement) -> String? {
    picture.attributes["aria-label"] ?? picture.attributes["alt"]
      ?? (picture.name == "svg" ? picture.first("title")?.text : nil)
  }

  /// The innermost elements that stand on lines of their own.
  static func lines(of element: MarkupElement) -> [MarkupElement] {
    element.elements.flatMap { inner -> [MarkupElement] in
      hasBlocks(inner) ? lines(of: inner) : [inner]
    }
  }
}
