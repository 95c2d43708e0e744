import Optimization

/// Which cells to withhold so that nothing withheld can be computed: as few, and as little
/// information, as possible.
///
/// An exact method by constraints found on the way. GLPK picks the cheapest cells that meet the
/// constraints known so far; each article is attacked with these withheld; from every sum that can
/// still be computed a smallest set of printed cells is taken that gives it away, of which at least
/// one has to be withheld, and that is a new constraint. When the attack finds nothing, the plan is
/// allowed, and it is optimal: the program had fewer constraints than the whole problem, and any
/// plan has to meet them all.
///
/// - SeeAlso: M. Fischetti and J. J. Salazar-González, Journal of the American Statistical
///   Association 95 (2000), 916–928.
struct SuppressionPlan {
  /// A cell that may be printed, or is withheld by rule.
  struct Cell: Hashable {
    /// What withholding it altogether costs; nil where that cannot be chosen.
    let cost: Int?
    /// Whether a reader must not compute it even if it is not chosen.
    let isWithheld: Bool
  }

  /// The attack on one article and kind.
  struct Family {
    /// One place of a cell in the system of the family.
    struct Place: Hashable {
      /// The number of the cell; a cell of an instrument has a place in many families.
      let cell: Int
      /// The sum of the system.
      let sum: Int
      /// Its true value; nil where the sum only limits others.
      let value: Int?
      /// What a reader holds possible if nothing is chosen.
      let shown: ClosedRange<Int>
      /// What a reader holds possible if it is withheld altogether.
      let hidden: ClosedRange<Int>
      /// Cells of which each, as long as it is not chosen, allows the sum to be computed.
      let excuses: [Int]
    }

    let system: CountSystem
    let places: [Place]
  }

  /// A set of cells of which one has to be withheld, if its owner and its excuses are.
  private struct Constraint: Hashable {
    let cells: [Int]
    let owner: Int?
    /// Cells of which one that is not chosen lifts the constraint.
    let excuses: [Int]
  }

  let cells: [Cell]

  /// Returns the numbers of the cells to withhold for some families together.
  ///
  /// A sum that can be computed though everything is withheld is left: it was public before.
  func chosen(for families: [Family]) -> Set<Int> {
    var attacks = families.map { (family: $0, attack: CountAttack($0.system)) }
    var constraints: [Constraint] = []
    var known: Set<Constraint> = []
    var chosen: Set<Int> = []
    while true {
      var isNew = false
      for index in attacks.indices {
        for found in constraintsBroken(&attacks[index], chosen) where known.insert(found).inserted {
          constraints.append(found)
          isNew = true
        }
      }
      guard isNew else { return chosen }
      chosen = cheapest(constraints)
    }
  }

  private func constraintsBroken(
    _ attacked: inout (family: Family, attack: CountAttack), _ chosen: Set<Int>
  ) -> [Constraint] {
    let (family, attack) = attacked
    for place in family.places {
      attack.set(chosen.contains(place.cell) ? place.hidden : place.shown, of: place.sum)
    }
    var broken: [Constraint] = []
    for place in family.places {
      guard let value = place.value,
        cells[place.cell].isWithheld || chosen.contains(place.cell),
        place.excuses.allSatisfy(chosen.contains),
        attack.isComputable(place.sum, value: value)
      else { continue }
      let cells = witnesses(of: place, value, in: family, attack, chosen)
      if cells.isEmpty { continue }
      broken.append(
        Constraint(
          cells: cells, owner: self.cells[place.cell].isWithheld ? nil : place.cell,
          excuses: place.excuses))
    }
    return broken
  }

  /// A smallest set of printed cells that gives a sum away: each is hidden in turn, and stays
  /// hidden if the sum can be computed all the same.
  private func witnesses(
    of owner: Family.Place, _ value: Int, in family: Family, _ attack: CountAttack,
    _ chosen: Set<Int>
  ) -> [Int] {
    let printed = family.places.filter {
      !chosen.contains($0.cell) && cells[$0.cell].cost != nil && $0.shown != $0.hidden
    }.sorted { first, second in
      // The dearest are hidden first, so that cheap ones remain to choose from.
      (cells[first.cell].cost ?? 0, first.sum) > (cells[second.cell].cost ?? 0, second.sum)
    }
    var needed: [Int] = []
    for place in printed {
      attack.set(place.hidden, of: place.sum)
      if !attack.isComputable(owner.sum, value: value) {
        attack.set(place.shown, of: place.sum)
        needed.append(place.cell)
      }
    }
    for place in printed { attack.set(place.shown, of: place.sum) }
    return needed.sorted()
  }

  private func cheapest(_ constraints: [Constraint]) -> Set<Int> {
    let numbers = Set(
      constraints.flatMap { $0.cells + $0.excuses + ($0.owner.map { [$0] } ?? []) }
    ).sorted()
    let places = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
    let program = IntegerProgram(
      variables: numbers.map { _ in 0...1 },
      rows: constraints.map { constraint in
        let conditions = constraint.excuses + (constraint.owner.map { [$0] } ?? [])
        let terms =
          constraint.cells.compactMap { cell in places[cell].map { (variable: $0, factor: 1) } }
          + conditions.compactMap { cell in places[cell].map { (variable: $0, factor: -1) } }
        return IntegerProgram.Row(
          terms: terms, range: (1 - conditions.count)...IntegerProgram.unlimited)
      })
    guard let values = program.minimize(numbers.map { cells[$0].cost ?? 0 }) else { return [] }
    return Set(numbers.indices.filter { values[$0] > 0 }.map { numbers[$0] })
  }
}
