/// A file type of the reports.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// Markdown, for people who edit text.
  case markdown = "md"
  /// One self-contained page, for a browser or a printer.
  case html
  /// A Word file, for people who edit documents.
  case word = "docx"
  /// PDF, for readers and printers: tagged, made by a typesetter.
  case pdf
  /// Akoma Ntoso, for the document systems of the United Nations.
  case akomaNtoso = "xml"
  /// The report as data.
  case json

  /// The ending of its files, without the full stop.
  public var fileExtension: String { rawValue }

  /// Returns the type that an ending stands for.
  public init?(fileExtension: String) { self.init(rawValue: fileExtension) }

  /// Returns a report in this type; equal reports give equal texts.
  ///
  /// - Parameter report: The report.
  /// - Returns: The text; nil for a type that is more than text, which `Conversion` makes.
  public func text(of report: Report) -> String? {
    switch self {
    case .markdown: MarkdownRenderer().render(report)
    case .html: HTMLRenderer().render(report)
    case .word, .pdf: nil
    case .akomaNtoso: AkomaNtosoRenderer().render(report)
    case .json: JSONRenderer().render(report)
    }
  }
}
