/// Articles as a text lists them, before it is known whose they are.
struct ArticleExpression {
  /// A number, or a range of numbers, with its units.
  struct Member {
    let number: Int
    /// The last number of a range; nil for one article.
    var lastNumber: Int?
    /// Whether it goes on "et seq.".
    let goesOn: Bool
    /// Whether a "bis" makes it an article that none of the treaties has.
    let isInserted: Bool
    var units: UnitExpression
  }

  var members: [Member] = []
  /// Units before "of article", which belong to each member; the innermost first: "subparagraph (a)
  /// of paragraph 1 of article 5" has two.
  var leading: [UnitExpression] = []
  /// The tokens from the first to after the last.
  var start: Int
  var end: Int
  /// Whether "articles" stood before the numbers.
  var isPlural: Bool

  /// Pairs units with articles: "articles 16 and 18, paragraphs 9 and 3, respectively", "paragraphs 3
  /// and 9 of articles 18 and 16, respectively"; nil where their numbers differ.
  func paired() -> ArticleExpression? {
    var paired = self
    let units =
      leading.count == 1 ? leading[0].steps : leading.isEmpty ? members.last?.units.steps : nil
    guard let units, members.count > 1, units.count == members.count,
      units.allSatisfy({ $0.link == .paragraph || $0.link == .listed })
    else { return nil }
    if leading.isEmpty, !members.dropLast().allSatisfy(\.units.steps.isEmpty) { return nil }
    paired.leading = []
    for (place, step) in units.enumerated() {
      paired.members[place].units = UnitExpression(
        steps: [UnitExpression.Step(link: .paragraph, label: step.label)])
    }
    return paired
  }
}
