import Model
import Reporting

/// Passages on good practices that can be shown as examples: each holds words that at least three
/// States share, and leads to none of them.
struct PracticeExamples {
  /// The passages without names, by the number of their observation; one for each article at most.
  let passages: [Int: String]

  /// The words of a passage that is worth a box.
  private static let length = 8...70
  /// How many passages of an article are tried.
  private static let mostTrials = 12

  init(
    expressions: [SharedExpression], observations: [Observation], population: [StateCode: State]
  ) {
    let states = population.keys.sorted().compactMap { population[$0] }
    let anonymizer = Anonymizer(population: states)
    var passages: [Int: String] = [:]
    var done: Set<Provision> = []
    for expression in expressions where expression.kind == .goodPractice {
      if done.contains(expression.provision) { continue }
      for number in expression.observations.prefix(Self.mostTrials) {
        let observation = observations[number]
        let words = observation.text.split(separator: " ").count
        guard Self.length.contains(words),
          let passage = anonymizer.anonymized(
            observation.text, of: observation.state.flatMap { population[$0]?.name })
        else { continue }
        passages[number] = passage
        done.insert(expression.provision)
        break
      }
    }
    self.passages = passages
  }
}
