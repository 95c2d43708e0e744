public import Reporting

/// A report as a tagged PDF: PDF/UA-1, with bookmarks, title and language, fonts embedded.
public struct PDFFile: Sendable {
  private let tool: TypstTool

  /// Makes a converter that uses a typesetter.
  public init(_ tool: TypstTool) { self.tool = tool }

  /// Returns the bytes of the PDF; equal reports give equal bytes from one release of Typst.
  ///
  /// - Parameter report: The report.
  /// - Returns: The bytes.
  /// - Throws: `ConversionError` with the typesetter's complaint.
  public func bytes(of report: Report) throws(ConversionError) -> [UInt8] {
    let source = TypstRenderer().render(report)
    guard let bytes = try tool.set(source, as: .pdf).first else {
      throw ConversionError("Typst made no file of \(report.document)")
    }
    return bytes
  }
}
