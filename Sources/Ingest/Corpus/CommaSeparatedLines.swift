import Model

/// The lines of a CSV file (RFC 4180), each with the number of the line on which it begins.
struct CommaSeparatedLines {
  struct Line {
    let number: Int
    var fields: [String]
  }

  static func read(_ source: SourceText) throws(Refusal) -> [Line] {
    if let offset = source.firstInvalidOffset {
      throw source.refusal(
        .notUTF8, at: offset, "the text is not UTF-8 from here on; save the file as UTF-8")
    }
    var reader = CommaSeparatedLines()
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    for byte in source.bytes.starts(with: mark) ? source.bytes.dropFirst(3) : source.bytes[...] {
      reader.take(byte)
    }
    if reader.isQuoted {
      throw Refusal(
        file: source.file, line: reader.line.number, reason: .wrongType,
        message: "a quotation mark of this line is not closed")
    }
    reader.endLine()
    return reader.lines
  }

  private var lines: [Line] = []
  private var line = Line(number: 1, fields: [])
  private var field: [UInt8] = []
  private var isQuoted = false
  private var closesQuote = false
  private var number = 1

  private mutating func take(_ byte: UInt8) {
    if isQuoted {
      if byte == UInt8(ascii: "\"") {
        isQuoted = false
        closesQuote = true
        return
      }
      if byte == UInt8(ascii: "\n") { number += 1 }
      field.append(byte)
      return
    }
    switch byte {
    case UInt8(ascii: "\""):
      // Two in a row inside quotes stand for one.
      if closesQuote { field.append(byte) }
      isQuoted = true
    case UInt8(ascii: ","): endField()
    case UInt8(ascii: "\n"):
      endLine()
      number += 1
      line = Line(number: number, fields: [])
    case UInt8(ascii: "\r"): break
    default: field.append(byte)
    }
    closesQuote = false
  }

  private mutating func endField() {
    line.fields.append(String(decoding: field, as: UTF8.self))
    field.removeAll(keepingCapacity: true)
  }

  private mutating func endLine() {
    if line.fields.isEmpty, field.isEmpty { return }
    endField()
    lines.append(line)
  }
}
