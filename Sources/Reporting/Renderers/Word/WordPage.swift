/// What stands at head and foot of each page, and the page itself.
///
/// As in documents of the United Nations: symbol and page number on the outer side, left pages and
/// right pages apart, neither on the first page. The notice of a fictional corpus is on every page.
enum WordPage {
  /// A sort of page.
  enum Sort: String, CaseIterable {
    case even
    /// Pages on the right.
    case odd = "default"
    case first
  }

  /// The headers and footers as parts, without their folder.
  static func parts(of report: Report) -> [(name: String, xml: String)] {
    Sort.allCases.map { ("header-\($0.rawValue).xml", header(of: report, $0)) }
      + Sort.allCases.map { ("footer-\($0.rawValue).xml", footer(of: report, $0)) }
  }

  static func headerRelationship(_ sort: Sort) -> String { "rIdHeader-\(sort.rawValue)" }
  static func footerRelationship(_ sort: Sort) -> String { "rIdFooter-\(sort.rawValue)" }

  /// The properties of the document's one section.
  static var section: String {
    let side = WordMeasure.sideMargin
    let references =
      Sort.allCases.map {
        "<w:headerReference w:type=\"\($0.rawValue)\" r:id=\"\(headerRelationship($0))\"/>"
      }
      + Sort.allCases.map {
        "<w:footerReference w:type=\"\($0.rawValue)\" r:id=\"\(footerRelationship($0))\"/>"
      }
    return """
      <w:sectPr>\(references.joined())\
      <w:pgSz w:w="\(WordMeasure.pageWidth)" w:h="\(WordMeasure.pageHeight)"/>\
      <w:pgMar w:top="1418" w:right="\(side)" w:bottom="1304" w:left="\(side)" w:header="737" \
      w:footer="567" w:gutter="0"/><w:cols w:space="720"/><w:titlePg/></w:sectPr>
      """
  }

  private static func header(of report: Report, _ sort: Sort) -> String {
    var format = WordParagraphFormat(style: WordStyle.ID.header)
    var runs = WordText.run(PlainCharacters.cleaned(report.masthead.symbol))
    switch sort {
    case .even: break
    case .odd: format.alignment = .right
    case .first: (format, runs) = (WordParagraphFormat(), "")
    }
    return "<w:hdr xmlns:w=\"\(WordNamespace.main)\">\(WordText.paragraph(format, runs))</w:hdr>"
  }

  private static func footer(of report: Report, _ sort: Sort) -> String {
    let bold = WordRunFormat(isBold: true)
    let number =
      WordText.field("PAGE", result: "1", bold) + WordText.run("/", bold)
      + WordText.field("NUMPAGES", result: "1", bold)
    let notice = report.notice.map { WordText.run(PlainCharacters.cleaned($0)) } ?? ""
    let runs =
      switch sort {
      case .even: number + WordText.tab + notice
      case .odd: notice + WordText.tab + number
      case .first: notice
      }
    let format = WordParagraphFormat(style: WordStyle.ID.footer)
    return "<w:ftr xmlns:w=\"\(WordNamespace.main)\">\(WordText.paragraph(format, runs))</w:ftr>"
  }
}
