import Model

/// Decides what may be printed of each cell that leaves the building.
///
/// Printed are, for each article and kind, all States by year and over the cycle, and each group
/// over the cycle; for an instrument, all States over the cycle. Groups by year are never printed.
/// Small groups and small counts are withheld by rule; where a withheld total could be computed
/// from the others, further totals are withheld until none can, which `MarginTable` proves.
public struct DisclosureControl: Sendable {
  /// The cells that public documents may draw on, in the order of their keys.
  public let cells: [PublicCell]
  private let places: [CellKey: Int]

  /// Returns what may be said of a cell; nil where it is not for the public at all.
  public subscript(key: CellKey) -> PublicCell? { places[key].map { cells[$0] } }

  /// Settles what may be printed of a cycle's cells up to its last year.
  ///
  /// - Complexity: A few hundred small flow problems for each article and kind.
  public init(
    facts: CycleFacts, cells table: CellTable, rules: DisclosureRules = .standard
  ) {
    guard let last = facts.years.last else {
      cells = []
      places = [:]
      return
    }
    var builder = PublicCellBuilder(facts: facts, table: table, rules: rules)
    let provisions = Set(table.cells.map(\.key.provision)).sorted()
    for provision in provisions where provision.isArticle {
      for kind in Kind.allCases { builder.addArticle(provision, kind) }
    }
    for provision in provisions where provision.isInstrument {
      for kind in Kind.allCases { builder.addInstrument(provision, kind, year: last.year) }
    }
    cells = builder.cells.sorted { $0.key < $1.key }
    places = Dictionary(
      uniqueKeysWithValues: cells.enumerated().map { ($0.element.key, $0.offset) })
  }
}

/// Builds the public cells family by family.
private struct PublicCellBuilder {
  let facts: CycleFacts
  let table: CellTable
  let rules: DisclosureRules
  var cells: [PublicCell] = []
  /// Instruments and kinds of which some article's cell over the cycle is withheld.
  private var guarded: Set<CellKey> = []
  private let samples: [InstrumentSample]

  init(facts: CycleFacts, table: CellTable, rules: DisclosureRules) {
    self.facts = facts
    self.table = table
    self.rules = rules
    samples = Instrument.allCases.map { InstrumentSample(of: $0, facts) }
  }

  private func key(
    _ provision: Provision, _ kind: Kind, year: Int, span: Span, group: RegionalGroup? = nil
  ) -> CellKey {
    CellKey(
      cycle: facts.cycle, year: year, span: span, group: group, provision: provision, kind: kind)
  }

  mutating func addArticle(_ provision: Provision, _ kind: Kind) {
    let sample = samples[Int(provision.instrument.rawValue)]
    let lastYear = facts.years[facts.years.count - 1].year
    func states(_ key: CellKey) -> Int { table[key]?.states ?? 0 }
    func margin(_ states: Int, _ reviewed: Int) -> MarginTable.Margin {
      MarginTable.Margin(
        reviewed: reviewed, states: states,
        status: rules.status(states: states, reviewed: reviewed))
    }
    let all = states(key(provision, kind, year: lastYear, span: .cycle))
    var groups = RegionalGroup.allCases.map { group in
      margin(
        states(key(provision, kind, year: lastYear, span: .cycle, group: group)),
        sample.reviewed(group: group))
    }
    var groupless = margin(
      all - groups.reduce(0) { $0 + $1.states }, sample.reviewedWithoutGroup)
    if groupless.reviewed > 0 { groupless.status = .hidden }
    groups.append(groupless)
    let years = facts.years.indices.map { index in
      margin(
        states(key(provision, kind, year: facts.years[index].year, span: .year)),
        sample.reviewed(year: index))
    }
    var margins = MarginTable(
      groups: groups, years: years, total: margin(all, sample.reviewedInCycle),
      reviewed: sample.byGroupAndYear, rules: rules)
    if sample.isAdditive { margins.protect() } else { margins.showYearsOnly() }
    append(margins, provision, kind, sample)
  }

  private mutating func append(
    _ margins: MarginTable, _ provision: Provision, _ kind: Kind, _ sample: InstrumentSample
  ) {
    let lastYear = facts.years[facts.years.count - 1].year
    let mentionsMayStand =
      (margins.years + [margins.total]).allSatisfy { $0.status == .printed }
    for (index, year) in facts.years.enumerated() {
      add(
        key(provision, kind, year: year.year, span: .year), margins.years[index],
        sample, mentionsMayStand: mentionsMayStand)
    }
    let whole = key(provision, kind, year: lastYear, span: .cycle)
    add(whole, margins.total, sample, mentionsMayStand: mentionsMayStand)
    if margins.total.status != .printed {
      guarded.insert(key(provision.instrumentLevel, kind, year: lastYear, span: .cycle))
    }
    for (index, group) in RegionalGroup.allCases.enumerated() {
      add(
        key(provision, kind, year: lastYear, span: .cycle, group: group),
        margins.groups[index], sample, mentionsMayStand: false)
    }
  }

  /// An instrument's total is the union of its articles': it is printed only where none of them is
  /// withheld, and over the cycle alone.
  mutating func addInstrument(_ provision: Provision, _ kind: Kind, year: Int) {
    let sample = samples[Int(provision.instrument.rawValue)]
    let key = key(provision, kind, year: year, span: .cycle)
    let states = table[key]?.states ?? 0
    var margin = MarginTable.Margin(
      reviewed: sample.reviewedInCycle, states: states,
      status: rules.status(states: states, reviewed: sample.reviewedInCycle))
    if margin.status == .printed, guarded.contains(key) { margin.status = .suppressed }
    add(key, margin, sample, mentionsMayStand: margin.status == .printed)
  }

  private mutating func add(
    _ key: CellKey, _ margin: MarginTable.Margin, _ sample: InstrumentSample,
    mentionsMayStand: Bool
  ) {
    guard margin.reviewed > 0 else { return }
    let cell = table[key]
    let year = facts.years.firstIndex { $0.year == key.year } ?? 0
    let parties = cell?.parties ?? sample.parties(group: key.group, year: year)
    let bounds =
      cell?.bounds
      ?? hypergeometricInterval(positives: 0, reviewed: margin.reviewed, parties: parties)
    let disclosure: Disclosure =
      switch margin.status {
      case .printed:
        .printed(
          states: margin.states, bounds: bounds,
          mentions: mentionsMayStand ? cell?.mentions ?? 0 : nil)
      case .fewerThanThree: .fewerThanThree
      case .allButFewerThanThree: .allButFewerThanThree
      case .suppressed: .suppressed
      case .hidden: .tooFewReviewed
      }
    cells.append(
      PublicCell(
        key: key, reviewed: margin.reviewed, parties: parties,
        pending: sample.pending(group: key.group, span: key.span, year: year),
        disclosure: disclosure))
  }
}
