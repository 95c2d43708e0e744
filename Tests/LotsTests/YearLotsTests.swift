import Lots
import Model
import Testing
import TestSupport

/// The years: even in each group and in all, and every such draw equally probable.
struct YearLotsTests {
  private let key = LotKey(seed: Array(repeating: 1, count: 32), addition: "")
  private let rules = LotRules(title: "One reviewer", reviewersPerReview: 1)

  private func years(_ draw: LotDraw) -> [Int] {
    draw.reviews.sorted { $0.state < $1.state }.map(\.year)
  }

  /// Whether years differ by at most one in each group and in all.
  private func isEven(_ years: [Int], _ states: [LotState], of count: Int) -> Bool {
    func spread(_ places: [Int]) -> Int {
      let sizes = (1...count).map { year in places.count { years[$0] == year } }
      return (sizes.max() ?? 0) - (sizes.min() ?? 0)
    }
    let groups: [RegionalGroup?] = RegionalGroup.allCases + [nil]
    return spread(Array(states.indices)) <= 1
      && groups.allSatisfy { group in
        spread(states.indices.filter { states[$0].regionalGroup == group }) <= 1
      }
  }

  @Test(arguments: [
    ("AABBC", 2), ("AAABB", 3), ("ABCDEF", 4), ("AAAABB", 3), ("AB", 3), ("AAAAA", 2),
  ])
  func `each even draw of years is equally probable`(groups: String, count: Int) throws {
    let states = zip("ABCDEFGH", groups).map { letter, group -> LotState in
      let place = Array("ABCDE").firstIndex(of: group)
      return LotState(letter, place.map { RegionalGroup.allCases[$0] })
    }
    var counts: [[Int]: Int] = [:]
    var all: [[Int]] = [[]]
    for _ in states { all = all.flatMap { years in (1...count).map { years + [$0] } } }
    for years in all where isEven(years, states, of: count) { counts[years] = 0 }
    let urn = try LotUrn(LotPool(states: states, rules: rules), years: count)
    for number in 1...min(max(600, 6 * counts.count), 4_000) {
      let drawn = years(try urn.draw(number, key: key))
      let before = try #require(counts[drawn], "\(drawn) is not even")
      counts[drawn] = before + 1
    }
    #expect(abs(excess(of: counts.values.sorted())) < 4.5)
  }

  @Test(arguments: 0..<20)
  func `years are even for any groups and any number of years`(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let groups: [RegionalGroup?] = RegionalGroup.allCases + [nil]
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let states = letters.prefix(Int.random(in: 4...26, using: &generator)).map {
      LotState($0, groups.randomElement(using: &generator) ?? nil)
    }
    let count = Int.random(in: 1...12, using: &generator)
    let urn = try LotUrn(LotPool(states: states, rules: rules), years: count)
    let drawn = years(try urn.draw(1, key: key))
    #expect(isEven(drawn, states, of: count), "\(drawn)")
  }
}
