import Model
import Tagging

/// What a run's observations say to a planner of workshops.
struct WorkshopEvidence {
  /// The weights of needs, by article and State; those of 0 too.
  private(set) var needs: [Provision: [StateCode: Int]] = [:]
  /// The States with a good practice, by article.
  private(set) var providers: [Provision: Set<StateCode>] = [:]
  /// The types of assistance that a State asks for, by article.
  private(set) var types: [Provision: [StateCode: Set<AssistanceType>]] = [:]
  /// The observations of the run's counted documents.
  let observations: [Observation]

  /// Reads the observations of a run.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - cycle: The cycle of the plan.
  ///   - span: The years whose findings count.
  ///   - weights: What a finding of a kind weighs; kinds that are left out are no needs.
  /// - Throws: `PipelineError` where the observations cannot be read.
  init(
    _ run: WrittenRun, cycle: Int, span: ClosedRange<Int>, weights: [Kind: Int]
  ) throws(PipelineError) {
    observations = try RecomputedRun.observations(run).0
    for observation in observations {
      guard let state = observation.state, observation.cycle == cycle,
        span.contains(observation.year)
      else { continue }
      let asked =
        observation.kind == .technicalAssistanceNeed
        ? AssistanceType.named(in: observation.text) : []
      for article in observation.inScope.map(\.articleLevel) where !article.isInstrument {
        if observation.kind == .goodPractice {
          providers[article, default: []].insert(state)
        } else if let weight = weights[observation.kind] {
          needs[article, default: [:]][state] = max(weight, needs[article]?[state] ?? 0)
          if !asked.isEmpty { types[article, default: [:]][state, default: []].formUnion(asked) }
        }
      }
    }
  }
}
