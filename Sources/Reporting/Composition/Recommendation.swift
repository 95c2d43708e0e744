import Model
import Statistics

/// A recommendation that findings call for by a stated rule.
struct Recommendation {
  /// The rules, in the order in which recommendations stand.
  enum Rule: CaseIterable {
    /// Needs shared within one group: a regional workshop.
    case regionalWorkshop
    /// A need shared in several groups: one interregional event.
    case interregionalEvent
    /// Challenges in many States, and good practices to learn from.
    case compilation
    /// Challenges in more than half of the States.
    case attention

    /// The rule in words, for the annex.
    var words: String {
      switch self {
      case .regionalWorkshop:
        return "a regional workshop is recommended on the articles, at most "
          + "\(Numerals.inText(Recommendation.mostArticles)), under which at least three, and at "
          + "least a quarter, of the States of a regional group reviewed over the cycle expressed a "
          + "need for technical assistance"
      case .interregionalEvent:
        return
          "where that holds of one article in three regional groups or more, one interregional "
          + "event is recommended in place of regional workshops, for at most "
          + "\(Numerals.inText(Recommendation.mostArticles)) articles"
      case .compilation:
        return "a compilation of good practices is recommended where challenges were identified "
          + "under an article in at least two fifths of the States reviewed over the cycle and "
          + "good practices in at least three; it names at most \(Numerals.inText(Recommendation.mostArticles)) "
          + "articles, those with the greatest shares"
      case .attention:
        return "articles are commended to the attention of States parties where challenges were "
          + "identified under them in more than half of the States reviewed in the year and no "
          + "other rule applies, again at most \(Numerals.inText(Recommendation.mostArticles))"
      }
    }
  }

  /// A recommendation speaks of no more articles than this, those with the greatest shares.
  static let mostArticles = 3

  let rule: Rule
  /// The articles, the greatest share first.
  let articles: [Provision]
  /// The groups concerned, in their order; empty where all are.
  let groups: [RegionalGroup]
  /// The printed cells that the rule was applied to, in the order of the articles.
  let findings: [PublicCell]

  /// Applies the rules to what is printed: what is withheld calls for nothing, so that no
  /// recommendation gives it away.
  static func all(from view: PublicView) -> [Recommendation] {
    let shared = view.articles.map { article in
      (article, needs(under: article, view).filter { isShared($0) })
    }
    let across = shared.filter { $0.1.count >= 3 }
    let acrossArticles = Set(across.map(\.0))
    let regional = RegionalGroup.allCases.compactMap { group in
      workshop(
        for: group, shared.filter { !acrossArticles.contains($0.0) }.flatMap(\.1))
    }
    let events = across.map { article, needs in
      Recommendation(
        rule: .interregionalEvent, articles: [article], groups: needs.compactMap(\.key.group),
        findings: needs)
    }
    .prefix(mostArticles)
    let recommended = Set((regional + events).flatMap(\.articles))
    return regional + events + onChallenges(view, besides: recommended)
  }

  private static func needs(under article: Provision, _ view: PublicView) -> [PublicCell] {
    RegionalGroup.allCases.compactMap {
      view.found(article, .technicalAssistanceNeed, .cycle, group: $0)
    }
  }

  private static func isShared(_ cell: PublicCell) -> Bool {
    let states = cell.states ?? 0
    return states >= 3 && states * 4 >= cell.reviewed
  }

  private static func workshop(
    for group: RegionalGroup, _ needs: [PublicCell]
  ) -> Recommendation? {
    let own = ranked(needs.filter { $0.key.group == group }).prefix(mostArticles)
    guard !own.isEmpty else { return nil }
    return Recommendation(
      rule: .regionalWorkshop, articles: own.map(\.key.provision), groups: [group],
      findings: Array(own))
  }

  private static func onChallenges(
    _ view: PublicView, besides recommended: Set<Provision>
  ) -> [Recommendation] {
    var pairs: [(challenge: PublicCell, practice: PublicCell)] = []
    var attention: [PublicCell] = []
    for article in view.articles {
      if let challenge = view.found(article, .challenge, .cycle),
        (challenge.states ?? 0) * 5 >= challenge.reviewed * 2,
        let practice = view.found(article, .goodPractice, .cycle), (practice.states ?? 0) >= 3
      {
        pairs.append((challenge, practice))
      } else if !recommended.contains(article),
        let challenge = view.found(article, .challenge, .year),
        (challenge.states ?? 0) * 2 > challenge.reviewed
      {
        attention.append(challenge)
      }
    }
    let chosen = ranked(pairs.map(\.challenge)).prefix(mostArticles)
    let compiled = chosen.flatMap { challenge in
      [challenge] + pairs.filter { $0.challenge == challenge }.map(\.practice)
    }
    let commended = ranked(attention).prefix(mostArticles)
    return [
      Recommendation(
        rule: .compilation, articles: chosen.map(\.key.provision), groups: [], findings: compiled),
      Recommendation(
        rule: .attention, articles: commended.map(\.key.provision), groups: [],
        findings: Array(commended)),
    ].filter { !$0.articles.isEmpty }
  }

  /// Cells by the share of States, the greatest first, then in treaty order.
  private static func ranked(_ cells: [PublicCell]) -> [PublicCell] {
    cells.sorted { first, second in
      let left = (first.states ?? 0) * second.reviewed
      let right = (second.states ?? 0) * first.reviewed
      return left == right ? first.key < second.key : left > right
    }
  }
}
