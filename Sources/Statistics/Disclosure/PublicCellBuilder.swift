import Model

/// Builds the public cells: what the rules say of each, then what has to be withheld besides.
struct PublicCellBuilder {
  private let facts: CycleFacts
  private let table: CellTable
  private let earlier: EarlierPublication?
  private let rules: DisclosureRules
  private let samples: [InstrumentSample]
  private let lateStates: LateStates

  init(
    facts: CycleFacts, table: CellTable, earlier: EarlierPublication?, rules: DisclosureRules
  ) {
    self.facts = facts
    self.table = table
    self.earlier = earlier?.cycle == facts.cycle ? earlier : nil
    self.rules = rules
    let known = self.earlier
    samples = Instrument.allCases.map { InstrumentSample(of: $0, facts, earlier: known) }
    lateStates = LateStates(facts: facts, earlier: known)
  }

  /// A cell in the making.
  private struct Margin {
    let key: CellKey
    let states: Int
    let reviewed: Int
    var status: MarginStatus
  }

  /// Every public cell of the cycle, in no order.
  func cells() -> [PublicCell] {
    guard let last = facts.years.last else { return [] }
    let provisions = Set(table.cells.map(\.key.provision)).sorted()
    var cells: [PublicCell] = []
    for instrument in Instrument.allCases {
      let articles = provisions.filter { $0.isArticle && $0.instrument == instrument }
      for kind in Kind.allCases {
        let whole =
          provisions.contains(Provision(instrument))
          ? margin(Provision(instrument), kind, year: last.year, span: .cycle) : nil
        cells += self.cells(of: articles, kind, whole: whole, samples[Int(instrument.rawValue)])
      }
    }
    return cells
  }

  private func margin(
    _ provision: Provision, _ kind: Kind, year: Int, span: Span, group: RegionalGroup? = nil
  ) -> Margin {
    let sample = samples[Int(provision.instrument.rawValue)]
    let key = CellKey(
      cycle: facts.cycle, year: year, span: span, group: group, provision: provision, kind: kind)
    let states = table[key]?.states ?? 0
    let reviewed =
      span == .year
      ? sample.reviewed(year: facts.years.firstIndex { $0.year == year } ?? 0)
      : group.map(sample.reviewed(group:)) ?? sample.reviewedInCycle
    return Margin(
      key: key, states: states, reviewed: reviewed,
      status: rules.status(states: states, reviewed: reviewed))
  }

  /// The States of a group, or of none, with a finding in a year.
  private func states(_ provision: Provision, _ kind: Kind, line: Int, year: Int) -> Int {
    func count(_ group: RegionalGroup?) -> Int {
      table[
        CellKey(
          cycle: facts.cycle, year: facts.years[year].year, span: .year, group: group,
          provision: provision, kind: kind)
      ]?.states ?? 0
    }
    let groups = RegionalGroup.allCases
    if let group = groups.first(where: { Int($0.rawValue) == line }) { return count(group) }
    return groups.reduce(count(nil)) { $0 - count($1) }
  }

  /// The cells of one instrument's articles and kind, and the instrument's own.
  private func cells(
    of provisions: [Provision], _ kind: Kind, whole: Margin?, _ sample: InstrumentSample
  ) -> [PublicCell] {
    let last = facts.years[facts.years.count - 1].year
    var margins = provisions.map { article in
      RegionalGroup.allCases.map { margin(article, kind, year: last, span: .cycle, group: $0) }
        + facts.years.map { margin(article, kind, year: $0.year, span: .year) }
        + [margin(article, kind, year: last, span: .cycle)]
    }
    var whole = whole
    let planned = Planning(self, provisions, kind, margins, whole, sample).statuses()
    for (article, statuses) in planned.articles.enumerated() {
      for (place, status) in statuses.enumerated() { margins[article][place].status = status }
    }
    if let status = planned.whole { whole?.status = status }
    let mayMentionWhole = margins.allSatisfy { $0.last?.status == .printed }
    let articles = margins.flatMap { family in
      // A mention count next to withheld States would be a bound for them.
      let mayMention = family.filter { $0.key.group == nil }.allSatisfy { $0.status == .printed }
      return family.compactMap {
        cell($0, sample, mentionsMayStand: mayMention && $0.key.group == nil)
      }
    }
    let own = whole.flatMap {
      cell($0, sample, mentionsMayStand: mayMentionWhole && $0.status == .printed)
    }
    return articles + (own.map { [$0] } ?? [])
  }

  private func cell(
    _ margin: Margin, _ sample: InstrumentSample, mentionsMayStand: Bool
  ) -> PublicCell? {
    guard margin.reviewed > 0 else { return nil }
    let cell = table[margin.key]
    let year = facts.years.firstIndex { $0.year == margin.key.year } ?? 0
    let parties =
      cell?.parties ?? max(sample.parties(group: margin.key.group, year: year), margin.reviewed)
    let disclosure: Disclosure =
      switch margin.status {
      case .printed:
        .printed(
          states: margin.states,
          bounds: cell?.bounds
            ?? hypergeometricInterval(positives: 0, reviewed: margin.reviewed, parties: parties),
          mentions: mentionsMayStand ? cell?.mentions ?? 0 : nil)
      case .fewerThanThree: .fewerThanThree
      case .allButFewerThanThree: .allButFewerThanThree
      case .suppressed: .suppressed
      case .hidden: .tooFewReviewed
      }
    return PublicCell(
      key: margin.key, reviewed: margin.reviewed, parties: parties,
      pending: sample.pending(group: margin.key.group, span: margin.key.span, year: year),
      disclosure: disclosure)
  }
}

extension PublicCellBuilder {
  /// The plan for one instrument and kind.
  private struct Planning {
    private let builder: PublicCellBuilder
    private let articles: [Provision]
    private let margins: [[Margin]]
    private let whole: Margin?
    private var plan: SuppressionPlan
    private var families: [SuppressionPlan.Family] = []

    /// Numbers of cells: the articles' margins one after another, then the instrument's, then one
    /// for everything that is never printed.
    private let width: Int
    private var wholeCell: Int { articles.count * width }

    init(
      _ builder: PublicCellBuilder, _ articles: [Provision], _ kind: Kind, _ margins: [[Margin]],
      _ whole: Margin?, _ sample: InstrumentSample
    ) {
      self.builder = builder
      self.articles = articles
      self.margins = margins
      self.whole = whole
      width = margins.first?.count ?? 0
      let ownCells = margins.joined().map(Self.cell)
      let wholeMay = whole.flatMap { margin in
        // An instrument's "all" is known from an article's: it could not be kept.
        margin.states == margin.reviewed ? nil : Self.cell(margin).cost
      }
      plan = SuppressionPlan(
        cells: ownCells + [
          SuppressionPlan.Cell(cost: wholeMay, isWithheld: false),
          SuppressionPlan.Cell(cost: nil, isWithheld: true),
        ])
      for (index, article) in articles.enumerated() {
        families.append(family(index, article, kind, sample))
      }
    }

    /// Groups are withheld before the total and the years, on which the report leans; a name such
    /// as "fewer than three" is given up last, for it is less than a number, but says more than
    /// nothing.
    private static func cell(_ margin: Margin) -> SuppressionPlan.Cell {
      let base = 1_000 + min(margin.reviewed, 200)
      let cost: Int? =
        switch margin.status {
        case .printed where margin.reviewed > 0: base + (margin.key.span == .year ? 200 : 0)
        case .fewerThanThree, .allButFewerThanThree: base + 400
        case .printed, .suppressed, .hidden: nil
        }
      return SuppressionPlan.Cell(
        cost: cost, isWithheld: margin.status != .printed && margin.reviewed > 0)
    }

    private func family(
      _ index: Int, _ article: Provision, _ kind: Kind, _ sample: InstrumentSample
    ) -> SuppressionPlan.Family {
      let known = ArticleSums(
        sample, builder.facts, article, kind, earlier: builder.earlier, rules: builder.rules)
      let family = margins[index]
      let total = family[width - 1].states
      let groups = RegionalGroup.allCases.count
      let neverPrinted = wholeCell + 1
      var places: [SuppressionPlan.Family.Place] = []
      var sums: [CountSystem.Sum] = []
      for sum in known.sums {
        let limit = sum.limit
        var range = 0...limit
        func add(
          _ cell: Int, value: Int?, shown: ClosedRange<Int>, hidden: ClosedRange<Int>? = nil
        ) {
          range = shown
          places.append(
            SuppressionPlan.Family.Place(
              cell: cell, sum: sums.count, value: value, shown: shown,
              hidden: hidden ?? 0...limit,
              excuses: excuses(of: sum, family).map { index * width + $0 }))
        }
        func add(margin place: Int) {
          let margin = family[place]
          add(
            index * width + place, value: margin.states,
            shown: builder.rules.possible(
              margin.status, states: margin.states, reviewed: margin.reviewed))
        }
        switch sum.name {
        case .group(let group): add(margin: Int(group.rawValue))
        case .groupless:
          // A number that would be printed of a group may be known of the States of none.
          let value = total - family[..<groups].reduce(0) { $0 + $1.states }
          guard builder.rules.status(states: value, reviewed: limit) != .printed else { break }
          add(neverPrinted, value: value, shown: 0...limit)
        case .year(let year): add(margin: groups + year)
        case .total: add(margin: width - 1)
        case .instrument:
          guard let whole else { break }
          let possible = builder.rules.possible(
            whole.status, states: whole.states, reviewed: whole.reviewed)
          add(wholeCell, value: nil, shown: 0...min(limit, possible.upperBound))
        case .groupInYear(let line, let year):
          add(
            neverPrinted, value: builder.states(article, kind, line: line, year: year),
            shown: 0...limit)
        case .repeated(let line, let pattern):
          add(
            neverPrinted,
            value: sample.states(builder.facts, article, kind, line: line, pattern: pattern),
            shown: 0...limit)
        case .late(let line, let year):
          add(
            neverPrinted,
            value: builder.lateStates.count(article, kind, line: line, year: year),
            shown: 0...limit)
        case .earlier(let key):
          // Where a revision has changed what was counted then, nothing follows from it.
          let value = builder.lateStates.known(key)
          if let was = builder.earlier?.known[key], was.contains(value) {
            range = was.clamped(to: 0...limit)
          }
          guard range.count > 1, value <= limit,
            builder.rules.status(states: value, reviewed: limit) != .printed
          else { break }
          add(neverPrinted, value: value, shown: range, hidden: range)
        }
        sums.append(CountSystem.Sum(members: sum.members, range: range))
      }
      return SuppressionPlan.Family(
        system: CountSystem(limits: known.limits, sums: sums), places: places)
    }

    /// The places of cells that say of everyone in a sum that none or all have the finding.
    private func excuses(of sum: ArticleSums.Sum, _ family: [Margin]) -> [Int] {
      sum.excuses.compactMap { name -> Int? in
        switch name {
        case .group(let group): Int(group.rawValue)
        case .year(let year): RegionalGroup.allCases.count + year
        case .total: width - 1
        default: nil
        }
      }.filter { place in
        let margin = family[place]
        return margin.status == .printed && (margin.states == 0 || margin.states == margin.reviewed)
      }
    }

    /// What becomes of each margin. Articles are planned alone; those that the instrument's number
    /// gives away are planned together with it.
    func statuses() -> (articles: [[MarginStatus]], whole: MarginStatus?) {
      var solved: [Signature: Set<Int>] = [:]
      var withheld: Set<Int> = []
      var entangled: [SuppressionPlan.Family] = []
      for (index, family) in families.enumerated() {
        let signature = Signature(
          system: family.system,
          places: family.places.map {
            SuppressionPlan.Family.Place(
              cell: $0.cell < wholeCell ? $0.cell - index * width : $0.cell, sum: $0.sum,
              value: $0.value, shown: $0.shown, hidden: $0.hidden,
              excuses: $0.excuses.map { $0 - index * width })
          }, cells: Array(plan.cells[(index * width)..<((index + 1) * width)]))
        let chosen =
          solved[signature]
          ?? Set(
            plan.chosen(for: [family]).map { $0 < wholeCell ? $0 - index * width : $0 })
        solved[signature] = chosen
        if chosen.contains(wholeCell) {
          entangled.append(family)
        } else {
          withheld.formUnion(chosen.map { $0 + index * width })
        }
      }
      if !entangled.isEmpty { withheld.formUnion(plan.chosen(for: entangled)) }
      let articles = margins.indices.map { article in
        margins[article].indices.map { place in
          withheld.contains(article * width + place) ? .suppressed : margins[article][place].status
        }
      }
      return (articles, whole.map { withheld.contains(wholeCell) ? .suppressed : $0.status })
    }

    private struct Signature: Hashable {
      let system: CountSystem
      let places: [SuppressionPlan.Family.Place]
      let cells: [SuppressionPlan.Cell]
    }
  }
}
