/// Symbols of United Nations documents: elements divided by strokes, the first in capitals.
enum Symbols {
  private static let labels = [
    "symbol", "cote", "signatura", "условное обозначение", "الرمز", "文号",
  ]

  /// Whether a text has the form of a symbol, or of a part of one that goes on.
  static func isSymbolLike(_ text: Substring) -> Bool {
    let elements = text.split(separator: "/", omittingEmptySubsequences: false)
    guard elements.count >= 2, let first = elements.first, (1...12).contains(first.count),
      first.allSatisfy({ $0.isASCII && ($0.isUppercase || $0 == "-" || $0.isNumber) }),
      first.first?.isUppercase ?? false
    else { return false }
    return elements.allSatisfy { element in
      !element.isEmpty && element.count <= 24
        && element.allSatisfy {
          $0.isASCII && ($0.isLetter || $0.isNumber || ".-_() ".contains($0))
        }
    }
  }

  /// Returns the symbol that stands alone in a line, a label and signs of notes aside.
  ///
  /// One among words is a symbol that the document speaks of.
  static func symbol(aloneIn line: String) -> String? {
    var words = withoutGaps(Masthead.words(after: labels, in: line) ?? line)[...]
    while let last = words.last, last == "*" || last == " " { words.removeLast() }
    return isWhole(words) ? String(words) : nil
  }

  /// A whole symbol has at least two strokes and a number.
  private static func isWhole(_ text: Substring) -> Bool {
    text.count { $0 == "/" } >= 2 && text.contains(where: \.isNumber) && isSymbolLike(text)
  }

  /// "Add. 7" is "Add.7", and no space stands around a stroke.
  private static func withoutGaps(_ text: String) -> String {
    var words = text
    for part in ["Add", "Rev", "Corr"] { words = words.replacingAll("\(part). ", with: "\(part).") }
    return words.replacingAll(" /", with: "/").replacingAll("/ ", with: "/")
  }

  /// The cycle and year that a symbol of the oversight group has: `CTOC/COP/IOG/I/3/…`.
  static func cycleAndYear(of symbol: String) -> (cycle: Int, year: Int)? {
    let elements = symbol.split(separator: "/", omittingEmptySubsequences: false)
    guard let group = elements.firstIndex(of: "IOG"), elements.count > group + 2,
      let cycle = CountedNumber.roman(String(elements[group + 1])),
      let year = Int(elements[group + 2]),
      year > 0
    else { return nil }
    return (cycle, year)
  }
}

extension String {
  /// The text with every occurrence of one part replaced by another.
  fileprivate func replacingAll(_ part: String, with other: String) -> String {
    guard contains(part) else { return self }
    return split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}
