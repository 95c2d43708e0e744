/// A table of phrases that are looked up by their words, the longest first.
struct WordSequences<Meaning: Sendable>: Sendable {
  private struct Phrase: Sendable {
    let words: [String]
    let meaning: Meaning
  }

  private var phrases: [String: [Phrase]] = [:]

  init() {}

  init(_ phrases: [(String, Meaning)]) {
    for (phrase, meaning) in phrases { add(phrase, meaning) }
  }

  /// Adds a phrase; case is not told apart, signs count as words.
  mutating func add(_ phrase: String, _ meaning: Meaning) {
    let words = TextToken.tokens(of: phrase).map(\.lower)
    guard let first = words.first else { return }
    var list = phrases[first] ?? []
    let place = list.firstIndex { $0.words.count < words.count } ?? list.count
    list.insert(Phrase(words: words, meaning: meaning), at: place)
    phrases[first] = list
  }

  var isEmpty: Bool { phrases.isEmpty }

  /// Returns the longest phrase that begins at a place, and the place behind it; a possessive ending
  /// of its last word is passed over.
  func match(_ tokens: [TextToken], at place: Int) -> (meaning: Meaning, end: Int)? {
    let first = tokens[place]
    let candidates =
      phrases[first.lower] ?? (first.isWord ? phrases[String(first.stem)] : nil) ?? []
    for phrase in candidates where place + phrase.words.count <= tokens.count {
      let last = phrase.words.count - 1
      let isHit = phrase.words.indices.allSatisfy { index in
        let token = tokens[place + index]
        return token.lower == phrase.words[index]
          || index == last && token.isWord && token.stem == phrase.words[index]
      }
      if isHit { return (phrase.meaning, place + phrase.words.count) }
    }
    return nil
  }
}

extension WordSequences where Meaning == Bool {
  /// Phrases that are only to be found.
  init(_ phrases: [String]) { self.init(phrases.map { ($0, true) }) }
}
