import Ingest
import Model
import Treaties

/// Reads what a corpus says of itself, and holds it against the registry.
struct CorpusReader {
  let facts: CorpusFacts

  /// The corpus's facts, and what in them does not hold and was left out.
  func read() throws(PipelineError) -> (corpus: Corpus, refusals: [Refusal], warnings: [Warning]) {
    do {
      let (file, table) = (facts.file, facts.states)
      var refusals: [Refusal] = []
      let population = population(isFictional: file.isFictional, rows: table?.states ?? [])
      let cycles = try file.cycles.map { cycle throws(Refusal) in
        try self.cycle(cycle, population: population, refusals: &refusals)
      }
      let corpus = Corpus(
        title: file.title, isFictional: file.isFictional,
        defaultInstrument: try defaultInstrument(file),
        cycles: cycles.sorted { $0.number < $1.number }, population: population)
      return (
        corpus, refusals, file.warnings + (table?.warnings ?? []) + (facts.columns?.warnings ?? [])
      )
    } catch {
      throw PipelineError(Self.sentence(error))
    }
  }

  static func sentence(_ refusal: Refusal) -> String {
    let place = refusal.line.map { "\(refusal.file):\($0)" } ?? refusal.file
    return "\(place): \(refusal.message)"
  }

  /// A fictional corpus has its own States alone; a real one adds to the registry or corrects it.
  private func population(isFictional: Bool, rows: [State]) -> [StateCode: State] {
    var population: [StateCode: State] = [:]
    if !isFictional {
      for state in Registry.states { population[state.code] = state }
    }
    for row in rows { population[row.code] = row }
    return population
  }

  private func defaultInstrument(_ file: CorpusFile) throws(Refusal) -> Instrument? {
    guard let code = file.defaultInstrument else { return nil }
    guard let instrument = Instrument(code: code.text) else {
      throw Refusal(
        file: CorpusFolder.corpusFileName, line: code.line, reason: .unknownValue,
        message: "the default instrument '\(code.text)' is none of UNTOC, TIP, SOM, FIREARMS, "
          + "UNCAC, null")
    }
    return instrument
  }

  private func cycle(
    _ raw: CorpusFile.Cycle, population: [StateCode: State], refusals: inout [Refusal]
  ) throws(Refusal) -> Cycle {
    var scope: [Provision] = []
    for entry in raw.scope {
      guard let provision = Provision(named: entry.text) else {
        throw Refusal(
          file: CorpusFolder.corpusFileName, line: entry.line, reason: .unknownValue,
          message: "the scope names '\(entry.text)', which no treaty has; write it as UNTOC/16")
      }
      scope.append(provision.articleLevel)
    }
    let years = raw.years.map { year in
      ReviewYear(
        number: year.number, from: year.from, to: year.to,
        reviews: drawn(year, population: population, refusals: &refusals))
    }
    return Cycle(
      number: raw.number, title: raw.title, scope: Array(Set(scope)).sorted(),
      years: years.sorted { $0.number < $1.number })
  }

  /// The drawn States that exist; the others are listed as refused and the run goes on.
  private func drawn(
    _ year: CorpusFile.Year, population: [StateCode: State], refusals: inout [Refusal]
  ) -> [StateCode] {
    var codes: Set<StateCode> = []
    for entry in year.reviews {
      guard let code = StateCode(entry.text), population[code] != nil else {
        refusals.append(
          Refusal(
            file: CorpusFolder.corpusFileName, line: entry.line, reason: .unknownState,
            message: "the State '\(entry.text)' is drawn for year \(year.number), but "
              + "states.csv and the registry do not have it; it was left out"))
        continue
      }
      codes.insert(code)
    }
    return codes.sorted()
  }
}
