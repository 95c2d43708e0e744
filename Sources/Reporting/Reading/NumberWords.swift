/// Numbers in words.
enum NumberWords {
  private static let small: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
  ]
  private static let tens: [String: Int] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ]

  /// The value of one word; nil where it is no number.
  static func value(of word: String) -> Int? { small[word] ?? tens[word] }

  /// The value of the number in words that begins at a place, and the place behind it:
  /// "thirty-one", "one hundred and five".
  static func number(in tokens: [TextToken], at place: Int) -> (value: Int, end: Int)? {
    guard let first = tensAndUnits(tokens, place) else { return nil }
    guard first.end < tokens.count, tokens[first.end].lower == "hundred", first.value < 10 else {
      return first
    }
    let hundreds = first.value * 100
    let end = first.end + 1
    if end + 1 < tokens.count, tokens[end].lower == "and",
      let rest = tensAndUnits(tokens, end + 1)
    {
      return (hundreds + rest.value, rest.end)
    }
    return (hundreds, end)
  }

  private static func tensAndUnits(
    _ tokens: [TextToken], _ place: Int
  ) -> (value: Int, end: Int)? {
    guard place < tokens.count else { return nil }
    if let value = small[tokens[place].lower] { return (value, place + 1) }
    guard let ten = tens[tokens[place].lower] else { return nil }
    if place + 2 < tokens.count, tokens[place + 1].text == "-", !tokens[place + 1].isApart,
      !tokens[place + 2].isApart, let unit = small[tokens[place + 2].lower], (1...9).contains(unit)
    {
      return (ten + unit, place + 3)
    }
    return (ten, place + 1)
  }
}
