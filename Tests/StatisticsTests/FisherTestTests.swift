import BigInt
import Statistics
import TestSupport
import Testing

struct FisherTestTests {
  @Test func `the lady tasting tea, by hand`() {
    // Of eight cups four are of one sort; three of four told right: 16 + 1 of 70 choices at least,
    // and as many on the other side.
    let one = FisherTest.atLeast(positives: 3, reviewed: 4, otherPositives: 1, otherReviewed: 4)
    let two = FisherTest.twoSided(positives: 3, reviewed: 4, otherPositives: 1, otherReviewed: 4)
    #expect(one == ExactRatio(17, 70))
    #expect(two == ExactRatio(34, 70))
  }

  @Test func `SciPy's values are met`() throws {
    let rows = try ReferenceTable("fisher").rows
    #expect(rows.count == 80)
    for row in rows {
      let numbers = row.prefix(4).compactMap { Int($0) }
      let two = FisherTest.twoSided(
        positives: numbers[0], reviewed: numbers[1], otherPositives: numbers[2],
        otherReviewed: numbers[3])
      let one = FisherTest.atLeast(
        positives: numbers[0], reviewed: numbers[1], otherPositives: numbers[2],
        otherReviewed: numbers[3])
      for (mine, theirs) in [(two, row[4]), (one, row[5])] {
        let value = try #require(Double(theirs))
        #expect(abs(mine.approximation - value) <= 1e-8 * max(value, 1e-300) + 1e-14, "\(row)")
      }
    }
  }

  @Test(arguments: 0..<60)
  func `exchanging the samples, or finding and lack, changes nothing`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let (n, m) = (Int.random(in: 0...40, using: &random), Int.random(in: 0...120, using: &random))
    let (x, y) = (Int.random(in: 0...n, using: &random), Int.random(in: 0...m, using: &random))
    let test = FisherTest.twoSided(
      positives: x, reviewed: n, otherPositives: y, otherReviewed: m)
    #expect(
      test
        == FisherTest.twoSided(positives: y, reviewed: m, otherPositives: x, otherReviewed: n))
    #expect(
      test
        == FisherTest.twoSided(
          positives: n - x, reviewed: n, otherPositives: m - y, otherReviewed: m))
    let up = FisherTest.atLeast(positives: x, reviewed: n, otherPositives: y, otherReviewed: m)
    let down = FisherTest.atLeast(positives: y, reviewed: m, otherPositives: x, otherReviewed: n)
    #expect(up + down > ExactRatio(1))
    #expect(test <= ExactRatio(1))
  }
}
