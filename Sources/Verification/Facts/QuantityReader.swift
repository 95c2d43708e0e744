/// Reads the numbers of a sentence and what they are numbers of.
///
/// What says a provision, a period or a reference to a paragraph is read before and not read again.
struct QuantityReader {
  let tokens: [Token]
  private(set) var used: Set<Int>
  private(set) var mentions: [Mention<Quantity>] = []

  init(_ tokens: [Token], used: Set<Int>) {
    self.tokens = tokens
    self.used = used
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let articles: Set<String> = ["the", "all", "those", "these", "a", "total"]
  private static let states: Set<String> = [
    "states", "state", "countries", "country", "parties", "jurisdictions", "governments",
    "reviews", "summaries", "members",
  ]

  /// Reads everything, from left to right.
  mutating func read() {
    var place = 0
    while place < tokens.count {
      let end =
        date(at: place) ?? wordShare(at: place) ?? fraction(at: place) ?? range(at: place)
        ?? number(at: place)
      place = max(place + 1, end ?? 0)
    }
    mentions.sort { $0.place < $1.place }
    joinReversedShares()
  }

  // MARK: Tokens

  private func free(_ place: Int) -> Bool {
    tokens.indices.contains(place) && !used.contains(place)
  }
  private func number(_ place: Int) -> Double? { free(place) ? tokens[place].number : nil }
  private func text(_ place: Int) -> String {
    tokens.indices.contains(place) ? tokens[place].text : ""
  }
  private func isMark(_ place: Int, _ mark: String) -> Bool {
    tokens.indices.contains(place) && tokens[place].isMark(mark)
  }

  private mutating func add(_ quantity: Quantity, _ range: Range<Int>) -> Int {
    mentions.append(Mention(value: quantity, tokens: range))
    used.formUnion(range)
    return range.upperBound
  }

  // MARK: Dates and codes

  private mutating func date(at place: Int) -> Int? {
    // A day that no month has is a day all the same: it is not that of the run.
    if let day = day(place), let month = Self.months.firstIndex(of: text(place + 1)) {
      let comma = isMark(place + 2, ",") ? 1 : 0
      if let year = year(place + 2 + comma) {
        return add(
          .date(day: day, month: month + 1, year: year), place..<(place + 3 + comma))
      }
    }
    if let month = Self.months.firstIndex(of: text(place)), free(place) {
      if let day = day(place + 1) {
        let comma = isMark(place + 2, ",") ? 1 : 0
        if let year = year(place + 2 + comma) {
          return add(
            .date(day: day, month: month + 1, year: year), place..<(place + 3 + comma))
        }
      }
      if let year = year(place + 1) {
        return add(.date(day: nil, month: month + 1, year: year), place..<(place + 2))
      }
    }
    // "2015" alone; a number of States is never so great.
    if let year = year(place), year >= 1990, !Self.states.contains(text(place + 1)) {
      return add(.date(day: nil, month: nil, year: year), place..<(place + 1))
    }
    if text(place - 1).hasPrefix("resolution"), number(place) != nil, isMark(place + 1, "/"),
      number(place + 2) != nil
    {
      return add(.code("\(text(place))/\(text(place + 2))"), place..<(place + 3))
    }
    return nil
  }

  private func day(_ place: Int) -> Int? {
    guard free(place) else { return nil }
    guard let day = tokens[place].ordinal ?? tokens[place].number.flatMap(Int.init(exactly:))
    else { return nil }
    return (0..<100).contains(day) ? day : nil
  }

  private func year(_ place: Int) -> Int? {
    guard let number = number(place), number == number.rounded(), (1900...2100).contains(number)
    else { return nil }
    return Int(number)
  }

  // MARK: Shares in words

  /// "none of the 32", "all 16", "all of the nine", "each of the 12".
  private mutating func wordShare(at place: Int) -> Int? {
    let word = text(place)
    guard free(place), ["none", "all", "each"].contains(word) else { return nil }
    if word == "all", text(place + 1) == "but" { return allBut(at: place) }
    var next = place + 1
    while next - place < 5, text(next) == "of" || Self.articles.contains(text(next)) { next += 1 }
    guard let whole = number(next) else { return nil }
    let isCounted = Self.states.contains(text(next + 1)) || text(place + 1) == "of"
    guard isCounted, !isMark(next + 1, "%"), text(next + 1) != "per" else { return nil }
    return add(.share(word == "none" ? 0 : whole, of: whole, .exactly), place..<(next + 1))
  }

  /// "all but two of the 16", "all but fewer than three".
  private mutating func allBut(at place: Int) -> Int? {
    let isFewer = text(place + 2) == "fewer" && text(place + 3) == "than"
    let next = place + (isFewer ? 4 : 2)
    guard let part = number(next) else { return nil }
    let bound: Quantity.Bound = isFewer ? .allButFewerThan : .allBut
    if let (whole, end) = whole(after: next + 1) {
      return add(.share(part, of: whole, bound), place..<end)
    }
    return add(.count(part, bound), place..<(next + 1))
  }

  /// "half of", "a third of", "two thirds", "at least half", "half or more".
  private mutating func fraction(at place: Int) -> Int? {
    guard free(place) else { return nil }
    if text(place) == "half" { return addFraction(1, 2, place..<(place + 1)) }
    let upper = number(place).map { Int(exactly: $0) ?? 0 } ?? (text(place) == "a" ? 1 : 0)
    guard (1...9).contains(upper) else { return nil }
    let parts = [
      "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
      "fifths": 5, "tenth": 10, "tenths": 10, "half": 2, "sixth": 6, "sixths": 6,
    ]
    guard let lower = parts[text(place + 1)], free(place + 1),
      !["year", "cycle", "round", "session"].contains(text(place + 2)),
      text(place) != "a" || ["of", "more"].contains(text(place + 2))
    else { return nil }
    return addFraction(upper, lower, place..<(place + 2))
  }

  private mutating func addFraction(_ upper: Int, _ lower: Int, _ range: Range<Int>) -> Int {
    let (before, start) = bound(before: range.lowerBound)
    let end = range.upperBound
    guard text(end) == "or", let after = Self.orMore[text(end + 1)] else {
      return add(.fraction(upper, lower, before), start..<end)
    }
    return add(.fraction(upper, lower, after), start..<(end + 2))
  }

  private static let orMore: [String: Quantity.Bound] = [
    "more": .atLeast, "fewer": .atMost, "less": .atMost,
  ]

  // MARK: Numbers

  /// "between 30 and 47 of the 50", "from 13 to 14", "30–47", "30 to 47".
  private mutating func range(at place: Int) -> Int? {
    var start = place
    let opening = text(place)
    if opening == "between" || opening == "from", free(place) { start += 1 }
    guard let low = number(start) else { return nil }
    let link = text(start + 1)
    // "60 and 94 per cent"
    if start == place, link == "and", let high = number(start + 2), isPercent(start + 3) {
      _ = add(.percent(low, .exactly), start..<(start + 1))
      return add(.percent(high, .exactly), (start + 2)..<(start + 3))
    }
    let isLinked =
      opening == "between"
      ? link == "and" || isMark(start + 1, "-")
      : link == "to" || isMark(start + 1, "-")
    guard isLinked, let high = number(start + 2) else { return nil }
    if isPercent(start + 3) {
      // "from 20 to 50 per cent" is two percentages.
      used.insert(start + 1)
      _ = add(.percent(low, .exactly), start..<(start + 1))
      return add(.percent(high, .exactly), (start + 2)..<(start + 3))
    }
    let whole = whole(after: start + 3)
    return add(.range(low, high, of: whole?.number), place..<(whole?.end ?? start + 3))
  }

  /// "13 of the 16", "13 out of 16", "13/16", "13 States of the 16"; per cent; a number alone.
  private mutating func number(at place: Int) -> Int? {
    guard let part = number(place) else { return nil }
    let (bound, start) = bound(before: place)
    if isPercent(place + 1) { return add(.percent(part, bound), start..<(place + 2)) }
    if text(place + 1) == "percentage", text(place + 2).hasPrefix("point") {
      return add(.points(part), start..<(place + 3))
    }
    if let (whole, end) = whole(after: place + 1) {
      return add(.share(part, of: whole, bound), start..<end)
    }
    var own = bound
    if text(place + 1) == "or", ["more", "fewer", "less"].contains(text(place + 2)) {
      own = text(place + 2) == "more" ? .atLeast : .atMost
    } else if text(place + 1) == "at", ["most", "least"].contains(text(place + 2)) {
      own = text(place + 2) == "most" ? .atMost : .atLeast
    }
    return add(.count(part, own), start..<(place + 1))
  }

  private func isPercent(_ place: Int) -> Bool {
    isMark(place, "%") || text(place) == "percent"
      || text(place) == "per" && text(place + 1) == "cent"
  }

  /// "of the 16", "out of 16", "/16", "States of the 16".
  private func whole(after place: Int) -> (number: Double, end: Int)? {
    if isMark(place, "/"), let whole = number(place + 1) { return (whole, place + 2) }
    var next = place
    if Self.states.contains(text(next)) { next += 1 }
    if text(next) == "out" { next += 1 }
    guard text(next) == "of" || text(next) == "among" else { return nil }
    next += 1
    while Self.articles.contains(text(next)) { next += 1 }
    guard let whole = number(next), !isPercent(next + 1) else { return nil }
    return (whole, next + 1)
  }

  /// The words directly before a number that bound it, and where they begin.
  private func bound(before place: Int) -> (Quantity.Bound, Int) {
    let (last, first) = (text(place - 1), text(place - 2))
    guard place > 0, free(place - 1) else { return (.exactly, place) }
    switch (first, last) {
    case ("fewer", "than"), ("less", "than"):
      if text(place - 3) == "no" || text(place - 3) == "not" { return (.atLeast, place - 3) }
      return (.fewerThan, place - 2)
    case ("more", "than"), ("greater", "than"):
      if text(place - 3) == "no" || text(place - 3) == "not" { return (.atMost, place - 3) }
      return (.moreThan, place - 2)
    case ("at", "least"), ("minimum", "of"): return (.atLeast, place - 2)
    case ("at", "most"), ("up", "to"), ("maximum", "of"): return (.atMost, place - 2)
    case ("excess", "of"), ("upwards", "of"): return (.moreThan, place - 2)
    case (_, "over"), (_, "above"), (_, "exceeding"): return (.moreThan, place - 1)
    case (_, "below"), (_, "nearly"), (_, "almost"): return (.fewerThan, place - 1)
    case (_, "about"), (_, "around"), (_, "approximately"), (_, "roughly"), (_, "circa"):
      return (.about, place - 1)
    default: return (.exactly, place)
    }
  }

  // MARK: Of the 16 States reviewed, 13

  /// Joins a total and the part that follows it in the same clause.
  private mutating func joinReversedShares() {
    var index = 0
    while index + 1 < mentions.count {
      let (first, second) = (mentions[index], mentions[index + 1])
      if case .count(let whole, .exactly) = first.value,
        case .count(let part, let bound) = second.value,
        part <= whole, isTotal(first), second.place - first.tokens.upperBound <= 9,
        !(first.tokens.upperBound..<second.place).contains(where: {
          isMark($0, ";") || isMark($0, ".") || isMark($0, "(")
        })
      {
        mentions[index] = Mention(
          value: .share(part, of: whole, bound),
          tokens: second.tokens)
        mentions.remove(at: index + 1)
      }
      index += 1
    }
  }

  /// "of the 16 States", "among the 16 States".
  private func isTotal(_ mention: Mention<Quantity>) -> Bool {
    let after = (0..<2).map { text(mention.tokens.upperBound + $0) }
    guard after.contains(where: { Self.states.contains($0) || $0 == "reviewed" || $0 == "," })
    else { return false }
    var before = mention.place - 1
    while before >= 0, Self.articles.contains(text(before)) { before -= 1 }
    return before >= 0 && ["of", "among", "amongst"].contains(text(before))
  }
}
