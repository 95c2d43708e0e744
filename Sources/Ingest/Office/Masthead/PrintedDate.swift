import Model

/// A date as people print it: "5 April 2017", "21 de mayo de 2013", "2013年5月21日", 2013-05-21.
struct PrintedDate {
  let date: CalendarDate
  /// Whether it can be read in one way alone: 05/04/2017 cannot.
  let isUnambiguous: Bool
  /// Whether the words given are the date and nothing else.
  let isWhole: Bool

  /// Finds the one date in a text; nil where there is none, or several.
  init?(in text: String) {
    let tokens = Self.tokens(of: text)
    var found: [(date: CalendarDate, isUnambiguous: Bool, used: Int)] = []
    var index = 0
    while index < tokens.count {
      if let reading = Self.reading(tokens[index...]) {
        found.append(reading)
        index += reading.used
      } else {
        index += 1
      }
    }
    guard let first = found.first, Set(found.map(\.date)).count == 1 else { return nil }
    date = first.date
    isUnambiguous = first.isUnambiguous
    // "19–23 June 2017" is a span, whose last day is no date of a document.
    isWhole = found.count == 1 && first.used == tokens.count
  }

  private enum Token: Equatable {
    case number(Int, digits: Int)
    case month(Int)
    case word
    case sign(Character)
  }

  private typealias Reading = (date: CalendarDate, isUnambiguous: Bool, used: Int)

  private static func reading(_ tokens: ArraySlice<Token>) -> Reading? {
    let list = Array(tokens.prefix(6))
    guard list.count >= 3 else { return nil }
    return named(list) ?? (list.count >= 5 ? numeric(list) : nil)
  }

  /// "5 April 2017", "April 5, 2017"; Arabic names a month twice: "أيار/مايو".
  private static func named(_ list: [Token]) -> Reading? {
    if case .number(let day, _) = list[0], case .month(let month) = list[1] {
      let isDoubled = list.count > 4 && list[2] == .sign("/") && list[3] == .month(month)
      let place = isDoubled ? 4 : 2
      guard case .number(let year, digits: 4) = list[place] else { return nil }
      return CalendarDate(year: year, month: month, day: day).map { ($0, true, place + 1) }
    }
    guard case .month(let month) = list[0], case .number(let day, _) = list[1],
      case .number(let year, digits: 4) = list[2]
    else { return nil }
    return CalendarDate(year: year, month: month, day: day).map { ($0, true, 3) }
  }

  /// "2013年5月21日", "2013-05-21", "21.5.2013"; "05/04/2013" is one of two days.
  private static func numeric(_ list: [Token]) -> Reading? {
    guard case .number(let first, let digits) = list[0], case .sign(let sign) = list[1],
      case .number(let second, _) = list[2], case .number(let third, let last) = list[4]
    else { return nil }
    func date(_ year: Int, _ month: Int, _ day: Int, _ used: Int = 5) -> Reading? {
      CalendarDate(year: year, month: month, day: day).map { ($0, true, used) }
    }
    if digits == 4, sign == "年", list[3] == .sign("月") {
      return date(first, second, third, list.count > 5 && list[5] == .sign("日") ? 6 : 5)
    }
    guard list[3] == list[1], "-/.".contains(sign) else { return nil }
    if digits == 4, last <= 2 { return date(first, second, third) }
    guard last == 4 else { return nil }
    if first > 12 || first == second { return date(third, second, first) }
    if second > 12 { return date(third, first, second) }
    return date(third, second, first).map { ($0.date, false, $0.used) }
  }

  private static let particles: Set<String> = [
    "of", "de", "del", "года", "г", "the", "le", "el", "day", "st", "nd", "rd", "th", "er", "º",
  ]

  private static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var word = ""
    var number = ""
    func finish() {
      if !number.isEmpty {
        tokens.append(Int(number).map { .number($0, digits: number.count) } ?? .word)
      }
      let lower = word.lowercased()
      if !lower.isEmpty, !particles.contains(lower) {
        tokens.append(MonthNames.month(of: lower).map { .month($0) } ?? .word)
      }
      (word, number) = ("", "")
    }
    for character in text {
      if let digit = character.wholeNumberValue, digit < 10, character.isNumber,
        !("〇"..."鿿").contains(character)
      {
        if !word.isEmpty { finish() }
        number.append(String(digit))
      } else if "年月日".contains(character) {
        finish()
        tokens.append(.sign(character))
      } else if character.isLetter {
        if !number.isEmpty { finish() }
        word.append(character)
      } else {
        finish()
        if "-/.–—".contains(character) { tokens.append(.sign(character)) }
      }
    }
    finish()
    // A full stop after a short month, or at the end, is no part of a date.
    return tokens.enumerated().filter { index, token in
      guard token == .sign(".") else { return true }
      let isBetweenNumbers =
        index > 0 && index + 1 < tokens.count && isNumber(tokens[index - 1])
        && isNumber(tokens[index + 1])
      return isBetweenNumbers
    }.map(\.element)
  }

  private static func isNumber(_ token: Token) -> Bool {
    if case .number = token { true } else { false }
  }
}
