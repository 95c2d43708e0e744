/// The list of contents: Word's own field, filled in already.
///
/// On what page a heading stands only Word knows; until somebody has the field updated the list
/// leads there by links and shows no page numbers, rather than wrong ones. Nothing is asked when
/// the file is opened.
enum WordContents {
  static func xml(of report: Report) -> String {
    let entries = ContentsEntry.entries(of: report)
    guard !entries.isEmpty else { return "" }
    var xml = """
      <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>\
      <w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>

      """
    xml += WordText.paragraph(style: WordStyle.ID.contentsHeading, "Contents") + "\n"
    for (place, entry) in entries.enumerated() {
      let number = entry.number.map {
        WordText.run(PlainCharacters.cleaned($0) + ".") + WordText.tab
      }
      // By levels and by outline: styles without numbers are beside Word's own headings.
      let opening = place == 0 ? WordText.fieldOpening("TOC \\o \"1-2\" \\h \\z \\u") : ""
      let closing = place == entries.count - 1 ? WordText.fieldClosing() : ""
      xml += WordText.paragraph(
        WordParagraphFormat(style: WordStyle.ID.contents(entry.level)),
        "\(opening)<w:hyperlink w:anchor=\"\(WordBody.bookmark(ofHeading: entry.place))\" "
          + "w:history=\"1\">\(number ?? "")\(WordText.run(entry.words))</w:hyperlink>\(closing)")
      xml += "\n"
    }
    return xml + "</w:sdtContent></w:sdt>\n"
  }
}
