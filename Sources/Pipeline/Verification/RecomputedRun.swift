import Foundation
import Model
import Statistics

/// What a run's observations, coverage and parties come to, counted anew.
struct RecomputedRun {
  let facts: CycleFacts
  let cells: CellTable
  let tests: CycleTests
  let emerging: EmergingFindings
  /// Of counted documents, in the order of the file.
  let observations: [Observation]
  /// Observations whose digest is not that of their text, by identifier.
  let altered: [String]

  /// Reads the restricted files of a run and counts.
  ///
  /// - Throws: `PipelineError` where a file is missing or a line of it cannot be read.
  init(_ run: WrittenRun) throws(PipelineError) {
    let cycle = run.manifest.cycle
    (observations, altered) = try Self.observations(run)
    let parties = try Self.parties(run)
    var reviewed: [Int: Set<StateCode>] = [:]
    var pending: [Int: Set<StateCode>] = [:]
    for line in try run.table("restricted/coverage.csv", columns: 6) {
      guard let year = Int(line.fields[1]), let state = StateCode(line.fields[2]) else {
        throw PipelineError(
          "\(run.path)/restricted/coverage.csv:\(line.number): this is no State's review")
      }
      switch line.fields[4] {
      case "reviewed": reviewed[year, default: []].insert(state)
      case "pending": pending[year, default: []].insert(state)
      default: break
      }
    }
    var findings: [Int: [StateCode: [ReviewFacts.Finding]]] = [:]
    for (index, observation) in observations.enumerated() where observation.cycle == cycle {
      guard let state = observation.state else { continue }
      findings[observation.year, default: [:]][state, default: []] += observation.inScope.map {
        ReviewFacts.Finding(kind: observation.kind, provision: $0, observation: index)
      }
    }
    facts = CycleFacts(
      cycle: cycle,
      years: parties.keys.sorted().map { year in
        let population = parties[year] ?? []
        return YearFacts(
          year: year, population: population,
          reviewed: population.filter { reviewed[year]?.contains($0.state) ?? false }.map {
            ReviewFacts(party: $0, findings: findings[year]?[$0.state] ?? [])
          },
          pending: population.filter { pending[year]?.contains($0.state) ?? false })
      })
    cells = CellTable(of: facts)
    tests = CycleTests(facts: facts, cells: cells)
    emerging = EmergingFindings(observations: observations, facts: facts)
  }

  private static func parties(_ run: WrittenRun) throws(PipelineError) -> [Int: [YearFacts.Party]] {
    let instruments = Instrument.allCases
    var parties: [Int: [YearFacts.Party]] = [:]
    for line in try run.table("restricted/parties.csv", columns: 4 + instruments.count) {
      guard let year = Int(line.fields[1]), let state = StateCode(line.fields[2]) else {
        throw PipelineError("\(run.path)/restricted/parties.csv:\(line.number): this is no State")
      }
      let bound = zip(instruments, line.fields[4...]).filter { $0.1 == "1" }.map(\.0)
      parties[year, default: []].append(
        YearFacts.Party(
          state: state, group: RegionalGroup(code: line.fields[3]), boundBy: InstrumentSet(bound)))
    }
    return parties.mapValues { $0.sorted { $0.state < $1.state } }
  }

  static func observations(
    _ run: WrittenRun
  ) throws(PipelineError) -> ([Observation], [String]) {
    let name = "restricted/observations.ndjson"
    guard let data = run.bytes(of: name) else {
      throw PipelineError("\(run.path)/\(name) is not there; nothing can be recomputed without it")
    }
    let decoder = JSONDecoder()
    var observations: [Observation] = []
    var altered: [String] = []
    for (index, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let read = try? decoder.decode(ObservationLine.self, from: Data(line)),
        let observation = read.observation
      else {
        throw PipelineError("\(run.path)/\(name):\(index + 1): this is no observation")
      }
      if read.isAltered { altered.append(read.id) }
      observations.append(observation)
    }
    return (observations, altered)
  }
}
