import Model
import Reporting

/// What the year's summaries say on the subjects of recommendations, finding by finding: for the
/// Secretariat, for it names States.
struct FollowUpFindings {
  private let recommendations: [EarlierRecommendation]
  private let observations: [Observation]

  /// - Parameters:
  ///   - recommendations: In the order of the earlier report.
  ///   - observations: Of counted documents; those of the run's year are looked through.
  ///   - run: This year's run.
  init(
    _ recommendations: [EarlierRecommendation], _ observations: [Observation], _ run: WrittenRun
  ) {
    self.recommendations = recommendations
    self.observations = observations.filter {
      $0.cycle == run.manifest.cycle && $0.year == run.manifest.year
    }
  }

  /// One line for each recommendation and finding.
  var csv: [UInt8] {
    var sink = TextSink()
    sink.appendLine(csv: [
      "recommendation", "subject", "regionalGroup", "kind", "state", "document", "paragraph",
      "observation", "text",
    ])
    for recommendation in recommendations {
      for observation in observations {
        guard let subject = subject(of: observation, in: recommendation) else { continue }
        sink.appendLine(csv: [
          recommendation.place?.short ?? "", subject, observation.regionalGroup?.code ?? "",
          observation.kind.code, observation.state?.description ?? "", observation.document,
          observation.paragraph ?? "", observation.id, observation.text,
        ])
      }
    }
    return sink.bytes
  }

  private static func words(of text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  /// The article or issue of a recommendation that a finding is about; nil for none of them, or for
  /// another region.
  private func subject(
    of observation: Observation, in recommendation: EarlierRecommendation
  ) -> String? {
    if !recommendation.groups.isEmpty {
      guard let group = observation.regionalGroup, recommendation.groups.contains(group) else {
        return nil
      }
    }
    let cited = Set(observation.inScope.map(\.articleLevel))
    let articles = recommendation.articles.filter(cited.contains)
    if !articles.isEmpty { return articles.map(\.description).joined(separator: "; ") }
    let words = Self.words(of: observation.text)
    return recommendation.terms.first { term in
      let own = Self.words(of: term)
      return !own.isEmpty && words.indices.contains { words[$0...].starts(with: own) }
    }
  }
}
