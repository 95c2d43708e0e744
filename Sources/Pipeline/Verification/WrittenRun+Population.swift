import Model
import Reporting
import Treaties

extension WrittenRun {
  /// Reads the groups of the States that the run's tables name.
  ///
  /// - Throws: `PipelineError` where a table is missing or damaged.
  func groups() throws(PipelineError) -> [StateCode: RegionalGroup?] {
    var groups: [StateCode: RegionalGroup?] = [:]
    let parties = 4 + Instrument.allCases.count
    for (name, columns) in [("coverage", 6), ("parties", parties)] {
      for line in try table("restricted/\(name).csv", columns: columns) {
        guard let code = StateCode(line.fields[2]) else {
          throw PipelineError("\(path)/restricted/\(name).csv:\(line.number): this is no State")
        }
        groups.updateValue(RegionalGroup(code: line.fields[3]), forKey: code)
      }
    }
    return groups
  }

  /// Whether the run's States are those of the world; a fictional corpus has none of them, and a run
  /// does not say itself what its corpus is.
  func namesRealStates() throws(PipelineError) -> Bool {
    let known = try groups()
    return Registry.states.contains { known[$0.code] != nil }
  }

  /// What a fictional corpus puts on every output; nil for a real one.
  func notice() throws(PipelineError) -> String? {
    try namesRealStates() ? nil : PhraseBook.standard.text("masthead.fictional")
  }

  /// Reads the run's States by code: their names are the run's, failing them the registry's, failing
  /// them the code; what binds them is left out.
  ///
  /// - Throws: `PipelineError` where a table is missing or damaged.
  func population() throws(PipelineError) -> [State] {
    var names = Dictionary(
      Registry.states.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    var groups = try groups()
    // Runs of earlier versions lack the table.
    if bytes(of: "restricted/states.csv") != nil {
      for line in try table("restricted/states.csv", columns: 3) {
        guard let code = StateCode(line.fields[0]) else {
          throw PipelineError("\(path)/restricted/states.csv:\(line.number): this is no State")
        }
        names[code] = line.fields[1]
        groups.updateValue(RegionalGroup(code: line.fields[2]), forKey: code)
      }
    }
    return groups.keys.sorted().map { code in
      State(
        code: code, name: names[code] ?? code.description, regionalGroup: groups[code] ?? nil,
        participation: [:])
    }
  }
}
