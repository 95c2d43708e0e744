import ArgumentParser
import Timing
import Workshops

/// `scale`: plans of whole cycles, and their outlook.
struct ScaleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scale", abstract: "Time and proof of plans of whole cycles.",
    discussion: "Example: workshops-benchmark scale --seeds 3")

  @Option(help: "How many cycles of each shape.")
  var seeds = 3

  @Option(help: "The number of States, 600 at most.")
  var states = 193

  @Option(help: "The number of articles.")
  var articles = 60

  @Option(help: "The most workshops.")
  var workshops = 20

  @Option(help: "Only shapes with these words in their name.")
  var only = ""

  func run() throws {
    print(
      "\(states) States, \(articles) articles, \(workshops) workshops; processor seconds of the plan "
        + "and of its outlook; unproved answers of the outlook")
    print(
      "shape".left(32)
        + ["seed", "covered", "bound", "held", "proved", "plan", "outlook", "unproved"].map {
          $0.right(9)
        }.joined())
    for shape in Shape.all where only.isEmpty || shape.name.contains(only) {
      for seed in 0..<seeds { measure(shape, seed: seed) }
    }
  }

  private func measure(_ shape: Shape, seed: Int) {
    let cycle = SeededCycle(
      seed: seed, states: states, articles: articles, tongues: shape.tongues,
      challengeWeight: shape.challengeWeight)
    let rules = shape.rules(workshops, cycle)
    var plan: WorkshopPlan?
    let planning = processorSeconds { plan = WorkshopPlan(cycle.needs, rules) }
    guard let plan else { return }
    var outlook: WorkshopOutlook?
    let looking = processorSeconds { outlook = WorkshopOutlook(beside: plan, cycle.needs, rules) }
    let answers =
      (outlook?.prices.map(\.isProved) ?? []) + (outlook?.alternative.map { [$0.isOptimal] } ?? [])
    let numbers = [seed, plan.covered, plan.bound, plan.workshops.count].map { String($0).right(9) }
    print(
      shape.name.left(32) + numbers.joined() + (plan.isOptimal ? "yes" : "no").right(9)
        + [planning, looking].map { $0.written(places: 2).right(9) }.joined()
        + "\(answers.count { !$0 }) of \(answers.count)".right(9))
  }
}
