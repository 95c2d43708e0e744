import Packaging
public import Reporting

/// A Word file made of the parts that a renderer wrote.
public struct WordFile: Sendable {
  /// Makes a converter.
  public init() {}

  /// Returns the bytes of a Word file; equal reports and pictures give equal bytes.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - pictures: The pictures of its figures as dots, by the figure's place among them from 0;
  ///     without one a figure is there for programs that know SVG alone.
  /// - Returns: The bytes.
  /// - Throws: `ConversionError` where the container cannot be written.
  public func bytes(
    of report: Report, pictures: [Int: WordPicture] = [:]
  ) throws(ConversionError) -> [UInt8] {
    let parts = WordRenderer().parts(of: report, pictures: pictures).map {
      ZipWriter.Part(name: $0.name, bytes: $0.bytes)
    }
    do {
      return try ZipWriter().bytes(of: parts)
    } catch {
      throw ConversionError("the parts of the Word file cannot be put together: \(error)")
    }
  }
}
