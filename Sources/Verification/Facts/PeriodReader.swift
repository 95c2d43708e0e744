/// Reads the years and cycles that a sentence speaks of.
struct PeriodReader {
  let year: Int

  private static let years: Set<String> = ["year", "years"]
  private static let cycles: Set<String> = ["cycle", "cycles"]
  /// Words that may stand between an ordinal and its year: "third reporting year".
  private static let between: Set<String> = [
    "and", "or", "to", "review", "reporting", "the", "full", "last", "only", "alone",
  ]
  private static let beforeYear: Set<String> = [
    "the", "this", "current", "present", "reporting", "that", "latest", "review",
  ]

  func read(_ sentence: inout StatedSentence, _ used: inout Set<Int>) {
    let tokens = sentence.tokens
    var periods: [Mention<StatedSentence.Period>] = []
    for place in tokens.indices where !used.contains(place) {
      if let ordinal = tokens[place].ordinal, let noun = noun(tokens, after: place) {
        let isCycle = Self.cycles.contains(tokens[noun].text)
        periods.append(
          Mention(value: isCycle ? .cycle(ordinal) : .year(ordinal), tokens: place..<(place + 1)))
        used.insert(place)
      } else if isNumbered(tokens, place),
        let number = tokens[place + 1].number.flatMap({
          Int(exactly: $0)
        })
      {
        let isCycle = Self.cycles.contains(tokens[place].text)
        periods.append(
          Mention(value: isCycle ? .cycle(number) : .year(number), tokens: place..<(place + 2)))
        used.formUnion([place, place + 1])
      } else if Self.cycles.contains(tokens[place].text), isWholeCycle(tokens, place) {
        periods.append(Mention(value: .wholeCycle, tokens: place..<(place + 1)))
      } else if Self.years.contains(tokens[place].text), let period = plainYear(tokens, place) {
        periods.append(Mention(value: period, tokens: place..<(place + 1)))
        if place > 0, tokens[place - 1].number == Double(year), period == .wholeCycle {
          used.insert(place - 1)
        }
      } else if tokens[place].text == "earlier" || tokens[place].text == "previously"
        || tokens[place].text == "before", isOfReviews(tokens, place)
      {
        periods.append(Mention(value: .earlier, tokens: place..<(place + 1)))
      }
    }
    periods += elided(tokens, besides: periods, &used)
    sentence.periods = periods.sorted { $0.place < $1.place }
  }

  /// "3 of 7 in the second and 4 of 9 in the third year": the noun is said once.
  private func elided(
    _ tokens: [Token], besides known: [Mention<StatedSentence.Period>], _ used: inout Set<Int>
  ) -> [Mention<StatedSentence.Period>] {
    let hasYears = known.contains { if case .year = $0.value { true } else { false } }
    guard hasYears else { return [] }
    var found: [Mention<StatedSentence.Period>] = []
    for place in tokens.indices.dropFirst() where !used.contains(place) {
      guard let ordinal = tokens[place].ordinal, tokens[place - 1].text == "the" else { continue }
      let next = place + 1 < tokens.count ? tokens[place + 1] : nil
      guard next.map({ !$0.isWord || ["and", "or", "in", "to"].contains($0.text) }) ?? true else {
        continue
      }
      found.append(Mention(value: .year(ordinal), tokens: place..<(place + 1)))
      used.insert(place)
    }
    return found
  }

  /// The "year" or "cycle" that an ordinal belongs to, through lists of ordinals.
  private func noun(_ tokens: [Token], after place: Int) -> Int? {
    var next = place + 1
    while next < tokens.count, next - place < 12 {
      let token = tokens[next]
      if Self.years.contains(token.text) || Self.cycles.contains(token.text) { return next }
      guard token.ordinal != nil || token.isMark(",") || Self.between.contains(token.text) else {
        return nil
      }
      next += 1
    }
    return nil
  }

  /// "year 3", "cycle 1", "year three"; "years 12 States" is none.
  private func isNumbered(_ tokens: [Token], _ place: Int) -> Bool {
    ["year", "cycle"].contains(tokens[place].text) && place + 1 < tokens.count
      && (tokens[place + 1].number ?? 100) < 13
      && !(place + 2 < tokens.count && ["of", "states"].contains(tokens[place + 2].text))
  }

  /// "over the cycle"; "the third year of the cycle" speaks of the year, "first cycle" has its
  /// number.
  private func isWholeCycle(_ tokens: [Token], _ place: Int) -> Bool {
    var before = place - 1
    while before >= 0,
      ["the", "review", "whole", "entire", "full", "this", "current", "present"]
        .contains(tokens[before].text)
    {
      before -= 1
    }
    guard before >= 0 else { return true }
    if tokens[before].ordinal != nil { return false }
    guard ["of", "in"].contains(tokens[before].text), before > 0 else { return true }
    guard Self.years.contains(tokens[before - 1].text) else { return true }
    // "the third year of the cycle", "earlier years of the cycle".
    guard before > 1 else { return true }
    let word = tokens[before - 2]
    return word.ordinal == nil
      && !["earlier", "previous", "preceding", "each", "every", "one", "last"].contains(word.text)
      && tokens[before - 1].text == "years"
  }

  private func plainYear(_ tokens: [Token], _ place: Int) -> StatedSentence.Period? {
    guard place > 0 else { return nil }
    let before = tokens[place - 1]
    let next = place + 1 < tokens.count ? tokens[place + 1].text : ""
    if ["earlier", "previous", "preceding", "prior", "past"].contains(before.text) {
      return tokens[place].text == "year" ? year > 1 ? .year(year - 1) : .earlier : .earlier
    }
    if tokens[place].text == "years" {
      let isAll = ["all", "three", "both"].contains(before.text) || before.number == Double(year)
      return isAll && !["old", "of", "ago"].contains(next) ? .wholeCycle : nil
    }
    if before.text == "last" || next == "before" || next == "earlier" {
      return before.text == "last" && place > 1 && tokens[place - 2].text == "the"
        ? .year(year) : year > 1 ? .year(year - 1) : .earlier
    }
    guard Self.beforeYear.contains(before.text), next != "of" || follows(tokens, place) else {
      return nil
    }
    return .year(year)
  }

  /// "the year of the report", "the year under review"; not "the year of their review".
  private func follows(_ tokens: [Token], _ place: Int) -> Bool {
    let after = place + 2 < tokens.count ? tokens[place + 2].text : ""
    return after == "the" && place + 3 < tokens.count
      && ["report", "cycle"].contains(tokens[place + 3].text)
  }

  /// "States reviewed earlier", "reviewed before".
  private func isOfReviews(_ tokens: [Token], _ place: Int) -> Bool {
    place > 0 && ["reviewed", "reviews", "states"].contains(tokens[place - 1].text)
  }
}
