import Model
import Statistics

/// The States behind a cell of a run, each with the observations that make it count.
struct CellBasis {
  /// Reviewed States with a finding, and the places of its observations in the run.
  let positive: [StateCode: [Int]]
  let reviewed: Set<StateCode>
  let parties: Set<StateCode>
}

/// The findings of a run by what they are about, so that a cell's are found without a search.
struct FindingIndex {
  private struct Subject: Hashable {
    let provision: Provision
    let kind: Kind
  }

  private struct Place {
    let year: Int
    let party: YearFacts.Party
    let observation: Int
  }

  private let facts: CycleFacts
  private var places: [Subject: [Place]] = [:]

  /// - Complexity: Linear in findings.
  init(of facts: CycleFacts) {
    self.facts = facts
    for year in facts.years {
      for review in year.reviewed {
        for finding in review.findings {
          let place = Place(
            year: year.year, party: review.party, observation: finding.observation)
          let (provision, kind) = (finding.provision, finding.kind)
          places[Subject(provision: provision.instrumentLevel, kind: kind), default: []]
            .append(place)
          guard !provision.isInstrument else { continue }
          places[Subject(provision: provision.articleLevel, kind: kind), default: []].append(place)
        }
      }
    }
  }

  /// Returns what a cell counts, by the method, section 5.
  func basis(of key: CellKey) -> CellBasis {
    func counts(_ party: YearFacts.Party) -> Bool {
      party.boundBy.contains(key.provision.instrument)
        && (key.group == nil || party.group == key.group)
    }
    func covers(_ year: Int) -> Bool { key.span == .year ? year == key.year : year <= key.year }
    let years = facts.years.filter { covers($0.year) }
    var positive: [StateCode: [Int]] = [:]
    for place in places[Subject(provision: key.provision, kind: key.kind)] ?? []
    where covers(place.year) && counts(place.party) {
      guard positive[place.party.state]?.last != place.observation else { continue }
      positive[place.party.state, default: []].append(place.observation)
    }
    return CellBasis(
      positive: positive,
      reviewed: Set(years.flatMap(\.reviewed).map(\.party).filter(counts).map(\.state)),
      parties: Set((years.last?.population ?? []).filter(counts).map(\.state)))
  }
}
