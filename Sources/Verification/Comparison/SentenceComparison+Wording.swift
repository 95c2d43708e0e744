import Statistics

extension SentenceComparison {
  /// Words that turn a statement round, held against a sentence of the run that is otherwise the
  /// same: a word of the scale, "former" and "latter", "reviewed" and "parties", "before" and
  /// "after".
  func wording(_ sentence: StatedSentence, _ side: Side) -> [Difference] {
    guard side.sentences.count == 1, let other = side.sentences.first, sentence.isNearly(other)
    else { return [] }
    let isSameOrder =
      sentence.provisions.map(\.value) == other.provisions.map(\.value)
      && sentence.groups.map(\.value) == other.groups.map(\.value)
      && sentence.kinds.map(\.value) == other.kinds.map(\.value)
    if let words = exchangedShareWords(sentence, other, isSameOrder) { return [words] }
    if let words = opposite(sentence, other, isSameOrder) { return [words] }
    return []
  }

  private func exchangedShareWords(
    _ sentence: StatedSentence, _ other: StatedSentence, _ isSameOrder: Bool
  ) -> Difference? {
    let (mine, theirs) = (sentence.looseShareWords, other.looseShareWords)
    if mine.count == theirs.count, isSameOrder,
      let pair = zip(mine, theirs).first(where: { $0.value != $1.value }),
      !isRight(pair.0, sentence)
    {
      return Difference(
        aspect: .shareWord, found: sentence.words(at: pair.0.tokens),
        expected: other.words(at: pair.1.tokens))
    }
    // Beside other changes: a step of the scale in the place of another.
    func steps(_ mentions: [Mention<StatedSentence.ShareWord>]) -> [StatedSentence.ShareWord] {
      mentions.map(\.value).filter { $0 != .all && $0 != .none }
    }
    var left = steps(theirs)
    for mention in mine where mention.value != .all && mention.value != .none {
      if let place = left.firstIndex(of: mention.value) {
        left.remove(at: place)
      } else if !steps(theirs).contains(mention.value), let lost = left.first,
        !isRight(mention, sentence)
      {
        return Difference(
          aspect: .shareWord, found: sentence.words(at: mention.tokens), expected: lost.words)
      }
    }
    return nil
  }

  /// Whether the sentence gives in figures what the word says.
  private func isRight(
    _ mention: Mention<StatedSentence.ShareWord>, _ sentence: StatedSentence
  ) -> Bool {
    sentence.quantities.contains { quantity in
      guard case .share(let part, let whole, .exactly) = quantity.value, part >= 0, part <= whole
      else { return false }
      switch mention.value {
      case .none: return part == 0
      case .all: return part == whole
      case .step(let words): return scale.words(states: Int(part), reviewed: Int(whole)) == words
      case .other: return false
      }
    }
  }

  private func opposite(
    _ sentence: StatedSentence, _ other: StatedSentence, _ isSameOrder: Bool
  ) -> Difference? {
    for words in Vocabulary.opposites {
      func found(_ sentence: StatedSentence) -> [Mention<String>] {
        sentence.tokens.indices.compactMap { place in
          let text = sentence.tokens[place].text
          // "less than three" is "fewer than three".
          return words.contains(text)
            ? Mention(value: text == "less" ? "fewer" : text, tokens: place..<(place + 1)) : nil
        }
      }
      let (mine, theirs) = (found(sentence), found(other))
      guard mine.count == theirs.count, !mine.isEmpty else { continue }
      guard let pair = zip(mine, theirs).first(where: { $0.value != $1.value }) else { continue }
      func number(_ mentions: [Mention<String>]) -> Int {
        mentions.count { $0.value == pair.0.value }
      }
      // The same words in another order turn nothing round unless what stands before them stays.
      let isTurned =
        number(mine) > number(theirs)
        || isSameOrder
          && sentence.matter(before: pair.0.place) == other.matter(before: pair.1.place)
      guard isTurned else { continue }
      return Difference(
        aspect: .comparison, found: sentence.words(at: pair.0.tokens),
        expected: other.words(at: pair.1.tokens))
    }
    return nil
  }

  /// An article or a unit that no treaty has, where the run has none.
  func unknownProvision(_ sentence: StatedSentence, _ side: Side) -> Difference? {
    let theirs = Set(side.sentences.flatMap { $0.unknownProvisions.map(\.value) })
    guard let strange = sentence.unknownProvisions.first(where: { !theirs.contains($0.value) })
    else { return nil }
    return Difference(
      aspect: .provision, found: sentence.words(at: strange.tokens), expected: nil)
  }
}
