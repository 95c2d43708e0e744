public import Model

/// A line of NDJSON that stands for a file of a corpus: a palermo-document itself, or an object
/// that names a file and may carry its bytes.
public struct DocumentLine: Sendable {
  /// The file's path in the corpus; for a document that is its own line, its symbol as a `.json`.
  public let file: String
  /// The file's content; nil where the line only names a file of the corpus's folder.
  public let bytes: [UInt8]?
  /// The path of the file beside it; nil for none.
  public let sidePath: String?
  /// The content of the file beside it, where the line carries it.
  public let sideBytes: [UInt8]?

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - bytes: The line without its end.
  ///   - number: Its number in the input, from 1, which names it where it says no file.
  ///   - limits: What it may demand.
  /// - Throws: A refusal whose file is `line` and the number.
  public init(_ bytes: [UInt8], number: Int, limits: ReadingLimits) throws(Refusal) {
    let source = SourceText(bytes: bytes, file: "line \(number)")
    let fields: JSONFields
    do {
      fields = try JSONFields(
        try JSONScanner.value(of: source, limits: limits), name: "the line", source: source)
    } catch {
      // Every line is a line 1 of its own; its number is in the name.
      throw Refusal(file: error.file, line: nil, reason: error.reason, message: error.message)
    }
    guard !fields.has("format") else {
      let symbol = (try? fields.optionalText("symbol")) ?? nil
      file = symbol.map { "\(WhiteSpace.normalized($0)).json" } ?? "line \(number).json"
      self.bytes = bytes
      (sidePath, sideBytes) = (nil, nil)
      return
    }
    file = try fields.text("file", because: "a line is a palermo-document, or it names a file")
    self.bytes = try Self.content(fields, text: "text", base64: "base64")
    sidePath = try fields.optionalText("side")
    sideBytes = try Self.content(fields, text: "sideText", base64: "sideBase64")
  }

  private static func content(
    _ fields: JSONFields, text: String, base64: String
  ) throws(Refusal) -> [UInt8]? {
    if let words = try fields.optionalText(text) { return Array(words.utf8) }
    guard let letters = try fields.optionalText(base64) else { return nil }
    guard let bytes = Base64.bytes(of: letters) else {
      throw fields.wrong(base64, .malformedJSON, "'\(base64)' is no base64 text")
    }
    return bytes
  }
}
