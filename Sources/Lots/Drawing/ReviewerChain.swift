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
  static let sweepsPerRound = 512
  /// Sweeps at each copy's weight while the first table cools down.
  private static let sweepsOfCooling = 32

  private let steps: ReviewerSteps
  private let size: Int
  private let bits: [Int]
  /// The copies' tables, the hottest first.
  private(set) var tables: [ReviewerTable]
  /// How often neighbours have exchanged their tables.
  private(set) var exchanges: [Int]

  /// Makes a chain of a table that has sets drawn for each State by itself.
  init(pool: LotPool, options: [ReviewerOptions], stream: inout LotStream) {
    var table = ReviewerTable(pool: pool)
    for state in pool.states.indices { table.draw(options[state], for: state, &stream) }
    self.init(pool: pool, options: options, cooling: table, &stream)
  }

  /// Makes a chain whose copies begin with one table as it cools down: each with what it has become after
  /// some sweeps at its own weight, so that no copy begins far from its law.
  init(
    pool: LotPool, options: [ReviewerOptions], cooling first: ReviewerTable,
    _ stream: inout LotStream
  ) {
    self.init(pool: pool, options: options) { _ in first }
    var table = first
    for copy in bits.indices {
      for _ in 0..<(Self.sweepsOfCooling * size) { steps.step(&table, bits[copy], &stream) }
      tables[copy] = table
    }
  }

  /// Makes a chain whose copies begin with tables that are given.
  init(pool: LotPool, options: [ReviewerOptions], start: (Int) -> ReviewerTable) {
    steps = ReviewerSteps(pool: pool, options: options)
    size = pool.states.count
    bits = Self.ladder(of: size)
    tables = bits.indices.map(start)
    exchanges = Array(repeating: 0, count: bits.count - 1)
  }

  /// The bits of a fault in each copy, the hottest first.
  private static func ladder(of size: Int) -> [Int] {
    let length = Int.bitWidth - size.leadingZeroBitCount
    // In large pools a table has many faults already where one has little weight; hotter copies would
    // never exchange with it.
    let hottest = max(1, length - 4)
    // Where loads leave no room, a table without faults has size² neighbours with one.
    let coldest = 2 * length + 4
    let middle = length + 2
    // Where faults are few, neighbours exchange in spite of wider steps.
    return Array(hottest...middle) + stride(from: middle + 2, through: coldest, by: 2)
  }

  /// The coldest table.
  var table: ReviewerTable { tables[tables.count - 1] }

  /// Runs the chain for a round.
  mutating func run(_ stream: inout LotStream, sweeps: Int = sweepsPerRound) {
    for _ in 0..<sweeps {
      for copy in bits.indices {
        for _ in 0..<size { steps.step(&tables[copy], bits[copy], &stream) }
      }
      for copy in bits.indices.dropLast() {
        let excess = tables[copy].faults - tables[copy + 1].faults
        let power = (bits[copy + 1] - bits[copy]) * excess
        if excess <= 0 ? true : stream.isOneIn(twoToThe: power) {
          tables.swapAt(copy, copy + 1)
          exchanges[copy] += 1
        }
      }
    }
  }
}
