import Model
import Statistics

/// Section I: conclusions and recommendations, in bold, each with the findings it rests on.
struct ConclusionsSection {
  let view: PublicView
  let recommendations: [Recommendation]

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, "Conclusions and recommendations")
    guard !recommendations.isEmpty else {
      draft.paragraph(
        [
          Sentence(
            "The findings that can be printed for the year and the cycle do not meet the rules by "
              + "which the group makes recommendations (annex II). The group makes none, which is "
              + "not to say that nothing calls for attention.")
        ], isBold: true)
      return draft
    }
    for (place, recommendation) in recommendations.enumerated() {
      draft.paragraph([sentence(recommendation, place)], isBold: true)
    }
    return draft
  }

  private func sentence(_ recommendation: Recommendation, _ place: Int) -> Sentence {
    let (finding, request) =
      switch recommendation.rule {
      case .regionalWorkshop: workshop(recommendation, place)
      case .interregionalEvent: event(recommendation, place)
      case .compilation: compilation(recommendation)
      case .attention: attention(recommendation)
      }
    let reference = ReportDraft.reference(to: keys(recommendation))
    return Sentence(
      "\(finding) (\(reference)). \(request)",
      claims: [view.claim("recommendation", finding, recommendation.findings)])
  }

  private func workshop(_ recommendation: Recommendation, _ place: Int) -> (String, String) {
    let group = Numerals.list(recommendation.groups.map(FieldNames.name))
    let shares = Numerals.pairs(
      recommendation.findings.map { ($0.states ?? 0, $0.reviewed) })
    let subjects = zip(recommendation.articles, shares).map { article, share in
      "\(FieldNames.citation(of: article)), on \(FieldNames.title(of: article)) (\(share))"
    }
    let list = Numerals.list(subjects)
    switch place % 3 {
    case 0:
      return (
        "Among \(group) reviewed over the cycle, needs for technical assistance are shared under "
          + list,
        "The expert group recommends that a regional workshop for \(group) be devoted to "
          + (subjects.count == 1 ? "this subject." : "these subjects.")
      )
    case 1:
      return (
        "\(group) share needs for technical assistance under \(list) of those reviewed over the "
          + "cycle",
        "It is recommended that these needs be met in a regional workshop for the group."
      )
    default:
      return (
        "Technical assistance was sought by \(group) above all under \(list) of those reviewed over "
          + "the cycle",
        "The expert group recommends a regional workshop on \(subjects.count == 1 ? "it" : "them") "
          + "for the States of the group."
      )
    }
  }

  private func event(_ recommendation: Recommendation, _ place: Int) -> (String, String) {
    let article = recommendation.articles[0]
    let groups = Numerals.list(recommendation.groups.map(FieldNames.name))
    let name = "\(FieldNames.citation(of: article)), on \(FieldNames.title(of: article))"
    return place % 2 == 0
      ? (
        "Needs under \(name), are shared across regions, among \(groups)",
        "The expert group recommends one interregional event rather than several regional ones."
      )
      : (
        "In several regions at once, among \(groups), needs were expressed under \(name)",
        "One interregional event is recommended in place of several regional ones."
      )
  }

  private func compilation(_ recommendation: Recommendation) -> (String, String) {
    let pairs = stride(from: 0, to: recommendation.findings.count - 1, by: 2).map { index in
      let (challenge, practice) =
        (recommendation.findings[index], recommendation.findings[index + 1])
      return "\(FieldNames.citation(of: challenge.key.provision)) (challenges in "
        + "\(challenge.states ?? 0) of \(challenge.reviewed) States reviewed over the cycle, good "
        + "practices in \(practice.states ?? 0))"
    }
    return (
      "Good practices were recorded beside many challenges under \(Numerals.list(pairs))",
      "The expert group recommends that the Secretariat bring these good practices together and "
        + "make them available to all States parties."
    )
  }

  private func attention(_ recommendation: Recommendation) -> (String, String) {
    let parts = recommendation.findings.map { cell in
      "\(FieldNames.citation(of: cell.key.provision)) (\(cell.states ?? 0) of \(cell.reviewed))"
    }
    return (
      "Challenges were identified in more than half of the States reviewed in the year under "
        + Numerals.list(parts),
      "The expert group recommends that the Conference invite States parties to give priority to "
        + "\(parts.count == 1 ? "the matter" : "these matters") in their follow-up to the reviews."
    )
  }

  /// The paragraphs in which the findings stand.
  private func keys(_ recommendation: Recommendation) -> [String] {
    switch recommendation.rule {
    case .regionalWorkshop: recommendation.groups.map(RegionalSection.key)
    case .interregionalEvent:
      recommendation.groups.map(RegionalSection.key) + [AssistanceSection.key]
    case .compilation, .attention: recommendation.articles.map(ImplementationSection.key)
    }
  }
}
