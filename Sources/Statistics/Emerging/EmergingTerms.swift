import Model

/// The terms that States of one year use and those of earlier years hardly did.
///
/// Section 10 of the method. The family of tests is every term that could be found at all: used by
/// three States or more of both periods together, and not by every State. Which terms these are is
/// settled by the margins of their tables, on which each test is conditional, so the choice does
/// not favour small probabilities. Of terms that are part of a longer one with the same States of
/// both periods only the longer one is tested: it is the same test.
public struct EmergingTerms: Sendable {
  /// The terms of the family that States of the year use, shorter first, then by number.
  public let terms: [EmergingTerm]

  /// The fewest States, and regional groups, of an emerging issue.
  public static let fewestStates = 3
  /// The fewest regional groups of an emerging issue.
  public static let fewestGroups = 2

  /// Finds the terms; none in the first year of a cycle.
  ///
  /// - Parameters:
  ///   - uses: The words of each State; one entry for each State and period.
  ///   - isFunction: Whether the word of a number only binds others.
  /// - Complexity: Linear in words; terms of three words are counted where their parts are used by
  ///   enough States.
  public init(_ uses: [TermUse], isFunction: [Bool]) {
    let reviewed = uses.count(where: \.isLater)
    let earlierReviewed = uses.count - reviewed
    guard reviewed > 0, earlierReviewed > 0 else {
      terms = []
      return
    }
    let counts = TermCounts(uses, words: isFunction.count)
    let family = counts.terms.filter { entry in
      let words = entry.term.words
      guard let first = words.first, let last = words.last else { return false }
      let states = entry.count.later + entry.count.earlier
      return !isFunction[Int(first)] && !isFunction[Int(last)]
        && states >= Self.fewestStates && states < uses.count
    }
    let containers = Containers(family)
    let tested = family.filter { !containers.sameThroughout($0.term) }
    var tests = FisherTests()
    let probabilities = tested.map {
      tests.atLeast($0.count.later, reviewed, $0.count.earlier, earlierReviewed)
    }
    let adjusted = FalseDiscoveryRate.adjusted(probabilities)
    terms = tested.indices.compactMap { index in
      let (term, count) = (tested[index].term, tested[index].count)
      guard count.later > 0 else { return nil }
      return EmergingTerm(
        words: term.words, states: count.later, reviewed: reviewed, earlierStates: count.earlier,
        earlierReviewed: earlierReviewed, groups: count.groups, probability: probabilities[index],
        adjusted: adjusted[index],
        isEmerging: adjusted[index] <= FalseDiscoveryRate.level
          && count.later >= Self.fewestStates && count.groups >= Self.fewestGroups
          && !containers.sameInYear(term))
    }
  }
}

/// Which terms are part of a longer one with the same States.
private struct Containers {
  private var inYear: Set<Term> = []
  private var throughout: Set<Term> = []

  /// A longer term's States are among its parts', so equal numbers mean the same States.
  init(_ family: [(term: Term, count: TermCounts.Count)]) {
    let counts = Dictionary(uniqueKeysWithValues: family.map { ($0.term, $0.count) })
    for (term, count) in family {
      for part in term.parts {
        guard let whole = counts[part], whole.later == count.later else { continue }
        inYear.insert(part)
        if whole.earlier == count.earlier { throughout.insert(part) }
      }
    }
  }

  func sameInYear(_ term: Term) -> Bool { inYear.contains(term) }

  func sameThroughout(_ term: Term) -> Bool { throughout.contains(term) }
}
