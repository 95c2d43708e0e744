import Model

/// The bytes of a file, with the answers that refusals need: lines, and whether they are UTF-8.
struct SourceText {
  let bytes: [UInt8]
  let file: String

  /// The line of an offset, from 1.
  func line(of offset: Int) -> Int {
    var line = 1
    for byte in bytes[..<min(offset, bytes.count)] where byte == UInt8(ascii: "\n") { line += 1 }
    return line
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
