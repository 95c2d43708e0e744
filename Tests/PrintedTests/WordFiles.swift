import Ingest
import Model
import Packaging

/// Small Word files, part by part.
struct WordFiles {
  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let space = """
    xmlns:w="\(word)" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
    xmlns:v="urn:schemas-microsoft-com:vml"
    """

  var body: String
  var styles = ""
  var numbering = ""
  var footnotes = ""

  /// The bytes of the file.
  func bytes() throws -> [UInt8] {
    let parts = [
      ("word/document.xml", "<w:document \(Self.space)><w:body>\(body)</w:body></w:document>"),
      ("word/styles.xml", "<w:styles \(Self.space)>\(styles)</w:styles>"),
      ("word/numbering.xml", "<w:numbering \(Self.space)>\(numbering)</w:numbering>"),
      ("word/footnotes.xml", "<w:footnotes \(Self.space)>\(footnotes)</w:footnotes>"),
    ]
    return try ZipWriter().bytes(
      of: parts.map { ZipWriter.Part(name: $0.0, bytes: Array($0.1.utf8)) })
  }

  /// The blocks that are read from it, front matter left out.
  func blocks() throws -> [PrintedBlock] {
    try PrintedDocumentReader().read(try bytes(), file: "report.docx").blocks.map(\.block).filter {
      if case .front = $0 { false } else { true }
    }
  }

  /// A paragraph of runs.
  static func paragraph(_ runs: String, _ properties: String = "") -> String {
    "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(runs)</w:p>"
  }

  /// A run of words.
  static func run(_ text: String, _ properties: String = "") -> String {
    let own = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
    return "<w:r>\(own)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  /// Numbers a paragraph.
  static func numbered(_ id: Int, level: Int = 0) -> String {
    "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(id)\"/></w:numPr>"
  }

  /// A level of a numbering.
  static func level(_ number: Int, _ format: String, _ text: String, _ more: String = "") -> String
  {
    "<w:lvl w:ilvl=\"\(number)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(more)"
      + "<w:lvlText w:val=\"\(text)\"/></w:lvl>"
  }

  /// A cell of a table.
  static func cell(_ runs: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(runs))</w:tc>"
  }
}
