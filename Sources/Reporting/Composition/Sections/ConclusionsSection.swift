import Model
import Statistics
import Treaties

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
    let name = FieldNames.citation(of: recommendation.article)
    let title = FieldNames.title(of: recommendation.article)
    let finding: String
    let request: String
    switch recommendation.rule {
    case .regionalWorkshop:
      let groups = Numerals.list(recommendation.groups.map(FieldNames.name))
      let counts = Numerals.list(
        recommendation.findings.map { Numerals.share($0.states ?? 0, of: $0.reviewed) })
      finding =
        place % 2 == 0
        ? "Needs for technical assistance in \(title) (\(name)) are shared among \(groups): they "
          + "were expressed in \(counts) reviewed over the cycle"
        : "Among \(groups), \(counts) reviewed over the cycle expressed a need for technical "
          + "assistance under \(name), on \(title)"
      request =
        recommendation.groups.count == 1
        ? "The expert group recommends that a regional workshop on the subject be held for "
          + "\(groups)."
        : "The expert group recommends that regional workshops on the subject be held for \(groups)."
    case .interregionalEvent:
      let groups = Numerals.list(recommendation.groups.map(FieldNames.name))
      finding =
        "Needs for technical assistance in \(title) (\(name)) are shared across regions, "
        + "among \(groups)"
      request =
        "The expert group recommends one interregional event rather than several "
        + "regional ones."
    case .compilation:
      let challenge = recommendation.findings[0]
      let practice = recommendation.findings[1]
      finding =
        "Challenges under \(name), on \(title), were identified in "
        + "\(Numerals.share(challenge.states ?? 0, of: challenge.reviewed)) States reviewed over "
        + "the cycle, while good practices were recorded in "
        + "\(Numerals.inText(practice.states ?? 0))"
      request =
        place % 2 == 0
        ? "The expert group recommends that the Secretariat bring together these good practices "
          + "and make them available to States parties."
        : "It is recommended that the Secretariat compile these good practices for the use of all "
          + "States parties."
    case .attention:
      let challenge = recommendation.findings[0]
      finding =
        "Challenges under \(name), on \(title), were identified in "
        + "\(Numerals.share(challenge.states ?? 0, of: challenge.reviewed)) States reviewed in the "
        + "year"
      request =
        "The expert group recommends that the Conference invite States parties to give "
        + "priority to the matter in their follow-up to the reviews."
    }
    let reference = ReportDraft.reference(to: keys(recommendation))
    return Sentence(
      "\(finding) (\(reference)). \(request)",
      claims: [view.claim("recommendation", finding, recommendation.findings)])
  }

  /// The paragraphs in which the findings stand.
  private func keys(_ recommendation: Recommendation) -> [String] {
    switch recommendation.rule {
    case .regionalWorkshop: recommendation.groups.map(RegionalSection.key)
    case .interregionalEvent:
      recommendation.groups.map(RegionalSection.key) + [AssistanceSection.key]
    case .compilation, .attention: [ImplementationSection.key(recommendation.article)]
    }
  }
}
