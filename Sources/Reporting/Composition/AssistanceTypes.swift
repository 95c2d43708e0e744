import Model
import Statistics

/// The types of technical assistance by the States that ask for them over the cycle.
struct AssistanceTypes {
  /// A type and who asks for it.
  struct Use {
    let type: AssistanceType
    let states: Int
    /// The numbers of the observations that ask for it.
    let observations: [Int]
  }

  let view: PublicView

  /// The types whose numbers may be printed, most States first: neither a number nor its rest is
  /// small, in no year and not over the cycle.
  var printed: [Use] {
    var states: [AssistanceType: [Int: Set<StateCode>]] = [:]
    var observations: [AssistanceType: [Int]] = [:]
    var all: [Int: Set<StateCode>] = [:]
    for year in view.facts.facts.years {
      for review in year.reviewed {
        for finding in review.findings where finding.kind == .technicalAssistanceNeed {
          all[year.year, default: []].insert(review.party.state)
          for type in view.facts.assistance[finding.observation] {
            states[type, default: [:]][year.year, default: []].insert(review.party.state)
            observations[type, default: []].append(finding.observation)
          }
        }
      }
    }
    let reviewed = Set(view.facts.facts.years.flatMap(\.reviewed).map(\.party.state)).count
    guard reviewed >= DisclosureRules.standard.fewestReviewed else { return [] }
    let wholes = all.mapValues(\.count)
    let whole = wholes.values.reduce(0, +)
    return states.map { ($0.key, $0.value.mapValues(\.count)) }
      .filter { SubCount.mayBePrinted(byYear: $0.1, of: wholes) }
      .map { type, byYear in
        Use(
          type: type, states: byYear.values.reduce(0, +), observations: observations[type] ?? [])
      }
      .filter {
        SubCount.mayBePrinted($0.states, of: whole)
          && SubCount.mayBePrinted($0.states, of: reviewed)
      }
      .sorted { ($1.states, $0.type.rawValue) < ($0.states, $1.type.rawValue) }
  }
}

extension PublicView {
  /// The types of assistance that at least three States of a cell ask for, most States first; the
  /// numbers are not said.
  func assistanceTypes(of cell: PublicCell) -> [AssistanceType] {
    guard let states = cell.states, states >= 3 else { return [] }
    var users: [AssistanceType: Set<StateCode>] = [:]
    for review in reviews(of: cell.key) {
      for finding in review.findings
      where finding.kind == .technicalAssistanceNeed
        && cell.key.provision.contains(finding.provision)
      {
        for type in facts.assistance[finding.observation] {
          users[type, default: []].insert(review.party.state)
        }
      }
    }
    return users.filter { $0.value.count >= 3 }
      .sorted { ($1.value.count, $0.key.rawValue) < ($0.value.count, $1.key.rawValue) }
      .map(\.key)
  }
}
