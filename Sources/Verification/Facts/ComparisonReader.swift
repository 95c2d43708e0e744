/// Reads comparisons of numbers that are not given: "in at least as many States as needs".
enum ComparisonReader {
  /// Returns the comparison that begins at a place, and the place after its first words.
  static func comparison(
    _ tokens: [Token], at place: Int
  ) -> (value: NumberComparison, end: Int)? {
    func text(_ place: Int) -> String { tokens.indices.contains(place) ? tokens[place].text : "" }
    let words = (0..<4).map { text(place + $0) }
    if words[0] == "at", words[2] == "as", ["many", "much", "often", "few"].contains(words[3]) {
      if words[1] == "least" { return (.atLeast, place + 4) }
      if words[1] == "most" { return (.atMost, place + 4) }
    }
    if words[0] == "as", ["many", "much", "often", "few"].contains(words[1]), isFirst(tokens, place)
    {
      return (.equal, place + 2)
    }
    if words[0] == "no", isThan(tokens, after: place + 2) {
      if words[1] == "fewer" || words[1] == "less" { return (.atLeast, place + 2) }
      if words[1] == "more" { return (.atMost, place + 2) }
    }
    // "half or more of the States" compares with the half.
    if place > 0, tokens[place - 1].text == "or" { return nil }
    let isPart = words[1] == "of" && ["the", "these", "those", "them", "all"].contains(words[2])
    guard isPart || isThan(tokens, after: place + 1) else { return nil }
    switch words[0] {
    case "fewer", "less": return (.fewer, place + 1)
    case "more": return (.more, place + 1)
    default: return nil
    }
  }

  /// "twice as many", "as many … as possible" compare no two numbers of the run.
  private static func isFirst(_ tokens: [Token], _ place: Int) -> Bool {
    let before = place > 0 ? tokens[place - 1].text : ""
    return !["twice", "half", "times", "least", "most"].contains(before)
      && !tokens[place...].prefix(6).contains { $0.text == "possible" || $0.text == "necessary" }
  }

  /// "States than", "of the States than": something is compared, and with no number.
  private static func isThan(_ tokens: [Token], after start: Int) -> Bool {
    let clause = tokens[min(start, tokens.count)...].prefix(6).prefix { $0.sort != .mark }
    guard let than = clause.firstIndex(where: { $0.text == "than" }), than > start else {
      return false
    }
    return !(tokens.indices.contains(than + 1) && tokens[than + 1].number != nil)
  }
}

/// How one number that is not given stands to another.
enum NumberComparison: Hashable, Sendable {
  case more, fewer, equal, atLeast, atMost
}
