public import Reporting

/// The figures of a report as pictures of dots, for files whose readers may not draw lines.
public struct FigurePictures: Sendable {
  private let tool: TypstTool

  /// Twice as fine as a screen, so that a printed page is sharp enough.
  private static let dotsPerInch = 192

  /// Makes a draughtsman.
  public init(_ tool: TypstTool) { self.tool = tool }

  /// Draws the figures of a report; equal figures give equal bytes from one release of Typst.
  ///
  /// - Parameter report: The report.
  /// - Returns: The pictures by the figure's place among the report's figures, from 0.
  /// - Throws: `ConversionError` with the typesetter's complaint.
  public func pictures(of report: Report) throws(ConversionError) -> [Int: WordPicture] {
    let drawings = report.blocks.compactMap { block in
      if case .figure(let figure) = block { FigureDrawing.file(of: figure) } else { nil }
    }
    guard !drawings.isEmpty else { return [:] }
    let made = try tool.set(
      FigureDrawing.pages(of: drawings), as: .pictures(dotsPerInch: Self.dotsPerInch))
    guard made.count == drawings.count else {
      throw ConversionError("Typst drew \(made.count) of \(drawings.count) figures")
    }
    var pictures: [Int: WordPicture] = [:]
    for (place, png) in made.enumerated() {
      guard let size = Self.size(of: png) else {
        throw ConversionError("Typst drew a figure that is no PNG")
      }
      pictures[place] = WordPicture(
        png: png, widthInPixels: size.width, heightInPixels: size.height)
    }
    return pictures
  }

  /// Width and height as the header of a PNG gives them, at offset 16, four bytes each.
  private static func size(of png: [UInt8]) -> (width: Int, height: Int)? {
    guard png.count >= 24, png.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
    func number(_ start: Int) -> Int { png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    return (number(16), number(20))
  }
}
