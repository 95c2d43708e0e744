import Model
import Optimization

/// Who takes part in workshops that are decided, and who holds them.
///
/// Of equally good choices: the needs are gone through by workshop and State code, and one is
/// covered if some best choice covers it with all that were kept before.
struct WorkshopAssignment {
  /// The workshops, in the order of their kinds.
  let workshops: [PlannedWorkshop]

  init(_ all: [WorkshopKind], _ rules: WorkshopRules, numbers: [Int]) {
    let counts = numbers.filter { $0 > 0 }
    let model = Self.model(all, rules, numbers: numbers)
    let chosen = model.kinds
    let taking = Self.taking(model)
    var hosts = rules.hosts
    var workshops: [PlannedWorkshop] = []
    for (index, kind) in chosen.enumerated() {
      let coming = zip(model.places, taking).filter { $0.0.kind == index && $0.1 }.map(\.0.state)
      for participants in Self.parts(of: coming, both: kind.both, count: counts[index]) {
        let host = hosts?.firstIndex { rules.isCrossRegional || $0.group == kind.triple.group }
        workshops.append(
          PlannedWorkshop(
            triple: kind.triple, host: host.flatMap { hosts?.remove(at: $0).state },
            participants: participants,
            providers: kind.providers.filter { !participants.contains($0) }))
      }
    }
    self.workshops = workshops
  }

  /// Returns the greatest weight that numbers of workshops can cover.
  static func greatest(_ all: [WorkshopKind], _ rules: WorkshopRules, numbers: [Int]) -> Int {
    let model = model(all, rules, numbers: numbers)
    return model.program.minimize(costs(model)).map { weight($0, costs(model)) } ?? 0
  }

  private static func model(
    _ all: [WorkshopKind], _ rules: WorkshopRules, numbers: [Int]
  ) -> WorkshopProgram {
    let held = zip(all, numbers).filter { $0.1 > 0 }
    return WorkshopProgram(held.map(\.0), rules, numbers: held.map { $0.1...$0.1 })
  }

  private static func costs(_ model: WorkshopProgram) -> [Int] {
    [Int](repeating: 0, count: model.kinds.count + 1) + model.places.map { -$0.weight }
  }

  private static func weight(_ values: [Int], _ costs: [Int]) -> Int {
    -zip(values, costs).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Whether each place is taken.
  private static func taking(_ model: WorkshopProgram) -> [Bool] {
    let costs = costs(model)
    guard !model.places.isEmpty, var values = model.program.minimize(costs) else {
      return model.places.map { _ in false }
    }
    let most = weight(values, costs)
    model.program.setRange(most...IntegerProgram.unlimited, ofRow: model.weightRow)
    for place in model.places.indices {
      let variable = model.variable(ofPlace: place)
      if values[variable] == 0 {
        model.program.setRange(1...1, ofVariable: variable)
        guard let others = model.program.minimize(costs) else {
          model.program.setRange(0...0, ofVariable: variable)
          continue
        }
        values = others
      }
      model.program.setRange(1...1, ofVariable: variable)
    }
    return model.places.indices.map { values[model.variable(ofPlace: $0)] == 1 }
  }

  /// Those who come to a kind divided among its workshops: providers evenly, so that enough of them
  /// are left to each, the others evenly after them.
  private static func parts(
    of coming: [StateCode], both: Set<StateCode>, count: Int
  ) -> [[StateCode]] {
    let ordered = coming.filter(both.contains) + coming.filter { !both.contains($0) }
    var parts = [[StateCode]](repeating: [], count: count)
    for (place, state) in ordered.enumerated() { parts[place % count].append(state) }
    return parts.map { $0.sorted() }
  }
}
