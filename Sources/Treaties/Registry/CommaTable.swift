/// The lines of a CSV table of the registry (RFC 4180, UTF-8, a header line first).
struct CommaTable {
  /// The fields of each line beneath the header.
  let lines: [[String]]

  init(_ bytes: [UInt8]) {
    var lines: [[String]] = []
    var line: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    func endField() {
      line.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
    }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: endField()
      case UInt8(ascii: "\n") where !isQuoted:
        endField()
        lines.append(line)
        line = []
      default: field.append(byte)
      }
    }
    self.lines = Array(lines.dropFirst())
  }
}
