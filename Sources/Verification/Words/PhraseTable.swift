/// Phrases and what they mean: data, looked up in the tokens of a text.
///
/// Words stand apart by spaces; `*` at the end of a word stands for any ending.
struct PhraseTable<Meaning: Sendable>: Sendable {
  private struct Phrase: Sendable {
    let words: [String]
    let meaning: Meaning
  }

  private let exact: [String: [Phrase]]
  /// Phrases whose first word is open, by the three letters with which it begins.
  private let open: [Substring: [Phrase]]

  init(_ lines: [(Meaning, [String])]) {
    let phrases = lines.flatMap { meaning, texts in
      texts.map { Phrase(words: $0.split(separator: " ").map(String.init), meaning: meaning) }
    }.sorted { $0.words.count > $1.words.count }
    exact = Dictionary(grouping: phrases.filter { !($0.words.first?.hasSuffix("*") ?? true) }) {
      $0.words.first ?? ""
    }
    open = Dictionary(grouping: phrases.filter { $0.words.first?.hasSuffix("*") ?? false }) {
      ($0.words.first ?? "").prefix(3)
    }
  }

  /// Returns the meaning of the longest phrase that begins at a place, and the place after it.
  func match(_ tokens: [Token], at place: Int) -> (meaning: Meaning, end: Int)? {
    guard tokens.indices.contains(place), tokens[place].sort != .mark else { return nil }
    let first = tokens[place].text
    guard let candidates = candidates(first) else { return nil }
    var best: (meaning: Meaning, end: Int)?
    for phrase in candidates where phrase.words.count > (best?.end ?? place) - place {
      let end = place + phrase.words.count
      guard end <= tokens.count else { continue }
      let matches = phrase.words.indices.allSatisfy {
        Self.matches(tokens[place + $0].text, phrase.words[$0])
      }
      if matches { best = (phrase.meaning, end) }
    }
    return best
  }

  private func candidates(_ first: String) -> [Phrase]? {
    switch (exact[first], open[first.prefix(3)]) {
    case (let phrases?, let more?): phrases + more
    case (let phrases?, nil): phrases
    case (nil, let more?): more
    case (nil, nil): nil
    }
  }

  private static func matches(_ word: String, _ pattern: String) -> Bool {
    pattern.hasSuffix("*") ? word.hasPrefix(pattern.dropLast()) : word == pattern
  }
}
