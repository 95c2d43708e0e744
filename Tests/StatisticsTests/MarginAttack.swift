import Model
import Statistics

/// Computes by enumeration what a reader may still hold possible for each withheld count.
///
/// Independent of the program's own proof: all combinations of group totals are walked through with
/// the years summed by dynamic programming over the groups.
struct MarginAttack {
  private let years: [ClosedRange<Int>]
  private let groups: [ClosedRange<Int>]
  private let total: ClosedRange<Int>
  private let reviewed: [[Int]]
  private let names: [String]

  init(facts: CycleFacts, control: DisclosureControl) {
    func range(_ year: Int, _ span: Span, _ group: RegionalGroup?) -> ClosedRange<Int> {
      let cell = control.cells.first {
        $0.key.year == year && $0.key.span == span && $0.key.group == group
          && $0.key.kind == .challenge && $0.key.provision.isArticle
      }
      guard let cell else { return 0...0 }
      switch cell.disclosure {
      case .printed(let states, _, _): return states...states
      case .fewerThanThree: return 1...2
      case .allButFewerThanThree: return (cell.reviewed - 2)...(cell.reviewed - 1)
      case .suppressed, .tooFewReviewed: return 0...cell.reviewed
      }
    }
    let last = facts.years.count
    let lines: [RegionalGroup?] = RegionalGroup.allCases + [nil]
    reviewed = lines.map { line in
      facts.years.map { $0.reviewed.count { $0.party.group == line } }
    }
    years = facts.years.map { range($0.year, .year, nil) }
    total = range(last, .cycle, nil)
    let groupless = reviewed[lines.count - 1].reduce(0, +)
    groups = RegionalGroup.allCases.map { range(last, .cycle, $0) } + [0...groupless]
    names = RegionalGroup.allCases.map(\.code) + ["none"]
  }

  /// For each withheld total the values that some table within everything known gives it.
  func valuesOfWithheld() -> [(name: String, values: Set<Int>)] {
    // The sums over the years that groups up to one can have, with each group's own total.
    var groupValues = [Set<Int>](repeating: [], count: groups.count)
    var yearValues = [Set<Int>](repeating: [], count: years.count)
    var totalValues: Set<Int> = []
    let forward = prefixSums(Array(groups.indices))
    let backward = prefixSums(groups.indices.reversed())
    for index in groups.indices {
      for own in rows(index) {
        let isReachable = forward[index].contains { before in
          backward[groups.count - 1 - index].contains { after in
            fits(zip(zip(before, own), after).map { $0.0 + $0.1 + $1 })
          }
        }
        if isReachable { groupValues[index].insert(own.reduce(0, +)) }
      }
    }
    for sums in forward[groups.count] where fits(sums) {
      totalValues.insert(sums.reduce(0, +))
      for year in years.indices { yearValues[year].insert(sums[year]) }
    }
    var found: [(String, Set<Int>)] = []
    for index in groups.indices where groups[index].count > 1 {
      found.append((names[index], groupValues[index]))
    }
    for year in years.indices where years[year].count > 1 {
      found.append(("year \(year + 1)", yearValues[year]))
    }
    if total.count > 1 { found.append(("cycle", totalValues)) }
    return found
  }

  private func fits(_ sums: [Int]) -> Bool {
    zip(sums, years).allSatisfy { $1.contains($0) } && total.contains(sums.reduce(0, +))
  }

  /// Every way a group's States may have the finding by year, with a total that fits.
  private func rows(_ group: Int) -> [[Int]] {
    var rows: [[Int]] = [[]]
    for limit in reviewed[group] { rows = rows.flatMap { row in (0...limit).map { row + [$0] } } }
    return rows.filter { groups[group].contains($0.reduce(0, +)) }
  }

  private func prefixSums(_ order: [Int]) -> [Set<[Int]>] {
    var sums: [Set<[Int]>] = [[[Int](repeating: 0, count: years.count)]]
    for group in order {
      let rows = rows(group)
      var next: Set<[Int]> = []
      for sum in sums[sums.count - 1] {
        for row in rows {
          let added = zip(sum, row).map { $0 + $1 }
          if zip(added, years).allSatisfy({ $0 <= $1.upperBound }) { next.insert(added) }
        }
      }
      sums.append(next)
    }
    return sums
  }
}
