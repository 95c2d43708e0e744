import Model
import Reporting
import Statistics
import Testing
import Treaties

/// What is put first is first: of all that was counted, not only of what is printed.
struct OrderProseTests {
  private static let superlatives = [
    "first of all under", "above all under", "most widely under", "mainly under",
  ]

  private static func claims(seed: Int) -> (claims: [Claim], facts: ReportFacts) {
    let facts = SampleFacts.facts(
      seed: seed, years: 1 + seed % 3, perGroup: [2, 3, 5, 8][seed % 4], pending: seed % 2 == 0)
    let suite = ReportSuite(facts: facts)
    return (SuiteDocument.all.map(suite.composed).flatMap(\.claims), facts)
  }

  /// The articles that a claim does not name and that have at least the least share of those it
  /// names.
  private static func rivals(of claim: Claim, in facts: ReportFacts) -> Int {
    let keys = Set(claim.cells.map(\.key))
    guard let first = keys.first else { return 0 }
    func share(_ key: CellKey) -> Double {
      guard let cell = facts.cells[key], cell.reviewed > 0 else { return 0 }
      return Double(cell.states) / Double(cell.reviewed)
    }
    let least = keys.map(share).min() ?? 0
    let named = Set(keys.map(\.provision))
    return Set(facts.disclosure.cells.map(\.key.provision)).count { article in
      article.isArticle && !named.contains(article)
        && share(
          CellKey(
            cycle: first.cycle, year: first.year, span: first.span, group: first.group,
            provision: article, kind: first.kind)) >= least
    }
  }

  @Test func `no article that is left out has as great a share as those that are put first`() {
    var (ordered, unordered) = (0, 0)
    for seed in 0..<60 {
      let (claims, facts) = Self.claims(seed: seed)
      for claim in claims where claim.statement == "prevalence" {
        if Self.superlatives.contains(where: claim.text.contains) {
          ordered += 1
          #expect(Self.rivals(of: claim, in: facts) == 0, "\(seed): \(claim.text)")
        } else if claim.text.contains("next") {
          // The one that is named before may have a sentence of its own.
          #expect(Self.rivals(of: claim, in: facts) <= 1, "\(seed): \(claim.text)")
        } else if claim.text.contains("inter alia") {
          unordered += 1
        }
      }
    }
    #expect(ordered > 20)
    #expect(unordered > 20)
  }

  @Test func `where every State has every finding no article is put first`() {
    let facts = SampleFacts.facts(seed: 1, years: 3, perGroup: 8) { _, _, _, _ in true }
    let suite = ReportSuite(facts: facts)
    for claim in SuiteDocument.all.map(suite.composed).flatMap(\.claims)
    where claim.statement == "prevalence" {
      #expect(!Self.superlatives.contains(where: claim.text.contains), "\(claim.text)")
      #expect(!claim.text.contains("next"), "\(claim.text)")
    }
  }

  @Test func `States of one group are compared with nobody`() {
    let text = Self.words(
      SampleFacts.facts(seed: 2, years: 2, perGroup: 8, groups: [.africa]))
    #expect(text.contains("there are no others with which it could be compared"))
    #expect(!text.contains("found to differ"))
    #expect(!text.contains("tested against all other States"))
  }

  private static func words(_ facts: ReportFacts) -> String {
    let suite = ReportSuite(facts: facts)
    return [SuiteDocument.technicalReport, .addendum(.africa)].map(suite.composed)
      .flatMap(\.report.blocks).map { "\($0)" }.joined()
  }
}
