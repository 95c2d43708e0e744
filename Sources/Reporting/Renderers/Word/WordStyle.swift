/// A style of a Word file; written in the order that the schema asks for.
struct WordStyle {
  enum Sort: String { case paragraph, character }

  /// The identifier that paragraphs refer to.
  let id: String
  /// The name that people see; Word knows its own styles by it.
  let name: String
  var sort = Sort.paragraph
  /// Whether Word brings no style of this name along.
  var isOwn = true
  var isDefault = false
  var basedOn: String?
  /// The style of the paragraph that a user begins after this one.
  var next: String?
  var paragraph = WordParagraphFormat()
  var run = WordRunFormat()

  var xml: String {
    var xml = "<w:style w:type=\"\(sort.rawValue)\""
    if isDefault { xml += " w:default=\"1\"" }
    if isOwn { xml += " w:customStyle=\"1\"" }
    xml += " w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
    if let basedOn { xml += "<w:basedOn w:val=\"\(basedOn)\"/>" }
    if let next { xml += "<w:next w:val=\"\(next)\"/>" }
    return xml + "<w:qFormat/>\(paragraph.xml)\(run.xml)</w:style>\n"
  }
}

extension WordStyle {
  /// The styles of a report by their identifiers.
  enum ID {
    static let normal = "Normal"
    static let summaryHeading = "SummaryHeading"
    static let annexHeading = "AnnexHeading"
    static let numberedParagraph = "NumberedParagraph"
    static let conclusion = "Conclusion"
    static let unnumberedParagraph = "UnnumberedParagraph"
    static let summaryParagraph = "SummaryParagraph"
    static let title = "Title"
    static let documentType = "Subtitle"
    static let masthead = "Masthead"
    static let organization = "MastheadOrganization"
    static let symbol = "MastheadSymbol"
    static let organ = "MastheadOrgan"
    static let distribution = "MastheadDistribution"
    static let body = "MastheadBody"
    static let notice = "Notice"
    static let contentsHeading = "TOCHeading"
    static let tableTitle = "TableTitle"
    static let tableHeader = "TableHeader"
    static let tableHeaderFigures = "TableHeaderFigures"
    static let tableText = "TableText"
    static let tableFigures = "TableFigures"
    static let tableNote = "TableNote"
    static let figureTitle = "FigureTitle"
    static let figure = "Figure"
    static let footnoteText = "FootnoteText"
    static let header = "Header"
    static let footer = "Footer"
    static let end = "DocumentEnd"
    static let footnoteReference = "FootnoteReference"
    static let tableNoteMark = "TableNoteMark"
    static let table = "ReportTable"

    /// A heading that is counted, or one beside the count; level from 1.
    static func heading(_ level: Int, isNumbered: Bool = true) -> String {
      "Heading\(level)\(isNumbered ? "" : "Unnumbered")"
    }

    /// A line of the list of contents; level from 1.
    static func contents(_ level: Int) -> String { "TOC\(level)" }
  }
}
