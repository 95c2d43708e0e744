extension MarginTable {
  /// Withholds further totals until no withheld one can be computed.
  ///
  /// Groups before the total before years: what the report leans on most goes last. Among groups
  /// the one with the fewest reviewed States first, then in the groups' order. The choice depends
  /// on what is public alone, so that it gives nothing away.
  mutating func protect() {
    while !computable().isEmpty {
      guard let place = nextToWithhold() else { return }
      self[place].status = .suppressed
    }
  }

  private func nextToWithhold() -> Place? {
    let printedGroups = groups.indices.filter {
      groups[$0].status == .printed && groups[$0].reviewed > 0
    }
    let candidates =
      printedGroups.sorted { (groups[$0].reviewed, $0) < (groups[$1].reviewed, $1) }
      .map(Place.group)
      + (total.status == .printed ? [.total] : [])
      + years.indices.filter { years[$0].status == .printed && years[$0].reviewed > 0 }
      .map(Place.year)
    // One that settles the matter alone is better than one that does not.
    return candidates.first { place in
      var trial = self
      trial[place].status = .suppressed
      return trial.computable().isEmpty
    } ?? candidates.first
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
