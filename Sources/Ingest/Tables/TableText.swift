import Model

/// The text of a table in UTF-8, whatever encoding an office's program wrote it in.
struct TableText {
  /// The text, without a byte order mark.
  let source: SourceText
  /// What was made of an encoding that does not say its name.
  let warnings: [Warning]

  /// Reads UTF-8, UTF-16 with a byte order mark, and what can only be Windows-1252.
  ///
  /// - Throws: A refusal at the first byte that is none of these.
  init(_ source: SourceText) throws(Refusal) {
    let bytes = source.bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self.init(text: try Self.wide(source), file: source.file)
      try refuseNUL()
      return
    }
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let text = SourceText(
      bytes: isMarked ? Array(bytes.dropFirst(3)) : bytes, file: source.file)
    self.init(text: text.bytes, file: source.file)
    try refuseNUL()
    guard let offset = text.firstInvalidOffset else { return }
    let western = isMarked ? nil : WesternText.utf8(of: bytes)
    guard let western else {
      throw refusal(
        at: offset,
        "the text is not UTF-8 from here on, nor plainly Windows-1252; \(Self.remedy)")
    }
    self.init(
      text: western, file: source.file,
      warnings: [
        Warning(
          file: source.file, line: Self.line(of: offset, in: bytes), reason: .encoding,
          message: "the file is not UTF-8 and was read as Windows-1252 (Western European); look "
            + "whether its accents are right, or \(Self.remedy)")
      ])
  }

  private init(text: [UInt8], file: String, warnings: [Warning] = []) {
    source = SourceText(bytes: text, file: file)
    self.warnings = warnings
  }

  private static let remedy = "save it in Excel as \"CSV UTF-8\""

  private func refuseNUL() throws(Refusal) {
    guard let offset = source.bytes.firstIndex(of: 0) else { return }
    throw refusal(at: offset, "here stands a byte 0, which no text has; \(Self.remedy)")
  }

  private func refusal(at offset: Int, _ message: String) -> Refusal {
    Refusal(
      file: source.file, line: Self.line(of: offset, in: source.bytes), reason: .notUTF8,
      message: message)
  }

  /// The line of an offset, from 1: lines end with CR, LF or both.
  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for place in 0..<min(offset, bytes.count) {
      switch bytes[place] {
      case 0x0A: line += 1
      case 0x0D where place + 1 < bytes.count && bytes[place + 1] != 0x0A: line += 1
      default: break
      }
    }
    return line
  }

  /// UTF-16 as UTF-8.
  private static func wide(_ source: SourceText) throws(Refusal) -> [UInt8] {
    let bytes = source.bytes
    let (low, high) = bytes[0] == 0xFF ? (0, 1) : (1, 0)
    var units = stride(from: 2, to: bytes.count - 1, by: 2).lazy.map {
      UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + high]) << 8
    }.makeIterator()
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var parser = Unicode.UTF16.ForwardParser()
    while true {
      switch parser.parseScalar(from: &units) {
      case .valid(let units):
        text.append(contentsOf: Character(Unicode.UTF16.decode(units)).utf8)
      case .emptyInput where bytes.count.isMultiple(of: 2): return text
      case .emptyInput, .error:
        throw Refusal(
          file: source.file, line: line(of: text.count, in: text), reason: .notUTF8,
          message: "the text is UTF-16 up to here and no text from here on; \(remedy)")
      }
    }
  }
}
