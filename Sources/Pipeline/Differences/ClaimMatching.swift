import Reporting
import Statistics

/// The statements of one document in two runs, each paired with itself as well as can be told.
struct ClaimMatching {
  /// Statements that are worded differently or new (nil before), in the order of the second run.
  private(set) var changed: [(Claim?, Claim)] = []
  /// Statements that are no longer made, in the order of the first run.
  private(set) var gone: [Claim] = []

  private let yearsApart: Int

  init(_ before: [Claim], _ after: [Claim], yearsApart: Int) {
    self.yearsApart = yearsApart
    var old = before
    var pairs: [Int: Claim] = [:]
    var open = Array(after.indices)
    // A statement of the same words says the same, whatever its number in the run.
    open.removeAll { place in
      guard
        let found = old.firstIndex(where: {
          $0.statement == after[place].statement && says($0, after[place])
            && evidence($0, later: yearsApart) == evidence(after[place])
        })
          ?? old.firstIndex(where: {
            $0.statement == after[place].statement && says($0, after[place])
              && evidence($0, later: yearsApart).keys == evidence(after[place]).keys
          })
      else { return false }
      // A table or figure bears its title: its numbers are what it says.
      if isWordless(after[place]), evidence(old[found], later: yearsApart) != evidence(after[place])
      {
        pairs[place] = old[found]
      }
      old.remove(at: found)
      return true
    }
    for likeness in [sameCells, mostCells, sameWords] {
      open.removeAll { place in
        guard let found = old.firstIndex(where: { likeness($0, after[place]) }) else {
          return false
        }
        pairs[place] = old.remove(at: found)
        return true
      }
    }
    changed = after.indices.compactMap { place in
      if let former = pairs[place] { return (former, after[place]) }
      return open.contains(place) ? (nil, after[place]) : nil
    }
    gone = old
  }

  /// Whether two statements say the same, whatever the numbers of the paragraphs that they refer to.
  private func says(_ old: Claim, _ new: Claim) -> Bool {
    old.text == new.text || withoutReferences(old.text) == withoutReferences(new.text)
  }

  private func withoutReferences(_ text: String) -> String {
    var plain = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "(para"),
      let end = rest[start.upperBound...].firstIndex(of: ")")
    {
      plain += rest[..<start.lowerBound]
      plain += rest[start.lowerBound..<end].filter { !$0.isNumber && !",and ".contains($0) }
      rest = rest[end...]
    }
    return plain + rest
  }

  private func isWordless(_ claim: Claim) -> Bool { ["table", "figure"].contains(claim.statement) }

  private struct Place: Hashable {
    let key: CellKey
    let field: String
  }

  private func evidence(_ claim: Claim, later years: Int = 0) -> [Place: Int] {
    Dictionary(
      claim.cells.map { (Place(key: $0.key.later(by: years), field: $0.field.rawValue), $0.value) }
    ) { first, _ in first }
  }

  private func keys(_ claim: Claim, later years: Int = 0) -> Set<CellKey> {
    Set(claim.cells.map { $0.key.later(by: years) })
  }

  private func sameCells(_ old: Claim, _ new: Claim) -> Bool {
    old.statement == new.statement && !new.cells.isEmpty
      && keys(old, later: yearsApart) == keys(new)
  }

  private func mostCells(_ old: Claim, _ new: Claim) -> Bool {
    guard old.statement == new.statement, !new.cells.isEmpty else { return false }
    let (former, present) = (keys(old, later: yearsApart), keys(new))
    return former.intersection(present).count * 2 >= former.union(present).count
  }

  private func sameWords(_ old: Claim, _ new: Claim) -> Bool {
    guard old.statement == new.statement else { return false }
    let (former, present) = (words(old), words(new))
    return former.intersection(present).count * 5 >= former.union(present).count * 3
  }

  private func words(_ claim: Claim) -> Set<String> {
    Set(
      claim.text.split { !$0.isLetter }.map { $0.lowercased() }.filter { !$0.isEmpty })
  }
}
