/// Dates read "5 April 2017": day, month in words, year.
///
/// Neither "April 5, 2017" nor "5th April" nor "05/04/2017" nor "2017-04-05"; a span of days
/// "19–23 June 2017".
///
/// Source: United Nations Editorial Manual, "Dates".
/// Remedy: write the date as the message says.
struct DateStyle: EditorialRule {
  static let name = "dateStyle"

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let short: [String: Int] = [
    "jan": 0, "feb": 1, "mar": 2, "apr": 3, "jun": 5, "jul": 6, "aug": 7, "sept": 8, "sep": 8,
    "oct": 9, "nov": 10, "dec": 11,
  ]

  func findings(in document: EditorialDocument) -> [(place: String, message: String)] {
    document.texts.flatMap { text -> [(place: String, message: String)] in
      text.tokens.indices.compactMap { place in
        message(text, place).map { (text.place, $0) }
      }
    }
  }

  private func message(_ text: EditorialDocument.Text, _ place: Int) -> String? {
    let tokens = text.tokens
    func at(_ distance: Int) -> TextToken? {
      tokens.indices.contains(place + distance) ? tokens[place + distance] : nil
    }
    let isYear = { (token: TextToken?) in (1_900...2_100).contains(token?.value ?? 0) }
    let isDay = { (token: TextToken?) in (1...31).contains(token?.value ?? 0) }
    if tokens[place].isCapitalized, let month = Self.month(tokens[place].lower) {
      let name = Numerals.capitalized(Self.months[month])
      if isDay(at(1)), at(2)?.text == ",", isYear(at(3)), let day = at(1), let year = at(3) {
        return "“\(text.words(place..<place + 4))”; write “\(day.text) \(name) \(year.text)”"
      }
      if isDay(at(-1)), Self.months[month] != tokens[place].lower,
        isYear(at(1)) || at(1)?.text == "."
      {
        return "“\(text.words(place - 1..<place + 1))”; write the month in full, “\(name)”"
      }
    }
    if isDay(at(0)), let ending = at(1), !ending.isApart,
      ["st", "nd", "rd", "th"].contains(ending.lower),
      let month = at(2).flatMap({ Self.month($0.lower) }), at(2)?.isCapitalized == true
    {
      let name = Numerals.capitalized(Self.months[month])
      return "“\(text.words(place..<place + 3))”; write “\(tokens[place].text) \(name)”"
    }
    return numeric(text, place)
  }

  private static func month(_ word: String) -> Int? { months.firstIndex(of: word) ?? short[word] }

  /// "05/04/2017", "5.4.2017", "2017-04-05".
  private func numeric(_ text: EditorialDocument.Text, _ place: Int) -> String? {
    let tokens = text.tokens
    let isStart = tokens[place].isApart || place > 0 && tokens[place - 1].text == "("
    guard isStart, tokens[place].sort == .number else { return nil }
    let parts = tokens[place].text.split(separator: ".")
    if parts.count == 3, let year = Int(parts[2]), (1_900...2_100).contains(year) {
      return "“\(tokens[place].text)”; write the date with the month in words"
    }
    guard place + 4 < tokens.count, tokens[place + 1].text == tokens[place + 3].text,
      ["/", "-"].contains(tokens[place + 1].text),
      tokens[place + 1..<place + 5].allSatisfy({ !$0.isApart })
    else { return nil }
    let values = [tokens[place].value, tokens[place + 2].value, tokens[place + 4].value].map {
      $0 ?? 0
    }
    let isDate =
      (1_900...2_100).contains(values[2]) && (1...31).contains(values[0])
      && (1...31).contains(values[1])
      || (1_900...2_100).contains(values[0]) && (1...12).contains(values[1])
        && (1...31).contains(values[2])
    let isWhole = place + 5 >= tokens.count || tokens[place + 5].text != "/"
    return isDate && isWhole
      ? "“\(text.words(place..<place + 5))”; write the date with the month in words" : nil
  }
}
