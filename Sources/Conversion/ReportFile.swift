public import Reporting

/// A report as a file of one type, whether text or made by a converter.
public struct ReportFile: Sendable {
  /// The type.
  public let format: ReportFormat
  private let typesetter: Result<TypstTool, ConversionError>

  /// Makes a maker of files of a type.
  ///
  /// - Parameters:
  ///   - format: The type.
  ///   - typesetter: What sets pages and draws pictures, or why there is none.
  public init(
    _ format: ReportFormat,
    typesetter: Result<TypstTool, ConversionError> = .failure(
      ConversionError("no typesetter was asked for", isMissingTool: true))
  ) {
    self.format = format
    self.typesetter = typesetter
  }

  /// Returns the bytes of the file; equal reports give equal bytes.
  ///
  /// - Parameter report: The report.
  /// - Returns: The bytes.
  /// - Throws: `ConversionError` where the type needs something that is missing or fails.
  public func bytes(of report: Report) throws(ConversionError) -> [UInt8] {
    switch format {
    case .pdf: return try PDFFile(typesetter.get()).bytes(of: report)
    case .word: return try WordFile().bytes(of: report, pictures: pictures(of: report))
    default: break
    }
    guard let text = format.text(of: report) else {
      throw ConversionError("nothing here writes \(format.fileExtension) files")
    }
    return Array(text.utf8)
  }

  /// Why a report's file of this type is poorer than it could be; nil where it is whole.
  ///
  /// - Parameter report: The report.
  /// - Returns: Why a Word file has its figures as lines alone, which older programs do not show.
  public func shortcoming(of report: Report) -> ConversionError? {
    guard format == .word, case .failure(let error) = typesetter else { return nil }
    let hasFigures = report.blocks.contains { if case .figure = $0 { true } else { false } }
    return hasFigures ? error : nil
  }

  /// The pictures of the figures as dots; none without a typesetter.
  private func pictures(of report: Report) throws(ConversionError) -> [Int: WordPicture] {
    guard case .success(let tool) = typesetter else { return [:] }
    return try FigurePictures(tool).pictures(of: report)
  }
}
