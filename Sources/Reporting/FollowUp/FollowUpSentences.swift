import Model
import Statistics

/// What is said of a recommendation's subject, article by article: this year's numbers, then those
/// that the earlier report had.
struct FollowUpSentences {
  /// An article, of all States over the year or of one regional group over the cycle.
  struct Scope: Hashable {
    let article: Provision
    /// Nil: all States.
    let group: RegionalGroup?
  }

  /// The kinds that a recommendation turns on, in the order of a sentence.
  static let kinds: [Kind] = [.challenge, .goodPractice, .technicalAssistanceNeed]

  let facts: FollowUpFacts
  private var phrases: PhraseBook { facts.phrases }

  /// What a recommendation speaks of: each article among all States, then in each group.
  func scopes(of recommendation: EarlierRecommendation) -> [Scope] {
    recommendation.articles.map { Scope(article: $0, group: nil) }
      + recommendation.groups.flatMap { group in
        recommendation.articles.map { Scope(article: $0, group: group) }
      }
  }

  /// The paragraphs beneath a recommendation.
  func paragraphs(on subject: FollowUpFacts.Subject) -> [[Sentence]] {
    let recommendation = subject.recommendation
    guard recommendation.hasSubject else { return [[Sentence(phrases.text("followUp.byHand"))]] }
    let scopes = scopes(of: recommendation)
    var paragraphs = [scopes.filter { $0.group == nil }.flatMap(sentences(on:))]
    for group in recommendation.groups {
      paragraphs.append(scopes.filter { $0.group == group }.flatMap(sentences(on:)))
    }
    paragraphs.append(
      emergence(of: recommendation.terms, among: subject.emerging)
        + [references(subject.treatments)].compactMap(\.self))
    return paragraphs.filter { !$0.isEmpty }
  }

  // MARK: Numbers

  /// A cell of a side: of its year for all States, of the cycle up to it for a group.
  func cell(_ scope: Scope, _ kind: Kind, _ side: FollowUpFacts.Side) -> PublicCell? {
    func cell(_ span: Span) -> PublicCell? {
      side.cells[
        CellKey(
          cycle: side.cycle, year: side.year, span: span, group: scope.group,
          provision: scope.article, kind: kind)]
    }
    guard scope.group == nil, side.hasYears else { return cell(.cycle) }
    return cell(.year)
  }

  private func sentences(on scope: Scope) -> [Sentence] {
    let article = PhraseValue.article(scope.article)
    let year = PhraseValue.words(Numerals.ordinal(facts.now.year))
    let group = scope.group.map { PhraseValue.words(FieldNames.name(of: $0)) }
    let now = said(scope, facts.now)
    var sentences = [Sentence]()
    if now.parts.isEmpty {
      let phrase =
        group.map {
          Phrase("followUp.nothingPrintedOfGroup", ["article": article, "year": year, "group": $0])
        } ?? Phrase("followUp.nothingPrinted", ["article": article, "year": year])
      sentences.append(Sentence(phrases.text(phrase)))
    } else {
      let findings = PhraseValue.phrases(now.parts)
      let found =
        group.map {
          Phrase("followUp.foundInGroup", ["article": article, "group": $0, "findings": findings])
        } ?? Phrase("followUp.found", ["article": article, "year": year, "findings": findings])
      sentences.append(sentence(found, now.cells))
      if !now.withheld.isEmpty {
        let kinds = now.withheld.map(FieldNames.plural(of:))
        sentences.append(Sentence(phrases.text("followUp.withheld", ["kinds": .list(kinds)])))
      }
    }
    let then = said(scope, facts.earlier)
    if !then.parts.isEmpty {
      let before = Phrase(
        "followUp.before",
        [
          "first": .words(facts.shortYear(of: facts.earlier)), "findings": .phrases(then.parts),
        ])
      sentences.append(sentence(before, then.cells))
    }
    return sentences
  }

  /// What may be said of the kinds: those with a number first, so that the first of them says of
  /// how many States.
  private func said(
    _ scope: Scope, _ side: FollowUpFacts.Side
  ) -> (parts: [Phrase], cells: [PublicCell], withheld: [Kind]) {
    var numbers: [(kind: Kind, cell: PublicCell)] = []
    var bounds: [(kind: Kind, cell: PublicCell)] = []
    var nils: [(kind: Kind, cell: PublicCell)] = []
    var withheld: [Kind] = []
    for kind in Self.kinds {
      guard let cell = cell(scope, kind, side) else {
        withheld.append(kind)
        continue
      }
      switch cell.disclosure {
      case .printed(0, _, _): nils.append((kind, cell))
      case .printed: numbers.append((kind, cell))
      case .fewerThanThree, .allButFewerThanThree: bounds.append((kind, cell))
      case .suppressed, .tooFewReviewed: withheld.append(kind)
      }
    }
    let spoken = numbers + bounds + nils
    let parts = spoken.enumerated().map { place, entry in
      part(entry.kind, entry.cell, isFirst: place == 0)
    }
    return (parts, spoken.map(\.cell), withheld)
  }

  private func part(_ kind: Kind, _ cell: PublicCell, isFirst: Bool) -> Phrase {
    let name = PhraseValue.words(FieldNames.plural(of: kind))
    switch cell.disclosure {
    case .printed(0, _, _): return Phrase("followUp.partNone", ["kind": name])
    case .fewerThanThree: return Phrase("followUp.partFew", ["kind": name])
    case .allButFewerThanThree: return Phrase("followUp.partMost", ["kind": name])
    default:
      return isFirst
        ? Phrase("followUp.partFirst", ["kind": name, "share": cell.share])
        : Phrase("followUp.part", ["kind": name, "states": cell.count])
    }
  }

  private func sentence(_ phrase: Phrase, _ cells: [PublicCell]) -> Sentence {
    let text = phrases.text(phrase)
    return Sentence(
      text, claims: [claim("prevalence", text, cells, fields: [.states, .reviewed])])
  }

  /// What a statement on cells rests on; of the earlier report's what it printed.
  func claim(
    _ statement: String, _ text: String, _ cells: [PublicCell], fields: [Claim.Evidence.Field]
  ) -> DraftClaim {
    var evidence: [Claim.Evidence] = []
    var observations: Set<String> = []
    for cell in cells {
      let own = facts.evidence[cell.key]
      if cell.key.year == facts.now.year, cell.key.cycle == facts.now.cycle {
        observations.formUnion(own?.observations ?? [])
      }
      for field in fields {
        let value: Int? =
          switch field {
          case .states: cell.states ?? own?.states
          case .reviewed: cell.reviewed
          case .parties: cell.parties
          case .lower: cell.bounds?.lowerBound
          case .upper: cell.bounds?.upperBound
          case .mentions: nil
          }
        if let value {
          evidence.append(Claim.Evidence(key: cell.key, field: field, value: value))
        }
      }
    }
    return DraftClaim(
      statement: statement, text: text, cells: evidence, observations: observations.sorted())
  }

  // MARK: Words

  private func emergence(of terms: [String], among emerging: [String]?) -> [Sentence] {
    let year = PhraseValue.words(Numerals.ordinal(facts.now.year))
    guard let emerging else {
      return terms.isEmpty
        ? [] : [Sentence(phrases.text("followUp.emergesUntested", ["year": year]))]
    }
    return terms.map { term in
      Sentence(
        phrases.text(
          emerging.contains(term) ? "followUp.emerges" : "followUp.emergesNot",
          ["term": .words(term), "year": year]))
    }
  }

  /// Where this year's documents speak of the subject.
  private func references(_ treatments: [FollowUpFacts.Treatment]) -> Sentence? {
    guard !treatments.isEmpty else { return nil }
    let places = treatments.map { treatment in
      let many = treatment.paragraphs.count > 1
      return phrases.text(
        "followUp.place",
        [
          "paragraph": .words(
            (many ? "paragraphs " : "paragraph ") + Numerals.list(treatment.paragraphs)),
          "subject": .words(name(ofDocument: treatment.document)),
        ])
    }
    return Sentence(phrases.text("followUp.treated", ["places": .list(places)]))
  }

  private func name(ofDocument name: String) -> String {
    switch SuiteDocument.all.first(where: { $0.name == name }) {
    case .technicalReport: phrases.text("followUp.technicalReport")
    case .thematicReport: phrases.text("followUp.thematicReport")
    case .addendum(let group):
      phrases.text("followUp.addendum", ["group": .words(FieldNames.name(of: group))])
    default: name
    }
  }
}
