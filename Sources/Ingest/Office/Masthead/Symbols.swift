/// Symbols of United Nations documents: elements divided by strokes, the first in capitals.
enum Symbols {
  /// A symbol with the number of lines' words around it.
  struct Found {
    let symbol: String
    /// Whether nothing else stands on its line, labels aside.
    let isAlone: Bool
  }

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

  /// Returns the symbol in a line; nil where it has none, or several.
  static func symbol(in line: String) -> Found? {
    let labelled = Masthead.words(after: labels, in: line)
    let words = withoutGaps(labelled ?? line)
    let bare = words.trimmingStars
    if isWhole(bare) { return Found(symbol: String(bare), isAlone: true) }
    let parts = words.split(separator: " ").map { Substring(String($0).trimmingStars) }
      .map { $0.drop { "([".contains($0) }.trimmingEnd(",;:)]") }
      .filter { isWhole($0) }
    guard let first = parts.first, Set(parts).count == 1 else { return nil }
    return Found(symbol: String(first), isAlone: false)
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
      let cycle = RomanNumeral.value(of: elements[group + 1]), let year = Int(elements[group + 2]),
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

  /// Without the asterisks that lead to a note.
  fileprivate var trimmingStars: Substring { self[...].trimmingEnd("* ") }
}

extension Substring {
  fileprivate func trimmingEnd(_ signs: String) -> Substring {
    var text = self
    while let last = text.last, signs.contains(last) { text.removeLast() }
    return text
  }
}
