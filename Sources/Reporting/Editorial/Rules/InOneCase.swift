import Model

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
    let tables = zip(document.printed.blocks, document.places)
    let cells = tables.flatMap { (placed, place) -> [(place: String, message: String)] in
      guard case .table(_, let title, let header, let rows, _) = placed.block,
        ([title] + header.joined()).contains(where: { $0.contains("State") })
      else { return [] }
      return rows.joined().filter(SmallCounts.isSmallShare).map { cell in
        (place, "“\(cell)” shows one or two States; write “fewer than three”")
      }
    }
    let texts = document.texts.filter { !$0.isTabular }.flatMap {
      text -> [(place: String, message: String)] in
      SmallCounts.ranges(in: text.tokens).map { range in
        (
          text.place,
          "“\(text.words(range))” shows one or two States; say “fewer than three States”"
        )
      }
    }
    return cells + texts
  }
}
