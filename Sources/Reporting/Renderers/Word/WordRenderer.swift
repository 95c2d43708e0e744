/// Writes a report as the parts of a Word file, after the house style of the United Nations.
///
/// Numbers of headings, paragraphs, tables, figures and footnotes are Word's own wherever Word comes
/// to those of the data, so that they follow when somebody edits the text. Words are the data's, in
/// their order; footnotes stand at the feet of pages. Equal reports give equal parts.
public struct WordRenderer: Sendable {
  /// Makes a renderer.
  public init() {}

  /// Returns the parts, in the order in which they are to stand in the file.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - pictures: The pictures of its figures as dots, by the figure's place among them from 0. A
  ///     figure without one is drawn by programs that know SVG, and left empty by others.
  /// - Returns: The parts, the table of their types first.
  public func parts(of report: Report, pictures: [Int: WordPicture] = [:]) -> [WordPart] {
    var body = WordBody(of: report, pictures: pictures)
    for (place, block) in report.blocks.enumerated() {
      body.append(block, change: report.changes[place])
    }
    body.end()
    let package = WordPackage(of: report, drawings: body.drawings)
    let document = """
      <w:document xmlns:w="\(WordNamespace.main)" xmlns:r="\(WordNamespace.relationships)" \
      xmlns:wp="\(WordNamespace.wordDrawing)" xmlns:a="\(WordNamespace.drawing)" \
      xmlns:pic="\(WordNamespace.picture)"><w:body>
      \(WordMasthead(of: report).xml)\(WordContents.xml(of: report))\(body.xml)\
      \(WordPage.section)</w:body></w:document>
      """
    return [
      package.contentTypes, package.relationships,
      WordPart(name: "word/document.xml", xml: document), package.documentRelationships,
      WordPart(name: "word/styles.xml", xml: WordStyles.xml),
      WordPart(name: "word/numbering.xml", xml: body.numbering.xml),
      WordPart(name: "word/footnotes.xml", xml: body.notes.xml), package.settings,
      WordPart(name: "word/fontTable.xml", xml: WordTheme.fonts),
      WordPart(name: "word/theme.xml", xml: WordTheme.xml),
    ]
      + WordPage.parts(of: report).map { WordPart(name: "word/\($0.name)", xml: $0.xml) }
      + package.media + [package.coreProperties, package.applicationProperties]
  }
}
