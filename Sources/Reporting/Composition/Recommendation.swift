import Model
import Statistics

/// A recommendation that findings call for by a stated rule.
struct Recommendation {
  /// The rules, in the order in which recommendations stand.
  enum Rule: CaseIterable {
    /// A need shared within one group: a regional workshop.
    case regionalWorkshop
    /// A need shared in several groups: one interregional event.
    case interregionalEvent
    /// Challenges in many States, and good practices to learn from.
    case compilation
    /// Challenges in a majority of States.
    case attention

    /// The rule in words, for the annex.
    var words: String {
      switch self {
      case .regionalWorkshop:
        return "a regional workshop is recommended where at least three, and at least a quarter, "
          + "of the States of a regional group reviewed over the cycle expressed a need for "
          + "technical assistance under one article"
      case .interregionalEvent:
        return "where that holds for three regional groups or more, one interregional event is "
          + "recommended in place of regional workshops"
      case .compilation:
        return "a compilation of good practices is recommended where challenges were identified "
          + "under an article in at least two fifths of the States reviewed over the cycle and "
          + "good practices in at least three"
      case .attention:
        return "an article is commended to the attention of States parties where challenges were "
          + "identified under it in more than half of the States reviewed in the year, and none of "
          + "the other rules applies to it"
      }
    }
  }

  let rule: Rule
  let article: Provision
  /// The groups concerned, in their order; empty where all are.
  let groups: [RegionalGroup]
  /// The printed cells that the rule was applied to.
  let findings: [PublicCell]

  /// Applies the rules to what is printed: what is withheld calls for nothing, so that no
  /// recommendation gives it away.
  static func all(from view: PublicView) -> [Recommendation] {
    var found: [Recommendation] = []
    for article in view.articles {
      let needs = RegionalGroup.allCases.compactMap { group in
        view.found(article, .technicalAssistanceNeed, .cycle, group: group)
      }.filter { ($0.states ?? 0) >= 3 && ($0.states ?? 0) * 4 >= $0.reviewed }
      let groups = needs.compactMap(\.key.group)
      if needs.count >= 3 {
        found.append(
          Recommendation(
            rule: .interregionalEvent, article: article, groups: groups, findings: needs))
      } else if !needs.isEmpty {
        found.append(
          Recommendation(
            rule: .regionalWorkshop, article: article, groups: groups, findings: needs))
      }
      found += onChallenges(article, view, hasNeeds: !needs.isEmpty)
    }
    return found.sorted { first, second in
      let order = Rule.allCases
      let (left, right) = (order.firstIndex(of: first.rule), order.firstIndex(of: second.rule))
      if left != right { return (left ?? 0) < (right ?? 0) }
      let (one, other) = (first.greatestShare, second.greatestShare)
      return one == other ? first.article < second.article : one > other
    }
  }

  private static func onChallenges(
    _ article: Provision, _ view: PublicView, hasNeeds: Bool
  ) -> [Recommendation] {
    if let challenge = view.found(article, .challenge, .cycle),
      (challenge.states ?? 0) * 5 >= challenge.reviewed * 2,
      let practice = view.found(article, .goodPractice, .cycle), (practice.states ?? 0) >= 3
    {
      return [
        Recommendation(
          rule: .compilation, article: article, groups: [], findings: [challenge, practice])
      ]
    }
    if !hasNeeds, let challenge = view.found(article, .challenge, .year),
      (challenge.states ?? 0) * 2 > challenge.reviewed
    {
      return [
        Recommendation(rule: .attention, article: article, groups: [], findings: [challenge])
      ]
    }
    return []
  }

  /// The greatest share among the findings, in thousandths.
  private var greatestShare: Int {
    findings.map { ($0.states ?? 0) * 1000 / max(1, $0.reviewed) }.max() ?? 0
  }
}
