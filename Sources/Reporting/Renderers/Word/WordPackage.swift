/// The parts of a Word file that say what the others are and belong to.
struct WordPackage {
  private let report: Report
  private let drawings: [WordDrawing]

  init(of report: Report, drawings: [WordDrawing]) {
    self.report = report
    self.drawings = drawings
  }

  private static let main = "application/vnd.openxmlformats-officedocument.wordprocessingml."
  private static let officeRelationship = WordNamespace.relationships

  var contentTypes: WordPart {
    let types: [(String, String)] =
      [
        ("/word/document.xml", "\(Self.main)document.main+xml"),
        ("/word/styles.xml", "\(Self.main)styles+xml"),
        ("/word/numbering.xml", "\(Self.main)numbering+xml"),
        ("/word/footnotes.xml", "\(Self.main)footnotes+xml"),
        ("/word/settings.xml", "\(Self.main)settings+xml"),
        ("/word/fontTable.xml", "\(Self.main)fontTable+xml"),
        ("/word/theme.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
      ]
      + WordPage.Sort.allCases.map { ("/word/header-\($0.rawValue).xml", "\(Self.main)header+xml") }
      + WordPage.Sort.allCases.map { ("/word/footer-\($0.rawValue).xml", "\(Self.main)footer+xml") }
      + [
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        (
          "/docProps/app.xml",
          "application/vnd.openxmlformats-officedocument.extended-properties+xml"
        ),
      ]
    let endings = drawings.isEmpty ? [] : [("png", "image/png"), ("svg", "image/svg+xml")]
    let defaults = [
      ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
      ("xml", "application/xml"),
    ]
    let lines =
      (defaults + endings).map { "<Default Extension=\"\($0.0)\" ContentType=\"\($0.1)\"/>" }
      + types.map { "<Override PartName=\"\($0.0)\" ContentType=\"\($0.1)\"/>" }
    return WordPart(
      name: "[Content_Types].xml",
      xml: "<Types xmlns=\"\(WordNamespace.contentTypes)\">\(lines.joined(separator: "\n"))</Types>"
    )
  }

  var relationships: WordPart {
    let core =
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    return Self.relationships(
      "_rels/.rels",
      [
        ("rId1", "\(Self.officeRelationship)/officeDocument", "word/document.xml"),
        ("rId2", core, "docProps/core.xml"),
        ("rId3", "\(Self.officeRelationship)/extended-properties", "docProps/app.xml"),
      ])
  }

  var documentRelationships: WordPart {
    var lines = [
      ("rIdStyles", "styles", "styles.xml"), ("rIdNumbering", "numbering", "numbering.xml"),
      ("rIdFootnotes", "footnotes", "footnotes.xml"), ("rIdSettings", "settings", "settings.xml"),
      ("rIdFonts", "fontTable", "fontTable.xml"), ("rIdTheme", "theme", "theme.xml"),
    ]
    for sort in WordPage.Sort.allCases {
      lines.append((WordPage.headerRelationship(sort), "header", "header-\(sort.rawValue).xml"))
      lines.append((WordPage.footerRelationship(sort), "footer", "footer-\(sort.rawValue).xml"))
    }
    for place in drawings.indices.map({ $0 + 1 }) {
      lines.append((WordDrawing.bitmapRelationship(place), "image", "media/figure\(place).png"))
      lines.append((WordDrawing.vectorRelationship(place), "image", "media/figure\(place).svg"))
    }
    return Self.relationships(
      "word/_rels/document.xml.rels",
      lines.map { ($0.0, "\(Self.officeRelationship)/\($0.1)", $0.2) })
  }

  private static func relationships(
    _ name: String, _ lines: [(id: String, type: String, target: String)]
  ) -> WordPart {
    let elements = lines.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\($0.type)\" Target=\"\($0.target)\"/>"
    }
    return WordPart(
      name: name,
      xml: "<Relationships xmlns=\"\(WordNamespace.packageRelationships)\">"
        + "\(elements.joined(separator: "\n"))</Relationships>")
  }

  var media: [WordPart] {
    drawings.enumerated().flatMap { index, drawing in
      [
        WordPart(name: "word/media/figure\(index + 1).png", bytes: drawing.png),
        WordPart(name: "word/media/figure\(index + 1).svg", bytes: Array(drawing.svg.utf8)),
      ]
    }
  }

  var settings: WordPart {
    WordPart(
      name: "word/settings.xml",
      xml: """
        <w:settings xmlns:w="\(WordNamespace.main)"><w:zoom w:percent="100"/>\
        <w:defaultTabStop w:val="567"/><w:evenAndOddHeaders/>\
        <w:characterSpacingControl w:val="doNotCompress"/><w:footnotePr><w:footnote w:id="-1"/>\
        <w:footnote w:id="0"/></w:footnotePr><w:compat>\
        <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" \
        w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/>\
        <w:listSeparator w:val=","/></w:settings>
        """)
  }

  /// Title, subject and symbol; the date is the document's own, where it is one.
  var coreProperties: WordPart {
    let head = report.masthead
    let dates = WordDate(head.date).map { date in
      ["created", "modified"].map {
        "<dcterms:\($0) xsi:type=\"dcterms:W3CDTF\">\(date.text)</dcterms:\($0)>"
      }.joined()
    }
    return WordPart(
      name: "docProps/core.xml",
      xml: """
        <cp:coreProperties \
        xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
        <dc:title>\(WordText.escaped(head.title))</dc:title>\
        <dc:subject>\(WordText.escaped(head.documentType))</dc:subject>\
        <dc:creator>\(WordText.escaped(head.body))</dc:creator>\
        <cp:keywords>\(WordText.escaped(head.symbol))</cp:keywords>\
        <dc:language>en-GB</dc:language>\(dates ?? "")</cp:coreProperties>
        """)
  }

  var applicationProperties: WordPart {
    WordPart(
      name: "docProps/app.xml",
      xml: """
        <Properties \
        xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
        <Application>palermo</Application><Company>\
        \(WordText.escaped(report.masthead.organization))</Company></Properties>
        """)
  }
}
