import Model
import Reporting
import Statistics

/// Where the documents of a run speak of a subject: found by the claims of their paragraphs.
struct SubjectTreatments {
  private struct Place {
    let document: String
    let paragraph: String
    let claim: Claim
  }

  private let places: [Place]

  /// Reads the claims of a run and the paragraphs that make them.
  init(_ run: WrittenRun) throws(PipelineError) {
    var places: [Place] = []
    let claims = Dictionary(grouping: try run.claims(), by: \.document)
    for document in SuiteDocument.all where Self.treats(document) {
      guard let own = claims[document.name],
        run.manifest.files["public/\(document.name).json"] != nil
      else { continue }
      let blocks = try run.report(document.name).printed.blocks
      for claim in own where blocks.indices.contains(claim.block) {
        guard case .paragraph(let number?, _, _) = blocks[claim.block].block else { continue }
        places.append(Place(document: document.name, paragraph: number, claim: claim))
      }
    }
    self.places = places
  }

  /// The documents that say something of articles; notes and summaries only repeat them.
  private static func treats(_ document: SuiteDocument) -> Bool {
    switch document {
    case .technicalReport, .thematicReport, .addendum: true
    case .packageNote, .summary: false
    }
  }

  /// The paragraphs on the articles and groups of a recommendation, or on its issues, by document.
  func of(_ recommendation: EarlierRecommendation) -> [FollowUpFacts.Treatment] {
    SuiteDocument.all.compactMap { document in
      var paragraphs: [String] = []
      for place in places where place.document == document.name {
        if speaks(place.claim, of: recommendation), !paragraphs.contains(place.paragraph) {
          paragraphs.append(place.paragraph)
        }
      }
      return paragraphs.isEmpty
        ? nil : FollowUpFacts.Treatment(document: document.name, paragraphs: paragraphs)
    }
  }

  private func speaks(_ claim: Claim, of recommendation: EarlierRecommendation) -> Bool {
    if recommendation.terms.contains(where: { Self.names(claim, $0) }) { return true }
    return claim.cells.contains { cell in
      guard recommendation.articles.contains(cell.key.provision.articleLevel) else { return false }
      guard let group = cell.key.group else { return recommendation.groups.isEmpty }
      return recommendation.groups.contains(group)
    }
  }

  /// Whether the run's documents name a term among the issues that emerge.
  func namesIssue(_ term: String) -> Bool { places.contains { Self.names($0.claim, term) } }

  private static func names(_ claim: Claim, _ term: String) -> Bool {
    claim.statement == "emerging"
      && claim.text.lowercased().contains("“\(term.lowercased())”")
  }
}
