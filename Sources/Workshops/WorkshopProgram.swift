import Model
import Optimization

/// The choice of workshops as a program in whole numbers.
///
/// A variable for each kind of workshop says how many are held; one for each State that could come
/// to a kind says whether it does. Once the numbers of workshops are whole the rest is a flow from
/// States through needs to workshops, which is whole of itself; so is the even division of those
/// who come to a kind among its workshops. The total of participants is a variable, so that a
/// budget keeps that flow whole.
struct WorkshopProgram {
  /// A State that could come to a kind of workshop.
  struct Place {
    let kind: Int
    let state: StateCode
    let weight: Int
  }

  let kinds: [WorkshopKind]
  let places: [Place]
  let program: IntegerProgram
  /// The variables that have to be whole: the numbers of workshops, then the total.
  let whole: [Int]
  /// The number of the row that holds the weight of the needs covered.
  let weightRow = 0
  /// The number of the row that holds the number of workshops.
  let countRow = 1

  /// - Parameters:
  ///   - kinds: The kinds of workshops.
  ///   - rules: The rules.
  ///   - numbers: What the number of workshops of each kind may be.
  init(_ kinds: [WorkshopKind], _ rules: WorkshopRules, numbers: [ClosedRange<Int>]) {
    self.kinds = kinds
    let places = kinds.enumerated().flatMap { index, kind in
      kind.candidates.map { Place(kind: index, state: $0.state, weight: $0.weight) }
    }
    self.places = places
    let total = kinds.count
    let first = total + 1
    whole = Array(0...total)
    let everything = 0...IntegerProgram.unlimited
    var rows = [
      IntegerProgram.Row(
        terms: places.enumerated().map { (first + $0, $1.weight) }, range: everything),
      IntegerProgram.Row(
        terms: kinds.indices.map { ($0, 1) },
        range: 0...(rules.workshops ?? IntegerProgram.unlimited)),
      IntegerProgram.Row(
        terms: places.indices.map { (first + $0, 1) } + [(total, -1)], range: 0...0),
    ]
    rows += Self.capacities(kinds, places, first: first)
    rows += Self.turns(kinds, places, rules, first: first)
    rows += Self.hosts(kinds, rules)
    if let budget = rules.budget {
      rows.append(
        IntegerProgram.Row(
          terms: kinds.indices.map { ($0, rules.costPerWorkshop) }
            + [(total, rules.costPerPlace)],
          range: 0...budget))
    }
    program = IntegerProgram(
      variables: numbers + [0...max(places.count, 0)] + places.map { _ in 0...1 }, rows: rows)
  }

  /// The variable of a place.
  func variable(ofPlace place: Int) -> Int { kinds.count + 1 + place }

  /// No more come to the workshops of a kind than have places, or may go without helping.
  private static func capacities(
    _ kinds: [WorkshopKind], _ places: [Place], first: Int
  ) -> [IntegerProgram.Row] {
    let byKind = Dictionary(grouping: places.indices) { places[$0].kind }
    return kinds.enumerated().flatMap { index, kind in
      let all = byKind[index] ?? []
      func row(_ those: [Int], _ each: Int) -> IntegerProgram.Row {
        IntegerProgram.Row(
          terms: [(index, each)] + those.map { (first + $0, -1) }, range: 0...Int(1 << 40))
      }
      var rows = [row(all, kind.places)]
      if kind.limitsBoth {
        rows.append(row(all.filter { kind.both.contains(places[$0].state) }, kind.mostOfBoth))
      }
      return rows
    }
  }

  /// A need is covered once, and a State takes part so many times at most.
  private static func turns(
    _ kinds: [WorkshopKind], _ places: [Place], _ rules: WorkshopRules, first: Int
  ) -> [IntegerProgram.Row] {
    let byState = Dictionary(grouping: places.indices) { places[$0].state }
    return byState.keys.sorted().flatMap { state in
      let all = byState[state] ?? []
      let byArticle = Dictionary(grouping: all) { kinds[places[$0].kind].triple.article }
      var rows = byArticle.keys.sorted().compactMap { article -> IntegerProgram.Row? in
        guard let those = byArticle[article], those.count > 1 else { return nil }
        return IntegerProgram.Row(terms: those.map { (first + $0, 1) }, range: 0...1)
      }
      if let most = rules.maximumPerState, byArticle.count > most {
        rows.append(IntegerProgram.Row(terms: all.map { (first + $0, 1) }, range: 0...most))
      }
      return rows
    }
  }

  /// Each host holds one workshop at most.
  private static func hosts(_ kinds: [WorkshopKind], _ rules: WorkshopRules)
    -> [IntegerProgram.Row]
  {
    let byGroup = Dictionary(grouping: kinds.indices) { kinds[$0].triple.group }
    return byGroup.sorted { ($0.value.first ?? 0) < ($1.value.first ?? 0) }.compactMap {
      group, those in
      rules.hosts(for: group).map {
        IntegerProgram.Row(terms: those.map { ($0, 1) }, range: 0...$0.count)
      }
    }
  }
}
