/// The picture of a figure for a Word file: dots for every reader, lines for those that know SVG.
public struct WordPicture: Hashable, Sendable {
  /// The bytes of the picture as PNG.
  public let png: [UInt8]
  /// Its width in pixels; at least 1.
  public let widthInPixels: Int
  /// Its height in pixels; at least 1.
  public let heightInPixels: Int
  /// The same picture as an SVG file of its own.
  public let svg: String

  /// Makes a picture; sides of no length count as one pixel.
  public init(png: [UInt8], widthInPixels: Int, heightInPixels: Int, svg: String) {
    self.png = png
    self.widthInPixels = max(1, widthInPixels)
    self.heightInPixels = max(1, heightInPixels)
    self.svg = svg
  }
}
