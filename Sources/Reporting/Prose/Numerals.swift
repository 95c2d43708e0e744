public import Model

/// Numbers and dates as editors of the United Nations write them.
public enum Numerals {
  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
  ]
  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let ordinals = [
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// Returns a number within a sentence: in words below ten, in figures from there.
  public static func inText(_ number: Int) -> String {
    (0..<10).contains(number) ? small[number] : String(number)
  }

  /// Returns a number in words, up to 999; in figures beyond.
  public static func inWords(_ number: Int) -> String {
    switch number {
    case 0..<20: return small[number]
    case 20..<100:
      let unit = number % 10
      return tens[number / 10] + (unit == 0 ? "" : "-\(small[unit])")
    case 100..<1000:
      let rest = number % 100
      return "\(small[number / 100]) hundred" + (rest == 0 ? "" : " and \(inWords(rest))")
    default: return String(number)
    }
  }

  /// Returns "12 of the 31": numbers of one sentence are treated alike, so words only where both
  /// are below ten; at the start of a sentence the first is in words.
  public static func share(_ part: Int, of whole: Int, startsSentence: Bool = false) -> String {
    let asWords = part < 10 && whole < 10
    let first =
      startsSentence
      ? capitalized(inWords(part)) : asWords ? inWords(part) : String(part)
    return "\(first) of the \(asWords ? inWords(whole) : String(whole))"
  }

  /// Returns numbers of one sentence, treated alike: in words only where all are below ten.
  static func alike(_ numbers: [Int]) -> [String] {
    numbers.allSatisfy { $0 < 10 } ? numbers.map(inText) : numbers.map { String($0) }
  }

  /// Returns "9 of 12" for each pair: in words only where all of them are below ten, since numbers
  /// of one sentence are treated alike.
  public static func pairs(_ pairs: [(part: Int, whole: Int)]) -> [String] {
    let asWords = pairs.allSatisfy { $0.whole < 10 }
    return pairs.map { pair in
      asWords
        ? "\(inText(pair.part)) of \(inText(pair.whole))" : "\(pair.part) of \(pair.whole)"
    }
  }

  /// Returns "between 9 and 11", treated alike.
  static func range(_ range: ClosedRange<Int>) -> String {
    range.upperBound < 10
      ? "between \(inText(range.lowerBound)) and \(inText(range.upperBound))"
      : "between \(range.lowerBound) and \(range.upperBound)"
  }

  /// Returns an ordinal in words up to the twelfth: "third".
  public static func ordinal(_ number: Int) -> String {
    if ordinals.indices.contains(number) { return ordinals[number] }
    let isTeen = (11...13).contains(number % 100)
    let ending = isTeen ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
    return "\(number)\(ending)"
  }

  /// Returns a date as printed: "30 June 2015".
  public static func date(_ date: CalendarDate) -> String {
    "\(date.day) \(months[date.month - 1]) \(date.year)"
  }

  /// Returns the day that "30 June 2015" names; nil for any other form.
  static func day(printed text: String) -> CalendarDate? {
    let words = text.split(separator: " ")
    guard words.count == 3, let day = Int(words[0]), let year = Int(words[2]),
      let month = months.firstIndex(of: String(words[1]))
    else { return nil }
    return CalendarDate(year: year, month: month + 1, day: day)
  }

  /// Returns a roman numeral in capitals, for 1 to 39.
  public static func roman(_ number: Int) -> String {
    ProvisionUnit.roman(max(1, min(number, 39))).description.uppercased()
  }

  /// Returns words joined by commas and "and".
  public static func list(_ words: [String]) -> String {
    guard words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
  }

  /// Returns a text with its first letter made a capital.
  public static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Returns a title within a sentence: its first letter made small.
  static func lowercasedFirst(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}
