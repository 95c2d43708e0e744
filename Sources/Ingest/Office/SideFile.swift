/// A file beside a document, in JSON, with the fields of a palermo-document that the document itself
/// does not say; what it says stands above what is found in the document.
public struct SideFile: Sendable {
  /// The path in the corpus.
  public let path: String
  /// The content.
  public let bytes: [UInt8]

  /// Makes a side file from its content.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
