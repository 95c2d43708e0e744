import Packaging

/// Small Word files, part by part.
public struct WordFiles {
  /// The namespace of Word files as Word writes them.
  public static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  /// The declarations of namespaces for a part.
  public static func space(_ word: String = Self.word) -> String {
    """
    xmlns:w="\(word)" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
    xmlns:v="urn:schemas-microsoft-com:vml" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    """
  }

  /// The elements of the body.
  public var body: String
  /// The elements of the part with the styles.
  public var styles = ""
  /// The elements of the part with the numbering.
  public var numbering = ""
  /// The elements of the part with the footnotes.
  public var footnotes = ""
  /// Whole parts by their names, put in beside or in place of the usual ones.
  public var parts: [String: String] = [:]
  /// The namespace of the elements.
  public var namespace = Self.word

  /// Makes a file.
  public init(
    body: String, styles: String = "", numbering: String = "", footnotes: String = "",
    parts: [String: String] = [:], namespace: String = Self.word
  ) {
    self.body = body
    self.styles = styles
    self.numbering = numbering
    self.footnotes = footnotes
    self.parts = parts
    self.namespace = namespace
  }

  /// The bytes of the file.
  public func bytes() throws -> [UInt8] {
    let space = Self.space(namespace)
    var all = [
      "word/document.xml": "<w:document \(space)><w:body>\(body)</w:body></w:document>",
      "word/styles.xml": "<w:styles \(space)>\(styles)</w:styles>",
      "word/numbering.xml": "<w:numbering \(space)>\(numbering)</w:numbering>",
      "word/footnotes.xml": "<w:footnotes \(space)>\(footnotes)</w:footnotes>",
    ]
    all.merge(parts) { $1 }
    return try ZipWriter().bytes(
      of: all.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map {
        ZipWriter.Part(name: $0.key, bytes: Array($0.value.utf8))
      })
  }

  /// A paragraph of runs.
  public static func paragraph(_ runs: String, _ properties: String = "") -> String {
    "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(runs)</w:p>"
  }

  /// A run of words.
  public static func run(_ text: String, _ properties: String = "") -> String {
    let own = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
    return "<w:r>\(own)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  /// Numbers a paragraph.
  public static func numbered(_ id: Int, level: Int = 0) -> String {
    "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(id)\"/></w:numPr>"
  }

  /// A level of a numbering.
  public static func level(_ number: Int, _ format: String, _ text: String, _ more: String = "")
    -> String
  {
    "<w:lvl w:ilvl=\"\(number)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(more)"
      + "<w:lvlText w:val=\"\(text)\"/></w:lvl>"
  }

  /// A cell of a table.
  public static func cell(_ runs: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(runs))</w:tc>"
  }
}
