/// A report keeps to its limit of words: 10,700 for the technical report, 8,500 for others.
///
/// Counted are the words of all texts, titles, cells and notes, headings included; numbers of
/// paragraphs and the masthead are not.
///
/// Source: United Nations Editorial Manual.
/// Remedy: shorten the text by the number of words that the message gives.
struct WordLimit: EditorialRule {
  static let name = "wordLimit"

  func findings(in document: EditorialDocument) -> [(place: String, message: String)] {
    let words = EditorialReview.words(of: document.printed)
    let limit = Self.limit(title: document.front)
    guard words > limit else { return [] }
    return [
      ("document", "has \(words) words; the limit is \(limit), shorten it by \(words - limit)")
    ]
  }

  /// The limit of a document, from what its masthead says that it is.
  static func limit(title: String) -> Int {
    let title = title.lowercased()
    let isSecretariats =
      title.contains("thematic report") || title.contains("addendum")
      || title.contains("note by the secretariat") || title.contains("prepared by the secretariat")
    return isSecretariats && !title.contains("technical report") ? 8_500 : 10_700
  }
}
