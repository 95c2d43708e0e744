import Model

/// Reads JSON (RFC 8259) from bytes that are known to be UTF-8, and knows the place of each error.
///
/// Stricter than most: a key that stands twice in one object is an error, and so is half of a
/// surrogate pair, which is no text.
struct JSONScanner {
  private let source: SourceText
  private let bytes: UnsafeBufferPointer<UInt8>
  private let limits: ReadingLimits
  private let maximumDepth: Int
  private let maximumValues: Int
  private var values = 0
  private var place = 0

  /// Returns the one value of a JSON text.
  static func value(of source: SourceText, limits: ReadingLimits) throws(Refusal) -> JSONValue {
    if let offset = source.firstInvalidOffset {
      throw source.refusal(
        .notUTF8, at: offset, "the text is not UTF-8 from here on; save the file as UTF-8")
    }
    let result = source.bytes.withUnsafeBufferPointer { bytes -> Result<JSONValue, Refusal> in
      var scanner = JSONScanner(
        source: source, bytes: bytes, limits: limits)
      do throws(Refusal) { return .success(try scanner.text()) } catch { return .failure(error) }
    }
    return try result.get()
  }

  private init(source: SourceText, bytes: UnsafeBufferPointer<UInt8>, limits: ReadingLimits) {
    self.source = source
    self.bytes = bytes
    self.limits = limits
    maximumDepth = limits[.depth]
    maximumValues = limits[.elements]
  }

  private mutating func text() throws(Refusal) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    skipSpace()
    guard place < bytes.count else { throw malformed("the file is empty") }
    let value = try value(depth: 1)
    skipSpace()
    if place < bytes.count { throw malformed("something stands after the end of the JSON text") }
    return value
  }

  private func malformed(_ message: String, at offset: Int? = nil) -> Refusal {
    source.refusal(.malformedJSON, at: offset ?? place, message)
  }

  private func beyond(_ limit: ReadingLimit, _ what: String, _ thing: String) -> Refusal {
    limits.refusal(
      limit, what, thing, file: source.file, line: source.line(of: place))
  }

  private mutating func skipSpace() {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x09, 0x0A, 0x0D: place += 1
      default: return
      }
    }
  }

  private mutating func value(depth: Int) throws(Refusal) -> JSONValue {
    guard place < bytes.count else { throw malformed("the file ends in the middle of a value") }
    values += 1
    if depth > maximumDepth { throw beyond(.depth, "values are nested more than", "levels deep") }
    if values > maximumValues { throw beyond(.elements, "the file has more than", "values") }
    let start = place
    switch bytes[place] {
    case UInt8(ascii: "{"):
      return JSONValue(content: .object(try members(depth: depth)), offset: start)
    case UInt8(ascii: "["):
      return JSONValue(content: .array(try elements(depth: depth)), offset: start)
    case UInt8(ascii: "\""):
      return JSONValue(content: .string(try string()), offset: start)
    case UInt8(ascii: "t"):
      try word("true")
      return JSONValue(content: .bool(true), offset: start)
    case UInt8(ascii: "f"):
      try word("false")
      return JSONValue(content: .bool(false), offset: start)
    case UInt8(ascii: "n"):
      try word("null")
      return JSONValue(content: .null, offset: start)
    case UInt8(ascii: "-"), 48...57:
      return JSONValue(content: .number(try number()), offset: start)
    default: throw malformed("a value is expected here")
    }
  }

  private mutating func word(_ word: StaticString) throws(Refusal) {
    let matches = word.withUTF8Buffer { expected in
      place + expected.count <= bytes.count
        && expected.indices.allSatisfy { bytes[place + $0] == expected[$0] }
    }
    guard matches else { throw malformed("'\(word)' is expected here") }
    place += word.utf8CodeUnitCount
  }

  private mutating func members(depth: Int) throws(Refusal) -> [JSONMember] {
    place += 1
    skipSpace()
    if take("}") { return [] }
    var members: [JSONMember] = []
    var keys: Set<String> = []
    while true {
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
        throw malformed("the name of a field in double quotes is expected here")
      }
      let offset = place
      let key = try string()
      if !isNew(key, beside: members, &keys) {
        throw malformed("the field '\(key)' stands twice in one object", at: offset)
      }
      skipSpace()
      guard take(":") else { throw malformed("a colon is expected after '\(key)'") }
      skipSpace()
      let value = try value(depth: depth + 1)
      members.append(JSONMember(key: key, offset: offset, value: value))
      skipSpace()
      if take("}") { return members }
      guard take(",") else { throw malformed("a comma or '}' is expected here") }
      skipSpace()
    }
  }

  /// A few keys are compared; many are looked up.
  private func isNew(_ key: String, beside members: [JSONMember], _ keys: inout Set<String>) -> Bool
  {
    guard members.count >= 16 else { return !members.contains { $0.key == key } }
    if keys.isEmpty { keys = Set(members.map(\.key)) }
    return keys.insert(key).inserted
  }

  private mutating func elements(depth: Int) throws(Refusal) -> [JSONValue] {
    place += 1
    skipSpace()
    if take("]") { return [] }
    var elements: [JSONValue] = []
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if take("]") { return elements }
      guard take(",") else { throw malformed("a comma or ']' is expected here") }
      skipSpace()
    }
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: mark) else { return false }
    place += 1
    return true
  }

  private mutating func number() throws(Refusal) -> Double {
    let start = place
    func digits(_ scanner: inout JSONScanner) -> Int {
      let first = scanner.place
      while scanner.place < scanner.bytes.count, (48...57).contains(scanner.bytes[scanner.place]) {
        scanner.place += 1
      }
      return scanner.place - first
    }
    _ = take("-")
    let leadsWithZero = place < bytes.count && bytes[place] == 48
    let whole = digits(&self)
    var isNumber = whole > 0 && !(leadsWithZero && whole > 1)
    if take(".") { isNumber = digits(&self) > 0 && isNumber }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      isNumber = digits(&self) > 0 && isNumber
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    guard isNumber, let number = Double(text) else {
      throw malformed("'\(text)' is not a number as JSON writes them", at: start)
    }
    return number
  }

  // MARK: Strings

  private mutating func string() throws(Refusal) -> String {
    let start = place
    place += 1
    let first = place
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") {
        let text = String(decoding: bytes[first..<place], as: UTF8.self)
        place += 1
        return text
      }
      if byte == UInt8(ascii: "\\") { return try escapedString(from: first, start: start) }
      if byte < 0x20 { throw malformed("a control character stands in a string; write it as \\u") }
      place += 1
    }
    throw malformed("the string that begins here is not closed", at: start)
  }

  private mutating func escapedString(from first: Int, start: Int) throws(Refusal) -> String {
    var text = Array(bytes[first..<place])
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\""):
        place += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try appendEscape(to: &text)
      case ..<0x20:
        throw malformed("a control character stands in a string; write it as \\u")
      default:
        text.append(byte)
        place += 1
      }
    }
    throw malformed("the string that begins here is not closed", at: start)
  }

  private mutating func appendEscape(to text: inout [UInt8]) throws(Refusal) {
    let start = place
    guard place + 1 < bytes.count else {
      throw malformed("the file ends in the middle of a string")
    }
    place += 2
    switch bytes[place - 1] {
    case UInt8(ascii: "\""): text.append(0x22)
    case UInt8(ascii: "\\"): text.append(0x5C)
    case UInt8(ascii: "/"): text.append(0x2F)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var code = try hexadecimal(from: start)
      if (0xD800..<0xDC00).contains(code), place + 1 < bytes.count,
        bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u")
      {
        place += 2
        let low = try hexadecimal(from: start)
        guard (0xDC00..<0xE000).contains(low) else { throw loneSurrogate(at: start) }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw loneSurrogate(at: start) }
      text.append(contentsOf: Array(String(scalar).utf8))
    default: throw malformed("'\\' begins no escape that JSON knows", at: start)
    }
  }

  private func loneSurrogate(at offset: Int) -> Refusal {
    source.refusal(
      .notUTF8, at: offset, "half of a surrogate pair is no character and cannot be UTF-8")
  }

  private mutating func hexadecimal(from start: Int) throws(Refusal) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard place < bytes.count, let digit = Character(Unicode.Scalar(bytes[place])).hexDigitValue
      else { throw malformed("\\u wants four hexadecimal digits", at: start) }
      code = code << 4 | UInt32(digit)
      place += 1
    }
    return code
  }
}
