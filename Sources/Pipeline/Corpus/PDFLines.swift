import Conversion
import Foundation
import Model

/// The lines of a PDF file with their places and fonts, as poppler's `pdftohtml` finds them.
///
/// The program runs in a folder of its own, within limits of time, memory and output; whatever it
/// comes to, the folder is removed.
struct PDFLines: Sendable {
  let limits: ReadingLimits

  /// Returns what the program writes of a file's content.
  @Sendable func lines(of bytes: [UInt8], file: String) throws(Refusal) -> [UInt8] {
    let ending: ToolProcess.Ending
    do {
      ending = try run(on: bytes)
    } catch {
      throw refusal(file, "cannot be read: \(error.localizedDescription)")
    }
    if ending.isTooLong {
      throw limits.refusal(.pdfText, "the text of the PDF is longer than", file: file)
    }
    if ending.isOverdue, Task.isCancelled { throw refusal(file, "was not read: stopped") }
    if ending.isOverdue {
      throw limits.refusal(
        .pdfSeconds, "reading the PDF takes on this machine more than", "seconds", file: file)
    }
    guard ending.code == 0 else { throw refusal(file, sentence(on: ending)) }
    return ending.output
  }

  private func run(on bytes: [UInt8]) throws -> ToolProcess.Ending {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "palermo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(bytes).write(to: folder.appendingPathComponent("document.pdf"))
    return try ToolProcess(
      ["pdftohtml", "-xml", "-i", "-zoom", "2", "-enc", "UTF-8", "-stdout", "document.pdf"],
      environment: ["LC_ALL": "C"], limitInSeconds: Double(limits[.pdfSeconds]),
      mostOutputInBytes: limits[.pdfText], mostMemoryInBytes: limits[.pdfMemory]
    ).run(in: folder)
  }

  private func sentence(on ending: ToolProcess.Ending) -> String {
    if ending.code == 127 {
      return "cannot be read: pdftohtml is not installed; install poppler-utils, or save the text "
        + "as .docx"
    }
    let words = ending.errors.lowercased()
    if words.contains("incorrect password") || words.contains("encrypt") {
      return "is protected by a password; save it without one, or ask for the Word file"
    }
    if words.contains("copy-protection") || words.contains("copying of text") {
      return "does not allow that its text is copied; ask its author for the Word file"
    }
    if words.contains("out of memory") || words.contains("bad_alloc") {
      return "takes more memory than is allowed (limit: \(ReadingLimit.pdfMemory.rawValue))"
    }
    return "is damaged, or no PDF; open it in a viewer and print it to a new file"
  }

  private func refusal(_ file: String, _ message: String) -> Refusal {
    Refusal(file: file, line: nil, reason: .unreadable, message: message)
  }
}
