import Model

/// Finds for each sentence of an edited document the sentence of the run that it comes from,
/// wherever it stands now.
struct SentenceAlignment {
  /// A sentence of the run, and how alike it is.
  struct Match: Sendable {
    let entry: Int
    /// How much of the edited sentence's words and facts the run's has, in 0...1.
    let explained: Double
    /// How much of the run's is still there, in 0...1.
    let kept: Double
    /// What decides: both, and whether their texts belong together.
    let score: Double

    /// Likeness of the two sentences alone.
    var likeness: Double { 0.65 * explained + 0.35 * kept }
  }

  /// For each edited sentence the likeliest sentences of the run, best first; at most eight.
  let candidates: [[Match]]

  init(edited: SentenceIndex, reference: SentenceIndex) {
    let weights = TermWeights(reference)
    let blocks = BlockLikeness(edited: edited, reference: reference, weights: weights)
    var all: [[Match]] = []
    var previous: Int?
    for (index, entry) in edited.entries.enumerated() {
      let own = weights.weight(of: entry.terms)
      let overlaps = weights.overlaps(with: entry.terms)
      let sort = edited.text(of: index).sort
      var matches: [Match] = []
      for (other, overlap) in overlaps where overlap > 0 {
        let kin = Self.kinship(sort, reference.text(of: other).sort)
        guard kin > 0 else { continue }
        let explained = own > 0 ? overlap / own : 0
        let kept = weights.total[other] > 0 ? overlap / weights.total[other] : 0
        var score = 0.65 * explained + 0.35 * kept
        score += 0.6 * blocks[entry.text, reference.entries[other].text]
        if other == previous.map({ $0 + 1 }) { score += 0.08 }
        matches.append(
          Match(entry: other, explained: explained, kept: kept, score: score * kin))
      }
      matches.sort { ($0.score, $1.entry) > ($1.score, $0.entry) }
      all.append(Array(matches.prefix(8)))
      previous = matches.first?.entry
    }
    candidates = all
  }

  /// Whether two sorts of text may be held against each other.
  private static func kinship(_ left: StatedDocument.Sort, _ right: StatedDocument.Sort) -> Double {
    if left == right { return 1 }
    switch (left, right) {
    case (.alternative, _), (_, .alternative), (.front, _), (_, .front): return 0
    default: return 0.7
    }
  }
}

/// How much each word or fact says: the rarer, the more.
struct TermWeights {
  let total: [Double]
  private let weights: [String: Double]
  private let rarest: Double
  private let postings: [String: [(entry: Int, count: Double)]]

  init(_ index: SentenceIndex) {
    var postings: [String: [(entry: Int, count: Double)]] = [:]
    for (place, entry) in index.entries.enumerated() {
      for (term, count) in entry.terms { postings[term, default: []].append((place, count)) }
    }
    let number = Double(max(index.entries.count, 1))
    weights = postings.mapValues { 1 + Double($0.count).distance(to: number) / number * 3 }
    rarest = 4
    self.postings = postings
    var total = [Double](repeating: 0, count: index.entries.count)
    for (place, entry) in index.entries.enumerated() {
      for (term, count) in entry.terms.sorted(by: { $0.key < $1.key }) {
        total[place] += count * (weights[term] ?? rarest)
      }
    }
    self.total = total
  }

  func weight(_ term: String) -> Double { weights[term] ?? rarest }

  func weight(of terms: [String: Double]) -> Double {
    terms.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value * weight($1.key) }
  }

  /// What each sentence has in common with these terms; in the order of sentences.
  func overlaps(with terms: [String: Double]) -> [(Int, Double)] {
    var sums: [Int: Double] = [:]
    for (term, count) in terms.sorted(by: { $0.key < $1.key }) {
      for posting in postings[term] ?? [] {
        sums[posting.entry, default: 0] += min(count, posting.count) * weight(term)
      }
    }
    return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

/// How much texts have in common, as a share of the smaller: parts of a split text are wholly in
/// it.
private struct BlockLikeness {
  private var likeness: [[Double]]

  init(edited: SentenceIndex, reference: SentenceIndex, weights: TermWeights) {
    func terms(_ index: SentenceIndex) -> [Set<String>] {
      index.ranges.map { range in Set(range.flatMap { index.entries[$0].terms.keys }) }
    }
    let theirs = terms(reference)
    let weightOf = theirs.map { $0.sorted().reduce(0) { $0 + weights.weight($1) } }
    var places: [String: [Int]] = [:]
    for (place, set) in theirs.enumerated() {
      for term in set { places[term, default: []].append(place) }
    }
    likeness = terms(edited).map { set in
      var sums = [Double](repeating: 0, count: theirs.count)
      var own = 0.0
      for term in set.sorted() {
        own += weights.weight(term)
        for place in places[term] ?? [] { sums[place] += weights.weight(term) }
      }
      return sums.indices.map { place in
        let smaller = min(own, weightOf[place])
        return smaller > 0 ? sums[place] / smaller : 0
      }
    }
  }

  subscript(edited: Int, reference: Int) -> Double { likeness[edited][reference] }
}
