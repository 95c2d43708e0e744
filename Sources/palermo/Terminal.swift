import Foundation
import Model

/// The terminal or the pipe at the other end: width, colour, a bar while files are read.
struct Terminal {
  /// The process's own streams.
  static let standard = Terminal()

  private let errorIsTerminal = isatty(STDERR_FILENO) == 1
  private let usesColour: Bool
  private let usesColourForErrors: Bool
  /// The width in characters: the terminal's, or 80 where there is none.
  let width: Int

  init() {
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col >= 40
    width = isKnown ? Int(size.ws_col) : 80
    let environment = ProcessInfo.processInfo.environment
    let isWelcome = (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    usesColour = isWelcome && isatty(STDOUT_FILENO) == 1
    usesColourForErrors = isWelcome && errorIsTerminal
  }

  /// Writes bytes to the output; a reader that has gone away ends the program quietly.
  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes {
        Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if written < 0 {
        if errno == EINTR { continue }
        let reason = errno
        if reason == EPIPE { exit(0) }
        fail("palermo: the output cannot be written: \(String(cString: strerror(reason)))")
        exit(3)
      }
      rest = rest.dropFirst(written)
    }
  }

  /// Returns a text of a file or a file's name without characters that would command the terminal.
  static func plain(_ text: String) -> String { PlainText.line(text) }

  /// Writes a line to the output.
  func say(_ line: String) { write(Array((line + "\n").utf8)) }

  /// Writes a line to the error stream, in place of a bar that stands there.
  func fail(_ line: String) { complain((errorIsTerminal ? "\r\u{1B}[2K" : "") + line + "\n") }

  /// Writes to the error stream; that nobody listens there stops nothing.
  private func complain(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let count = Foundation.write(
          STDERR_FILENO, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        if count < 0, errno != EINTR { return }
        done += max(count, 0)
      }
    }
  }

  /// Returns a text in bold where colour is welcome.
  func bold(_ text: String) -> String { usesColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  /// Returns a text as a warning on the error stream where colour is welcome.
  func warning(_ text: String) -> String {
    usesColourForErrors ? "\u{1B}[33m\(text)\u{1B}[0m" : text
  }

  /// Draws a bar on the error stream; nothing where that is no terminal.
  func draw(done: Int, total: Int) {
    guard errorIsTerminal, total > 0 else { return }
    let width = 40
    let filled = width * done / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    let line = "\r\(bar) \(done) of \(total) files"
    let end = done == total ? "\r\u{1B}[2K" : ""
    complain(line + end)
  }
}
