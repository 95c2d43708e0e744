public import Model

/// The smallest change found that leaves no draw: States of one sort that cease to be what the
/// others need.
///
/// Three sorts of States can serve one another alone, and grow too few: those of a regional group
/// that are party to some instruments, for the reviewers of their group; those of all groups, for
/// their reviewers; and those party to no others, who can review nobody else. A set that serves
/// itself needs as many pairs as reviews where no two review each other.
public struct SmallestChange: Hashable, Sendable {
  /// What the States do.
  public enum Step: Hashable, Sendable {
    /// They leave one of the instruments, or the draw.
    case leave
    /// They join another instrument.
    case join
  }

  /// How many States; 0: there is no draw as it is.
  public let states: Int
  /// What they do.
  public let step: Step
  /// The instruments to which the States of the sort are party, or to no others.
  public let instruments: InstrumentSet
  /// The regional group; nil: of all.
  public let regionalGroup: RegionalGroup?

  /// Returns the smallest of the changes tried, shown by deciding that it leaves no draw; nil where none
  /// does. A smaller one of another sort is not ruled out.
  public static func of(_ pool: LotPool) -> SmallestChange? {
    if Feasibility(of: pool) == .infeasible {
      return SmallestChange(
        states: 0, step: .leave, instruments: InstrumentSet(rawValue: 0), regionalGroup: nil)
    }
    let classes = Set(pool.states.map(\.instruments)).sorted { $0.rawValue < $1.rawValue }
    let sorts = pool.rules.superset ? classes : [InstrumentSet([.untoc])]
    var found: [SmallestChange] = []
    for instruments in sorts {
      let above = pool.states.filter { $0.instruments.isSuperset(of: instruments) }
      for group in RegionalGroup.allCases where pool.rules.sameRegionAtLeast > 0 {
        let left =
          pool.rules.noMutualReviews
          ? 2 * pool.rules.sameRegionAtLeast : pool.rules.sameRegionAtLeast
        found.append(
          SmallestChange(
            states: above.count { $0.regionalGroup == group } - left, step: .leave,
            instruments: instruments, regionalGroup: group))
      }
      let left = pool.rules.reviewersPerReview * (pool.rules.noMutualReviews ? 2 : 1)
      found.append(
        SmallestChange(
          states: above.count - left, step: .leave, instruments: instruments, regionalGroup: nil))
      if pool.rules.superset, pool.rules.minimumReviews > 0, instruments != classes.last {
        let below = pool.states.count { instruments.isSuperset(of: $0.instruments) }
        found.append(
          SmallestChange(
            states: below - 1, step: .join, instruments: instruments, regionalGroup: nil))
      }
    }
    // A class that is gone needs no reviewers, so that one State at least must be left.
    return found.filter { $0.states > 0 }.sorted { $0.states < $1.states }
      .first { Feasibility(of: $0.applied(to: pool)) == .infeasible }
  }

  /// The pool after the change.
  func applied(to pool: LotPool) -> LotPool {
    var left = states
    var changed: [LotState] = []
    let all = Instrument.allCases.filter { $0 == .untoc || $0.isProtocol }
    for state in pool.states {
      let isOfSort =
        step == .leave
        ? state.instruments.isSuperset(of: instruments)
          && (regionalGroup == nil || state.regionalGroup == regionalGroup)
        : instruments.isSuperset(of: state.instruments)
      guard isOfSort, left > 0 else {
        changed.append(state)
        continue
      }
      left -= 1
      guard step == .join || instruments != InstrumentSet([.untoc]) else { continue }
      var new = state.instruments
      if step == .join {
        for instrument in all where !instruments.contains(instrument) {
          new.insert(InstrumentSet([instrument]))
        }
      } else if let lost = all.last(where: instruments.contains) {
        new.remove(InstrumentSet([lost]))
      }
      changed.append(
        LotState(
          code: state.code, regionalGroup: state.regionalGroup, instruments: new,
          isReviewer: state.isReviewer))
    }
    return LotPool(states: changed, rules: pool.rules)
  }
}
