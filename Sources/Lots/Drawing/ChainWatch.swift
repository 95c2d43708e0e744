import Model

/// The chain laid open, for those who measure how soon it forgets where it began.
public struct ChainWatch: Sendable {
  /// Where the copies begin.
  public enum Start: String, CaseIterable, Sendable {
    /// With sets drawn for each State by itself, and cooled down, as in a draw of lots.
    case drawn
    /// All with one table that keeps every rule: the same whatever the key.
    case settled
    /// With sets chosen to break as many rules as can be, and cooled down.
    case broken
  }

  /// Sweeps of a draw of lots before its first look.
  public static let sweepsOfDraw = ReviewerChain.sweepsPerRound

  private var chain: ReviewerChain
  private var stream: LotStream

  /// Begins a chain.
  ///
  /// - Parameters:
  ///   - pool: States and rules; there is a draw.
  ///   - number: The number of the chain, which has lots of its own.
  ///   - key: What the lots follow from.
  ///   - start: Where it begins.
  public init(_ pool: LotPool, number: Int, key: LotKey, start: Start) {
    let pool = pool.keeping(LoadFlow(pool: pool).usable)
    let options = ReviewerOptions.all(in: pool)
    var stream = key.stream(draw: number, purpose: "watch \(start.rawValue)")
    switch start {
    case .drawn: chain = ReviewerChain(pool: pool, options: options, stream: &stream)
    case .settled:
      let table = Self.settled(pool, options)
      chain = ReviewerChain(pool: pool, options: options) { _ in table }
    case .broken:
      let table = Self.broken(pool, options, &stream)
      chain = ReviewerChain(pool: pool, options: options, cooling: table, &stream)
    }
    self.stream = stream
  }

  private static func settled(_ pool: LotPool, _ options: [ReviewerOptions]) -> ReviewerTable {
    var stream = LotKey(seed: [], addition: "").stream(draw: 0, purpose: "settled")
    var chain = ReviewerChain(pool: pool, options: options, stream: &stream)
    for _ in 0..<64 where chain.table.faults > 0 { chain.run(&stream) }
    return chain.table
  }

  private static func broken(
    _ pool: LotPool, _ options: [ReviewerOptions], _ stream: inout LotStream
  ) -> ReviewerTable {
    var table = ReviewerTable(pool: pool)
    for state in pool.states.indices {
      var worst = table
      for lot in 0..<16 {
        var other = table
        other.draw(options[state], for: state, &stream)
        if lot == 0 || other.faults > worst.faults { worst = other }
      }
      table = worst
    }
    return table
  }

  /// Runs the chain for so many sweeps; each is one step for each State and copy.
  public mutating func run(sweeps: Int) { chain.run(&stream, sweeps: sweeps) }

  /// The reviewers of each State in the coldest copy, as places in the pool.
  public var reviewers: [[Int]] { chain.table.reviewers }
  /// The reviews that each State makes there.
  public var loads: [Int] { chain.table.loads }
  /// The faults of each copy, the hottest first.
  public var faults: [Int] { chain.tables.map(\.faults) }
  /// How often neighbouring copies have exchanged their tables, the hottest first.
  public var exchanges: [Int] { chain.exchanges }
}
