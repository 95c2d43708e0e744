import BigInt
import Statistics
import TestSupport
import Testing

struct FalseDiscoveryRateTests {
  @Test func `four tests by hand`() {
    // 4 · 1/100 / 1 = 4/100; 4 · 2/100 / 2 = 4/100; 4 · 30/100 / 3 = 40/100; 1/2 stays.
    let adjusted = FalseDiscoveryRate.adjusted(
      [ExactRatio(1, 2), ExactRatio(1, 100), ExactRatio(30, 100), ExactRatio(2, 100)])
    #expect(
      adjusted == [ExactRatio(1, 2), ExactRatio(1, 25), ExactRatio(2, 5), ExactRatio(1, 25)])
  }

  @Test func `SciPy's values are met`() throws {
    for row in try ReferenceTable("discovery").rows {
      let values = row[0].split(separator: ",").compactMap { Int($0) }
      let adjusted = FalseDiscoveryRate.adjusted(values.map { ExactRatio($0, 1_000_000) })
      let theirs = row[1].split(separator: ",").compactMap { Double($0) }
      #expect(theirs.count == adjusted.count)
      for (mine, other) in zip(adjusted, theirs) {
        #expect(abs(mine.approximation - other) < 1e-9)
      }
    }
  }

  @Test(arguments: 0..<20)
  func `adjusting keeps the order, lowers nothing, and passes what the step-up rule passes`(
    seed: Int
  ) {
    var random = SeededGenerator(seed: seed)
    let family = (0..<30).map { _ in ExactRatio(Int.random(in: 1...400, using: &random), 400) }
    let adjusted = FalseDiscoveryRate.adjusted(family)
    for (first, one) in zip(family, adjusted) {
      #expect(one >= first && one <= ExactRatio(1))
      for (second, other) in zip(family, adjusted) where first <= second { #expect(one <= other) }
    }
    let sorted = family.sorted()
    let passing = sorted.indices.last { sorted[$0] * ExactRatio(30) <= ExactRatio($0 + 1, 20) }
    #expect(adjusted.count { $0 <= FalseDiscoveryRate.level } == (passing.map { $0 + 1 } ?? 0))
  }
}
