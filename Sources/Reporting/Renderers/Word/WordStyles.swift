/// The style sheet of a Word file, after the templates of the United Nations: whoever edits the
/// report finds headings, paragraphs, tables and notes under their names.
enum WordStyles {
  /// The part `word/styles.xml`.
  static var xml: String {
    """
    <w:styles xmlns:w="\(WordNamespace.main)"><w:docDefaults><w:rPrDefault><w:rPr>\
    <w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" \
    w:cs="Times New Roman"/><w:sz w:val="20"/><w:szCs w:val="20"/>\
    <w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
    <w:pPrDefault/></w:docDefaults>
    \(all.map(\.xml).joined())\(defaults)\(table)</w:styles>
    """
  }

  private static var all: [WordStyle] {
    text + headings + masthead + contents + tables + page
  }

  // What Word takes for granted; a file without them is mended when it is opened.
  private static let defaults = """
    <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
    <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>\
    <w:unhideWhenUsed/></w:style>
    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
    <w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr>\
    <w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>\
    <w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>\
    <w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
    <w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>\
    <w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>

    """

  /// A rule above the header, one beneath it and one at the end; none between rows.
  private static let table = """
    <w:style w:type="table" w:customStyle="1" w:styleId="\(WordStyle.ID.table)">\
    <w:name w:val="Report table"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>\
    <w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/>\
    <w:bottom w:val="single" w:sz="12" w:space="0" w:color="auto"/></w:tblBorders><w:tblCellMar>\
    <w:top w:w="40" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>\
    <w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow">\
    <w:tblPr/><w:tcPr><w:tcBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/>\
    <w:bottom w:val="single" w:sz="12" w:space="0" w:color="auto"/></w:tcBorders>\
    <w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>

    """

  private static func paragraph(
    _ id: String, _ name: String, isOwn: Bool = true, basedOn: String? = WordStyle.ID.normal,
    next: String? = nil, run: WordRunFormat = WordRunFormat(),
    _ change: (inout WordParagraphFormat) -> Void
  ) -> WordStyle {
    WordStyle(
      id: id, name: name, isOwn: isOwn, isDefault: basedOn == nil, basedOn: basedOn, next: next,
      paragraph: WordParagraphFormat(change), run: run)
  }

  private static var text: [WordStyle] {
    let inset = WordMeasure.inset
    return [
      paragraph(WordStyle.ID.normal, "Normal", isOwn: false, basedOn: nil) { $0.lineHeight = 240 },
      paragraph(WordStyle.ID.numberedParagraph, "Numbered paragraph") {
        $0.numbering = (WordNumbering.paragraphList, 0)
        ($0.left, $0.right, $0.firstLine) = (inset, inset, 0)
        ($0.spaceAfter, $0.alignment) = (120, .both)
      },
      paragraph(
        WordStyle.ID.conclusion, "Conclusion", basedOn: WordStyle.ID.numberedParagraph,
        run: WordRunFormat(isBold: true)
      ) { $0.numbering = (WordNumbering.paragraphList, 0) },
      paragraph(WordStyle.ID.unnumberedParagraph, "Unnumbered paragraph") {
        ($0.left, $0.right, $0.firstLine) = (inset, inset, WordMeasure.firstLine)
        ($0.spaceAfter, $0.alignment) = (120, .both)
      },
      paragraph(
        WordStyle.ID.summaryParagraph, "Summary paragraph",
        basedOn: WordStyle.ID.unnumberedParagraph
      ) { ($0.rules, $0.keepsLinesTogether) = (Set(WordParagraphFormat.Side.allCases), true) },
      paragraph(WordStyle.ID.footnoteText, "footnote text", isOwn: false, run: .init(size: 18)) {
        ($0.left, $0.right, $0.firstLine) = (inset, inset, -WordNumbering.numberGap)
        $0.lineHeight = 220
      },
      WordStyle(
        id: WordStyle.ID.footnoteReference, name: "footnote reference", sort: .character,
        isOwn: false, basedOn: "DefaultParagraphFont",
        run: WordRunFormat(isBold: false, isRaised: true)),
      WordStyle(
        id: WordStyle.ID.tableNoteMark, name: "Table note mark", sort: .character,
        basedOn: "DefaultParagraphFont", run: WordRunFormat(isItalic: true, isRaised: true)),
    ]
  }

  private static var headings: [WordStyle] {
    let inset = WordMeasure.inset
    let sizes = [28, 24, 20, 20]
    var styles: [WordStyle] = []
    for level in 1...4 {
      let isItalic = level == 4 ? true : nil
      let run = WordRunFormat(
        isBold: level < 4, isItalic: isItalic, size: sizes[level - 1])
      styles.append(
        paragraph(
          WordStyle.ID.heading(level), "heading \(level)", isOwn: false,
          next: WordStyle.ID.numberedParagraph, run: run
        ) {
          ($0.keepsWithNext, $0.keepsLinesTogether) = (true, true)
          $0.numbering = (WordNumbering.headingList, level - 1)
          ($0.spaceBefore, $0.spaceAfter) = (level == 1 ? 360 : 240, level == 1 ? 200 : 120)
          ($0.left, $0.right, $0.firstLine) = (inset, inset, -WordNumbering.numberGap)
          $0.outline = level - 1
        })
    }
    for level in 1...4 {
      styles.append(
        paragraph(
          WordStyle.ID.heading(level, isNumbered: false), "Heading \(level) unnumbered",
          basedOn: WordStyle.ID.heading(level), next: WordStyle.ID.unnumberedParagraph
        ) {
          $0.numbering = (0, 0)
          ($0.left, $0.firstLine, $0.outline) = (inset, 0, level - 1)
        })
    }
    let first = WordStyle.ID.heading(1, isNumbered: false)
    return styles + [
      paragraph(
        WordStyle.ID.summaryHeading, "Summary heading", basedOn: first,
        next: WordStyle.ID.summaryParagraph,
        run: WordRunFormat(isBold: false, isItalic: true, size: 24)
      ) { ($0.rules, $0.spaceAfter) = (Set(WordParagraphFormat.Side.allCases), 120) },
      paragraph(WordStyle.ID.annexHeading, "Annex heading", basedOn: first) {
        $0.startsPage = true
      },
    ]
  }

  private static var masthead: [WordStyle] {
    let base = WordStyle.ID.masthead
    let inset = WordMeasure.inset
    return [
      paragraph(base, "Masthead") { _ in },
      paragraph(
        WordStyle.ID.organization, "Masthead organization", basedOn: base,
        run: WordRunFormat(size: 28)
      ) { ($0.left, $0.spaceAfter) = (inset, 40) },
      paragraph(WordStyle.ID.symbol, "Masthead symbol", basedOn: base) {
        ($0.alignment, $0.spaceAfter) = (.right, 40)
      },
      paragraph(
        WordStyle.ID.organ, "Masthead organ", basedOn: base,
        run: WordRunFormat(isBold: true, size: 32)
      ) { ($0.left, $0.spaceBefore, $0.lineHeight) = (inset, 120, 340) },
      paragraph(WordStyle.ID.distribution, "Masthead distribution", basedOn: base) {
        $0.spaceBefore = 120
      },
      paragraph(
        WordStyle.ID.body, "Masthead body", basedOn: base, run: WordRunFormat(isBold: true)
      ) { _ in },
      paragraph(
        WordStyle.ID.title, "Title", isOwn: false, next: WordStyle.ID.documentType,
        run: WordRunFormat(isBold: true, size: 28)
      ) {
        ($0.keepsWithNext, $0.keepsLinesTogether) = (true, true)
        ($0.spaceBefore, $0.spaceAfter, $0.left, $0.right) = (360, 240, inset, inset)
      },
      paragraph(
        WordStyle.ID.documentType, "Subtitle", isOwn: false, next: WordStyle.ID.normal,
        run: WordRunFormat(isBold: true, size: 22)
      ) { ($0.spaceAfter, $0.left, $0.right) = (240, inset, inset) },
      paragraph(WordStyle.ID.notice, "Notice", run: WordRunFormat(isBold: true)) {
        $0.rules = Set(WordParagraphFormat.Side.allCases)
        ($0.spaceAfter, $0.left, $0.right) = (240, inset, inset)
      },
    ]
  }

  private static var contents: [WordStyle] {
    let stop = WordMeasure.fullWidth
    return [
      paragraph(
        WordStyle.ID.contentsHeading, "TOC Heading", isOwn: false, run: WordRunFormat(size: 28)
      ) { ($0.keepsWithNext, $0.spaceBefore, $0.spaceAfter) = (true, 240, 160) },
      paragraph(WordStyle.ID.contents(1), "toc 1", isOwn: false) {
        $0.tabs = [
          .init(alignment: .left, position: 1134),
          .init(alignment: .right, position: stop, hasDots: true),
        ]
        ($0.spaceAfter, $0.left, $0.right, $0.firstLine) = (80, 1134, 567, -567)
      },
      paragraph(WordStyle.ID.contents(2), "toc 2", isOwn: false) {
        $0.tabs = [
          .init(alignment: .left, position: 1559),
          .init(alignment: .right, position: stop, hasDots: true),
        ]
        ($0.spaceAfter, $0.left, $0.right, $0.firstLine) = (80, 1559, 567, -425)
      },
    ]
  }

  private static var tables: [WordStyle] {
    let text = WordStyle.ID.tableText
    let header = WordStyle.ID.tableHeader
    return [
      paragraph(WordStyle.ID.tableTitle, "Table title") {
        ($0.keepsWithNext, $0.keepsLinesTogether) = (true, true)
        ($0.spaceBefore, $0.spaceAfter) = (240, 120)
      },
      paragraph(text, "Table text", run: WordRunFormat(size: 18)) { $0.lineHeight = 220 },
      paragraph(WordStyle.ID.tableFigures, "Table figures", basedOn: text) {
        $0.alignment = .right
      },
      paragraph(
        header, "Table header", basedOn: text, run: WordRunFormat(isItalic: true, size: 16)
      ) { ($0.keepsWithNext, $0.lineHeight) = (true, 200) },
      paragraph(WordStyle.ID.tableHeaderFigures, "Table header figures", basedOn: header) {
        $0.alignment = .right
      },
      paragraph(WordStyle.ID.tableNote, "Table note", run: WordRunFormat(size: 17)) {
        ($0.spaceBefore, $0.lineHeight) = (40, 210)
      },
      paragraph(
        WordStyle.ID.figureTitle, "Figure title", basedOn: WordStyle.ID.tableTitle
      ) { $0.keepsWithNext = true },
      paragraph(WordStyle.ID.figure, "Figure") { $0.spaceAfter = 240 },
    ]
  }

  private static var page: [WordStyle] {
    [
      paragraph(WordStyle.ID.header, "header", isOwn: false, run: .init(isBold: true, size: 17)) {
        ($0.rules, $0.spaceAfter) = ([.bottom], 0)
      },
      paragraph(WordStyle.ID.footer, "footer", isOwn: false, run: .init(size: 17)) {
        $0.tabs = [.init(alignment: .right, position: WordMeasure.fullWidth)]
      },
      // The short rule that ends a document of the United Nations.
      paragraph(WordStyle.ID.end, "Document end") {
        ($0.rules, $0.spaceBefore) = ([.top], 480)
        ($0.left, $0.right) = (4200, 4200)
      },
    ]
  }
}
