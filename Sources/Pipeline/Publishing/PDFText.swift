import Foundation

/// The words of a PDF file as `pdftotext` finds them, page by page.
///
/// The tool is in the package poppler-utils. Where it is missing nothing is read, and the reports
/// that the file was made of have to vouch for it.
enum PDFText {
  /// Returns the pages of a file; nil where the tool is missing or fails.
  static func read(_ path: String) -> [String]? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["pdftotext", "-enc", "UTF-8", "-q", path, "-"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0, !data.isEmpty else { return nil }
    return String(decoding: data, as: UTF8.self).split(separator: "\u{0C}").map(String.init)
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
