import Model
import TestSupport

/// Changes of fact: each takes a text of a report and gives one that the run does not support.
///
/// They know nothing of how the verification reads: phrases and patterns of their own.
enum FactChanges {
  typealias Change = @Sendable (String, inout SeededGenerator) -> String?

  static let all: [(name: String, change: Change)] = [
    ("the part of a share", part), ("the whole of a share", whole), ("a limit", limit),
    ("a number of States", count), ("a word for a share", shareWord), ("an article", article),
    ("an instrument", instrument), ("a group", group), ("a kind", kind),
    ("a direction", direction), ("a denial put in", denial), ("a denial taken out", affirmation),
    ("a period", period), ("what is too small to print", censored), ("a new sentence", addition),
    ("numbers exchanged", exchange),
  ]

  private static func part(_ text: String, _ random: inout SeededGenerator) -> String? {
    let pattern = /\b([A-Za-z0-9]+) (of|out of) (the )?([a-z0-9]+)\b/
    let found = text.matches(of: pattern).compactMap {
      match -> (Range<Substring.Index>, Int, Int)? in
      guard let part = EditText.value(match.1), let whole = EditText.value(match.4), part <= whole,
        whole > 2
      else { return nil }
      return (match.1.startIndex..<match.1.endIndex, part, whole)
    }
    guard let (range, part, whole) = found.randomElement(using: &random) else { return nil }
    let others = (0...whole).filter { $0 != part && abs($0 - part) <= 4 && $0 > 1 }
    guard let other = others.randomElement(using: &random) else { return nil }
    return text[..<range.lowerBound] + EditText.number(other, &random) + text[range.upperBound...]
  }

  private static func whole(_ text: String, _ random: inout SeededGenerator) -> String? {
    let pattern = /\b([A-Za-z0-9]+) of (the )?([a-z0-9]+) States/
    guard let match = text.matches(of: pattern).randomElement(using: &random),
      EditText.value(match.1) != nil, let whole = EditText.value(match.3)
    else { return nil }
    let other = whole + Int.random(in: 1...7, using: &random)
    return text[..<match.3.startIndex] + String(other) + text[match.3.endIndex...]
  }

  private static func limit(_ text: String, _ random: inout SeededGenerator) -> String? {
    let pattern = /between ([a-z0-9]+) and ([a-z0-9]+) of/
    guard let match = text.matches(of: pattern).randomElement(using: &random),
      let low = EditText.value(match.1), let high = EditText.value(match.2)
    else { return nil }
    let other =
      Bool.random(using: &random)
      ? "between \(low) and \(high + Int.random(in: 1...6, using: &random)) of"
      : "between \(low + high + 1) and \(high + low + 9) of"
    return text[..<match.range.lowerBound] + other + text[match.range.upperBound...]
  }

  private static func count(_ text: String, _ random: inout SeededGenerator) -> String? {
    let pattern = /\b(in|\() ?([a-z0-9]+) States\b/
    guard let match = text.matches(of: pattern).randomElement(using: &random),
      let value = EditText.value(match.2), value > 2
    else { return nil }
    let other = value + [-1, 1, 2, 10][Int.random(in: 0..<4, using: &random)]
    return text[..<match.2.startIndex] + EditText.number(other, &random)
      + text[match.2.endIndex...]
  }

  private static let shareWords = [
    "several", "many", "a majority of", "most", "almost all", "a few",
  ]

  private static func shareWord(_ text: String, _ random: inout SeededGenerator) -> String? {
    for word in shareWords.shuffled(using: &random) {
      for (form, isFirst) in [
        (word, false), (word.prefix(1).uppercased() + word.dropFirst(), true),
      ] {
        guard let other = shareWords.filter({ $0 != word }).randomElement(using: &random) else {
          continue
        }
        let new = isFirst ? other.prefix(1).uppercased() + other.dropFirst() : other
        if let result = EditText.replacing(
          "\(form) States", by: "\(new) States", in: text, &random)
        {
          return result
        }
      }
    }
    return nil
  }

  /// Another article of the same instrument that the text does not name; and its title stays.
  private static func article(_ text: String, _ random: inout SeededGenerator) -> String? {
    let pattern = /\b(article|art\.) ([0-9]+)/
    guard let match = text.matches(of: pattern).randomElement(using: &random) else { return nil }
    let named = Set(text.matches(of: /[0-9]+/).map(\.output))
    let others = (5...13).filter { !named.contains("\($0)"[...]) }
    guard let other = others.randomElement(using: &random) else { return nil }
    return text[..<match.2.startIndex] + String(other) + text[match.2.endIndex...]
  }

  private static func instrument(_ text: String, _ random: inout SeededGenerator) -> String? {
    let names = [
      "Convention", "Trafficking in Persons Protocol", "Smuggling of Migrants Protocol",
      "Firearms Protocol",
    ]
    let pattern = /(article|art\.) ([0-9]+) of the (Convention|[A-Z][A-Za-z ]+? Protocol)/
    let found = text.matches(of: pattern).filter { (Int($0.2) ?? 99) <= 12 }
    guard let match = found.randomElement(using: &random),
      let other = names.filter({ $0 != match.3 && !text.contains($0) })
        .randomElement(using: &random)
    else { return nil }
    return text[..<match.3.startIndex] + other + text[match.3.endIndex...]
  }

  private static let groups = [
    "African States", "Asia-Pacific States", "Eastern European States",
    "Latin American and Caribbean States", "Western European and other States",
  ]

  private static func group(_ text: String, _ random: inout SeededGenerator) -> String? {
    for name in groups.shuffled(using: &random) where text.contains(name) {
      let others = groups.filter { !text.contains($0) }
      guard let other = others.randomElement(using: &random) else { return nil }
      return EditText.replacing(name, by: other, in: text, &random)
    }
    return nil
  }

  private static func kind(_ text: String, _ random: inout SeededGenerator) -> String? {
    EditText.replacing(
      oneOf: [
        ("Good practices were", "Challenges were"), ("good practices in", "successes in"),
        ("Challenges in", "Good practices in"), ("Challenges were", "Good practices were"),
        ("challenges under", "successes under"),
        ("challenges were noted", "good practices were noted"),
        ("identified challenges", "identified good practices"),
        ("Needs for technical assistance", "Good practices"),
        ("needs for technical assistance are", "good practices are"),
        ("face challenges", "have good practices"), ("such challenges", "such good practices"),
      ], in: text, &random)
  }

  private static func direction(_ text: String, _ random: inout SeededGenerator) -> String? {
    EditText.replacing(
      oneOf: [
        ("has been rising", "has been falling"), ("has been falling", "has been rising"),
        ("has been rising", "has remained stable"), ("has been falling", "has been growing"),
        ("no trend could be established", "a declining trend was established"),
      ], in: text, &random)
  }

  private static func denial(_ text: String, _ random: inout SeededGenerator) -> String? {
    EditText.replacing(
      oneOf: [
        ("were identified", "were not identified"), ("were recorded", "were not recorded"),
        ("were noted", "were not noted"), ("were found to face", "were not found to face"),
        ("reviewers identified", "reviewers did not identify"),
        ("States differ from", "States do not differ from"),
        ("group differs from", "group does not differ from"),
        ("has been rising", "has not been rising"), ("are shared", "are not shared"),
        ("posed challenges", "posed no challenges"), ("was at issue", "was not at issue"),
        ("were expressed", "were not expressed"), ("was sought", "was not sought"),
      ], in: text, &random)
  }

  private static func affirmation(_ text: String, _ random: inout SeededGenerator) -> String? {
    EditText.replacing(
      oneOf: [
        ("no trend could be established", "a trend could be established"),
        ("no group was found to differ", "one group was found to differ"),
        ("is not in itself a change", "is in itself a change"),
        ("No regional trends could be identified", "Regional trends could be identified"),
        ("no regional trends could be identified", "regional trends could be identified"),
      ], in: text, &random)
  }

  private static func period(_ text: String, _ random: inout SeededGenerator) -> String? {
    EditText.replacing(
      oneOf: [
        ("over the cycle", "in the first year"), ("Over the cycle", "In the second year"),
        ("Over the cycle as a whole", "In the third year"),
        ("in the first year", "in the fifth year"),
        ("the third year", "the fourth year"), ("Since the beginning of the cycle", "In the year"),
        ("Taken together, the years of the cycle", "The reviews of the second year"),
        ("30 June 2015", "30 June 2013"),
        ("the second and the third year", "the first and the third year"),
        ("In the first, second and third years", "In the second, first and third years"),
      ], in: text, &random)
  }

  private static func censored(_ text: String, _ random: inout SeededGenerator) -> String? {
    EditText.replacing(
      oneOf: [
        ("fewer than three", "three"), ("fewer than three", "fewer than five"),
        ("fewer than three", "at least two"),
      ], in: text, &random)
  }

  private static func addition(_ text: String, _ random: inout SeededGenerator) -> String? {
    let number = Int.random(in: 3...29, using: &random)
    let group = groups[Int.random(in: groups.indices, using: &random)]
    let article = Int.random(in: 25...29, using: &random)
    let sentences = [
      "A further \(number + 60) States reported similar difficulties.",
      "This is the case in \(number) per cent of \(group).",
      "Almost all States reviewed have since amended their legislation.",
      "Challenges under article \(article) of the Convention are increasing.",
      "\(group) performed better than the other groups.",
      "The number of good practices has more than doubled since the first year.",
      "Only \(number + 50) of the \(number + 90) States had such a law.",
      "Compared with other regions, \(group) lag behind.",
      "Two thirds of \(group) lack specialized units.",
      "No State reviewed had difficulties with article \(article) of the Convention.",
      "Most of the countries concerned are \(group).",
      "There is a clear downward trend in challenges under article \(article).",
    ]
    return "\(text) \(sentences[Int.random(in: sentences.indices, using: &random)])"
  }

  /// Two numbers in brackets that are not the same change places.
  private static func exchange(_ text: String, _ random: inout SeededGenerator) -> String? {
    let found = text.matches(of: /\(([a-z0-9]+)( of [a-z0-9]+)?( States)?\)/).filter {
      EditText.value($0.1) != nil
    }
    guard found.count > 1 else { return nil }
    for (first, second) in zip(found, found.dropFirst()).shuffled(using: &random)
    where first.1 != second.1 && first.2 == second.2 {
      let (start, middle, end) = (
        text[..<first.1.startIndex], text[first.1.endIndex..<second.1.startIndex],
        text[second.1.endIndex...]
      )
      return [start, second.1, middle, first.1, end].map(String.init).joined()
    }
    return nil
  }
}
