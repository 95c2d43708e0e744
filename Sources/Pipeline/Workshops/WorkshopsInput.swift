import Foundation
import Ingest
import Model
import Statistics
import Treaties
import Workshops

/// A run's needs and a planner's rules, read and checked.
struct WorkshopsInput {
  let run: WrittenRun
  let cycle: Int
  let year: Int
  let isYearAlone: Bool
  /// Whether every need weighs one.
  var countsNeeds: Bool {
    needs.needs.values.allSatisfy { $0.values.allSatisfy { $0 == weightScale } }
  }
  /// Whose needs count.
  var span: Span { isYearAlone ? .year : .cycle }
  /// What a fictional corpus puts on every output; nil for a real one.
  let notice: String?
  /// All States that the run knows, in the order of their codes; of their treaties it says nothing.
  let population: [State]
  let evidence: WorkshopEvidence
  let needs: WorkshopNeeds
  let rules: WorkshopRules
  /// What one need or one amount of money is in the plan's file.
  let weightScale: Int

  /// - Parameters:
  ///   - path: The run's folder.
  ///   - plan: The plan's file.
  /// - Throws: `UsageError` for a plan without sense, `PipelineError` for a run that cannot
  ///   be read.
  init(_ path: String, plan: String) throws {
    let file = try Self.file(plan)
    func senseless(_ message: String) -> UsageError {
      UsageError("\(plan): \(message)")
    }
    let run = try WrittenRun(at: path)
    let cycle = file.cycle ?? run.manifest.cycle
    let year = file.year ?? run.manifest.year
    (self.run, self.cycle, self.year) = (run, cycle, year)
    isYearAlone = file.isYearAlone
    weightScale = file.weights.scale
    let years = try run.table("restricted/coverage.csv", columns: 6)
    let reviews = years.compactMap { line -> (year: Int, fields: [String])? in
      guard line.fields[0] == String(cycle) else { return nil }
      return Int(line.fields[1]).map { ($0, line.fields) }
    }
    guard reviews.contains(where: { $0.year == year }) else {
      throw senseless(
        "the run has no reviews of cycle \(cycle), year \(year); it is of cycle "
          + "\(run.manifest.cycle), up to year \(run.manifest.year)")
    }
    let known = try run.groups()
    let isReal = try run.namesRealStates()
    notice = try run.notice()
    population = try run.population()
    func group(_ text: String, _ place: String) throws -> (StateCode, RegionalGroup?) {
      if let code = StateCode(text) {
        if let group = known[code] { return (code, group) }
        if isReal, let state = Registry.states.first(where: { $0.code == code }) {
          return (code, state.regionalGroup)
        }
      }
      throw senseless("\(place) names '\(text)', which is no State that the run knows")
    }
    var languages = Registry.stateLanguages
    for (text, spoken) in file.stateLanguages.sorted(by: { $0.key < $1.key }) {
      languages[try group(text, "'stateLanguages'").0] = spoken
    }
    let span = (isYearAlone ? year : 1)...year
    var states: [StateCode: WorkshopNeeds.Attendant] = [:]
    for review in reviews where span.contains(review.year) && review.fields[4] == "reviewed" {
      guard let code = StateCode(review.fields[2]) else { continue }
      states[code] = WorkshopNeeds.Attendant(
        group: RegionalGroup(code: review.fields[3]),
        languages: languages[code] ?? Set(DocumentLanguage.allCases))
    }
    evidence = try WorkshopEvidence(
      run, cycle: cycle, span: span,
      weights: [
        .technicalAssistanceNeed: file.weights.values[0] ?? 0,
        .challenge: file.weights.values[1] ?? 0,
      ])
    needs = WorkshopNeeds(states: states, needs: evidence.needs, providers: evidence.providers)
    var rules = WorkshopRules(languages: file.languages)
    rules.workshops = file.workshops
    rules.places = file.placesPerWorkshop
    rules.minimumProviders = file.minimumProviders
    rules.maximumPerState = file.maximumPerState
    rules.isCrossRegional = file.isCrossRegional
    rules.hosts = try file.hosts?.map { text in
      let host = try group(text, "'hosts'")
      return WorkshopRules.Host(state: host.0, group: host.1)
    }
    rules.budget = file.money.values[0]
    rules.costPerWorkshop = file.money.values[1] ?? 0
    rules.costPerPlace = file.money.values[2] ?? 0
    self.rules = rules
  }

  private static let mostBytes = 5_000_000

  private static func file(_ path: String) throws -> WorkshopPlanFile {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      throw UsageError(
        "\(path) cannot be read; 'palermo workshops example-plan' prints one to start from")
    }
    guard data.count <= mostBytes else {
      throw UsageError("\(path) is larger than 5 MB, which is no plan")
    }
    do {
      return try WorkshopPlanFile([UInt8](data), file: path)
    } catch {
      throw UsageError(error, file: path)
    }
  }
}
