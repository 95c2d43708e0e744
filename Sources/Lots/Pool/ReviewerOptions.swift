import Model

/// The sets of reviewers that the rules allow one State to have, counted, and drawn uniformly.
///
/// Two reviewers are of one kind for a State if they cover the same of its instruments and are both
/// of its group or both not. Whether a set suffices depends on the kinds alone, so that sets are
/// counted by kinds: for every allowed number of each, the product of binomial coefficients.
struct ReviewerOptions: Sendable {
  private struct Kind {
    let covered: InstrumentSet
    let isRegional: Bool
    var reviewers: [Int]
  }

  /// States that may be among the reviewers, in rising order.
  let candidates: [Int]
  /// How many sets there are.
  let count: UInt64

  private let kinds: [Kind]
  /// The numbers of each kind that a set may have.
  private let mixes: [[Int]]
  /// The number of sets of each mix and of those before it.
  private let sums: [UInt64]

  /// What the rules ask of a set for one State; States of one membership and group share it.
  private struct Demand: Hashable {
    let instruments: InstrumentSet
    let need: Int
    let covered: [InstrumentSet]
    let isRegional: [Bool]
    let sizes: [Int]
  }

  /// Returns the sets of every State of a pool, by its place.
  static func all(in pool: LotPool) -> [ReviewerOptions] {
    var known: [Demand: [[Int]]] = [:]
    return pool.states.indices.map { ReviewerOptions(of: $0, in: pool, &known) }
  }

  private init(of state: Int, in pool: LotPool, _ known: inout [Demand: [[Int]]]) {
    let instruments = pool.states[state].instruments
    candidates = pool.states.indices.filter { pool.canReview($0, state) }
    var kinds: [Kind] = []
    for reviewer in candidates {
      let covered = pool.states[reviewer].instruments.intersection(instruments)
      let isRegional = pool.sharesRegion(reviewer, state)
      let place = kinds.firstIndex { kind in
        kind.isRegional == isRegional
          && (kind.covered == covered || !pool.rules.complementPerInstrument)
      }
      if let place {
        kinds[place].reviewers.append(reviewer)
      } else {
        kinds.append(Kind(covered: covered, isRegional: isRegional, reviewers: [reviewer]))
      }
    }
    self.kinds = kinds
    let need = pool.regionalNeed(of: state)
    let demand = Demand(
      instruments: instruments, need: need, covered: kinds.map(\.covered),
      isRegional: kinds.map(\.isRegional),
      // More of a kind than a set can have are no matter.
      sizes: kinds.map { min($0.reviewers.count, pool.mostReviewers) })
    mixes =
      known[demand]
      ?? Self.mixes(of: demand, in: pool).filter { mix in
        let covered = zip(kinds, mix).flatMap { Array(repeating: $0.covered, count: $1) }
        let regional = zip(kinds, mix).reduce(0) { $0 + ($1.0.isRegional ? $1.1 : 0) }
        return pool.suffices(
          covered.count, covering: { covered[$0] }, regional: regional, of: instruments, need: need)
      }
    known[demand] = mixes
    var sum: UInt64 = 0
    sums = mixes.map { mix in
      sum += zip(kinds, mix).reduce(UInt64(1)) {
        $0 * Self.choices($1.1, of: $1.0.reviewers.count)
      }
      return sum
    }
    count = sum
  }

  private static func choices(_ number: Int, of places: Int) -> UInt64 {
    (0..<number).reduce(UInt64(1)) { $0 * UInt64(places - $1) / UInt64($1 + 1) }
  }

  /// The numbers of each kind that may suffice.
  private static func mixes(of demand: Demand, in pool: LotPool) -> [[Int]] {
    var mixes: [(numbers: [Int], count: Int, once: UInt8, twice: UInt8)] = [([], 0, 0, 0)]
    for (size, covered) in zip(demand.sizes, demand.covered.map(\.rawValue)) {
      mixes = mixes.flatMap { mix in
        (0...min(size, pool.mostReviewers - mix.count)).compactMap { number in
          let again = number == 0 ? 0 : number == 1 ? mix.once & covered : covered
          let twice = mix.twice | again
          let count = mix.count + number
          // Of those beyond the number drawn each alone covers something.
          let alone = (demand.instruments.rawValue & ~twice).nonzeroBitCount
          guard count - pool.rules.reviewersPerReview <= alone else { return nil }
          return (
            mix.numbers + [number], count, number == 0 ? mix.once : mix.once | covered, twice
          )
        }
      }
    }
    return mixes.map(\.numbers)
  }

  /// Draws one of the sets into an empty list, each equally probable.
  func draw(_ stream: inout LotStream, into reviewers: inout [Int]) {
    let lot = stream.below(count)
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > lot { high = middle } else { low = middle + 1 }
    }
    for place in kinds.indices where mixes[low][place] > 0 {
      let kind = kinds[place]
      let wanted = reviewers.count + mixes[low][place]
      while reviewers.count < wanted {
        let reviewer = kind.reviewers[stream.below(kind.reviewers.count)]
        if !reviewers.contains(reviewer) { reviewers.append(reviewer) }
      }
    }
  }

  /// Lists the sets, each in rising order; for few of them.
  func all() -> [[Int]] {
    mixes.flatMap { mix in
      zip(kinds, mix).reduce([[]]) { sets, part in
        sets.flatMap { set in
          Self.subsets(part.1, of: part.0.reviewers[...]).map { set + $0 }
        }
      }
    }.map { $0.sorted() }
  }

  private static func subsets(_ number: Int, of places: ArraySlice<Int>) -> [[Int]] {
    guard number > 0 else { return [[]] }
    guard let first = places.first, number <= places.count else { return [] }
    let rest = places.dropFirst()
    return subsets(number - 1, of: rest).map { [first] + $0 } + subsets(number, of: rest)
  }
}
