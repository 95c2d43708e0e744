import Model

/// The bytes of a file, with the answers that refusals need: lines, and whether they are UTF-8.
struct SourceText {
  let bytes: [UInt8]
  let file: String
  private let reached = ReachedLine()

  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// The line of an offset, from 1; the next one is found fast if it lies further on.
  func line(of offset: Int) -> Int {
    let end = min(offset, bytes.count)
    if end < reached.offset { (reached.offset, reached.line) = (0, 1) }
    for byte in bytes[reached.offset..<end] where byte == UInt8(ascii: "\n") { reached.line += 1 }
    reached.offset = end
    return reached.line
  }

  /// Where the last question about lines ended; shared by the copies of one text.
  private final class ReachedLine {
    var offset = 0
    var line = 1
  }

  /// A refusal at an offset.
  func refusal(_ reason: Refusal.Reason, at offset: Int, _ message: String) -> Refusal {
    Refusal(file: file, line: line(of: offset), reason: reason, message: message)
  }

  /// The offset of the first byte that is not UTF-8; nil where all are.
  var firstInvalidOffset: Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var source = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &source) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}
