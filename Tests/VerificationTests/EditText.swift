import TestSupport

/// What both generators of edits do with texts.
enum EditText {
  static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",
  ]

  /// A number in words or figures, at random.
  static func number(_ value: Int, _ random: inout SeededGenerator) -> String {
    small.indices.contains(value) && Bool.random(using: &random) ? small[value] : String(value)
  }

  /// The value of a number in words or figures.
  static func value(_ word: Substring) -> Int? {
    Int(word) ?? small.firstIndex(of: word.lowercased())
  }

  /// Replaces one of the places where a phrase stands as whole words, at random.
  static func replacing(
    _ phrase: String, by other: String, in text: String, _ random: inout SeededGenerator
  ) -> String? {
    let places = text.ranges(of: phrase).filter { range in
      let before =
        range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
      return !before.isLetter && !before.isNumber && !after.isLetter && !after.isNumber
    }
    guard let range = places.randomElement(using: &random) else { return nil }
    return text[..<range.lowerBound] + other + text[range.upperBound...]
  }

  /// Replaces the first of the phrases that the text has, beginning at random.
  static func replacing(
    oneOf table: [(String, String)], in text: String, _ random: inout SeededGenerator
  ) -> String? {
    for (phrase, other) in table.shuffled(using: &random) {
      if let result = replacing(phrase, by: other, in: text, &random) { return result }
    }
    return nil
  }
}
