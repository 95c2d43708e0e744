/// Pages of text as a PDF file, or as what `pdftohtml -xml -zoom 2` writes of them.
public struct PrintedPages: Sendable {
  /// A line: its place in half points from the upper left corner, its size in half points.
  public struct Line: Sendable {
    let left: Int
    let top: Int
    let size: Int
    let isBold: Bool
    let text: String

    /// Makes a line.
    public init(_ text: String, left: Int = 140, top: Int, size: Int = 20, isBold: Bool = false) {
      self.left = left
      self.top = top
      self.size = size
      self.isBold = isBold
      self.text = text
    }
  }

  private let pages: [[Line]]

  /// Makes pages of lines.
  public init(_ pages: [[Line]]) { self.pages = pages }

  /// Makes pages of words, each line 26 half points below the one before and an empty one for each
  /// blank; words in `*` are bold.
  public init(text pages: [String]) {
    self.pages = pages.map { page in
      page.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
        place, line in
        guard !line.isEmpty else { return nil }
        let isBold = line.hasPrefix("*")
        return Line(
          String(isBold ? line.dropFirst() : line), top: 100 + place * 26, isBold: isBold)
      }
    }
  }

  /// What `pdftohtml` writes of the pages; letters are half as wide as high.
  public var lines: [UInt8] {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<pdf2xml>\n"
    for (number, page) in pages.enumerated() {
      text +=
        "<page number=\"\(number + 1)\" position=\"absolute\" height=\"1684\" width=\"1190\">\n"
      for size in Set(page.map(\.size)).sorted() {
        text += "\t<fontspec id=\"\(size)\" size=\"\(size)\" family=\"A\" color=\"#000000\"/>\n"
      }
      for line in page {
        let words = line.text.split(separator: "&", omittingEmptySubsequences: false)
          .joined(separator: "&amp;").split(separator: "<", omittingEmptySubsequences: false)
          .joined(separator: "&lt;")
        text +=
          "<text top=\"\(line.top)\" left=\"\(line.left)\" "
          + "width=\"\(line.text.count * line.size / 2)\" height=\"\(line.size + 2)\" "
          + "font=\"\(line.size)\">\(line.isBold ? "<b>\(words)</b>" : words)</text>\n"
      }
      text += "</page>\n"
    }
    return Array((text + "</pdf2xml>\n").utf8)
  }

  /// A PDF file of the pages in Courier; of ASCII alone.
  ///
  /// - Parameter protection: More entries of the trailer, for files with passwords.
  /// - Returns: The bytes.
  public func file(protection: String = "") -> [UInt8] {
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count \(pages.count) /Kids ["
        + pages.indices.map { "\(5 + 2 * $0) 0 R" }.joined(separator: " ") + "] >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold >>",
    ]
    for (number, page) in pages.enumerated() {
      let content = page.map { line in
        let words = line.text.map { "()\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
        return "BT /F\(line.isBold ? 2 : 1) \(line.size / 2) Tf "
          + "\(line.left / 2) \(842 - line.top / 2 - line.size / 2) Td (\(words)) Tj ET"
      }.joined(separator: "\n")
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(6 + 2 * number) 0 R "
          + "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>")
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    var text = "%PDF-1.4\n"
    var places: [Int] = []
    for (number, object) in objects.enumerated() {
      places.append(text.utf8.count)
      text += "\(number + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(protection) >>\n"
    return Array((text + "startxref\n\(table)\n%%EOF\n").utf8)
  }
}
