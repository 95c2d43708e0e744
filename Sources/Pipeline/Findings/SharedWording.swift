import Model
import Tagging

/// The words of a shared phrase as they may be quoted: as they are written most often, from the
/// beginning of a clause, without a name.
struct SharedWording {
  /// A place of the phrase with its text.
  struct Passage {
    let text: String
    let place: SharedPhrases.Place
  }

  let passages: [Passage]
  /// The number of its words.
  let length: Int

  /// Words that join a clause to the one before: a quotation does not begin with them.
  private static let joining: Set<Substring> = ["and", "but", "or", "as", "since", "while"]
  private static let subjects: Set<Substring> = [
    "the", "a", "an", "no", "its", "their", "this", "these", "all", "each", "every", "there", "it",
  ]
  /// Words with which what follows cannot stand alone.
  private static let dependent: Set<Substring> = [
    "so", "for", "with", "both", "among", "from", "which", "who", "that", "when", "where",
    "because", "although", "do", "does", "did", "are", "is", "was", "were", "has", "have", "had",
    "by", "to", "of", "in", "on", "at", "if", "thanks", "often", "sometimes",
  ]
  /// Words after which something is missing.
  private static let open: Set<Substring> = [
    "or", "and", "any", "within", "of", "the", "a", "an", "by", "for", "to", "with", "from", "in",
    "on", "at", "than", "about", "after", "before", "until", "since", "between", "is", "are",
  ]
  /// Words of the review itself, not of what it found.
  private static let procedural: Set<Substring> = [
    "reviewers", "reviewer", "delegation", "reviewing", "recommended",
  ]
  /// Capitals that name no one.
  private static let plainCapitals: Set<Substring> = [
    "State", "States", "Convention", "Protocol", "Protocols", "Government", "Governments",
    "Internet",
  ]
  private static let numbers: Set<Substring> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]

  /// The words; nil where they cannot be quoted.
  func words(_ reader: inout TermReader) -> String? {
    var numbers: [String: Int] = [:]
    for passage in passages {
      guard let words = words(passage, &reader) else { continue }
      numbers[words, default: 0] += 1
    }
    let best = numbers.min {
      $0.value == $1.value
        ? $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) : $0.value > $1.value
    }?.key
    return best.flatMap(Self.quotable)
  }

  private func words(_ passage: Passage, _ reader: inout TermReader) -> String? {
    let run = reader.runs(of: passage.text)[passage.place.run]
    let first = run[passage.place.word].place.lowerBound
    let end = run[passage.place.word + length - 1].place.upperBound
    let bytes = Array(passage.text.utf8)
    // What stands beside a figure has lost a part of its meaning.
    let before = bytes[..<first].last { $0 != UInt8(ascii: " ") }
    let after = bytes[end...].first { $0 != UInt8(ascii: " ") }
    if [before, after].contains(where: { $0.map { (48...57).contains($0) } ?? false }) {
      return nil
    }
    let words = WhiteSpace.normalized(String(decoding: bytes[first..<end], as: UTF8.self))
    return passage.place.word == 0 ? words.prefix(1).lowercased() + words.dropFirst() : words
  }

  private static func quotable(_ words: String) -> String? {
    var parts = words.split(separator: " ")
    while let first = parts.first, joining.contains(first) {
      parts.removeFirst()
      // Without the words before "and", only a clause with a subject of its own says something.
      guard let next = parts.first, subjects.contains(next) || joining.contains(next) else {
        return nil
      }
    }
    guard parts.count > 1, let first = parts.first, let last = parts.last,
      !dependent.contains(first), !open.contains(last)
    else { return nil }
    let isName = parts.contains { word in
      word.contains(where: \.isUppercase) && !plainCapitals.contains(word)
    }
    // A number of States within quotation marks would be taken for one of ours.
    let countsStates =
      parts.contains { $0.hasPrefix("State") } && parts.contains(where: numbers.contains)
    if isName || countsStates || parts.contains(where: procedural.contains) { return nil }
    return parts.joined(separator: " ")
  }
}
