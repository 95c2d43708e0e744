/// Reads the words for shares of States.
struct ShareWordReader {
  typealias ShareWord = StatedSentence.ShareWord

  private static let words = PhraseTable<ShareWord>([
    (.step("a few"), ["a few", "few", "a handful of", "only a few"]),
    (.step("several"), ["several"]),
    (.step("many"), ["many"]),
    (
      .step("a majority of"),
      ["a majority of", "the majority of", "a majority", "the majority", "majority of"]
    ),
    (.step("most"), ["most of the", "most"]),
    (.step("almost all"), ["almost all", "nearly all", "virtually all", "practically all"]),
    (.all, ["all", "every", "each", "without exception"]),
    (.none, ["none", "no"]),
    (
      .other("numerous"),
      ["numerous", "a large number of", "a great number of", "a great many", "a good many"]
    ),
    (
      .other("a large majority of"),
      [
        "a large majority of", "the vast majority of", "a vast majority of",
        "the overwhelming majority of", "an overwhelming majority of", "a great majority of",
        "the great majority of", "the bulk of",
      ]
    ),
    (.other("a minority of"), ["a minority of", "the minority of", "a small number of"]),
  ])

  private static let nouns: Set<String> = [
    "states", "state", "countries", "parties", "jurisdictions", "governments", "reviews",
    "members", "country",
  ]
  /// What a share may be said of without the run having counted it.
  private static let otherNouns: Set<String> = ["cases", "instances", "respects", "systems"]
  private static let fillers: Set<String> = [
    "of", "the", "these", "those", "them", "reviewed", "such", "other", "drawn",
  ]

  /// Adds the words for shares of a sentence whose other facts are read.
  func read(_ sentence: inout StatedSentence, _ used: Set<Int>) {
    let tokens = sentence.tokens
    var place = 0
    readLoosely(&sentence)
    while place < tokens.count {
      guard !used.contains(place), let match = Self.words.match(tokens, at: place),
        !isCompared(tokens, place), isOfStates(tokens, from: match.end, match.meaning, sentence)
      else {
        place += 1
        continue
      }
      sentence.shareWords.append(Mention(value: match.meaning, tokens: place..<match.end))
      place = match.end
    }
  }

  /// Adds the words wherever they stand; "most" before an adjective ranks and is left out.
  private func readLoosely(_ sentence: inout StatedSentence) {
    let tokens = sentence.tokens
    var place = 0
    while place < tokens.count {
      guard let match = Self.words.match(tokens, at: place), !isCompared(tokens, place),
        !(tokens[place].text == "most" && place > 0 && tokens[place - 1].text == "at"),
        !(tokens[place].text == "all" && match.end < tokens.count
          && tokens[match.end].text == "but"),
        !sentence.predicates.contains(where: { $0.tokens.contains(place) })
      else {
        place += 1
        continue
      }
      sentence.looseShareWords.append(Mention(value: match.meaning, tokens: place..<match.end))
      place = match.end
    }
  }

  /// "at least as many States as needs", "how many States": no share is named.
  private func isCompared(_ tokens: [Token], _ place: Int) -> Bool {
    place > 0 && ["as", "so", "how", "too"].contains(tokens[place - 1].text)
      && ["many", "few"].contains(tokens[place].text)
  }

  /// "several States", "most of the States reviewed", "most African States", "many of them".
  private func isOfStates(
    _ tokens: [Token], from start: Int, _ word: ShareWord, _ sentence: StatedSentence
  ) -> Bool {
    var place = start
    var seen: Set<String> = []
    while place < tokens.count, place - start < 5 {
      let text = tokens[place].text
      if Self.otherNouns.contains(text), word != .all, word != .none { return true }
      if Self.nouns.contains(text) {
        return !isUniversal(tokens, place, word, sentence)
          && !(text == "parties" && tokens[max(0, place - 1)].text != "states")
          || text == "parties" && word != .all
      }
      let isGroup = sentence.groups.contains { $0.tokens.contains(place) } || text == "and"
      if tokens[place].number != nil { return false }
      guard Self.fillers.contains(text) || isGroup else {
        return seen.contains("them") || seen.contains("of") && seen.contains("those")
          || seen.contains("of") && seen.contains("these")
      }
      seen.insert(text)
      place += 1
    }
    return seen.contains("them")
  }

  /// "for all States", "each State", "no State": rules for everybody, no shares of those reviewed.
  private func isUniversal(
    _ tokens: [Token], _ noun: Int, _ word: ShareWord, _ sentence: StatedSentence
  ) -> Bool {
    guard word == .all || word == .none else { return false }
    guard sentence.kinds.isEmpty else { return false }
    // "No State has adopted such a law" says how many have.
    let after = tokens[min(noun + 1, tokens.count)...].prefix(4).map(\.text)
    guard let verb = after.firstIndex(where: { ["has", "have", "had"].contains($0) }) else {
      return true
    }
    return !after[(verb + 1)...].contains { $0.hasSuffix("ed") || $0.hasSuffix("en") }
  }
}
