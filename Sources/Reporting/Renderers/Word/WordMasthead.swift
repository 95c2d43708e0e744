/// What stands above the text on the first page: masthead, title, notice, list of contents.
struct WordMasthead {
  private let head: Masthead
  private let notice: String?

  init(of report: Report) {
    head = report.masthead
    notice = report.notice
  }

  var xml: String {
    var xml = table
    let lines = [
      (WordStyle.ID.body, head.body), (WordStyle.ID.masthead, head.session),
      (WordStyle.ID.masthead, head.place), (WordStyle.ID.body, head.agendaItem),
    ].filter { !$0.1.isEmpty }
    for (place, (style, text)) in lines.enumerated() {
      var format = WordParagraphFormat(style: style)
      if place == 0 { format.spaceBefore = 240 }
      format.right = WordMeasure.fullWidth / 2
      xml += paragraph(format, text)
    }
    xml += paragraph(WordParagraphFormat(style: WordStyle.ID.title), head.title)
    if !head.documentType.isEmpty {
      xml += paragraph(WordParagraphFormat(style: WordStyle.ID.documentType), head.documentType)
    }
    if let notice { xml += paragraph(WordParagraphFormat(style: WordStyle.ID.notice), notice) }
    return xml
  }

  private func paragraph(_ format: WordParagraphFormat, _ text: String) -> String {
    WordText.paragraph(format, WordText.run(PlainCharacters.cleaned(text))) + "\n"
  }

  /// Organization and symbol above a thin rule, organ and terms of distribution above a thick one.
  private var table: String {
    let distribution = ["Distr.: \(head.distribution)", head.date, "Original: \(head.original)"]
      .filter { !$0.isEmpty }
    let terms = distribution.enumerated().map { place, text in
      var format = WordParagraphFormat(style: WordStyle.ID.distribution)
      // As in print: the language stands apart.
      format.spaceBefore = place == 1 ? 0 : 120
      return WordText.paragraph(format, WordText.run(PlainCharacters.cleaned(text)))
    }
    // Three columns, so that a long symbol has more room than the terms beneath it.
    let widths = [5200, WordMeasure.fullWidth - 5200 - 2950, 2950]
    let organization = WordText.paragraph(style: WordStyle.ID.organization, head.organization)
    let organ = WordText.paragraph(style: WordStyle.ID.organ, head.organ)
    return """
      <w:tbl><w:tblPr><w:tblW w:w="\(WordMeasure.fullWidth)" w:type="dxa"/>\
      <w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>\
      <w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" \
      w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/></w:tblPr>\
      <w:tblGrid>\(widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined())</w:tblGrid>
      <w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="500" w:hRule="atLeast"/></w:trPr>\
      \(cell(widths[...0], rule: 4, organization))\(cell(widths[1...], rule: 4, symbol))</w:tr>
      <w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="2000" w:hRule="atLeast"/></w:trPr>\
      \(cell(widths[...1], rule: 12, organ, isTop: true))\
      \(cell(widths[2...], rule: 12, terms.joined(), isTop: true))</w:tr></w:tbl>

      """
  }

  private func cell(
    _ widths: ArraySlice<Int>, rule: Int, _ paragraphs: String, isTop: Bool = false
  ) -> String {
    """
    <w:tc><w:tcPr><w:tcW w:w="\(widths.reduce(0, +))" w:type="dxa"/>\
    \(widths.count > 1 ? "<w:gridSpan w:val=\"\(widths.count)\"/>" : "")<w:tcBorders>\
    <w:bottom w:val="single" w:sz="\(rule)" w:space="0" w:color="auto"/></w:tcBorders>\
    <w:vAlign w:val="\(isTop ? "top" : "bottom")"/></w:tcPr>\(paragraphs)</w:tc>
    """
  }

  /// The series in large letters, the rest in small ones, as the United Nations print them.
  private var symbol: String {
    let text = PlainCharacters.cleaned(head.symbol)
    let series = text.prefix { $0 != "/" }
    let rest = text.dropFirst(series.count)
    var runs = WordText.run(String(series), WordRunFormat(size: 40))
    if !rest.isEmpty { runs += WordText.run(String(rest)) }
    return WordText.paragraph(WordParagraphFormat(style: WordStyle.ID.symbol), runs)
  }
}
