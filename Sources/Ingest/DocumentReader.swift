public import Model

/// Reads the files of a corpus: each to a document, or to a refusal with place and reason.
public struct DocumentReader: Sendable {
  private let limits: IngestLimits

  /// Makes a reader.
  public init(limits: IngestLimits = .standard) { self.limits = limits }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: The file's path in the corpus; its ending says what it is.
  /// - Returns: The document, and what an editor should know about the file.
  /// - Throws: A refusal; nothing of the file is then kept.
  public func read(
    _ bytes: [UInt8], file: String
  ) throws(Refusal) -> (document: SourceDocument, warnings: [Warning]) {
    if bytes.count > limits.maximumBytes {
      throw CorpusFolder.tooLarge(file, limits.maximumBytes)
    }
    let source = SourceText(bytes: bytes, file: file)
    switch Self.ending(of: file) {
    case "json": return try JSONDocument.read(source, limits: limits)
    case "xml": return try AkomaNtosoDocument.read(source, limits: limits)
    default:
      throw Refusal(
        file: file, line: nil, reason: .unsupportedType,
        message: "palermo reads .json and .xml files; this is neither")
    }
  }

  private static func ending(of file: String) -> String {
    guard let name = file.split(separator: "/").last, let stop = name.lastIndex(of: ".") else {
      return ""
    }
    return name[name.index(after: stop)...].lowercased()
  }
}
