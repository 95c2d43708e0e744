import Model

/// Numbers at the start of headings, paragraphs, tables and figures, as print has them.
enum PrintedLabel {
  /// Splits a paragraph: "12. Words" into "12" and "Words"; nil where no number opens it.
  static func paragraph(_ text: String) -> (number: String, rest: String)? {
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard (1...4).contains(digits.count) else { return nil }
    var rest = text[digits.endIndex...]
    var number = String(digits)
    // "12.3. Words" as some reports number within chapters.
    while rest.first == ".", let next = rest.dropFirst().first, ("0"..."9").contains(next) {
      let more = rest.dropFirst().prefix { ("0"..."9").contains($0) }
      number += "." + more
      rest = rest[more.endIndex...]
    }
    guard rest.first == "." else { return nil }
    rest = rest.dropFirst()
    guard let space = rest.first, space == " " else { return nil }
    return (number, String(rest.dropFirst()))
  }

  /// Splits a heading: "IV. Words", "A. Words", "2.1 Words", "(a) Words"; nil where none opens it.
  static func heading(_ text: String) -> (number: String, rest: String)? {
    if let split = unspaced(text) { return split }
    guard let space = text.firstIndex(of: " ") else { return nil }
    let first = String(text[..<space])
    let rest = String(text[text.index(after: space)...])
    if first.hasPrefix("("), first.hasSuffix(")"), isCounter(String(first.dropFirst().dropLast())) {
      return (first, rest)
    }
    if first.hasSuffix(".") {
      let number = String(first.dropLast())
      return isCounter(number) ? (number, rest) : nil
    }
    let parts = first.split(separator: ".", omittingEmptySubsequences: false)
    let isSection =
      parts.count > 1 && parts.allSatisfy { isDigits(String($0)) || isRoman(String($0)) }
    return isSection ? (first, rest) : nil
  }

  /// Splits "IV.Words", as programs write what they number themselves.
  private static func unspaced(_ text: String) -> (number: String, rest: String)? {
    guard let stop = text.firstIndex(of: ".") else { return nil }
    let number = String(text[..<stop])
    let rest = text[text.index(after: stop)...]
    let isNumber = isRoman(number) || number.count == 1 && number.allSatisfy(\.isUppercase)
    // "U.S. law" is no heading U.
    guard isNumber, rest.first?.isUppercase == true, rest.dropFirst().first?.isLowercase == true
    else { return nil }
    return (number, String(rest))
  }

  /// Splits "Table 3. Words", "Table 3: Words", "Table 3 Words" and "Table 3" alone.
  static func titled(_ word: String, _ text: String) -> (number: String?, rest: String)? {
    guard text.lowercased().hasPrefix(word) else { return nil }
    let after = text.dropFirst(word.count)
    guard after.isEmpty || after.first == " " || after.first == "." else { return nil }
    let words = after.drop { $0 == " " }
    let token = words.prefix { $0 != " " }
    let bare =
      token.hasSuffix(".") || token.hasSuffix(":") ? String(token.dropLast()) : String(token)
    guard isDigits(bare) || isRoman(bare) || isAnnexNumber(bare) else {
      return words.isEmpty ? (nil, "") : nil
    }
    let rest = words.dropFirst(token.count).drop { " –—:.-".contains($0) }
    return (bare, String(rest))
  }

  /// A number without its final full stop.
  static func bare(_ label: String) -> String {
    label.hasSuffix(".") ? String(label.dropLast()) : label
  }

  static func isDigits(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { ("0"..."9").contains($0) }
  }

  static func isRoman(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { "IVXLC".contains($0) }
  }

  /// "A.1", "II.3".
  private static func isAnnexNumber(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return parts.count == 2 && isCounter(parts[0]) && isDigits(parts[1])
  }

  /// What counts: digits, roman numerals, a single letter; with digits behind dots.
  static func isCounter(_ text: String) -> Bool {
    if isDigits(text) || isRoman(text) { return true }
    if text.count == 1, text.allSatisfy({ $0.isASCII && $0.isLetter }) { return true }
    if !text.isEmpty, text.count <= 5, text.allSatisfy({ "ivx".contains($0) }) { return true }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return parts.count > 1
      && parts.dropFirst().allSatisfy(isDigits) && isCounter(parts[0])
  }
}
