import Conversion
import Foundation

/// The words of a PDF file as `pdftotext` finds them, page by page.
///
/// The tool is in the package poppler-utils. Where it is missing nothing is read, and the reports
/// that the file was made of have to vouch for it.
enum PDFText {
  /// Returns the pages of a file; nil where the tool is missing or fails.
  static func read(_ path: String) -> [String]? {
    let file = URL(fileURLWithPath: path).path
    let tool = ToolProcess(
      ["pdftotext", "-enc", "UTF-8", "-q", file, "-"], limitInSeconds: 120,
      mostOutputInBytes: 256 * 1_048_576)
    guard let ending = try? tool.run(in: FileManager.default.temporaryDirectory), ending.isDone,
      !ending.output.isEmpty
    else { return nil }
    return String(decoding: ending.output, as: UTF8.self).split(separator: "\u{0C}")
      .map(String.init)
  }

  /// Returns the text without the lists of documents, which may name States, with the page.
  ///
  /// A list begins with its title or heading and ends with the next heading of the first level.
  static func withoutLists(_ pages: [String]) -> [(place: String, text: String)] {
    var isList = false
    return pages.enumerated().map { page, text in
      let lines = text.split(separator: "\n").filter { line in
        if line.contains("Documents before") {
          isList = true
        } else if isList, isHeading(line) {
          isList = false
        }
        return !isList
      }
      return ("page \(page + 1)", lines.joined(separator: " "))
    }
  }

  /// "Annex IV. Follow-up", "II. Action by the group".
  private static func isHeading(_ line: Substring) -> Bool {
    if line.hasPrefix("Annex") { return true }
    let number = line.prefix { "IVXLC".contains($0) }
    return !number.isEmpty && line.dropFirst(number.count).hasPrefix(".")
  }
}
