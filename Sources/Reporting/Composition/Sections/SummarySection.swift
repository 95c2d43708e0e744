import Model
import Statistics

/// The summary: mandate, coverage, the strongest findings, how many recommendations.
struct SummarySection {
  let view: PublicView
  let recommendations: [Recommendation]

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, "Summary", isNumbered: false)
    let coverage = Coverage(facts: view.facts)
    var sentences = [
      Sentence(
        "The open-ended expert group presents the general trends, emerging issues and regional "
          + "challenges that it was mandated to identify in the implementation of the Organized "
          + "Crime Convention and the Protocols thereto."),
      Sentence(coverage.summarySentence(in: view)),
    ]
    sentences += findings()
    sentences.append(Sentence(recommendationSentence))
    draft.paragraph(sentences, isNumbered: false)
    return draft
  }

  private func findings() -> [Sentence] {
    let challenges = view.articles(with: .challenge, .year).prefix(3)
    guard let first = challenges.first else {
      return [
        Sentence(
          view.facts.facts.years.last?.reviewed.isEmpty ?? true
            ? "Nothing could be counted in the year under analysis."
            : "No number of States with challenges in the year is printed.")
      ]
    }
    let phrases = CountPhrases(cell: first.cell, scale: view.facts.scale)
    var text =
      "Challenges in the application of \(FieldNames.citation(of: first.article)), on "
      + "\(FieldNames.title(of: first.article)), were identified in \(phrases.ofReviewed())"
    let others = challenges.dropFirst()
    if !others.isEmpty {
      let names = others.map { FieldNames.citation(of: $0.article) }
      text += "; by the share of States, those under \(Numerals.list(names)) come next"
    }
    text += "."
    var sentences = [
      Sentence(text, claims: [view.claim("prevalence", text, challenges.map(\.cell))])
    ]
    if let practice = view.articles(with: .goodPractice, .year).first {
      let text =
        "Good practices were recorded first of all under "
        + "\(FieldNames.citation(of: practice.article)), in "
        + "\(CountPhrases(cell: practice.cell, scale: view.facts.scale).ofReviewed())."
      sentences.append(
        Sentence(text, claims: [view.claim("prevalence", text, [practice.cell])]))
    }
    return sentences
  }

  private var recommendationSentence: String {
    let workshops = recommendations.count {
      $0.rule == .regionalWorkshop || $0.rule == .interregionalEvent
    }
    switch recommendations.count {
    case 0: return "The findings that can be printed do not call for recommendations."
    case 1: return "The group submits one recommendation."
    default:
      let all = "The group submits \(Numerals.inText(recommendations.count)) recommendations"
      if workshops == 0 { return all + "." }
      return all + ", \(Numerals.inText(workshops)) of which "
        + (workshops == 1 ? "concerns a workshop." : "concern workshops.")
    }
  }
}
