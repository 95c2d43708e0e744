import Model

/// Attacks what is to be published, as a reader would who knows the rules, the parties, the lists of
/// States reviewed and what was published before.
///
/// It starts from the public cells alone, not from how they came about, and computes for each
/// withheld number what it can still be.
public struct DisclosureAudit: Sendable {
  /// A withheld number and what a reader holds possible.
  public struct Interval: Sendable {
    /// The cell; for States of no group, and for late States, the cell that they are part of.
    public let key: CellKey
    /// The least and the greatest value.
    public let values: ClosedRange<Int>
    /// Whether earlier documents alone had said as much.
    public let wasKnown: Bool

    /// Whether one value alone is possible, and was not before.
    public var isLeak: Bool { values.count == 1 && !wasKnown }
  }

  /// Every withheld number, by article and kind.
  public let intervals: [Interval]

  /// The withheld numbers that a reader can compute; empty unless the control has failed.
  public var leaks: [Interval] { intervals.filter(\.isLeak) }

  /// Attacks the cells.
  ///
  /// - Parameters:
  ///   - cells: Everything that leaves the building together.
  ///   - facts: Who is party and who was reviewed; findings are not looked at.
  ///   - earlier: What an earlier run has published; nil for nothing.
  ///   - rules: The limits.
  public init(
    of cells: [PublicCell], facts: CycleFacts, earlier: EarlierPublication? = nil,
    rules: DisclosureRules = .standard
  ) {
    let earlier = earlier?.cycle == facts.cycle ? earlier : nil
    let known = Dictionary(uniqueKeysWithValues: cells.map { ($0.key, $0) })
    let samples = Instrument.allCases.map { InstrumentSample(of: $0, facts, earlier: earlier) }
    let subjects = Set(
      cells.filter { $0.key.provision.isArticle }.map {
        Subject(provision: $0.key.provision, kind: $0.key.kind)
      })
    var intervals: [Interval] = []
    var solved: [CountSystem: [ClosedRange<Int>?]] = [:]
    for subject in subjects.sorted() {
      let sample = samples[Int(subject.provision.instrument.rawValue)]
      let sums = ArticleSums(
        sample, facts, subject.provision, subject.kind, earlier: earlier, rules: rules)
      let reader = PublicReader(
        facts: facts, earlier: earlier, provision: subject.provision, kind: subject.kind
      ) { known[$0] }
      let system = CountSystem(
        limits: sums.limits,
        sums: sums.sums.map { sum in
          CountSystem.Sum(
            members: sum.members,
            range: reader.range(of: sum, under: rules))
        })
      let values = solved[system] ?? Self.values(system, sums)
      solved[system] = values
      for (sum, values) in zip(sums.sums, values) {
        guard let values, let key = reader.key(of: sum.name),
          values.count > 1 || !reader.isExcused(sum),
          !Self.mayBeKnown(sum, values, rules)
        else { continue }
        intervals.append(
          Interval(
            key: key, values: values,
            wasKnown: values.count == 1 && earlier != nil
              && Self.wasKnown(sum, sums, reader, rules)))
      }
    }
    self.intervals = intervals
  }

  struct Subject: Hashable, Comparable {
    let provision: Provision
    let kind: Kind

    static func < (left: Self, right: Self) -> Bool {
      (left.provision, left.kind) < (right.provision, right.kind)
    }
  }

  /// What the documents of this run do not print, the States of no group and an earlier run's cells,
  /// may be known where the number is one that would be printed.
  private static func mayBeKnown(
    _ sum: ArticleSums.Sum, _ values: ClosedRange<Int>, _ rules: DisclosureRules
  ) -> Bool {
    switch sum.name {
    case .groupless, .earlier:
      values.count == 1
        && rules.status(states: values.lowerBound, reviewed: sum.limit) == .printed
    default: false
    }
  }

  /// What each withheld sum can be; nil for what is printed, or said of no one.
  private static func values(
    _ system: CountSystem, _ sums: ArticleSums
  ) -> [ClosedRange<Int>?] {
    let attack = CountAttack(system)
    return sums.sums.indices.map { index in
      switch sums.sums[index].name {
      case .instrument: return nil
      case .group, .groupless, .year, .total, .late, .earlier:
        guard system.sums[index].range.count > 1 else { return nil }
        return attack.interval(of: index)
      case .groupInYear, .repeated: return attack.interval(of: index)
      }
    }
  }

  /// Whether earlier documents alone, with the lists of States, leave one value.
  private static func wasKnown(
    _ sum: ArticleSums.Sum, _ sums: ArticleSums, _ reader: PublicReader, _ rules: DisclosureRules
  ) -> Bool {
    let before = CountSystem(
      limits: sums.limits,
      sums: sums.sums.map { sum in
        if case .earlier = sum.name {
          return CountSystem.Sum(members: sum.members, range: reader.range(of: sum, under: rules))
        }
        return CountSystem.Sum(members: sum.members, range: 0...sum.limit)
      })
    guard let index = sums.sums.firstIndex(where: { $0.name == sum.name }) else { return false }
    return CountAttack(before).interval(of: index)?.count == 1
  }
}
