public import Model

/// What of the tests may be said in public: nothing that would give away a withheld number.
public struct PublicTests: Sendable {
  /// A change between the last two years, in whole percentage points.
  public struct PublicChange: Sendable {
    /// The article.
    public let provision: Provision
    /// The sort of finding.
    public let kind: Kind
    /// The number of the earlier year.
    public let fromYear: Int
    /// The number of the later year.
    public let toYear: Int
    /// The difference of the printed shares, in percentage points.
    public let difference: Int
    /// What the mix of the regional groups explains.
    public let composition: Int

    /// What remains: the groups' own shares, and groups reviewed in one of the years alone, of
    /// which nothing is said apart, for they may be a single State.
    public var rest: Int { difference - composition }
  }

  /// The trends of articles that rise or fall and may be stated.
  public let trends: [Trend]
  /// Whether a trend of an article was found that may not be stated, by kind.
  public let withheldTrends: Set<Kind>
  /// The contrasts that differ and whose numbers are printed, of articles.
  public let contrasts: [Contrast]
  /// The changes of challenges from the year before to the last one, of articles with both years'
  /// numbers printed.
  public let changes: [PublicChange]

  /// Settles what may be said.
  ///
  /// - Parameters:
  ///   - tests: What was found.
  ///   - facts: The reviews and findings of the cycle.
  ///   - cells: The counts.
  ///   - control: What is printed of them.
  ///   - earlier: What an earlier run of the cycle published.
  public init(
    tests: CycleTests, facts: CycleFacts, cells: CellTable, control: DisclosureControl,
    earlier: EarlierPublication? = nil
  ) {
    let earlier = earlier?.cycle == facts.cycle ? earlier : nil
    let statements = Statements(
      counts: StratifiedCounts(facts: facts, cells: cells, earlier: earlier), facts: facts,
      control: control, earlier: earlier)
    let articles = tests.trends.filter { $0.provision.isArticle }
    let found = articles.filter { $0.result == .rising || $0.result == .falling }
    let limits = Self.limits(
      found: found.map(\.kind), tested: articles.lazy.filter { $0.test != nil }.map(\.kind))
    trends = found.filter { statements.mayState($0, limit: limits[$0.kind] ?? ExactRatio(0)) }
    let stated = Set(trends.map { "\($0.provision) \($0.kind.code)" })
    withheldTrends = Set(
      found.filter { !stated.contains("\($0.provision) \($0.kind.code)") }.map(\.kind))
    let pairs = tests.contrasts.lazy.filter { $0.provision.isArticle }
    let differing = Array(pairs.filter { $0.result == .differs })
    let pairLimits = Self.limits(
      found: differing.map(\.kind), tested: pairs.filter { $0.probability != nil }.map(\.kind))
    var fisher = FisherTests()
    contrasts = differing.filter {
      statements.mayState($0, limit: pairLimits[$0.kind] ?? ExactRatio(0), &fisher)
    }
    let last = facts.years.last?.year
    changes = tests.changes.compactMap { change in
      change.toYear == last && change.provision.isArticle && change.kind == .challenge
        ? statements.stated(change) : nil
    }
  }
}

extension PublicTests {
  /// The probability up to which a test of a kind's family would be found still, the others as they
  /// are: found · 5 per cent / tested.
  private static func limits(
    found: [Kind], tested: some Sequence<Kind>
  ) -> [Kind: ExactRatio] {
    var sizes: [Kind: Int] = [:]
    for kind in tested { sizes[kind, default: 0] += 1 }
    var numbers: [Kind: Int] = [:]
    for kind in found { numbers[kind, default: 0] += 1 }
    return numbers.reduce(into: [:]) { limits, entry in
      limits[entry.key] =
        FalseDiscoveryRate.level * ExactRatio(entry.value, max(sizes[entry.key] ?? 1, 1))
    }
  }
}

/// Judges statements on one cycle.
private struct Statements {
  let counts: StratifiedCounts
  let facts: CycleFacts
  let control: DisclosureControl
  let earlier: EarlierPublication?

  private func key(
    _ provision: Provision, _ kind: Kind, span: Span, year: Int, group: RegionalGroup? = nil
  ) -> CellKey {
    CellKey(
      cycle: facts.cycle, year: year, span: span, group: group, provision: provision, kind: kind)
  }

  func isPrinted(_ provision: Provision, _ kind: Kind, group: RegionalGroup?) -> Bool {
    let last = facts.years.last?.year ?? 0
    return control[key(provision, kind, span: .cycle, year: last, group: group)]?.states != nil
  }

  /// The true table with what a reader knows, and the sums that are withheld.
  private func table(
    _ provision: Provision, _ kind: Kind
  ) -> (witness: StatementWitness, withheld: [ArticleSums.Sum], sample: InstrumentSample) {
    let sample = counts.sample(of: provision.instrument)
    let sums = ArticleSums(sample, facts, provision, kind, earlier: earlier, rules: .standard)
    let reader = PublicReader(facts: facts, earlier: earlier, provision: provision, kind: kind) {
      control[$0]
    }
    let lateStates = LateStates(facts: facts, earlier: earlier)
    var known: [StatementWitness.Known] = []
    var withheld: [ArticleSums.Sum] = []
    for sum in sums.sums {
      let range = reader.range(of: sum, under: .standard)
      switch sum.name {
      case .group, .groupless, .year, .total:
        if range.count > 1 { withheld.append(sum) }
        known.append((sum.members, range))
      case .repeated: known.append((sum.members, range))
      case .groupInYear: withheld.append(sum)
      case .late: withheld.append(sum)
      case .earlier(let key):
        let value = lateStates.known(key)
        if range.contains(value) { known.append((sum.members, range)) }
        if range.count > 1,
          DisclosureRules.standard.status(states: value, reviewed: sum.limit) != .printed
        {
          withheld.append(sum)
        }
      case .instrument: break
      }
    }
    let witness = StatementWitness(
      counts: counts.positivesByColumn(provision, kind), limits: sums.limits, known: known,
      columns: sample.columns.count)
    return (witness, withheld, sample)
  }

  func mayState(_ trend: Trend, limit: ExactRatio) -> Bool {
    let (witness, withheld, sample) = table(trend.provision, trend.kind)
    var tests = TrendTests(
      reviewed: counts.reviewed(trend.provision.instrument), years: counts.years)
    return witness.leavesOpen(withheld.map(\.members)) { counts in
      guard let test = tests.test(positives: sample.byYear(counts)) else { return false }
      return test.direction == trend.test?.direction && test.probability <= limit
    }
  }

  /// A contrast is of a group whose number is printed.
  func mayState(
    _ contrast: Contrast, limit: ExactRatio, _ tests: inout FisherTests
  ) -> Bool {
    guard isPrinted(contrast.provision, contrast.kind, group: contrast.group) else { return false }
    let (witness, withheld, _) = table(contrast.provision, contrast.kind)
    let line = Int(contrast.group.rawValue)
    return witness.leavesOpen(withheld.map(\.members)) { counts in
      let states = counts[(line * witness.columns)..<((line + 1) * witness.columns)].reduce(0, +)
      let others = counts.reduce(0, +) - states
      return tests.twoSided(states, contrast.reviewed, others, contrast.otherReviewed) <= limit
    }
  }

  /// The change in whole points, if both years are printed and no count of a group in a year, none
  /// of which is printed, follows from it.
  func stated(_ change: Change) -> PublicTests.PublicChange? {
    let years = [change.fromYear, change.toYear]
    let cells = years.compactMap {
      control[key(change.provision, change.kind, span: .year, year: $0)]
    }
    let shares = cells.compactMap { cell in
      cell.states.map { ExactRatio($0, max(cell.reviewed, 1)) }
    }
    let columns = years.compactMap { counts.years.firstIndex(of: $0) }
    guard shares.count == 2, columns.count == 2, let parts = change.decomposition else {
      return nil
    }
    let (witness, withheld, sample) = table(change.provision, change.kind)
    let own = parts.composition.points
    let mix = MixOfGroups(sample, from: columns[0], to: columns[1])
    // Other years stand on neither side of the difference.
    let spoken = withheld.filter { sum in
      if case .groupInYear(_, let year) = sum.name { return columns.contains(year) }
      return true
    }
    let isOpen = witness.leavesOpen(spoken.map(\.members)) { mix.explains($0, points: own) }
    guard isOpen else { return nil }
    return PublicTests.PublicChange(
      provision: change.provision, kind: change.kind, fromYear: change.fromYear,
      toYear: change.toYear, difference: (shares[1] - shares[0]).points, composition: own)
  }
}
