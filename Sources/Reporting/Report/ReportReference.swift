public import Model

/// A number within the words of a paragraph that is the number of another paragraph of the report:
/// the "9" of "(para. 9)", where the paragraph is not one of a treaty.
public struct ReportReference: Hashable, Sendable {
  /// Where the number stands in the paragraph's text.
  public let span: TextSpan
  /// The paragraph that it means.
  public let paragraph: Int

  /// Makes a reference.
  public init(span: TextSpan, paragraph: Int) {
    self.span = span
    self.paragraph = paragraph
  }
}
