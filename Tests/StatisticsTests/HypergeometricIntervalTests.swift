import BigInt
import Statistics
import Testing
import TestSupport

struct HypergeometricIntervalTests {
  @Test(arguments: [
    (62, 31, 12, 17, 32), (155, 31, 12, 37, 86), (12, 8, 3, 3, 7), (40, 10, 0, 0, 10),
    (155, 39, 20, 58, 101),
  ])
  func `the method's reference values are met`(_ row: (Int, Int, Int, Int, Int)) {
    let bounds = hypergeometricInterval(positives: row.2, reviewed: row.1, parties: row.0)
    #expect(bounds == row.3...row.4)
  }

  @Test func `SciPy's values are met`() throws {
    let rows = try ReferenceTable("interval").rows.map { $0.compactMap { Int($0) } }
    #expect(rows.count == 80)
    for row in rows {
      let bounds = hypergeometricInterval(positives: row[2], reviewed: row[1], parties: row[0])
      #expect(bounds == row[3]...row[4], "\(row)")
    }
  }

  @Test func `one State of two, with the finding, says that one or two have it`() {
    // M = 1: P(X ≥ 1) = 1/2; M = 2: P(X ≤ 1) = 1. By hand.
    #expect(hypergeometricInterval(positives: 1, reviewed: 1, parties: 2) == 1...2)
  }

  @Test func `at full coverage nothing is left open`() {
    for positives in 0...48 {
      let bounds = hypergeometricInterval(positives: positives, reviewed: 48, parties: 48)
      #expect(bounds == positives...positives)
    }
  }

  @Test func `nobody reviewed says nothing`() {
    #expect(hypergeometricInterval(positives: 0, reviewed: 0, parties: 7) == 0...7)
  }

  @Test(arguments: 0..<60)
  func `both ends are where whole numbers put them`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let parties = Int.random(in: 1...60, using: &random)
    let reviewed = Int.random(in: 0...parties, using: &random)
    let positives = Int.random(in: 0...reviewed, using: &random)
    let range = positives...(parties - (reviewed - positives))
    let lower = range.first {
      Self.isPlausible($0, positives...reviewed, reviewed: reviewed, parties: parties)
    }
    let upper = range.last {
      Self.isPlausible($0, 0...positives, reviewed: reviewed, parties: parties)
    }
    let bounds = hypergeometricInterval(
      positives: positives, reviewed: reviewed, parties: parties)
    #expect(bounds.lowerBound == lower && bounds.upperBound == upper, "N \(parties) n \(reviewed)")
  }

  @Test(arguments: 0..<40)
  func `the bounds mirror when the finding is turned round`(seed: Int) {
    var random = SeededGenerator(seed: 1_000 + seed)
    let parties = Int.random(in: 1...1_000, using: &random)
    let reviewed = Int.random(in: 0...parties, using: &random)
    let positives = Int.random(in: 0...reviewed, using: &random)
    let bounds = hypergeometricInterval(
      positives: positives, reviewed: reviewed, parties: parties)
    let turned = hypergeometricInterval(
      positives: reviewed - positives, reviewed: reviewed, parties: parties)
    #expect(turned == (parties - bounds.upperBound)...(parties - bounds.lowerBound))
    #expect(bounds.contains(positives + (parties - reviewed) * positives / max(reviewed, 1)))
  }

  /// Whether a tail's probability exceeds 1/40 when `having` parties have the finding; by the
  /// definition, with Pascal's triangle.
  private static func isPlausible(
    _ having: Int, _ tail: ClosedRange<Int>, reviewed: Int, parties: Int
  ) -> Bool {
    let choose = pascal
    var sum = BigInt(0)
    for count in tail where count <= having && reviewed - count <= parties - having {
      sum += choose[having][count] * choose[parties - having][reviewed - count]
    }
    return 40 * sum > choose[parties][reviewed]
  }

  private static let pascal: [[BigInt]] = {
    var lines: [[BigInt]] = [[1]]
    for _ in 1...60 {
      let last = lines[lines.count - 1]
      lines.append([1] + zip(last, last.dropFirst()).map { $0 + $1 } + [1])
    }
    return lines
  }()
}
