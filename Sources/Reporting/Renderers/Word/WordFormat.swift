/// The format of characters; written in the order that the schema asks for.
struct WordRunFormat: Hashable {
  var style: String?
  var isBold: Bool?
  var isItalic: Bool?
  /// In half points.
  var size: Int?
  var isRaised = false

  init(
    style: String? = nil, isBold: Bool? = nil, isItalic: Bool? = nil, size: Int? = nil,
    isRaised: Bool = false
  ) {
    self.style = style
    self.isBold = isBold
    self.isItalic = isItalic
    self.size = size
    self.isRaised = isRaised
  }

  /// The element, or nothing where nothing is said.
  var xml: String {
    var inner = ""
    if let style { inner += "<w:rStyle w:val=\"\(style)\"/>" }
    if let isBold { inner += isBold ? "<w:b/><w:bCs/>" : "<w:b w:val=\"0\"/><w:bCs w:val=\"0\"/>" }
    if let isItalic {
      inner += isItalic ? "<w:i/><w:iCs/>" : "<w:i w:val=\"0\"/><w:iCs w:val=\"0\"/>"
    }
    if let size { inner += "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>" }
    if isRaised { inner += "<w:vertAlign w:val=\"superscript\"/>" }
    return inner.isEmpty ? "" : "<w:rPr>\(inner)</w:rPr>"
  }
}

/// The format of a paragraph; written in the order that the schema asks for.
struct WordParagraphFormat: Hashable {
  /// A stop of the tabulator.
  struct TabStop: Hashable {
    enum Alignment: String { case left, right }
    let alignment: Alignment
    /// From the margin.
    let position: Int
    var hasDots = false

    var xml: String {
      "<w:tab w:val=\"\(alignment.rawValue)\"\(hasDots ? " w:leader=\"dot\"" : "") "
        + "w:pos=\"\(position)\"/>"
    }
  }

  enum Alignment: String { case left, right, center, both }

  enum Side: String, CaseIterable { case top, left, bottom, right }

  var style: String?
  var keepsWithNext = false
  var keepsLinesTogether = false
  var startsPage = false
  /// The list and the level in it, from 0; list 0 takes a number away.
  var numbering: (list: Int, level: Int)? {
    get { list.map { ($0, level) } }
    set { (list, level) = (newValue?.list, newValue?.level ?? 0) }
  }
  var rules: Set<Side> = []
  /// The bar beside what has changed since an earlier version: solid, or dotted.
  var bar: ReportChange?
  var tabs: [TabStop] = []
  var spaceBefore: Int?
  var spaceAfter: Int?
  var lineHeight: Int?
  var left: Int?
  var right: Int?
  /// Indent of the first line; less than 0: it hangs out.
  var firstLine: Int?
  var alignment: Alignment?
  /// The level in the outline of the document, from 0.
  var outline: Int?
  private var list: Int?
  private var level = 0

  /// Makes a format that says nothing but the style.
  init(style: String? = nil) { self.style = style }

  /// Makes a format.
  init(_ change: (inout WordParagraphFormat) -> Void) { change(&self) }

  /// The element, or nothing where nothing is said.
  var xml: String {
    var inner = ""
    if let style { inner += "<w:pStyle w:val=\"\(style)\"/>" }
    if keepsWithNext { inner += "<w:keepNext/>" }
    if keepsLinesTogether { inner += "<w:keepLines/>" }
    if startsPage { inner += "<w:pageBreakBefore/>" }
    if let list {
      inner += "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>"
    }
    if !rules.isEmpty || bar != nil {
      let sides = Side.allCases.compactMap { side -> String? in
        if side == .left, let bar {
          let line = bar == .new ? "single" : "dotted"
          return "<w:left w:val=\"\(line)\" w:sz=\"18\" w:space=\"8\" w:color=\"auto\"/>"
        }
        return rules.contains(side)
          ? "<w:\(side.rawValue) w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"auto\"/>"
          : nil
      }
      inner += "<w:pBdr>\(sides.joined())</w:pBdr>"
    }
    if !tabs.isEmpty { inner += "<w:tabs>\(tabs.map(\.xml).joined())</w:tabs>" }
    inner += spacing + indents
    if let alignment { inner += "<w:jc w:val=\"\(alignment.rawValue)\"/>" }
    if let outline { inner += "<w:outlineLvl w:val=\"\(outline)\"/>" }
    return inner.isEmpty ? "" : "<w:pPr>\(inner)</w:pPr>"
  }

  private var spacing: String {
    var values = ""
    if let spaceBefore { values += " w:before=\"\(spaceBefore)\"" }
    if let spaceAfter { values += " w:after=\"\(spaceAfter)\"" }
    if let lineHeight { values += " w:line=\"\(lineHeight)\" w:lineRule=\"atLeast\"" }
    return values.isEmpty ? "" : "<w:spacing\(values)/>"
  }

  private var indents: String {
    var values = ""
    if let left { values += " w:left=\"\(left)\"" }
    if let right { values += " w:right=\"\(right)\"" }
    if let firstLine {
      values += firstLine < 0 ? " w:hanging=\"\(-firstLine)\"" : " w:firstLine=\"\(firstLine)\""
    }
    return values.isEmpty ? "" : "<w:ind\(values)/>"
  }
}
