import Foundation
import Model
import Statistics
import Treaties

/// The facts of a run's latest cycle, put together again from its corpus and its folder.
struct RecordedCycle {
  private struct Corpus: Decodable {
    struct Year: Decodable {
      let number: Int
      let to: String
    }
    struct Cycle: Decodable {
      let number: Int
      let years: [Year]
    }
    let cycles: [Cycle]
  }

  private struct Manifest: Decodable {
    let cycle: Int
    let year: Int
  }

  private struct Line: Decodable {
    let kind: String
    let provisions: [String]
    let outOfScope: [String]
    let state: String
    let cycle: Int
    let year: Int
  }

  private struct Refusal: Error, CustomStringConvertible {
    let description: String
  }

  let corpus: String
  let run: String

  func facts() throws -> CycleFacts {
    let manifest = try JSONDecoder().decode(Manifest.self, from: data(run, "manifest.json"))
    let cycles = try JSONDecoder().decode(Corpus.self, from: data(corpus, "corpus.json")).cycles
    guard let cycle = cycles.first(where: { $0.number == manifest.cycle }) else {
      throw Refusal(description: "the corpus has no cycle \(manifest.cycle)")
    }
    let ends = Dictionary(
      uniqueKeysWithValues: cycle.years.filter { $0.number <= manifest.year }.map {
        ($0.number, $0.to)
      })
    let states = try rows(corpus, "states.csv")
    let coverage = try rows(run, "restricted/coverage.csv").filter { $0[4] == "reviewed" }
    let findings = try findings(in: manifest.cycle)
    return CycleFacts(
      cycle: manifest.cycle,
      years: ends.keys.sorted().map { year in
        let parties = states.compactMap { party($0, on: ends[year] ?? "") }
        let drawn = Set(coverage.filter { Int($0[1]) == year }.compactMap { StateCode($0[2]) })
        return YearFacts(
          year: year, population: parties,
          reviewed: parties.filter { drawn.contains($0.state) }.map {
            ReviewFacts(party: $0, findings: findings["\($0.state) \(year)"] ?? [])
          }, pending: [])
      })
  }

  private func findings(in cycle: Int) throws -> [String: [ReviewFacts.Finding]] {
    let text = String(decoding: try data(run, "restricted/observations.ndjson"), as: UTF8.self)
    var findings: [String: [ReviewFacts.Finding]] = [:]
    for (number, line) in text.split(separator: "\n").enumerated() {
      let line = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
      guard line.cycle == cycle, let kind = Kind.allCases.first(where: { $0.code == line.kind })
      else { continue }
      for name in line.provisions where !line.outOfScope.contains(name) {
        guard let provision = Provision(named: name) else { continue }
        findings["\(line.state) \(line.year)", default: []].append(
          ReviewFacts.Finding(kind: kind, provision: provision, observation: number))
      }
    }
    return findings
  }

  private func party(_ row: [String], on day: String) -> YearFacts.Party? {
    guard let state = StateCode(row[0]) else { return nil }
    let bound = zip(Instrument.allCases, row.dropFirst(3)).filter { _, date in
      date.count == 10 && date <= day
    }
    return YearFacts.Party(
      state: state, group: RegionalGroup.allCases.first { $0.code == row[2] },
      boundBy: InstrumentSet(bound.map(\.0)))
  }

  private func rows(_ folder: String, _ name: String) throws -> [[String]] {
    String(decoding: try data(folder, name), as: UTF8.self).split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  private func data(_ folder: String, _ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(name))
  }
}
