import Model

/// A Markov chain over tables of reviewers whose law, on the tables that keep every rule, is
/// uniform.
///
/// A table with f faults has weight 2^(−b·f). Copies of the chain run at rising b side by side and
/// exchange their tables, so that the coldest, which has few faults, is never shut in: what it cannot
/// reach through tables without faults comes to it from the hottest. Each step is symmetric and
/// accepted as Metropolis says, so that every copy keeps its law; each State can get any of its sets
/// in one step, so that every table can be reached. `docs/lots.md` has the proof and what was
/// measured.
struct ReviewerChain {
  /// Sweeps before the coldest table is looked at; a sweep is one step for each State and copy.
  static let sweepsPerRound = 256

  private let pool: LotPool
  private let options: [ReviewerOptions]
  private let bits: [Int]
  private var tables: [ReviewerTable]

  /// Makes a chain whose copies begin with sets drawn for each State by itself.
  init(pool: LotPool, options: [ReviewerOptions], stream: inout LotStream) {
    self.pool = pool
    self.options = options
    let size = pool.states.count
    // At the coldest a fault has less weight than there are States to have one.
    let coldest = 4 + (Int.bitWidth - size.leadingZeroBitCount)
    bits = Array(stride(from: 1, through: coldest, by: 1))
    tables = []
    for _ in bits {
      var table = ReviewerTable(pool: pool)
      for state in pool.states.indices { table.set(options[state].draw(&stream), for: state) }
      tables.append(table)
    }
  }

  /// The coldest table.
  var table: ReviewerTable { tables[tables.count - 1] }

  /// Runs the chain for a round.
  mutating func run(_ stream: inout LotStream, sweeps: Int = sweepsPerRound) {
    for _ in 0..<sweeps {
      for copy in bits.indices {
        for _ in pool.states.indices { step(copy, &stream) }
      }
      for copy in bits.indices.dropLast() {
        let excess = tables[copy].faults - tables[copy + 1].faults
        let power = (bits[copy + 1] - bits[copy]) * excess
        if excess <= 0 ? true : stream.isOneIn(twoToThe: power) {
          tables.swapAt(copy, copy + 1)
        }
      }
    }
  }

  private mutating func step(_ copy: Int, _ stream: inout LotStream) {
    let state = stream.below(pool.states.count)
    switch stream.next() >> 61 {
    case 0: redraw(state, copy, &stream)
    case 1...4: replace(state, copy, &stream)
    default: exchange(state, copy, &stream)
    }
  }

  private func accepts(_ cost: Int, _ copy: Int, _ stream: inout LotStream) -> Bool {
    cost <= 0 || stream.isOneIn(twoToThe: cost * bits[copy])
  }

  /// Draws all reviewers of a State anew.
  private mutating func redraw(_ state: Int, _ copy: Int, _ stream: inout LotStream) {
    let old = tables[copy].reviewers[state]
    let before = tables[copy].faults
    tables[copy].set(options[state].draw(&stream), for: state)
    if !accepts(tables[copy].faults - before, copy, &stream) { tables[copy].set(old, for: state) }
  }

  /// Draws one reviewer of a State anew.
  private mutating func replace(_ state: Int, _ copy: Int, _ stream: inout LotStream) {
    let place = stream.below(tables[copy].reviewers[state].count)
    let candidates = options[state].candidates
    let new = candidates[stream.below(candidates.count)]
    let old = tables[copy].reviewers[state][place]
    guard !tables[copy].reviews(new, state), allows(new, for: old, state, copy) else { return }
    let cost =
      tables[copy].cost(removing: old, from: state) + tables[copy].cost(adding: new, to: state)
    if accepts(cost, copy, &stream) { tables[copy].replace(at: place, of: state, by: new) }
  }

  /// Lets two States exchange a reviewer.
  private mutating func exchange(_ state: Int, _ copy: Int, _ stream: inout LotStream) {
    let other = stream.below(pool.states.count)
    let place = stream.below(tables[copy].reviewers[state].count)
    let otherPlace = stream.below(tables[copy].reviewers[other].count)
    let first = tables[copy].reviewers[state][place]
    let second = tables[copy].reviewers[other][otherPlace]
    guard state != other, first != second, pool.canReview(second, state),
      pool.canReview(first, other), !tables[copy].reviews(second, state),
      !tables[copy].reviews(first, other), allows(second, for: first, state, copy),
      allows(first, for: second, other, copy)
    else { return }
    let cost = tables[copy].cost(exchanging: first, of: state, with: second, of: other)
    if accepts(cost, copy, &stream) {
      tables[copy].replace(at: place, of: state, by: second)
      tables[copy].replace(at: otherPlace, of: other, by: first)
    }
  }

  /// Whether a State's set suffices with another reviewer in the place of one.
  private func allows(_ new: Int, for old: Int, _ state: Int, _ copy: Int) -> Bool {
    let set = tables[copy].reviewers[state]
    let need = pool.regionalNeed(of: state)
    let change =
      (pool.sharesRegion(new, state) ? 1 : 0) - (pool.sharesRegion(old, state) ? 1 : 0)
    guard pool.rules.complementPerInstrument, !pool.rules.superset else {
      return need == 0 || change >= 0
        || set.reduce(0) { $0 + (pool.sharesRegion($1, state) ? 1 : 0) } + change >= need
    }
    let instruments = pool.states[state].instruments
    let covered = set.map {
      pool.states[$0 == old ? new : $0].instruments.intersection(instruments)
    }
    let regional = set.reduce(0) { $0 + (pool.sharesRegion($1, state) ? 1 : 0) } + change
    return pool.suffices(covered, regional: regional, of: instruments, need: need)
  }
}
