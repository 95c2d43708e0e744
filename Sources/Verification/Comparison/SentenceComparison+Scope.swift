import Model
import Reporting
import Statistics
import Treaties

extension SentenceComparison {
  /// The cells of the run's sentence of a sort, if they give every number of the edited one: then
  /// it may say what they are about, though the run's words do not.
  private func resting(
    _ sentence: StatedSentence, on cells: [KnownCell], where isOfSort: (KnownCell) -> Bool
  ) -> [KnownCell] {
    let own = cells.filter(isOfSort)
    let numbers = sentence.quantities.filter { $0.value.isOfStates && !sentence.isTotal($0) }
    guard !numbers.isEmpty else { return [] }
    let isGiven = numbers.allSatisfy { mention in
      own.contains { cell in
        cell.quantities.contains { $0.implies(mention.value) }
          || cell.isTotal(mention, in: sentence)
      }
    }
    return isGiven ? own : []
  }

  // MARK: Provisions

  /// Provisions that the run's sentence does not cite, numbers that moved from one to another, and
  /// sentences that now stand under another article.
  func provisions(_ entry: Int, _ side: Side, _ cells: [KnownCell]) -> [Difference] {
    let sentence = edited.entries[entry].sentence
    let own = sentence.citedProvisions
    var allowed = side.own.provisions.union(side.sentences.flatMap(\.citedProvisions))
    if allowed.isEmpty || own.contains(where: { allowed.allow($0) }) {
      allowed.formUnion(side.inherited.provisions)
    }
    allowed.formUnion(
      resting(sentence, on: cells) { cell in own.contains { $0.contains(cell.key.provision) } }
        .map(\.key.provision))
    let added = own.filter { !allowed.allow($0) }.sorted()
    if !added.isEmpty {
      let lost = side.own.provisions.filter { !own.allow($0) }.sorted()
      return [
        Difference(
          aspect: .provision, found: OfficialStyle.citation(of: added),
          expected: lost.isEmpty ? nil : OfficialStyle.citation(of: lost))
      ]
    }
    if let title = strangeTitle(sentence, side, allowed) { return [title] }
    let theirs = side.own.provisions.isEmpty ? side.inherited.provisions : side.own.provisions
    if own.isEmpty, sentence.countsStates, !theirs.isEmpty {
      let wide = edited.wideScope(around: entry).provisions
      if !theirs.meets(wide) || (wide.isEmpty && !side.own.provisions.isEmpty) {
        return [
          Difference(
            aspect: .provision,
            found: wide.isEmpty ? "no article" : OfficialStyle.citation(of: wide.sorted()),
            expected: OfficialStyle.citation(of: theirs.sorted()))
        ]
      }
    }
    let cited = { (sentence: StatedSentence) in
      sentence.provisions.map { Mention(value: Set($0.value), tokens: $0.tokens) }
    }
    let name = { (provisions: Set<Provision>) in OfficialStyle.citation(of: provisions.sorted()) }
    if let replaced = replaced(sentence, side, cited, .provision, name) { return [replaced] }
    return moved(
      sentence, side, keys: \.provisions, name: { OfficialStyle.citation(of: $0) },
      isSame: { Set($0).meets(Set($1)) })
  }

  /// The title of an article that neither side cites.
  private func strangeTitle(
    _ sentence: StatedSentence, _ side: Side, _ allowed: Set<Provision>
  ) -> Difference? {
    guard sentence.isStatistical || side.sentences.contains(where: \.isStatistical) else {
      return nil
    }
    var known = allowed.union(sentence.citedProvisions)
    known.formUnion(side.sentences.flatMap { $0.titles.flatMap(\.value) })
    for title in sentence.titles where !title.value.isEmpty {
      let isKnown = title.value.contains { article in
        known.contains { article.contains($0) || $0.contains(article) }
      }
      if !isKnown {
        let theirs = side.sentences.flatMap { sentence in
          sentence.titles.map { sentence.words(at: $0.tokens) }
        }
        return Difference(
          aspect: .provision, found: sentence.words(at: title.tokens), expected: theirs.first)
      }
    }
    return nil
  }

  // MARK: Kinds

  func kinds(_ entry: Int, _ side: Side, _ cells: [KnownCell]) -> [Difference] {
    let sentence = edited.entries[entry].sentence
    let own = Set(sentence.kinds.map(\.value))
    var allowed = side.own.kinds
    allowed.formUnion(
      resting(sentence, on: cells) { own.contains($0.key.kind) }.map(\.key.kind))
    // What is said beside the sentence's own kind may come from before; what replaces it may not.
    if allowed.isEmpty || !side.own.kinds.isDisjoint(with: own) {
      allowed.formUnion(side.inherited.kinds)
    }
    let added = own.subtracting(allowed).sorted()
    guard added.isEmpty else {
      let isOfConcern =
        sentence.isStatistical || side.sentences.contains { $0.isStatistical }
        || !side.own.kinds.isEmpty
      guard isOfConcern, let first = added.first else { return [] }
      let words = sentence.kinds.first { $0.value == first }.map { sentence.words(at: $0.tokens) }
      return [
        Difference(
          aspect: .kind, found: words ?? first.code,
          expected: side.own.kinds.subtracting(own).sorted().first.map(\.words))
      ]
    }
    if let strange = strangeAssistance(sentence, side) { return [strange] }
    if let replaced = replaced(sentence, side, \.kinds, .kind, \.words) { return [replaced] }
    return moved(sentence, side, keys: \.kinds, name: \.words)
  }

  /// A type of assistance that the run's sentence, which names others, does not name.
  private func strangeAssistance(_ sentence: StatedSentence, _ side: Side) -> Difference? {
    let theirs = side.sentences.flatMap(\.assistance)
    guard !theirs.isEmpty else { return nil }
    let own = Set(sentence.assistance.map(\.value))
    let known = theirs.map(\.value)
    let isComplete = Set(known).isSubset(of: own)
    // A type that is said more often than in the run stands in another's place.
    let strange = sentence.assistance.enumerated().first { place, mention in
      let before = sentence.assistance[..<place].count { $0.value == mention.value }
      let theirs = known.count { $0 == mention.value }
      return before >= theirs && (theirs == 0 || !isComplete)
    }?.element
    guard let strange else { return nil }
    let lost = side.sentences.lazy.compactMap { other in
      other.assistance.first { !own.contains($0.value) }.map { other.words(at: $0.tokens) }
    }.first
    return Difference(
      aspect: .kind, found: sentence.words(at: strange.tokens), expected: lost)
  }

  // MARK: Groups

  func groups(_ entry: Int, _ side: Side, _ cells: [KnownCell]) -> [Difference] {
    let sentence = edited.entries[entry].sentence
    let own = Set(sentence.groups.map(\.value))
    var allowed = side.own.groups
    if allowed.isEmpty || !allowed.isDisjoint(with: own) {
      allowed.formUnion(side.inherited.groups)
    }
    allowed.formUnion(
      resting(sentence, on: cells) { $0.group.map(own.contains) ?? false }.compactMap(\.group))
    allowed.formUnion([.others, .none])
    if let documentGroup, side.own.groups.isEmpty { allowed.insert(documentGroup) }
    if let strange = sentence.groups.first(where: { !allowed.contains($0.value) }) {
      let lost = side.own.groups.subtracting(own).compactMap(\.name).sorted()
      return [
        Difference(
          aspect: .group, found: sentence.words(at: strange.tokens), expected: lost.first)
      ]
    }
    let theirs = side.own.groups.isEmpty ? side.inherited.groups : side.own.groups
    let named = theirs.filter { $0.name != nil }
    if own.isEmpty, !named.isEmpty, sentence.isStatistical {
      let wide = edited.wideScope(around: entry).groups
      if wide.isDisjoint(with: named) {
        return [
          Difference(
            aspect: .group, found: wide.compactMap(\.name).sorted().first ?? "no group",
            expected: named.compactMap(\.name).sorted().first)
        ]
      }
    }
    if let exchanged = exchangedGroups(sentence, side) { return [exchanged] }
    if let replaced = replaced(sentence, side, \.groups, .group, { $0.name ?? "other groups" }) {
      return [replaced]
    }
    return moved(sentence, side, keys: \.groups, name: { $0.name ?? "other groups" })
  }

  /// Another group beside an article, where both sides cite the same articles in the same order.
  private func exchangedGroups(_ sentence: StatedSentence, _ side: Side) -> Difference? {
    guard side.sentences.count == 1, let other = side.sentences.first,
      sentence.provisions.count > 1,
      sentence.provisions.map(\.value) == other.provisions.map(\.value)
    else { return nil }
    func groups(_ sentence: StatedSentence) -> [Set<StatedGroup>] {
      let places = sentence.provisions.map(\.place)
      var sets = [Set<StatedGroup>](repeating: [], count: places.count + 1)
      for group in sentence.groups {
        sets[places.count { $0 < group.place }].insert(group.value)
      }
      return sets
    }
    let (mine, theirs) = (groups(sentence), groups(other))
    // Groups that moved to the other side of all articles say the same.
    guard mine.count(where: { !$0.isEmpty }) == theirs.count(where: { !$0.isEmpty }),
      theirs.count(where: { !$0.isEmpty }) > 1,
      let place = mine.indices.first(where: { mine[$0] != theirs[$0] })
    else { return nil }
    return Difference(
      aspect: .group,
      found: mine[place].subtracting(theirs[place]).compactMap(\.name).sorted().first
        ?? "no group",
      expected: theirs[place].subtracting(mine[place]).compactMap(\.name).sorted().first)
  }

  // MARK: Periods

  func periods(
    _ sentence: StatedSentence, _ side: Side, _ cells: [KnownCell]
  ) -> [Difference] {
    let own = Set(sentence.periods.map(\.value))
    var allowed = side.periods
    allowed.formUnion(resting(sentence, on: cells) { own.contains($0.period) }.map(\.period))
    allowed.insert(.cycle(cycle))
    let strange = sentence.periods.first { !allowed.contains($0.value) }
    if let strange {
      let isOfConcern =
        sentence.isStatistical || side.sentences.contains { $0.isStatistical }
        || !side.periods.isEmpty
      guard isOfConcern else { return [] }
      let lost = side.sentences.flatMap { sentence in
        sentence.periods.filter { !own.contains($0.value) }.map { $0.value.words }
      }
      return [
        Difference(aspect: .period, found: strange.value.words, expected: lost.first)
      ]
    }
    if let replaced = replaced(sentence, side, \.periods, .period, \.words) { return [replaced] }
    return moved(sentence, side, keys: \.periods, name: \.words)
  }

  // MARK: One of several

  /// An article, group or period in whose place another of the sentence's own stands, all else
  /// alike.
  private func replaced<Key: Hashable & Sendable>(
    _ sentence: StatedSentence, _ side: Side, _ keys: (StatedSentence) -> [Mention<Key>],
    _ aspect: Difference.Aspect, _ name: (Key) -> String
  ) -> Difference? {
    guard side.sentences.count == 1, let other = side.sentences.first else { return nil }
    let (mine, theirs) = (keys(sentence).map(\.value), keys(other).map(\.value))
    guard mine.count == theirs.count, mine.count > 1, sentence.isNearly(other) else { return nil }
    func left(_ first: [Key], without second: [Key]) -> Key? {
      var rest = second
      return first.first { key in
        guard let place = rest.firstIndex(of: key) else { return true }
        rest.remove(at: place)
        return false
      }
    }
    guard let found = left(mine, without: theirs) else { return nil }
    return Difference(
      aspect: aspect, found: name(found), expected: left(theirs, without: mine).map(name))
  }

  // MARK: Numbers that moved

  /// Numbers that stand with another key than in the run, however the sentence is read.
  func moved<Key: Hashable & Sendable>(
    _ sentence: StatedSentence, _ side: Side, keys: (StatedSentence) -> [Mention<Key>],
    name: (Key) -> String, isSame: (Key, Key) -> Bool = { $0 == $1 }
  ) -> [Difference] {
    let mine = keys(sentence)
    let theirs = side.sentences.flatMap { BoundQuantities(keys($0), in: $0).pairs }
    let distinct = Set(side.sentences.flatMap { keys($0).map(\.value) })
    guard distinct.count > 1, !mine.isEmpty, !sentence.quantities.isEmpty else { return [] }
    func wrong(_ pairs: [(quantity: Quantity, key: Key?)], _ isUsual: Bool) -> (Quantity, Key?)? {
      var left = theirs
      return pairs.first { pair in
        let holders = theirs.filter { $0.quantity.implies(pair.quantity) }
        guard !holders.isEmpty else { return false }
        guard let key = pair.key else {
          return !isUsual && !holders.contains { $0.key == nil }
        }
        let own = left.firstIndex { other in
          other.quantity.implies(pair.quantity) && (other.key.map { isSame($0, key) } ?? false)
        }
        if let own {
          left.remove(at: own)
          return false
        }
        if holders.contains(where: { $0.key == nil }) { return false }
        // Said before, and no other key waits for the same number: said twice.
        let isKnown = holders.contains { $0.key.map { isSame($0, key) } ?? true }
        return !isKnown || left.contains { $0.quantity.implies(pair.quantity) }
      }
    }
    let usual = BoundQuantities(mine, in: sentence).pairs
    guard let first = wrong(usual, true) else { return [] }
    for binding in Binding.allCases {
      let pairs = BoundQuantities(mine, in: sentence, by: binding).pairs
      if wrong(pairs, false) == nil { return [] }
    }
    let right = theirs.first { $0.quantity.implies(first.0) && $0.key != nil }?.key
    let number =
      sentence.quantities.first { $0.value == first.0 }
      .map { sentence.words(at: $0.tokens) } ?? ""
    return [
      Difference(
        aspect: .binding, found: "\(number) – \(first.1.map(name) ?? "")",
        expected: right.map { "\(number) – \(name($0))" })
    ]
  }
}

extension StatedSentence {
  /// Whether four fifths of the words that carry matter are another's, in its order.
  func isNearly(_ other: StatedSentence) -> Bool {
    let (words, originals) = (matter, other.matter)
    let common = originals.count - words.difference(from: originals).removals.count
    return common * 10 >= max(words.count, originals.count) * 8
  }

  /// The types of assistance that the sentence names.
  var assistance: [Mention<AssistanceType>] {
    tokens.indices.compactMap { place in
      Vocabulary.assistance.match(tokens, at: place).map {
        Mention(value: $0.meaning, tokens: place..<$0.end)
      }
    }
  }
}

extension Kind {
  /// The words for it in the plural.
  var words: String {
    switch self {
    case .success: "successes"
    case .goodPractice: "good practices"
    case .challenge: "challenges"
    case .observation: "observations"
    case .technicalAssistanceNeed: "technical assistance needs"
    }
  }
}

extension StatedGroup {
  /// The name; nil for the other groups and for none.
  var name: String? {
    switch self {
    case .one(.africa): "African States"
    case .one(.asiaPacific): "Asia-Pacific States"
    case .one(.easternEurope): "Eastern European States"
    case .one(.latinAmericaAndCaribbean): "Latin American and Caribbean States"
    case .one(.westernEuropeAndOthers): "Western European and other States"
    case .others, .none: nil
    }
  }
}

extension StatedSentence.Period {
  var words: String {
    switch self {
    case .year(let number): "\(Numerals.ordinal(number)) year"
    case .cycle(let number): "\(Numerals.ordinal(number)) cycle"
    case .wholeCycle: "the cycle as a whole"
    case .earlier: "earlier years"
    }
  }
}
