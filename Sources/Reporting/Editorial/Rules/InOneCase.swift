/// Counts of one or two States are not printed: "fewer than three States".
///
/// Nor are counts of all States but one or two. "In one case" and "one State" lead to a State for
/// anyone who knows the list of reviews.
///
/// Source: the method, section 12.
/// Remedy: say "fewer than three States", or leave the sentence out.
struct InOneCase: EditorialRule {
  static let name = "inOneCase"

  func findings(in document: EditorialDocument) -> [(place: String, message: String)] {
    document.texts.flatMap { text -> [(place: String, message: String)] in
      if text.role == .cell, SmallCounts.isSmallShare(text.text) {
        return [(text.place, "“\(text.text)” shows one or two States; write “fewer than three”")]
      }
      guard !text.isTabular else { return [] }
      return SmallCounts.ranges(in: text.tokens).map {
        (text.place, "“\(text.words($0))” shows one or two States; say “fewer than three States”")
      }
    }
  }
}
