/// What a number in print counts, in the notations of the six languages.
enum CountedNumber {
  /// The value of up to three digits of any script; a year is no number of a paragraph.
  static func digits(_ text: String) -> Int? {
    guard (1...3).contains(text.count) else { return nil }
    var value = 0
    for character in text {
      guard character.isNumber, let digit = character.wholeNumberValue, digit < 10 else {
        return nil
      }
      value = value * 10 + digit
    }
    return value
  }

  /// The value of a roman numeral in capitals, as it is properly written.
  static func roman(_ text: String) -> Int? {
    let values: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500]
    guard (1...10).contains(text.count) else { return nil }
    var sum = 0
    var greatest = 0
    for character in text.reversed() {
      guard let value = values[character] else { return nil }
      sum += value < greatest ? -value : value
      greatest = max(greatest, value)
    }
    return WordNumberFormat.upperRoman.text(sum) == text ? sum : nil
  }

  /// The place of a letter in its alphabet, Latin or Cyrillic; nil for others.
  static func letter(_ letter: Character) -> Int? {
    guard let scalar = letter.lowercased().unicodeScalars.first else { return nil }
    switch scalar.value {
    case 0x61...0x7A: return Int(scalar.value) - 0x60
    case 0x430...0x44F: return Int(scalar.value) - 0x42F
    default: return nil
    }
  }

  /// The value of a Chinese number up to 99.
  static func chinese(_ text: String) -> Int? {
    let signs: [Character: Int] = [
      "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    guard (1...3).contains(text.count) else { return nil }
    guard let ten = text.firstIndex(of: "十") else {
      return text.count == 1 ? text.first.flatMap { signs[$0] } : nil
    }
    let before = text[..<ten]
    let after = text[text.index(after: ten)...]
    guard before.count <= 1, after.count <= 1, before.allSatisfy({ signs[$0] != nil }),
      after.allSatisfy({ signs[$0] != nil })
    else { return nil }
    return (before.first.flatMap { signs[$0] } ?? 1) * 10 + (after.first.flatMap { signs[$0] } ?? 0)
  }
}
