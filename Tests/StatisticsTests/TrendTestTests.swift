import BigInt
import Statistics
import TestSupport
import Testing

struct TrendTestTests {
  @Test func `two strata by hand`() throws {
    // One stratum with a State each in years 1 and 2, one of them positive: T is 1 or 2. The other
    // with one State in year 1 and two in year 2, one positive: T is 1 in one case, 2 in two. The
    // sum is 2 in 1 case of 6, 3 in 3, 4 in 2; its mean is 3/2 + 5/3 = 19/6. Observed are 4:
    // 5/6 above the mean, and 2 is 7/6 below it, so the tail is 2 + 1 cases of 6.
    let test = try #require(
      TrendTest(positives: [[0, 1], [0, 1]], reviewed: [[1, 1], [1, 2]], years: [1, 2]))
    #expect(test.statistic == 4)
    #expect(test.expected == ExactRatio(19, 6))
    #expect(test.probability == ExactRatio(1, 2))
    #expect(test.direction == 1)
  }

  @Test func `ties are exact: a table and its mirror image have the same probability`() throws {
    let reviewed = [[7, 7, 7], [3, 3, 3], [11, 11, 11]]
    let table = [[1, 4, 6], [0, 1, 3], [2, 5, 9]]
    let rising = try #require(TrendTest(positives: table, reviewed: reviewed, years: [1, 2, 3]))
    let falling = try #require(
      TrendTest(positives: table.map { $0.reversed() }, reviewed: reviewed, years: [1, 2, 3]))
    #expect(rising.probability == falling.probability)
    #expect(rising.direction == 1 && falling.direction == -1)
  }

  @Test func `values counted out independently are met exactly`() throws {
    let rows = try ReferenceTable("trend").rows
    #expect(rows.count == 60)
    for row in rows {
      let test = TrendTest(
        positives: ReferenceTable.table(row[2]), reviewed: ReferenceTable.table(row[1]),
        years: ReferenceTable.table(row[0])[0])
      #expect(test.map { String($0.statistic) } ?? "" == row[3])
      #expect(test?.expected == ReferenceTable.ratio(row[4]))
      #expect(test?.probability == ReferenceTable.ratio(row[5]), "\(row)")
    }
  }

  @Test(arguments: 0..<40)
  func `later or earlier numbers of the years change nothing, nor does what is not positive`(
    seed: Int
  ) throws {
    var random = SeededGenerator(seed: seed)
    let reviewed = (0..<6).map { _ in
      (0..<4).map { _ in Int.random(in: 0...14, using: &random) }
    }
    let positives = reviewed.map { $0.map { Int.random(in: 0...$0, using: &random) } }
    let negatives = zip(reviewed, positives).map { zip($0, $1).map { $0 - $1 } }
    let test = TrendTest(positives: positives, reviewed: reviewed, years: [1, 2, 3, 4])
    let shifted = TrendTest(positives: positives, reviewed: reviewed, years: [6, 7, 8, 9])
    let turned = TrendTest(positives: negatives, reviewed: reviewed, years: [1, 2, 3, 4])
    #expect(test?.probability == shifted?.probability)
    #expect(test?.probability == turned?.probability)
    #expect(test.map { -$0.direction } == turned?.direction)
    let probability = try #require(test?.probability)
    #expect(probability > ExactRatio(0) && probability <= ExactRatio(1))
  }

  @Test func `counts of more than 64 bits are exact`() throws {
    // All 100 reviews of the second year positive, none of the first: one choice, and its mirror
    // image, of all C(200, 100).
    let test = try #require(
      TrendTest(positives: [[0, 100]], reviewed: [[100, 100]], years: [1, 2]))
    var choices = BigInt(1)
    for step in 0..<100 { choices = choices * BigInt(200 - step) / BigInt(step + 1) }
    #expect(test.probability == ExactRatio(2, choices))
  }

  @Test(arguments: [
    ([[0, 0], [0, 0]], [[3, 4], [1, 1]]),
    ([[3, 4], [1, 1]], [[3, 4], [1, 1]]),
    ([[2, 0], [1, 0]], [[3, 0], [2, 0]]),
    ([[0, 0], [0, 0]], [[0, 0], [0, 0]]),
  ])
  func `no State, every State, one year and no year are not testable`(
    _ table: ([[Int]], [[Int]])
  ) {
    #expect(TrendTest(positives: table.0, reviewed: table.1, years: [1, 2]) == nil)
  }

  @Test func `a group of one State tells nothing and does no harm`() throws {
    let alone = try #require(
      TrendTest(positives: [[1, 3]], reviewed: [[4, 4]], years: [1, 2]))
    let beside = try #require(
      TrendTest(positives: [[1, 3], [0, 1]], reviewed: [[4, 4], [0, 1]], years: [1, 2]))
    #expect(alone.probability == beside.probability)
  }
}
