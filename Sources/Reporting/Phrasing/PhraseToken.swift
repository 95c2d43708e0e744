/// What a phrase is made of once its placeholders are filled: words, and numbers not yet written.
///
/// How a number is written depends on the others of its sentence and on its place, so that it is
/// settled last.
enum PhraseToken {
  case words(String)
  case number(PhraseNumber)
}

/// A number with its noun, not yet written.
struct PhraseNumber {
  let value: PhraseValue
  let noun: (singular: String, plural: String)?
  /// How it is written beside others.
  let sort: PhrasePlaceholder.Sort?

  /// Whether it settles how the numbers of its sentence are written.
  var asksForFigures: Bool {
    sort != .aside && sort != .figure && numbers.contains { $0 > 9 }
  }

  /// The numbers that would be printed.
  var numbers: [Int] {
    switch value {
    case .count(let count): [count]
    case .share(let part, let whole): part == whole ? [whole] : [part, whole]
    case .bounds(let range, let whole): [range.upperBound, whole]
    default: []
    }
  }

  /// The number in words or figures, its noun with it.
  ///
  /// - Parameters:
  ///   - besideFigures: Whether the other numbers of the sentence are in figures.
  ///   - startsSentence: Whether it is the first word of a sentence.
  /// - Returns: The words.
  func written(besideFigures: Bool, startsSentence: Bool) -> String {
    let inFigures =
      sort == .figure || (sort == .aside ? numbers.contains { $0 > 9 } : besideFigures)
    func write(_ number: Int) -> String {
      if startsSentence { return Numerals.inWords(number) }
      return inFigures ? String(number) : Numerals.inWords(number)
    }
    func then(_ number: Int) -> String {
      inFigures ? String(number) : Numerals.inWords(number)
    }
    let singular = noun.map { " \($0.singular)" } ?? ""
    let plural = noun.map { " \($0.plural)" } ?? ""
    switch value {
    case .count(0): return noun == nil ? "none" : "no\(singular)"
    case .count(1): return "\(write(1))\(singular)"
    case .count(let count): return write(count) + plural
    case .share(let part, let whole):
      return Self.share(part, whole, write(part), then(whole), singular, plural)
    case .bounds(let range, let whole):
      if range.lowerBound == range.upperBound {
        return Self.share(
          range.lowerBound, whole, write(range.lowerBound), then(whole), singular, plural)
      }
      if range.lowerBound == 0 {
        return whole < 2
          ? "at most the only\(singular)"
          : "at most \(then(range.upperBound)) of the \(then(whole))\(plural)"
      }
      return "between \(then(range.lowerBound)) and \(then(range.upperBound)) of the "
        + then(whole) + plural
    default: return ""
    }
  }

  private static func share(
    _ part: Int, _ whole: Int, _ writtenPart: String, _ writtenWhole: String, _ singular: String,
    _ plural: String
  ) -> String {
    switch (part, whole) {
    case (0, ...1): singular.isEmpty ? "none" : "no\(singular)"
    case (_, ...1): "the only\(singular.isEmpty ? " one" : singular)"
    case (0, _): "none of the \(writtenWhole)\(plural)"
    case (2, 2): "both\(plural)"
    case (whole, _): "all \(writtenWhole)\(plural)"
    default: "\(writtenPart) of the \(writtenWhole)\(plural)"
    }
  }
}
