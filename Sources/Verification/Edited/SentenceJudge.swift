/// Decides for each edited sentence whether what it says follows from the run.
struct SentenceJudge {
  let comparison: SentenceComparison
  let alignment: SentenceAlignment
  let support: PublicSupport
  /// The sentences of the run that stand in the edited document in some form.
  private(set) var kept: Set<Int> = []

  /// From how much of its words and facts on a sentence counts as edited, not new.
  private static let edited = 0.42

  /// How many edited sentences have each of the run's as their likeliest.
  private let claimed: [Int: Int]

  private var index: SentenceIndex { comparison.edited }

  init(
    comparison: SentenceComparison, alignment: SentenceAlignment, support: PublicSupport
  ) {
    self.comparison = comparison
    self.alignment = alignment
    self.support = support
    claimed = alignment.candidates.reduce(into: [:]) { counts, matches in
      if let best = matches.first { counts[best.entry, default: 0] += 1 }
    }
  }

  /// Returns what does not follow, a message each.
  mutating func findings(_ entry: Int) -> [String] {
    let sentence = index.entries[entry].sentence
    let sort = index.text(of: entry).sort
    let matches = alignment.candidates[entry]
    guard let best = matches.first, best.explained >= Self.edited else {
      return sort == .front ? [] : unsupported(entry, matches)
    }
    if best.likeness > 0.4 { kept.insert(best.entry) }
    let differences = differences(entry, best)
    if differences.isEmpty { return [] }
    // A sentence may have moved or been repeated; one that took another's place is an edit of it.
    let isStillThere = (claimed[best.entry] ?? 0) > 1
    for other in matches.dropFirst() {
      let isFree = (claimed[other.entry] ?? 0) == 0
      guard
        isFree && other.likeness >= best.likeness - 0.3
          || isStillThere && other.likeness >= best.likeness - 0.02
      else { continue }
      if self.differences(entry, other).isEmpty {
        kept.insert(other.entry)
        return []
      }
    }
    switch sort {
    case .front: return best.likeness > 0.6 ? messages(differences.filter(Self.isOfTitle)) : []
    case .heading where best.likeness < 0.5: return []
    default: break
    }
    let isLoose = best.likeness < 0.55
    if isLoose, !sentence.isStatistical { return [] }
    let isOfNumbers = differences.allSatisfy { $0.aspect == .number || $0.aspect == .shareWord }
    if isOfNumbers || isLoose, supports(entry, matches, isLoose: isLoose) { return [] }
    return messages(differences)
  }

  private static func isOfTitle(_ difference: Difference) -> Bool {
    [.period, .provision, .group].contains(difference.aspect)
  }

  private func messages(_ differences: [Difference]) -> [String] { differences.map(\.message) }

  /// The differences from the sentence of the run, alone or with those that stand beside it.
  private mutating func differences(
    _ entry: Int, _ match: SentenceAlignment.Match
  ) -> [Difference] {
    let isClose = match.explained >= 0.7 && match.kept >= 0.6
    let alone = comparison.differences(entry, [match.entry], isClose: isClose)
    let beside = beside(entry, match)
    if !beside.isEmpty { kept.formUnion(beside) }
    if alone.isEmpty || beside.isEmpty { return alone }
    let window = (beside + [match.entry]).sorted()
    let together = comparison.differences(entry, window, isClose: isClose)
    return together.count < alone.count ? together : alone
  }

  /// Other sentences of the same text of the run that went into the edited one.
  private func beside(_ entry: Int, _ match: SentenceAlignment.Match) -> [Int] {
    let text = comparison.reference.entries[match.entry].text
    return alignment.candidates[entry].filter { other in
      other.entry != match.entry && other.kept >= 0.25
        && comparison.reference.entries[other.entry].text == text
        && adds(entry, other.entry, to: match.entry)
    }.map(\.entry)
  }

  /// Whether a sentence of the run explains something of the edited one that another does not.
  private func adds(_ entry: Int, _ other: Int, to first: Int) -> Bool {
    let mine = index.entries[entry].terms
    let known = comparison.reference.entries[first].terms
    let more = comparison.reference.entries[other].terms
    return mine.keys.filter { known[$0] == nil && more[$0] != nil }.count >= 2
  }

  // MARK: New sentences

  private func unsupported(_ entry: Int, _ matches: [SentenceAlignment.Match]) -> [String] {
    let sentence = index.entries[entry].sentence
    guard sentence.isStatistical, !supports(entry, matches, isLoose: true) else { return [] }
    return ["nothing in the run supports the new statement “\(Self.shortened(sentence.text))”"]
  }

  /// Whether the public cells, or another sentence of the run, say what a sentence says.
  private func supports(
    _ entry: Int, _ matches: [SentenceAlignment.Match], isLoose: Bool
  ) -> Bool {
    let own = index.entries[entry]
    let inherited = own.inherited.completed(by: index.text(of: entry).heading)
    if support.supports(own.sentence, inherited: inherited) { return true }
    guard isLoose, !own.sentence.quantities.isEmpty || !own.sentence.predicates.isEmpty else {
      return false
    }
    return matches.contains { match in
      match.explained > 0.3 && comparison.differences(entry, [match.entry], isClose: false).isEmpty
        && sharesFacts(own.sentence, match.entry)
    }
  }

  private func sharesFacts(_ sentence: StatedSentence, _ entry: Int) -> Bool {
    let other = comparison.reference.entries[entry].sentence
    // What a new sentence is about must be what the run's sentence is about, and said.
    let (mine, about) = (
      Scope(of: sentence),
      Scope(of: other).joined(with: comparison.reference.entries[entry].inherited)
    )
    guard !(mine.kinds.isEmpty && mine.provisions.isEmpty), mine.kinds.isSubset(of: about.kinds),
      mine.provisions.allSatisfy({ about.provisions.allow($0) })
    else { return false }
    let numbers = Set(sentence.quantities.map(\.value))
    let theirs = other.quantities.map(\.value) + comparison.evidence[entry].flatMap(\.quantities)
    let predicates = Set(sentence.predicates.map(\.value))
    return numbers.allSatisfy { number in theirs.contains { $0.implies(number) } }
      && predicates.isSubset(of: Set(other.predicates.map(\.value)))
  }

  static func shortened(_ text: String) -> String {
    let words = text.split(separator: " ")
    return words.count <= 24 ? text : words.prefix(24).joined(separator: " ") + " …"
  }
}
