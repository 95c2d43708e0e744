import Model
import Reporting
import Statistics
import Testing
import TestSupport
import Treaties

/// Section VII with a plan of workshops before the group.
struct PlannedWorkshopsTests {
  private static let articles = [
    "UNTOC/16", "UNTOC/18", "UNTOC/20", "UNTOC/24", "TIP/6", "SOM/16", "FIREARMS/8",
  ].compactMap { Provision(named: $0) }

  /// A plan by lot on a cycle by lot.
  private static func facts(
    seed: Int, span: Span, crossRegional: Bool, chance: Double = 0.5
  ) -> ReportFacts {
    var random = SeededGenerator(seed: seed)
    let groups: [RegionalGroup?] = crossRegional ? [nil] : RegionalGroup.allCases
    let subjects = articles.flatMap { article in
      groups.map { ProposedWorkshops.Subject(article: article, group: $0) }
    }.filter { _ in Double.random(in: 0...1, using: &random) < chance }
    return SampleFacts.facts(
      seed: seed, years: 1 + seed % 3, perGroup: [2, 3, 5, 8][seed % 4],
      workshops: ProposedWorkshops(subjects: subjects, span: span))
  }

  private func paragraphs(_ report: Report) -> [String] {
    report.blocks.compactMap {
      if case .paragraph(let paragraph) = $0 { paragraph.text } else { nil }
    }
  }

  private static let cases: [(seed: Int, span: Span, isCrossRegional: Bool)] = (0..<20).flatMap {
    [($0, .cycle, false), ($0, .cycle, true), ($0, .year, true), ($0, .year, false)]
  }

  @Test(arguments: cases)
  func `a subject is named exactly where its number is printed and at least three`(
    seed: Int, span: Span, isCrossRegional: Bool
  ) throws {
    let facts = Self.facts(seed: seed, span: span, crossRegional: isCrossRegional)
    let proposed = try #require(facts.workshops)
    guard !proposed.subjects.isEmpty else { return }
    let composed = TechnicalReport(facts: facts).composed()
    let named = composed.claims.filter { claim in
      claim.statement == "prevalence" && claim.cells.allSatisfy { $0.key.span == span }
        && paragraphs(composed.report).contains {
          $0.contains(claim.text) && $0.contains("a plan made from the needs")
        }
    }.flatMap(\.cells).filter { $0.field == .states }
    let expected = proposed.subjects.map { subject in
      CellKey(
        cycle: 1, year: facts.year.number, span: span, group: subject.group,
        provision: subject.article, kind: .technicalAssistanceNeed)
    }.filter { (facts.disclosure[$0]?.states ?? 0) >= 3 }
    #expect(Set(named.map(\.key)) == Set(expected))
    #expect(named.count == expected.count)
    #expect(named.allSatisfy { $0.value >= 3 })
    let further = paragraphs(composed.report).contains {
      $0.contains("Further subjects are planned on which no numbers can be published.")
    }
    #expect(further == (expected.count < proposed.subjects.count && !expected.isEmpty))
    let unnamed = paragraphs(composed.report).contains { $0.contains("its subjects are not named") }
    let hasNeeds = !paragraphs(composed.report).contains { $0.contains("No workshop is proposed.") }
    #expect(unnamed == (expected.isEmpty && hasNeeds))
  }

  @Test(arguments: cases)
  func `what the plan has is recommended once, and every claim stands in its block`(
    seed: Int, span: Span, isCrossRegional: Bool
  ) {
    let facts = Self.facts(seed: seed, span: span, crossRegional: isCrossRegional)
    let composed = TechnicalReport(facts: facts).composed()
    let planned = Set(
      (facts.workshops?.subjects ?? []).filter { subject in
        let key = CellKey(
          cycle: 1, year: facts.year.number, span: span, group: subject.group,
          provision: subject.article, kind: .technicalAssistanceNeed)
        return (facts.disclosure[key]?.states ?? 0) >= 3
      })
    for claim in composed.claims {
      guard case .paragraph(let paragraph) = composed.report.blocks[claim.block] else { continue }
      #expect(paragraph.text.contains(claim.text))
      guard claim.text.contains("Beside these") || claim.text.contains("lead the group") else {
        continue
      }
      for key in claim.cells.map(\.key) where key.kind == .technicalAssistanceNeed {
        for group in [key.group, nil] {
          #expect(!planned.contains(.init(article: key.provision, group: group)), "\(claim.text)")
        }
      }
    }
    let recommended = paragraphs(composed.report).filter {
      $0.contains("recommends that these workshops be held")
    }
    #expect(recommended.count == (planned.isEmpty ? 0 : 1))
  }

  @Test(arguments: cases)
  func `the report says the same words as the proposal beside the plan`(
    seed: Int, span: Span, isCrossRegional: Bool
  ) throws {
    let facts = Self.facts(seed: seed, span: span, crossRegional: isCrossRegional)
    let planned = PlannedWorkshops(
      try #require(facts.workshops), cycle: 1, year: facts.year.number
    ) { key in
      facts.disclosure[key].flatMap { cell in cell.states.map { ($0, cell.reviewed) } }
    }
    let text = paragraphs(TechnicalReport(facts: facts).composed().report)
    guard let sentences = planned?.sentences(in: .standard),
      !text.contains(where: { $0.contains("No workshop is proposed.") })
    else { return }
    #expect(text.contains(sentences.joined(separator: " ")))
    #expect(
      sentences.allSatisfy {
        $0.contains(span == .year ? "in the year" : "over the cycle") || $0.hasPrefix("Further")
      })
  }

  @Test(arguments: [4, 12, 20])
  func `with a workshop on everything the report keeps within the limit of words`(perGroup: Int) {
    let subjects = Self.articles.flatMap { article in
      RegionalGroup.allCases.map { ProposedWorkshops.Subject(article: article, group: $0) }
    }
    let report = TechnicalReport(
      facts: SampleFacts.facts(
        seed: 1, years: 3, perGroup: perGroup,
        workshops: ProposedWorkshops(subjects: subjects, span: .cycle))
    ).composed().report
    #expect(report.words <= 10_700)
    #expect(paragraphs(report).contains { $0.contains("a plan made from the needs") })
  }
}
