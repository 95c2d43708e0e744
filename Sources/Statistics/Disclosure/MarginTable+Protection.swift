extension MarginTable {
  /// Withholds further totals until no withheld one can be computed.
  ///
  /// A total that settles the matter alone is taken before one that does not: groups before the
  /// total before years, since the report leans on the years most; then totals called "fewer than
  /// three" and the like, whose very name can give another away. Among groups the one with the
  /// fewest reviewed States comes first, then their order.
  mutating func protect() {
    while isOpen {
      guard let place = nextToWithhold() else { return }
      self[place].status = .suppressed
    }
  }

  private func nextToWithhold() -> Place? {
    let candidates = candidates(printed: true) + candidates(printed: false)
    let trials = candidates.lazy.map { place -> (place: Place, open: Int) in
      var trial = self
      trial[place].status = .suppressed
      return (place, trial.computable().count)
    }
    var best: (place: Place, open: Int)?
    for trial in trials {
      if trial.open == 0 { return trial.place }
      if trial.open < best?.open ?? .max { best = trial }
    }
    return best?.place
  }

  /// What may still be withheld: printed totals, or those that bear the name of a small count.
  private func candidates(printed: Bool) -> [Place] {
    func isCandidate(_ margin: Margin) -> Bool {
      guard margin.reviewed > 0 else { return false }
      switch margin.status {
      case .printed: return printed
      case .fewerThanThree, .allButFewerThanThree: return !printed
      case .suppressed, .hidden: return false
      }
    }
    return groups.indices.filter { isCandidate(groups[$0]) }
      .sorted { (groups[$0].reviewed, $0) < (groups[$1].reviewed, $1) }.map(Place.group)
      + (isCandidate(total) ? [.total] : [])
      + years.indices.filter { isCandidate(years[$0]) }.map(Place.year)
  }

  /// Where a State was reviewed twice the years do not add up to the cycle: the years stand, what
  /// covers the cycle is withheld.
  mutating func showYearsOnly() {
    for index in groups.indices where groups[index].status == .printed {
      groups[index].status = .suppressed
    }
    if total.status == .printed { total.status = .suppressed }
  }
}
