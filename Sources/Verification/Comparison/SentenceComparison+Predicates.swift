import Treaties

extension SentenceComparison {
  /// Movements, trends, differences and rankings that the run does not state, and negations that
  /// were put in or taken out.
  func predicates(
    _ sentence: StatedSentence, _ side: Side, isClose: Bool
  ) -> [Difference] {
    let theirs = Set(side.predicates)
    let isStatistical = sentence.isStatistical || side.sentences.contains { $0.isStatistical }
    for mention in sentence.predicates where !isAllowed(mention.value, theirs) {
      guard isStatistical || theirs.contains(where: { isContrary($0, mention.value) }) else {
        continue
      }
      return [
        Difference(
          aspect: aspect(of: mention.value), found: words(mention, in: sentence),
          expected: side.sentences.lazy.compactMap { other in
            other.predicates.first { isContrary($0.value, mention.value) }
              .map { words($0, in: other) }
          }.first)
      ]
    }
    if let exchanged = exchangedMovements(sentence, side) { return [exchanged] }
    return negations(sentence, side, isClose: isClose)
  }

  /// What rises in the run and falls here, where both do one or the other.
  private func exchangedMovements(_ sentence: StatedSentence, _ side: Side) -> Difference? {
    let theirs = side.sentences.flatMap(\.movements)
    guard Set(theirs.map(\.direction)).count > 1 else { return nil }
    for movement in sentence.movements {
      for provision in movement.provisions {
        let directions = Set(
          theirs.filter { $0.provisions.contains(provision) }.map(\.direction))
        if !directions.isEmpty, !directions.contains(movement.direction) {
          let name = OfficialStyle.citation(of: [provision])
          return Difference(
            aspect: .direction, found: "\(movement.direction.words): \(name)",
            expected: directions.first.map { "\($0.words): \(name)" })
        }
      }
    }
    return nil
  }

  private func isAllowed(
    _ predicate: StatedSentence.Predicate, _ theirs: Set<StatedSentence.Predicate>
  ) -> Bool {
    if theirs.contains(predicate) { return true }
    switch predicate {
    case .trend(isDenied: false):
      return theirs.contains(.moves(.up)) || theirs.contains(.moves(.down))
    case .moves, .trend, .differs, .ranks, .compares: return false
    }
  }

  private func isContrary(
    _ left: StatedSentence.Predicate, _ right: StatedSentence.Predicate
  ) -> Bool {
    switch (left, right) {
    case (.moves(let one), .moves(let other)): one != other
    case (.moves, .trend), (.trend, .moves): true
    case (.trend(let one), .trend(let other)): one != other
    case (.differs(let one), .differs(let other)): one != other
    case (.ranks(let one), .ranks(let other)): one != other
    case (.compares(let one), .compares(let other)): one != other
    default: false
    }
  }

  /// The words of a statement, with what denies them.
  private func words(
    _ mention: Mention<StatedSentence.Predicate>, in sentence: StatedSentence
  ) -> String {
    let words = sentence.words(at: mention.tokens)
    switch mention.value {
    case .trend(isDenied: true): return "no \(words)"
    case .differs(let isDenied): return isDenied ? "does not differ" : "differs"
    case .trend, .moves, .ranks, .compares: return words
    }
  }

  private func aspect(of predicate: StatedSentence.Predicate) -> Difference.Aspect {
    switch predicate {
    case .moves, .trend: .direction
    case .differs, .ranks, .compares: .comparison
    }
  }

  /// A denial that one side has and the other has not, of words that both have.
  private func negations(
    _ sentence: StatedSentence, _ side: Side, isClose: Bool
  ) -> [Difference] {
    let mine = sentence.negations
    let theirs = side.sentences.flatMap(\.negations)
    guard mine.count != theirs.count, isClose || sentence.isStatistical else { return [] }
    if mine.count > theirs.count {
      let affirmed = Set(side.sentences.flatMap(\.matter))
      let denied = Set(theirs.flatMap(\.value))
      for negation in mine
      where negation.value.contains(where: { affirmed.contains($0) && !denied.contains($0) }) {
        return [
          Difference(
            aspect: .negation, found: words(around: negation, in: sentence), expected: nil)
        ]
      }
      return []
    }
    let affirmed = Set(sentence.matter)
    let denied = Set(mine.flatMap(\.value))
    for other in side.sentences {
      for negation in other.negations
      where negation.value.contains(where: { affirmed.contains($0) && !denied.contains($0) }) {
        return [
          Difference(
            aspect: .negation, found: sentence.text,
            expected: words(around: negation, in: other))
        ]
      }
    }
    return []
  }

  private func words(around negation: Mention<[String]>, in sentence: StatedSentence) -> String {
    let start = max(0, negation.place - 2)
    let end = min(sentence.tokens.count, negation.place + 5)
    return sentence.words(at: start..<end)
  }

  // MARK: References within the document

  /// References that were changed and do not follow the renumbering.
  func references(_ sentence: StatedSentence, _ side: Side) -> [Difference] {
    let theirs = Set(side.sentences.flatMap { $0.references.map(\.value) })
    var differences: [Difference] = []
    for mention in sentence.references {
      let reference = mention.value
      guard !theirs.contains(reference), !labels.follows(reference, from: theirs) else { continue }
      let ofSort = theirs.filter { $0.sort == reference.sort }
      guard !ofSort.isEmpty else { continue }
      let mine = Set(sentence.references.map(\.value))
      let lost = ofSort.subtracting(mine).map(\.label).sorted()
      differences.append(
        Difference(
          aspect: .reference, found: "\(reference.sort) \(reference.label)",
          expected: lost.first.map { "\(reference.sort) \($0)" }))
    }
    if differences.isEmpty, let repeated = repeated(sentence, side) { return [repeated] }
    let mine = Set(sentence.references.map(\.value))
    if differences.isEmpty, mine.isSubset(of: theirs) {
      return moved(
        sentence, side,
        keys: { $0.references.filter { $0.value.sort == "paragraph" } },
        name: { "paragraph \($0.label)" })
    }
    return differences
  }

  /// A reference that stands here more often than the run's, renumbered, would: it took another's
  /// place.
  private func repeated(_ sentence: StatedSentence, _ side: Side) -> Difference? {
    let theirs = side.sentences.flatMap { $0.references.map(\.value) }
    let mine = sentence.references.map(\.value)
    func number(_ reference: StatedSentence.Reference) -> Int { mine.count { $0 == reference } }
    for reference in mine where number(reference) > 1 {
      let allowed = theirs.count { $0 == reference || labels.follows(reference, from: [$0]) }
      guard number(reference) > allowed, allowed > 0 else { continue }
      let lost = theirs.first { other in
        other.sort == reference.sort
          && !mine.contains { $0 == other || labels.follows($0, from: [other]) }
      }
      guard let lost else { continue }
      return Difference(
        aspect: .reference, found: "\(reference.sort) \(reference.label) twice",
        expected: "\(lost.sort) \(lost.label)")
    }
    return nil
  }
}

/// What became of the labels of the run's paragraphs, tables, figures and chapters.
struct LabelMap: Sendable {
  /// By sort and the run's label, the labels of what stands for it now.
  private(set) var labels: [StatedSentence.Reference: Set<String>] = [:]

  mutating func add(_ sort: String, from old: String, to new: String) {
    labels[StatedSentence.Reference(sort: sort, label: old.lowercased()), default: []]
      .insert(new.lowercased())
  }

  /// Whether a reference is one of these with its new label.
  func follows(
    _ reference: StatedSentence.Reference, from old: Set<StatedSentence.Reference>
  ) -> Bool {
    old.contains { labels[$0]?.contains(reference.label) ?? false }
  }
}
