import ArgumentParser
import Timing
import Workshops

/// `hand`: plans beside plans by hand.
struct HandCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand", abstract: "How many needs more a plan covers than plans by hand.",
    discussion: "Example: workshops-benchmark hand --seeds 200")

  @Option(help: "How many cycles of each shape.")
  var seeds = 200

  @Option(help: "The number of States, 600 at most.")
  var states = 60

  @Option(help: "The number of articles.")
  var articles = 15

  @Option(help: "The most workshops.")
  var workshops = 10

  @Option(help: "Only shapes with these words in their name.")
  var only = ""

  func run() throws {
    print(
      "\(states) States, \(articles) articles, \(workshops) workshops, \(seeds) seeds; weight covered"
    )
    print(
      "shape".left(32)
        + ["proved", "plan", "greedy", "%", "random", "%", "better in"].map { $0.right(10) }
        .joined())
    for shape in Shape.all where only.isEmpty || shape.name.contains(only) { compare(shape) }
  }

  private func compare(_ shape: Shape) {
    var (proved, plans, greedy, random, better) = (0, 0, 0, 0, 0)
    for seed in 0..<seeds {
      let cycle = SeededCycle(
        seed: seed, states: states, articles: articles, tongues: shape.tongues,
        challengeWeight: shape.challengeWeight)
      let rules = shape.rules(workshops, cycle)
      let plan = WorkshopPlan(cycle.needs, rules)
      let hand = PlanByHand(needs: cycle.needs, rules: rules)
      let byGreed = hand.greedy
      proved += plan.isOptimal ? 1 : 0
      plans += plan.covered
      greedy += byGreed
      random += hand.random(seed: seed)
      better += plan.covered > byGreed ? 1 : 0
    }
    func more(_ other: Int) -> String {
      (100 * Double(plans - other) / Double(max(other, 1))).written(places: 1)
    }
    let cells = [
      String(proved), String(plans), String(greedy), more(greedy), String(random), more(random),
      String(better),
    ]
    print(shape.name.left(32) + cells.map { $0.right(10) }.joined())
  }
}
