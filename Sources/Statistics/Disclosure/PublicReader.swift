import Model

/// What a reader takes from the documents for one article and kind.
struct PublicReader {
  let facts: CycleFacts
  let earlier: EarlierPublication?
  let provision: Provision
  let kind: Kind
  /// The cells of the documents.
  let known: (CellKey) -> PublicCell?

  /// The values of a sum that the documents alone leave possible.
  func range(of sum: ArticleSums.Sum, under rules: DisclosureRules) -> ClosedRange<Int> {
    let all = 0...sum.limit
    switch sum.name {
    case .group, .year, .total:
      return key(of: sum.name).flatMap(known).map { $0.possible(under: rules).clamped(to: all) }
        ?? all
    case .instrument:
      let cell = known(cellKey(provision.instrumentLevel, group: nil))
      let greatest = cell.map { $0.possible(under: rules).upperBound } ?? sum.limit
      return 0...min(sum.limit, greatest)
    case .earlier(let key):
      return (earlier?.known[key] ?? all).clamped(to: all)
    case .groupless, .groupInYear, .late, .repeated:
      return all
    }
  }

  /// The cell of a sum, or the cell that it is part of; nil where there is none.
  func key(of name: ArticleSums.Name) -> CellKey? {
    switch name {
    case .group(let group): cellKey(provision, group: group)
    case .groupless, .total: cellKey(provision, group: nil)
    case .year(let place): yearKey(place, group: nil)
    case .late(let line, let year):
      year.map { yearKey($0, group: group(line)) } ?? cellKey(provision, group: group(line))
    case .groupInYear(let line, let place):
      yearKey(place, group: group(line))
    case .repeated(let line, _):
      cellKey(provision, group: group(line))
    case .earlier(let key): key
    case .instrument: nil
    }
  }

  /// Whether a number of a few States may be known, because a cell says so of everyone in it.
  func isExcused(_ sum: ArticleSums.Sum) -> Bool {
    sum.excuses.contains { name in
      guard let cell = key(of: name).flatMap(known) else { return false }
      return cell.states == 0 || cell.states == cell.reviewed
    }
  }

  private func group(_ line: Int?) -> RegionalGroup? {
    RegionalGroup.allCases.first { Int($0.rawValue) == line }
  }

  private func yearKey(_ place: Int, group: RegionalGroup?) -> CellKey {
    CellKey(
      cycle: facts.cycle, year: facts.years[place].year, span: .year, group: group,
      provision: provision, kind: kind)
  }

  private func cellKey(_ provision: Provision, group: RegionalGroup?) -> CellKey {
    CellKey(
      cycle: facts.cycle, year: facts.years.last?.year ?? 0, span: .cycle, group: group,
      provision: provision, kind: kind)
  }
}
