import Statistics
import TestSupport
import Testing

struct DetectableChangeTests {
  @Test func `three States in each year, all parties, by hand`() {
    // Everyone is reviewed, so a year's number is known. Of the tables with 0 in the first year the
    // one with 3 of 3 in the second has the tail 2/20, the one with 2 of 3 has 6/15.
    let change = DetectableChange(reviewed: 3, parties: 3, level: 0.1)
    #expect(change.leastRise(from: 0, power: 0.8) == 3)
    #expect(change.leastRise(from: 1, power: 0.8) == nil)
    #expect(
      DetectableChange(reviewed: 3, parties: 3, level: 0.09).leastRise(from: 0, power: 0.1) == nil)
  }

  @Test func `values tried out independently with SciPy are met`() throws {
    let rows = try ReferenceTable("power").rows
    #expect(rows.count == 30)
    for row in rows {
      let change = DetectableChange(
        reviewed: try #require(Int(row[0])), parties: try #require(Int(row[1])),
        level: try #require(Double(row[2])))
      let rise = change.leastRise(
        from: try #require(Int(row[3])), power: try #require(Double(row[4])))
      #expect(rise == Int(row[5]), "\(row)")
    }
  }

  @Test(arguments: 0..<20)
  func `more reviews, or a laxer level, never ask for a greater rise`(seed: Int) {
    var random = SeededGenerator(seed: 6_000 + seed)
    let parties = Int.random(in: 12...80, using: &random)
    let reviewed = Int.random(in: 2...min(parties - 1, 20), using: &random)
    let having = Int.random(in: 0..<parties, using: &random)
    func rise(_ level: Double) -> Int {
      DetectableChange(reviewed: reviewed, parties: parties, level: level)
        .leastRise(from: having, power: 0.8) ?? parties + 1
    }
    #expect(rise(0.05) <= rise(0.01))
    #expect(rise(0.01) <= rise(0.0005))
    #expect(rise(0.05) > having)
  }

  @Test func `nobody reviewed can show nothing`() {
    #expect(
      DetectableChange(reviewed: 0, parties: 9, level: 0.05).leastRise(from: 3, power: 0.8) == nil)
  }
}
