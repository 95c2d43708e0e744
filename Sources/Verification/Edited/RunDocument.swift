public import Model
public import Reporting

/// A document of a run with the claims that its blocks make.
public struct RunDocument: Sendable {
  /// The name in file names, such as `technical-report`.
  public let name: String
  /// The document, its blocks numbered as the claims number them.
  public let printed: PrintedDocument
  /// What stands in its masthead: title, session and what else may come back in an edited file.
  public let front: [String]
  /// The claims of this document.
  public let claims: [Claim]

  /// Makes a document of a run.
  public init(name: String, printed: PrintedDocument, front: [String] = [], claims: [Claim]) {
    self.name = name
    self.printed = printed
    self.front = front
    self.claims = claims.filter { $0.document == name }
  }

  /// The document with its masthead behind it, where it disturbs no block's number.
  var withFront: PrintedDocument {
    PrintedDocument(
      blocks: printed.blocks + front.map { PrintedDocument.Placed(.front(text: $0)) })
  }
}
