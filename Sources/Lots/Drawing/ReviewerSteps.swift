import Model

/// The steps of the chain: each is proposed with the same probability as its reverse, or the ratio of the
/// two is made good when it is accepted (Hastings).
struct ReviewerSteps {
  private let pool: LotPool
  private let options: [ReviewerOptions]
  private let needs: [Int]
  private let instruments: [InstrumentSet]
  private let isComplemented: Bool
  /// The possible reviewers of all States, one State after another, and where those of each begin.
  private let candidates: [Int]
  private let starts: [Int]

  init(pool: LotPool, options: [ReviewerOptions]) {
    self.pool = pool
    self.options = options
    needs = pool.states.indices.map { pool.regionalNeed(of: $0) }
    instruments = pool.states.map(\.instruments)
    isComplemented = pool.rules.complementPerInstrument && !pool.rules.superset
    candidates = options.flatMap(\.candidates)
    starts = options.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.candidates.count) }
  }

  /// Proposes a step from a table and takes it as Metropolis says, at so many bits a fault.
  func step(_ table: inout ReviewerTable, _ bits: Int, _ stream: inout LotStream) {
    let state = stream.below(pool.states.count)
    switch stream.next() >> 61 {
    case 0: redraw(state, &table, bits, &stream)
    case 1 where isComplemented: add(state, &table, bits, &stream)
    case 2 where isComplemented: remove(state, &table, bits, &stream)
    case 1...4: replace(state, &table, bits, &stream)
    default: exchange(state, &table, bits, &stream)
    }
  }

  private func accepts(_ cost: Int, _ bits: Int, _ stream: inout LotStream) -> Bool {
    cost <= 0 || stream.isOneIn(twoToThe: cost * bits)
  }

  /// Accepts with probability min(1, ratio · 2^(−cost · bits)), the ratio that of the probabilities with
  /// which the way back and the way there are proposed.
  private func accepts(
    _ cost: Int, _ bits: Int, ratio: (Int, Int), _ stream: inout LotStream
  ) -> Bool {
    // Both numbers are far below 2^32, so that what is cut off cannot reach one.
    let power = min(abs(cost) * bits, 32)
    let (number, bound) =
      cost < 0 ? (ratio.0 << power, ratio.1) : (ratio.0, ratio.1 << power)
    guard number >= bound || stream.below(bound) < number else { return false }
    return cost < 0 || stream.isOneIn(twoToThe: cost * bits - power)
  }

  private func candidates(of state: Int) -> Int { starts[state + 1] - starts[state] }

  private func candidate(of state: Int, _ stream: inout LotStream) -> Int {
    candidates[starts[state] + stream.below(candidates(of: state))]
  }

  /// Draws all reviewers of a State anew.
  private func redraw(
    _ state: Int, _ table: inout ReviewerTable, _ bits: Int, _ stream: inout LotStream
  ) {
    let old = table.reviewers(of: state)
    let before = table.faults
    table.draw(options[state], for: state, &stream)
    if !accepts(table.faults - before, bits, &stream) { table.set(old, for: state) }
  }

  /// Draws one reviewer of a State anew.
  private func replace(
    _ state: Int, _ table: inout ReviewerTable, _ bits: Int, _ stream: inout LotStream
  ) {
    let place = stream.below(table.count(of: state))
    let new = candidate(of: state, &stream)
    guard !table.reviews(new, state), allows(new, at: place, of: state, in: table) else { return }
    let old = table.reviewer(place, of: state)
    let cost = table.cost(removing: old, from: state) + table.cost(adding: new, to: state)
    if accepts(cost, bits, &stream) { table.replace(at: place, of: state, by: new) }
  }

  /// Lets two States exchange a reviewer.
  private func exchange(
    _ state: Int, _ table: inout ReviewerTable, _ bits: Int, _ stream: inout LotStream
  ) {
    let other = stream.below(pool.states.count)
    let place = stream.below(table.count(of: state))
    let otherPlace = stream.below(table.count(of: other))
    let first = table.reviewer(place, of: state)
    let second = table.reviewer(otherPlace, of: other)
    guard state != other, first != second, pool.canReview(second, state),
      pool.canReview(first, other), !table.reviews(second, state), !table.reviews(first, other),
      allows(second, at: place, of: state, in: table),
      allows(first, at: otherPlace, of: other, in: table)
    else { return }
    let cost = table.cost(exchanging: first, of: state, with: second, of: other)
    if accepts(cost, bits, &stream) {
      table.replace(at: place, of: state, by: second)
      table.replace(at: otherPlace, of: other, by: first)
    }
  }

  /// Gives a State one reviewer more.
  private func add(
    _ state: Int, _ table: inout ReviewerTable, _ bits: Int, _ stream: inout LotStream
  ) {
    let new = candidate(of: state, &stream)
    let count = table.count(of: state)
    guard count < pool.mostReviewers, !table.reviews(new, state),
      suffices(count + 1, for: state, { $0 == count ? new : table.reviewer($0, of: state) })
    else { return }
    let cost = table.cost(adding: new, to: state)
    if accepts(cost, bits, ratio: (candidates(of: state), count + 1), &stream) {
      table.add(new, to: state)
    }
  }

  /// Takes one of a State's reviewers out.
  private func remove(
    _ state: Int, _ table: inout ReviewerTable, _ bits: Int, _ stream: inout LotStream
  ) {
    let count = table.count(of: state)
    let place = stream.below(count)
    guard
      suffices(count - 1, for: state, { table.reviewer($0 < place ? $0 : $0 + 1, of: state) })
    else { return }
    let cost = table.cost(removing: table.reviewer(place, of: state), from: state)
    if accepts(cost, bits, ratio: (count, candidates(of: state)), &stream) {
      table.remove(at: place, of: state)
    }
  }

  /// Whether a State's set suffices with another reviewer at the place of one.
  private func allows(
    _ new: Int, at place: Int, of state: Int, in table: ReviewerTable
  ) -> Bool {
    guard isComplemented || needs[state] > 0 else { return true }
    return suffices(table.count(of: state), for: state) {
      $0 == place ? new : table.reviewer($0, of: state)
    }
  }

  private func suffices(_ count: Int, for state: Int, _ reviewer: (Int) -> Int) -> Bool {
    var regional = 0
    for place in 0..<count where pool.sharesRegion(reviewer(place), state) { regional += 1 }
    guard regional >= needs[state], isComplemented else { return regional >= needs[state] }
    return pool.suffices(
      count, covering: { instruments[reviewer($0)].intersection(instruments[state]) },
      regional: regional, of: instruments[state], need: needs[state])
  }
}
