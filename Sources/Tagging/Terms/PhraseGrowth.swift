/// Grows the phrases of one subject from pairs of words.
struct PhraseGrowth {
  private let words: [Int32]
  private let states: [Int]
  private let places: [SharedPhrases.Place]
  private let isFunction: [Bool]
  private let isVerb: [Bool]
  private let isDeterminer: [Bool]

  /// What stands between two runs.
  private static let gap: Int32 = -1

  /// A phrase in the making: where it starts, and how many words it has.
  private struct Growing {
    var starts: [Int]
    var length: Int
  }

  /// Lays the runs of all texts end to end.
  init(
    subject: SharedPhrases.Subject, runs: [[[Int32]]], vocabulary: SharedPhrases.Vocabulary
  ) {
    var words: [Int32] = []
    var states: [Int] = []
    var places: [SharedPhrases.Place] = []
    for text in subject.texts {
      for (run, stems) in runs[text.number].enumerated() where stems.count > 1 {
        for (word, stem) in stems.enumerated() {
          words.append(stem)
          states.append(text.state)
          places.append(SharedPhrases.Place(text: text.number, run: run, word: word))
        }
        words.append(Self.gap)
        states.append(text.state)
        places.append(SharedPhrases.Place(text: text.number, run: run, word: stems.count))
      }
    }
    self.words = words
    self.states = states
    self.places = places
    isFunction = vocabulary.isFunction
    isVerb = vocabulary.isVerb
    isDeterminer = vocabulary.isDeterminer
  }

  static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }

  /// The phrases, those of most States first, then the longer ones, then by their stems.
  func phrases() -> [SharedPhrases.Phrase] {
    var isTaken = [Bool](repeating: false, count: words.count)
    var phrases: [SharedPhrases.Phrase] = []
    for seed in seeds() {
      guard seed.count(where: { isTaken[$0] && isTaken[$0 + 1] }) * 2 < seed.count else { continue }
      let phrase = trimmed(grown(Growing(starts: seed, length: 2)))
      for start in phrase.starts {
        for place in start..<(start + phrase.length) { isTaken[place] = true }
      }
      guard isSubstantial(phrase), isReadable(phrase) else { continue }
      phrases.append(
        SharedPhrases.Phrase(
          words: Array(words[phrase.starts[0]..<(phrase.starts[0] + phrase.length)]),
          places: phrase.starts.map { places[$0] }, states: numberOfStates(phrase.starts)))
    }
    return phrases.sorted {
      ($1.states, $1.words.count) != ($0.states, $0.words.count)
        ? ($1.states, $1.words.count) < ($0.states, $0.words.count)
        : $0.words.lexicographicallyPrecedes($1.words)
    }
  }

  /// Pairs of words that enough States use, those of most States first.
  private func seeds() -> [[Int]] {
    var pairs: [(key: UInt64, place: Int)] = []
    for place in words.indices.dropLast()
    where words[place] != Self.gap && words[place + 1] != Self.gap {
      let (first, second) = (Int(words[place]), Int(words[place + 1]))
      if isFunction[first], isFunction[second] { continue }
      pairs.append((Self.key(words[place], words[place + 1]), place))
    }
    pairs.sort { ($0.key, $0.place) < ($1.key, $1.place) }
    var seeds: [(states: Int, places: [Int])] = []
    var start = 0
    while start < pairs.count {
      var end = start
      while end < pairs.count, pairs[end].key == pairs[start].key { end += 1 }
      if end - start >= SharedPhrases.fewestStates {
        let places = pairs[start..<end].map(\.place)
        let states = numberOfStates(places)
        if states >= SharedPhrases.fewestStates { seeds.append((states, places)) }
      }
      start = end
    }
    return seeds.sorted { ($1.states, $0.places[0]) < ($0.states, $1.places[0]) }.map(\.places)
  }

  private func numberOfStates(_ places: [Int]) -> Int { Set(places.map { states[$0] }).count }

  /// Adds words to the right, then to the left, as long as most of the States go along.
  private func grown(_ seed: Growing) -> Growing {
    var phrase = seed
    while phrase.length < SharedPhrases.mostWords,
      let starts = majority(phrase.starts, at: { $0 + phrase.length })
    {
      phrase.starts = starts
      phrase.length += 1
    }
    while phrase.length < SharedPhrases.mostWords,
      let starts = majority(phrase.starts, at: { $0 - 1 })
    {
      phrase.starts = starts.map { $0 - 1 }
      phrase.length += 1
    }
    return phrase
  }

  /// The places where the word most States agree on stands; nil where too few do.
  private func majority(_ starts: [Int], at place: (Int) -> Int) -> [Int]? {
    var byWord: [Int32: [Int]] = [:]
    for start in starts {
      let next = place(start)
      guard words.indices.contains(next), words[next] != Self.gap else { continue }
      byWord[words[next], default: []].append(start)
    }
    let all = numberOfStates(starts)
    let best = byWord.map { (word: $0.key, starts: $0.value, states: numberOfStates($0.value)) }
      .max { ($0.states, $1.word) < ($1.states, $0.word) }
    guard let best, best.states >= SharedPhrases.fewestStates, best.states * 3 >= all * 2 else {
      return nil
    }
    return best.starts
  }

  /// Without words at its ends that only bind others, unless they begin or end a clause.
  private func trimmed(_ phrase: Growing) -> Growing {
    var phrase = phrase
    func word(_ offset: Int) -> Int { Int(words[phrase.starts[0] + offset]) }
    if !endsClause(phrase) {
      while phrase.length > 1, isFunction[word(phrase.length - 1)] { phrase.length -= 1 }
    }
    if !beginsClause(phrase) {
      while phrase.length > 1, isFunction[word(0)] {
        phrase.starts = phrase.starts.map { $0 + 1 }
        phrase.length -= 1
      }
    }
    return phrase
  }

  private func beginsClause(_ phrase: Growing) -> Bool {
    mostly(phrase.starts) { $0 == 0 || words[$0 - 1] == Self.gap }
  }

  private func endsClause(_ phrase: Growing) -> Bool {
    mostly(phrase.starts) { words[$0 + phrase.length] == Self.gap }
  }

  private func mostly(_ starts: [Int], _ holds: (Int) -> Bool) -> Bool {
    starts.count(where: holds) * 3 >= starts.count * 2
  }

  /// Whether the phrase can be read by itself: a whole clause, or the words of a noun, which begin
  /// after a word that binds and hold no verb of the commonest.
  private func isReadable(_ phrase: Growing) -> Bool {
    let (begins, ends) = (beginsClause(phrase), endsClause(phrase))
    if begins, ends { return true }
    guard phrase.length <= 7 else { return false }
    let start = phrase.starts[0]
    let inner = words[start..<(start + phrase.length)]
    guard !inner.contains(where: { isVerb[Int($0)] }) else { return false }
    let follows = begins || mostly(phrase.starts) { $0 > 0 && isArticle($0 - 1) }
    let leads = ends || mostly(phrase.starts) { isBinding($0 + phrase.length) }
    return follows && leads
  }

  private func isArticle(_ place: Int) -> Bool {
    words[place] != Self.gap && isDeterminer[Int(words[place])]
  }

  private func isBinding(_ place: Int) -> Bool {
    words[place] == Self.gap || (isFunction[Int(words[place])] && !isVerb[Int(words[place])])
  }

  /// Whether at least two of its words mean something.
  private func isSubstantial(_ phrase: Growing) -> Bool {
    phrase.length > 1
      && (0..<phrase.length).count { !isFunction[Int(words[phrase.starts[0] + $0])] } > 1
  }
}
