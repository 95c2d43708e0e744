import Model
import Statistics

/// A recommendation that findings call for by a stated rule.
struct Recommendation {
  /// The rules, in the order in which recommendations stand: what is general before what emerges,
  /// what emerges before what is regional.
  enum Rule: CaseIterable {
    /// A rising share of States with challenges: what others have learned, and an event where needs
    /// are shared.
    case rising
    /// Challenges in more than half of the States.
    case attention
    /// Challenges in many States, and good practices to learn from.
    case compilation
    /// An issue that earlier reviews did not have.
    case emerging
    /// Workshops that a plan proposes.
    case plannedWorkshops
    /// A need shared in several groups: one interregional event.
    case interregionalEvent
    /// Needs shared within one group: a regional workshop.
    case regionalWorkshop
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
  /// The needs that add an event to a recommendation on what rises.
  var needs: [PublicCell] = []
  /// The issues, for a recommendation on what emerges.
  var issues: [TermFinding] = []

  /// Whether it asks for a workshop or another event.
  var concernsWorkshop: Bool {
    switch rule {
    case .plannedWorkshops, .regionalWorkshop, .interregionalEvent: true
    case .rising, .attention, .compilation, .emerging: !needs.isEmpty
    }
  }

  /// Applies the rules to what is printed: what is withheld calls for nothing, so that no
  /// recommendation gives it away. What a plan of workshops proposes is not recommended once more.
  static func all(from view: PublicView) -> [Recommendation] {
    let shared = view.articles.map { article in
      (article, needs(under: article, view).filter { isShared($0) })
    }
    let planned = view.plannedWorkshops
    let across = shared.filter { $0.1.count >= 3 && planned?.names($0.0) != true }
    let acrossArticles = Set(across.map(\.0))
    let regional = RegionalGroup.allCases.compactMap { group in
      workshop(
        for: group, shared.filter { !acrossArticles.contains($0.0) }.flatMap(\.1),
        besides: planned)
    }
    let events = across.prefix(mostArticles).map { article, needs in
      Recommendation(
        rule: .interregionalEvent, articles: [article], groups: needs.compactMap(\.key.group),
        findings: needs)
    }
    let rising = onTrends(view, events)
    let risingArticles = Set(rising.flatMap(\.articles))
    let ofPlan = plannedWorkshops(view, planned)
    let recommended = risingArticles.union((ofPlan + regional + events).flatMap(\.articles))
    let issues = EmergingSection(view: view).issues
    let emerging =
      issues.isEmpty
      ? []
      : [
        Recommendation(
          rule: .emerging, articles: [], groups: [], findings: [], issues: issues)
      ]
    return rising + onChallenges(view, rising: risingArticles, besides: recommended) + emerging
      + ofPlan + events.filter { !risingArticles.contains($0.articles[0]) } + regional
  }

  private static func onTrends(
    _ view: PublicView, _ events: [Recommendation]
  ) -> [Recommendation] {
    TrendProse(view: view).articles(.challenge, .rising).prefix(mostArticles).map { article in
      let event = events.first { $0.articles == [article] }
      let practice = view.found(article, .goodPractice, .cycle)
      return Recommendation(
        rule: .rising, articles: [article], groups: event?.groups ?? [],
        findings: practice.map { [$0] } ?? [], needs: event?.findings ?? [])
    }
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

  private static func plannedWorkshops(
    _ view: PublicView, _ planned: PlannedWorkshops?
  ) -> [Recommendation] {
    guard let planned, !planned.parts.isEmpty else { return [] }
    let cells = planned.parts.flatMap { view.cells(of: $0) }
    return [
      Recommendation(
        rule: .plannedWorkshops, articles: Set(cells.map(\.key.provision)).sorted(),
        groups: planned.parts.compactMap(\.group), findings: cells)
    ]
  }

  private static func workshop(
    for group: RegionalGroup, _ needs: [PublicCell], besides planned: PlannedWorkshops?
  ) -> Recommendation? {
    let own = ranked(needs.filter { $0.key.group == group }).prefix(mostArticles)
      .filter { planned?.meets($0.key.provision, of: group) != true }
    guard !own.isEmpty else { return nil }
    return Recommendation(
      rule: .regionalWorkshop, articles: own.map(\.key.provision), groups: [group],
      findings: own)
  }

  private static func onChallenges(
    _ view: PublicView, rising: Set<Provision>, besides recommended: Set<Provision>
  ) -> [Recommendation] {
    var pairs: [(challenge: PublicCell, practice: PublicCell)] = []
    var attention: [PublicCell] = []
    for article in view.articles where !rising.contains(article) {
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
        rule: .attention, articles: commended.map(\.key.provision), groups: [],
        findings: Array(commended)),
      Recommendation(
        rule: .compilation, articles: chosen.map(\.key.provision), groups: [], findings: compiled),
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
