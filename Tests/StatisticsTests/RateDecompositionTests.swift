import BigInt
import Statistics
import TestSupport
import Testing

struct RateDecompositionTests {
  private func group(_ x1: Int, _ n1: Int, _ x2: Int, _ n2: Int) -> RateDecomposition.Group {
    RateDecomposition.Group(positives: (x1, x2), reviewed: (n1, n2))
  }

  @Test func `only the mix changed: two groups by hand`() throws {
    // Shares stay 1/4 and 3/4; weights go from 8 : 4 to 4 : 8. 5/12 becomes 7/12.
    let change = try #require(RateDecomposition([group(2, 8, 1, 4), group(3, 4, 6, 8)]))
    #expect(change.difference == ExactRatio(1, 6))
    #expect(change.composition == ExactRatio(1, 6))
    #expect(change.rate == ExactRatio(0))
  }

  @Test func `values computed independently are met exactly`() throws {
    for row in try ReferenceTable("decomposition").rows {
      let change = RateDecomposition(
        ReferenceTable.table(row[0]).map { group($0[0], $0[1], $0[2], $0[3]) })
      #expect(change?.difference == ReferenceTable.ratio(row[1]), "\(row)")
      #expect(change?.composition == ReferenceTable.ratio(row[2]))
      #expect(change?.rate == ReferenceTable.ratio(row[3]))
    }
  }

  @Test(arguments: 0..<60)
  func `the parts sum to the difference, and turn with time`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let numbers = (0..<6).map { _ in
      let (n, m) = (Int.random(in: 0...20, using: &random), Int.random(in: 0...20, using: &random))
      return (Int.random(in: 0...n, using: &random), n, Int.random(in: 0...m, using: &random), m)
    }
    let change = RateDecomposition(numbers.map { group($0.0, $0.1, $0.2, $0.3) })
    let back = RateDecomposition(numbers.map { group($0.2, $0.3, $0.0, $0.1) })
    #expect(change.map { $0.composition + $0.rate } == change?.difference)
    #expect((change == nil) == (back == nil))
    if let change, let back {
      #expect(change.rate + back.rate == ExactRatio(0))
      #expect(change.composition + back.composition == ExactRatio(0))
    }
  }

  @Test func `fewer than half in groups of both years: not comparable; just half: comparable`() {
    #expect(RateDecomposition([group(1, 2, 1, 2), group(1, 5, 0, 0)]) == nil)
    #expect(RateDecomposition([group(1, 2, 1, 2), group(1, 4, 0, 0)]) != nil)
    #expect(RateDecomposition([group(0, 0, 1, 2)]) == nil)
    #expect(RateDecomposition([]) == nil)
  }
}
