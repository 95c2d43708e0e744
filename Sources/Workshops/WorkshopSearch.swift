import Model
import Optimization

/// The search for the numbers of workshops of each kind: greatest weight, then fewest, then first.
struct WorkshopSearch {
  /// What a search came to.
  struct Outcome: Hashable {
    /// How many workshops of each kind.
    var numbers: [Int]
    /// The weight of the needs covered.
    var covered: Int
    /// What no plan covers more than.
    var bound: Int
    /// Whether the numbers are proved to be those that the rule names.
    var isProved: Bool
  }

  let kinds: [WorkshopKind]
  let rules: WorkshopRules
  let step: Int
  /// How many relaxations each question may cost.
  let nodes: Int

  /// - Parameters:
  ///   - needs: Who needs what.
  ///   - rules: What is allowed.
  ///   - nodes: How many relaxations each question may cost.
  init(_ needs: WorkshopNeeds, _ rules: WorkshopRules, nodes: Int) {
    kinds = WorkshopKind.possible(needs, rules)
    self.rules = rules
    step = needs.step
    let places = kinds.reduce(0) { $0 + $1.candidates.count }
    // A relaxation costs the more the more places there are.
    self.nodes = max(40, min(nodes, nodes * 60 / max(places, 1)))
  }

  /// What the number of workshops of each kind may be.
  var ranges: [ClosedRange<Int>] {
    kinds.map { 0...min($0.most, rules.workshops ?? $0.most) }
  }

  /// Returns the numbers that the rule names.
  func best() -> Outcome {
    let model = WorkshopProgram(kinds, rules, numbers: ranges)
    guard var outcome = greatest(model, beyond: nil) else {
      return Outcome(numbers: kinds.map { _ in 0 }, covered: 0, bound: 0, isProved: true)
    }
    guard outcome.covered > 0 else {
      outcome.numbers = kinds.map { _ in 0 }
      return outcome
    }
    model.program.setRange(outcome.covered...IntegerProgram.unlimited, ofRow: model.weightRow)
    reduce(&outcome, model)
    let count = outcome.numbers.reduce(0, +)
    model.program.setRange(count...count, ofRow: model.countRow)
    advance(&outcome, model)
    return outcome
  }

  /// Returns numbers that cover the greatest weight, whichever of them; nil where none covers more
  /// than is known.
  ///
  /// - Parameters:
  ///   - ranges: What the numbers may be.
  ///   - known: The weight to be beaten.
  /// - Returns: The numbers; nil where none beat it.
  func greatest(within ranges: [ClosedRange<Int>]? = nil, beyond known: Int? = nil) -> Outcome? {
    greatest(WorkshopProgram(kinds, rules, numbers: ranges ?? self.ranges), beyond: known)
  }

  private func greatest(_ model: WorkshopProgram, beyond known: Int?) -> Outcome? {
    guard !kinds.isEmpty else { return nil }
    let none = [Int](repeating: 0, count: kinds.count + 1)
    let found = model.program.maximize(
      none + model.places.map(\.weight), whole: model.whole, beyond: known, step: step,
      nodes: nodes, strengthening: strengthening(model))
    guard let values = found.values else {
      // A search that was stopped before its first answer has shown nothing but a bound.
      guard known == nil, !found.isProved else { return nil }
      return Outcome(
        numbers: kinds.map { _ in 0 }, covered: 0, bound: found.bound, isProved: false)
    }
    let covered = zip(model.places.indices, model.places).reduce(0) {
      $0 + values[model.variable(ofPlace: $1.0)] * $1.1.weight
    }
    return Outcome(
      numbers: Array(values.prefix(kinds.count)), covered: covered, bound: found.bound,
      isProved: found.isProved)
  }

  /// As few workshops as cover the same.
  private func reduce(_ outcome: inout Outcome, _ model: WorkshopProgram) {
    let found = model.program.maximize(
      counting(model) { _ in -1 }, whole: model.whole, beyond: -outcome.numbers.reduce(0, +),
      nodes: nodes, strengthening: strengthening(model))
    if let values = found.values { outcome.numbers = Array(values.prefix(kinds.count)) }
    outcome.isProved = outcome.isProved && found.isProved
  }

  /// The first of the plans that are equal so far: place after place of the sorted list the
  /// earliest kind that is possible behind those before it.
  private func advance(_ outcome: inout Outcome, _ model: WorkshopProgram) {
    let ranges = ranges
    var place = 0
    var previous = 0
    var list = Self.list(outcome.numbers)
    while place < list.count {
      let current = list[place]
      let fixed = list[..<place].count { $0 == previous }
      model.program.setRange(fixed...ranges[previous].upperBound, ofVariable: previous)
      var isEarliest = true
      if previous < current {
        // Earlier kinds weigh more, so that the search begins with them.
        let gains = counting(model) { (previous..<current).contains($0) ? current - $0 : 0 }
        let found = model.program.maximize(
          gains, whole: model.whole, beyond: fixed * (current - previous), nodes: nodes,
          isContentWithFirst: true, strengthening: strengthening(model))
        if let values = found.values {
          list = Self.list(Array(values.prefix(kinds.count)))
          isEarliest = false
        } else if !found.isProved {
          // What follows would be searched behind a place that may not be the first.
          outcome.isProved = false
          break
        }
      }
      guard isEarliest else { continue }
      if previous < current {
        model.program.setRange(fixed...fixed, ofVariable: previous)
        for kind in previous..<current where kind > previous {
          model.program.setRange(0...0, ofVariable: kind)
        }
      }
      previous = current
      place += 1
    }
    outcome.numbers = kinds.indices.map { kind in list.count { $0 == kind } }
  }

  private func counting(_ model: WorkshopProgram, _ gain: (Int) -> Int) -> [Int] {
    kinds.indices.map(gain) + [0] + model.places.map { _ in 0 }
  }

  private static func list(_ numbers: [Int]) -> [Int] {
    numbers.enumerated().flatMap { Array(repeating: $0, count: $1) }
  }

  /// Nobody comes to a workshop that is not held: said for each place only where the relaxation
  /// denies it, for there are many places.
  private func strengthening(_ model: WorkshopProgram) -> ([Double]) -> Bool {
    { values in
      var isFound = false
      for (index, place) in model.places.enumerated() {
        let variable = model.variable(ofPlace: index)
        guard values[variable] > values[place.kind] + 1e-3 else { continue }
        model.program.append(
          IntegerProgram.Row(
            terms: [(place.kind, 1), (variable, -1)], range: 0...IntegerProgram.unlimited))
        isFound = true
      }
      return isFound
    }
  }
}
