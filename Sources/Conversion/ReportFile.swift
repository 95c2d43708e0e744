public import Reporting

/// A report as a file of one type, whether text or made by a converter.
public struct ReportFile: Sendable {
  /// The type.
  public let format: ReportFormat

  /// Makes a maker of files of a type.
  public init(_ format: ReportFormat) { self.format = format }

  /// Returns the bytes of the file; equal reports give equal bytes.
  ///
  /// - Parameter report: The report.
  /// - Returns: The bytes.
  /// - Throws: `ConversionError` where the type needs something that is missing or fails.
  public func bytes(of report: Report) throws(ConversionError) -> [UInt8] {
    if let text = format.text(of: report) { return Array(text.utf8) }
    if format == .word { return try WordFile().bytes(of: report) }
    throw ConversionError("nothing here writes \(format.fileExtension) files")
  }
}
