extension PhraseBook {
  /// Returns a phrase in words: numbers below ten in words, from ten in figures, those of one
  /// sentence alike; words at the start of a sentence, and a capital.
  ///
  /// - Parameters:
  ///   - key: A key of the book; one that it lacks is a mistake in the program.
  ///   - values: A value for each placeholder of the key.
  ///   - variant: Which of the sentences beneath the key; counted round.
  /// - Returns: The words; a sentence with a capital and its full stop.
  public func text(
    _ key: String, _ values: [String: PhraseValue] = [:], variant: Int = 0
  ) -> String {
    text(Phrase(key, values, variant: variant))
  }

  /// Returns a phrase in words.
  public func text(_ phrase: Phrase) -> String {
    let sentences = PhraseSentences(tokens(phrase)).sentences
    let isSentence = template(phrase).isSentence
    return sentences.enumerated().map { place, tokens in
      Self.written(tokens, startsSentence: isSentence || place > 0)
    }.joined()
  }

  private func entry(_ key: String) -> Entry {
    guard let entry = entries[key], !entry.sentences.isEmpty else {
      preconditionFailure("the phrase book has no key '\(key)'")
    }
    return entry
  }

  private func template(_ phrase: Phrase) -> PhraseTemplate {
    let sentences = entry(phrase.key).sentences
    let place = phrase.variant % sentences.count
    return sentences[place < 0 ? place + sentences.count : place]
  }

  private func tokens(_ phrase: Phrase) -> [PhraseToken] {
    let entry = entry(phrase.key)
    precondition(
      Set(phrase.values.keys) == Set(entry.names),
      "'\(phrase.key)' takes \(entry.names) and got \(phrase.values.keys.sorted())")
    return template(phrase).pieces.flatMap { piece -> [PhraseToken] in
      switch piece {
      case .words(let words): return [.words(words)]
      case .value(let name): return tokens(name, value(name, of: phrase), noun: nil)
      case .counted(let name, let singular, let plural):
        return tokens(name, value(name, of: phrase), noun: (singular, plural))
      case .chosen(let name, let singular, let plural):
        return [.words(Self.isSingular(value(name, of: phrase)) ? singular : plural)]
      }
    }
  }

  private func value(_ name: String, of phrase: Phrase) -> PhraseValue {
    guard let value = phrase.values[name], let placeholder = placeholders[name],
      placeholder.sort.takes(value)
    else { preconditionFailure("'\(phrase.key)' got a wrong value for {\(name)}") }
    return value
  }

  private func tokens(
    _ name: String, _ value: PhraseValue, noun: (String, String)?
  ) -> [PhraseToken] {
    let sort = placeholders[name]?.sort
    switch value {
    case .words(let words): return [.words(words)]
    case .phrase(let phrase): return tokens(phrase)
    case .list(let members):
      return joined(members.map { [.words($0)] }, bySemicolons: sort == .series)
    case .phrases(let phrases):
      return joined(phrases.map(tokens), bySemicolons: sort == .series)
    case .count, .share, .bounds:
      return [
        .number(PhraseNumber(value: value, noun: noun.map { ($0.0, $0.1) }, sort: sort))
      ]
    }
  }

  private func joined(_ members: [[PhraseToken]], bySemicolons: Bool) -> [PhraseToken] {
    var tokens: [PhraseToken] = []
    for (place, member) in members.enumerated() {
      if place > 0 {
        let isLast = place == members.count - 1
        tokens.append(.words(bySemicolons ? "; " : isLast ? " and " : ", "))
      }
      tokens += member
    }
    return tokens
  }

  private static func isSingular(_ value: PhraseValue) -> Bool {
    switch value {
    case .count(let count): count < 2
    case .share(let part, let whole): part < 2 || whole < 2
    case .bounds(let range, _): range.upperBound < 2
    case .list(let members): members.count < 2
    case .phrases(let phrases): phrases.count < 2
    case .words, .phrase: true
    }
  }

  private static func written(_ tokens: [PhraseToken], startsSentence: Bool) -> String {
    let inFigures = tokens.contains { token in
      if case .number(let number) = token { number.asksForFigures } else { false }
    }
    var text = ""
    for token in tokens {
      switch token {
      case .words(let words): text += words
      case .number(let number):
        text += number.written(
          besideFigures: inFigures, startsSentence: startsSentence && text.isEmpty)
      }
    }
    return startsSentence ? Numerals.capitalized(text) : text
  }
}
