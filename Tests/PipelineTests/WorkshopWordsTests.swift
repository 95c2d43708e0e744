import Model
import Pipeline
import Testing
import TestSupport
import Treaties
import Workshops

/// What the restricted document says of plans, in words.
struct WorkshopWordsTests {
  private static let article = Provision(named: "UNTOC/18")
  private static let other = Provision(named: "UNTOC/20")

  /// Five African States that need one article, and three of them another.
  private func needs(weight: Int = 1) throws -> WorkshopNeeds {
    let codes = ["QMA", "QMB", "QMC", "QMD", "QME"].compactMap { StateCode($0) }
    let languages = Set(DocumentLanguage.allCases)
    return WorkshopNeeds(
      states: Dictionary(
        uniqueKeysWithValues: codes.map {
          ($0, WorkshopNeeds.Attendant(group: .africa, languages: languages))
        }),
      needs: [
        try #require(Self.article): Dictionary(uniqueKeysWithValues: codes.map { ($0, weight) }),
        try #require(Self.other): Dictionary(
          uniqueKeysWithValues: codes.prefix(3).map { ($0, weight) }),
      ], providers: [:])
  }

  private func rules() -> WorkshopRules {
    var rules = WorkshopRules(languages: [.english])
    rules.workshops = 1
    rules.places = 4
    return rules
  }

  private let words = WorkshopWords(scale: 1, countsNeeds: true)

  @Test func `numbers below ten are words, and a need is a need`() throws {
    let needs = try needs()
    let plan = WorkshopPlan(needs, rules())
    #expect(
      words.coverage(plan, of: needs.demand) == "One workshop covers four of the eight needs.")
    let said = WorkshopOutlook(beside: plan, needs, rules()).prices.map(words.sentence)
    #expect(
      said == [
        "One more workshop would cover three more needs.",
        "One more place in every workshop would cover one more need.",
        "One more place in the workshop on mutual legal assistance (article 18 of the Convention), "
          + "for African States, in English, would cover one more need.",
      ])
  }

  @Test func `weights are said as weights, with their decimals`() throws {
    let needs = try needs(weight: 15)
    let plan = WorkshopPlan(needs, rules())
    let words = WorkshopWords(scale: 10, countsNeeds: false)
    #expect(
      words.coverage(plan, of: needs.demand)
        == "One workshop covers 6 of 12, the weight of all needs.")
    #expect(
      WorkshopOutlook(beside: plan, needs, rules()).prices.map(words.sentence).first
        == "One more workshop would add 4.5 to the weight of the needs covered.")
  }

  @Test func `the next best plan says where it is not proved to be that`() {
    #expect(
      words.alternative(covering: 3, of: 8, isProved: true)
        == "The best plan with other workshops covers three of the eight needs.")
    #expect(
      words.alternative(covering: 12, of: 31, isProved: false)
        == "The best plan with other workshops that was found covers 12 of the 31 needs. That it is "
        + "the next best is not proved: the search was stopped, and there may be one that covers more."
    )
  }

  @Test func `a plan that is not proved to be the best says what none exceeds`() {
    #expect(words.proof(isOptimal: true, bound: 12).hasSuffix("this is proved."))
    #expect(
      words.proof(isOptimal: false, bound: 12)
        == "The search was stopped before it was proved that no plan is better; none covers more "
        + "than 12.")
  }
}
