import Model

/// A growing text in UTF-8, with the two ways of quoting that the output files need.
struct TextSink {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// Appends a JSON string; what JSON and careless readers stumble over is escaped, and what would
  /// command a terminal that the file is shown on.
  mutating func append(json text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    // Without an early end, so that many bytes are looked at in one step.
    let (isPlain, isASCII) = text.withUTF8 { utf8 in
      let special = utf8.reduce(0 as UInt8) { found, byte in
        found | (byte < 0x20 || byte == 0x22 || byte == 0x5C || byte >= 0x7F ? 1 : 0)
          | byte & 0x80
      }
      if special == 0 { bytes.append(contentsOf: utf8) }
      return (special == 0, special < 0x80)
    }
    if isPlain { return }
    if !isASCII,
      text.unicodeScalars.contains(where: { $0.value >= 0x7F && PlainText.isCommand($0) })
    {
      for scalar in text.unicodeScalars { append(json: scalar) }
      return
    }
    text.withUTF8 { utf8 in
      var clean = 0
      for (place, byte) in utf8.enumerated()
      where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
      {
        bytes.append(contentsOf: utf8[clean..<place])
        clean = place + 1
        appendEscape(of: byte)
      }
      bytes.append(contentsOf: utf8[clean...])
    }
  }

  private mutating func append(json scalar: Unicode.Scalar) {
    if scalar.value < 0x80, scalar != "\"", scalar != "\\", !PlainText.isCommand(scalar) {
      bytes.append(UInt8(scalar.value))
    } else if scalar.value < 0x80 {
      appendEscape(of: UInt8(scalar.value))
    } else if PlainText.isCommand(scalar) {
      for unit in UTF16.encode(scalar) ?? .init() { appendEscape(of: unit) }
    } else {
      bytes.append(contentsOf: Array(String(scalar).utf8))
    }
  }

  mutating func append(json text: String?) {
    if let text { append(json: text) } else { append("null") }
  }

  mutating func append(json number: Int?) {
    if let number { append(number) } else { append("null") }
  }

  /// Appends a field of the object that was opened last: name and string, or null.
  mutating func append(field name: StaticString, _ text: String?) {
    append(fieldName: name)
    append(json: text)
  }

  /// Appends a field of the object that was opened last: name and number, or null.
  mutating func append(field name: StaticString, _ number: Int?) {
    append(fieldName: name)
    append(json: number)
  }

  /// Appends a field of the object that was opened last: name and a list of strings.
  mutating func append(field name: StaticString, _ texts: [String]) {
    append(field: name, listOf: texts) { text, sink in sink.append(json: text) }
  }

  /// Appends a field of the object that was opened last: name and a list of what is written.
  mutating func append<Element>(
    field name: StaticString, listOf elements: [Element],
    _ write: (Element, inout TextSink) -> Void
  ) {
    append(fieldName: name)
    append("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { append(",") }
      write(element, &self)
    }
    append("]")
  }

  /// Appends the name of a field, with what divides it from the one before.
  mutating func append(fieldName name: StaticString) {
    if bytes.last != UInt8(ascii: "{") { append(",") }
    append("\"")
    append(name)
    append("\":")
  }

  private mutating func appendEscape(of byte: UInt8) {
    switch byte {
    case 0x22: append("\\\"")
    case 0x5C: append("\\\\")
    case 0x0A: append("\\n")
    case 0x09: append("\\t")
    case 0x0D: append("\\r")
    default: appendEscape(of: UInt16(byte))
    }
  }

  private mutating func appendEscape(of unit: UInt16) {
    let digits = String(unit, radix: 16)
    append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
  }

  /// Appends a line of a CSV file (RFC 4180, LF).
  ///
  /// A spreadsheet takes some cells for formulas: one that begins like a formula and is no number has
  /// an apostrophe before it, and so has one that begins with an apostrophe; whoever takes one
  /// apostrophe away has the cell as it was. What would command a terminal shows as a replacement
  /// character; the text itself is in the NDJSON.
  mutating func appendLine(csv fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(csv: field)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func append(csv text: String) {
    let field = CellText.guarded(text)
    let needsQuotes = field.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else {
      append(field)
      return
    }
    bytes.append(0x22)
    for byte in field.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
