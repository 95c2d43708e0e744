/// A file within a Word file: its name with folders, and what is in it.
public struct WordPart: Hashable, Sendable {
  /// The name, such as `word/document.xml`.
  public let name: String
  /// The bytes.
  public let bytes: [UInt8]

  /// Makes a part.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Makes a part of XML: the declaration that all of them open with, and the text.
  init(name: String, xml: String) {
    self.init(
      name: name,
      bytes: Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\(xml)".utf8))
  }
}
