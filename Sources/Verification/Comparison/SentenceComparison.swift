import Model
import Statistics

/// Holds one edited sentence against sentences of the run that stand together.
struct SentenceComparison {
  let edited: SentenceIndex
  let reference: SentenceIndex
  /// The cells that each sentence of the run rests on, as far as they are public.
  let evidence: [[KnownCell]]
  let labels: LabelMap
  let scale: ShareScale
  /// The cycle of the run.
  let cycle: Int
  /// The group that the document as a whole is about, such as an addendum's.
  let documentGroup: StatedGroup?

  /// What one side says, gathered from sentences that stand together.
  struct Side {
    var sentences: [StatedSentence]
    var inherited: Scope
    var own: Scope

    var quantities: [Mention<Quantity>] { sentences.flatMap(\.quantities) }
    var periods: Set<StatedSentence.Period> {
      Set(sentences.flatMap { $0.periods.map(\.value) })
    }
    var predicates: [StatedSentence.Predicate] {
      sentences.flatMap { $0.predicates.map(\.value) }
    }
  }

  /// Returns what does not follow, in the order of aspects.
  ///
  /// - Parameters:
  ///   - entry: The edited sentence.
  ///   - window: Sentences of the run that stand together, at least one.
  ///   - isClose: Whether the sentences are so alike that what is missing was taken out.
  /// - Returns: One for each aspect at most, but for numbers.
  func differences(_ entry: Int, _ window: [Int], isClose: Bool) -> [Difference] {
    let sentence = edited.entries[entry].sentence
    let side = self.side(window)
    let cells = window.flatMap { evidence[$0] }
    var differences = numbers(sentence, side, cells)
    differences += shareWords(sentence, side, cells)
    differences += provisions(entry, side, cells)
    differences += kinds(entry, side, cells)
    differences += groups(entry, side, cells)
    differences += periods(sentence, side, cells)
    differences += predicates(sentence, side, isClose: isClose)
    differences += references(sentence, side)
    if let unknown = unknownProvision(sentence, side) { differences.append(unknown) }
    if differences.isEmpty { differences += wording(sentence, side) }
    return differences
  }

  func side(_ window: [Int]) -> Side {
    let sentences = window.map { reference.entries[$0].sentence }
    let own = sentences.reduce(Scope()) { $0.joined(with: Scope(of: $1)) }
    let first = window.first ?? 0
    let inherited = reference.entries[first].inherited
      .completed(by: reference.text(of: first).heading)
    return Side(sentences: sentences, inherited: inherited, own: own)
  }

  // MARK: Numbers

  private func numbers(
    _ sentence: StatedSentence, _ side: Side, _ cells: [KnownCell]
  ) -> [Difference] {
    var left = side.quantities
    var unmatched: [Mention<Quantity>] = []
    // Equal numbers first, so that none is taken by one that merely follows.
    for mention in sentence.quantities {
      if let place = left.firstIndex(where: { $0.value == mention.value }) {
        left.remove(at: place)
      } else {
        unmatched.append(mention)
      }
    }
    unmatched = unmatched.filter { mention in
      if let place = left.firstIndex(where: { $0.value.implies(mention.value) }) {
        left.remove(at: place)
        return false
      }
      return !side.quantities.contains {
        $0.value.implies(mention.value) || isPending($0.value, mention.value, sentence)
      }
        && !follows(mention, sentence, side, cells)
    }
    if unmatched.isEmpty { return exchanged(sentence, side) }
    let isPlain = !side.sentences.contains { $0.isStatistical }
    return unmatched.compactMap { mention in
      let nearest = nearest(to: mention, among: left, sentence)
      if isIncidental(mention, sentence, side) && nearest == nil { return nil }
      if isPlain, nearest == nil, !sentence.isStatistical { return nil }
      let isDate = if case .date = mention.value { true } else { false }
      if isDate, nearest == nil, !sentence.isStatistical { return nil }
      return Difference(
        aspect: isDate ? .date : .number, found: words(mention, sentence),
        expected: nearest.map { words($0, side) })
    }
  }

  /// Numbers that changed places while the words around them did not.
  private func exchanged(_ sentence: StatedSentence, _ side: Side) -> [Difference] {
    guard side.sentences.count == 1, let other = side.sentences.first else { return [] }
    // What moved with its article, group or year changed places with its number.
    guard sentence.provisions.map(\.value) == other.provisions.map(\.value),
      sentence.groups.map(\.value) == other.groups.map(\.value),
      sentence.periods.map(\.value) == other.periods.map(\.value)
    else { return [] }
    let mine = sentence.quantities.filter(\.value.isOfStates)
    let theirs = other.quantities.filter(\.value.isOfStates)
    guard mine.count == theirs.count, mine.count > 1,
      let first = zip(mine, theirs).first(where: { $0.0.value.numbers != $0.1.value.numbers }),
      sentence.matter(before: first.0.place) == other.matter(before: first.1.place)
    else { return [] }
    guard sentence.isNearly(other) else { return [] }
    return [
      Difference(
        aspect: .binding, found: sentence.words(around: first.0.tokens),
        expected: other.words(around: first.1.tokens))
    ]
  }

  /// "27 with the pending summary" for "up to 27 with the pending summary".
  private func isPending(
    _ quantity: Quantity, _ said: Quantity, _ sentence: StatedSentence
  ) -> Bool {
    guard case .count(let most, .atMost) = quantity, case .count(most, .exactly) = said else {
      return false
    }
    return sentence.tokens.contains { $0.text == "pending" }
  }

  /// "one" may be a pronoun; a number that counts nothing that the run counts is the author's.
  private func isIncidental(
    _ mention: Mention<Quantity>, _ sentence: StatedSentence, _ side: Side
  ) -> Bool {
    guard case .count(let number, _) = mention.value else { return false }
    let isInWords = mention.tokens.contains { sentence.tokens[$0].isInWords }
    let next = sentence.tokens[mention.tokens.upperBound...].first?.text ?? ""
    // "one State may ask" for "a State may ask"; else one State is a count too small to print.
    let isArticle = side.sentences.contains { other in
      zip(other.tokens, other.tokens.dropFirst()).contains { $0.text == "a" && $1.text == next }
    }
    return number == 1 && isInWords && (isArticle || !StatedSentence.stateWords.contains(next))
  }

  /// Numbers of the cells that the run's sentence rests on, said of what the sentence is about.
  private func follows(
    _ mention: Mention<Quantity>, _ sentence: StatedSentence, _ side: Side, _ cells: [KnownCell]
  ) -> Bool {
    let scope = Scope(of: sentence)
    let known = cells.contains { cell in
      (scope.provisions.isEmpty || scope.provisions.contains { $0.contains(cell.key.provision) })
        && (scope.kinds.isEmpty || scope.kinds.contains(cell.key.kind))
        && (cell.quantities.contains { $0.implies(mention.value) }
          || cell.isTotal(mention, in: sentence))
    }
    if known { return true }
    // "two thirds" of what the same sentence gives in figures.
    return sentence.quantities.contains { other in
      other.place != mention.place && other.value.implies(mention.value)
        && side.quantities.contains { $0.value == other.value }
    }
  }

  /// The number of the run that an edited one most likely stands for.
  private func nearest(
    to mention: Mention<Quantity>, among left: [Mention<Quantity>], _ sentence: StatedSentence
  ) -> Mention<Quantity>? {
    func likeness(_ other: Quantity) -> Int {
      switch (mention.value, other) {
      case (.date, .date), (.code, .code): return 10
      case (.date, _), (_, .date), (.code, _), (_, .code): return 0
      default:
        let shared = Set(mention.value.numbers).intersection(other.numbers).count
        let isSameSort = mention.value.numbers.count == other.numbers.count
        return 1 + 3 * shared + (isSameSort ? 2 : 0)
      }
    }
    let best = left.enumerated().map { (likeness($1.value), -$0, $1) }
      .filter { $0.0 > 0 }.max { ($0.0, $0.1) < ($1.0, $1.1) }
    return best?.2
  }

  private func words(_ mention: Mention<Quantity>, _ sentence: StatedSentence) -> String {
    sentence.words(at: mention.tokens)
  }

  private func words(_ mention: Mention<Quantity>, _ side: Side) -> String {
    for sentence in side.sentences {
      let own = sentence.quantities.contains {
        $0.tokens == mention.tokens && $0.value == mention.value
      }
      if own { return sentence.words(at: mention.tokens) }
    }
    return ""
  }

  // MARK: Words for shares

  private func shareWords(
    _ sentence: StatedSentence, _ side: Side, _ cells: [KnownCell]
  ) -> [Difference] {
    let theirs = side.sentences.flatMap { $0.shareWords.map(\.value) }
    let shares = shares(sentence, side, cells)
    return sentence.shareWords.compactMap { mention in
      if theirs.contains(mention.value) { return nil }
      let isRight = shares.contains { states, reviewed in
        guard states >= 0, states <= reviewed else { return false }
        let words = scale.words(states: states, reviewed: reviewed)
        switch mention.value {
        case .none: return states == 0
        case .all: return states == reviewed
        case .step(let step): return words == step
        case .other: return false
        }
      }
      if isRight, theirs.isEmpty { return nil }
      return Difference(
        aspect: .shareWord, found: sentence.words(at: mention.tokens),
        expected: theirs.first?.words
          ?? shares.first.flatMap { scale.words(states: $0.0, reviewed: $0.1) })
    }
  }
}

extension SentenceComparison {
  /// The shares that a word of the sentence may stand for: those that it gives in figures too, the
  /// one that the run's sentence gives, those of the cells on what it is about.
  private func shares(
    _ sentence: StatedSentence, _ side: Side, _ cells: [KnownCell]
  ) -> [(Int, Int)] {
    func share(_ quantity: Quantity) -> (Int, Int)? {
      guard case .share(let part, let whole, .exactly) = quantity else { return nil }
      return (Int(part), Int(whole))
    }
    let theirs = Set(side.quantities.map(\.value))
    let own = sentence.quantities.map(\.value).filter { value in
      theirs.contains(value) || cells.contains { $0.quantities.contains(value) }
    }
    let single = theirs.filter { share($0) != nil }
    let scope = Scope(of: sentence)
    let about = cells.filter { cell in
      !(scope.provisions.isEmpty && scope.kinds.isEmpty)
        && (scope.provisions.isEmpty || scope.provisions.contains(cell.key.provision))
        && (scope.kinds.isEmpty || scope.kinds.contains(cell.key.kind))
    }
    return (own + (single.count == 1 ? Array(single) : [])).compactMap(share)
      + about.compactMap { cell in
        guard let states = cell.states, let reviewed = cell.reviewed else { return nil }
        return (states, reviewed)
      }
  }
}

extension StatedSentence {
  /// The words that carry matter, in order; numbers left out.
  var matter: [String] {
    tokens.filter { $0.isWord && !FunctionWords.all.contains($0.text) }.map {
      FunctionWords.stem($0.text)
    }
  }

  /// The last word that carries matter before a place.
  func matter(before place: Int) -> String? {
    tokens[..<place].last { $0.isWord && !FunctionWords.all.contains($0.text) }.map {
      FunctionWords.stem($0.text)
    }
  }

  /// A number with the three words before it.
  func words(around places: Range<Int>) -> String {
    words(at: max(0, places.lowerBound - 3)..<places.upperBound)
  }

  /// The words of the text at some tokens.
  func words(at places: Range<Int>) -> String {
    guard let first = places.first, let last = places.last, tokens.indices.contains(first),
      tokens.indices.contains(last)
    else { return "" }
    let bytes = Array(text.utf8)[tokens[first].span.lowerBound..<tokens[last].span.upperBound]
    return String(decoding: bytes, as: UTF8.self)
  }
}
