import Model
import Reporting
import Statistics
import TestSupport
import Treaties

/// Facts of an invented cycle for reports: States by the letters of their codes, findings by lot.
enum SampleFacts {
  /// Facts that are the same for the same seed.
  ///
  /// - Parameters:
  ///   - seed: What decides the findings.
  ///   - years: How many years the cycle has had.
  ///   - perGroup: How many States of each group are reviewed a year.
  ///   - pending: Whether an African State's summary is missing each year.
  ///   - groups: The groups of which States are reviewed; nil: one State of no group.
  ///   - has: Whether a State, by its place in the year, has a kind of finding on an article; by lot
  ///     where nothing is said.
  ///   - expressions: What States share in the observations.
  ///   - earlier: The documents of an earlier run.
  ///   - terms: What emerges.
  ///   - conclusions: Where the technical report has them.
  ///   - workshops: A plan of workshops.
  /// - Returns: Facts as a run has them.
  static func facts(
    seed: Int, years: Int = 3, perGroup: Int = 3, pending: Bool = false,
    groups: [RegionalGroup?] = RegionalGroup.allCases.map(Optional.some) + [nil],
    has: ((_ article: String, _ kind: Kind, _ year: Int, _ place: Int) -> Bool)? = nil,
    expressions: ([Observation]) -> [SharedExpression] = { _ in [] },
    earlier: EarlierDocuments? = nil, terms: [TermFinding] = [],
    conclusions: ConclusionsPlace = .first, workshops: ProposedWorkshops? = nil
  ) -> ReportFacts {
    var random = SeededGenerator(seed: seed)
    let names = ["UNTOC/16", "UNTOC/18", "UNTOC/20", "UNTOC/24", "TIP/6", "SOM/16", "FIREARMS/8"]
    let articles = names.compactMap { Provision(named: $0) }
    let shares = articles.map { _ in Double.random(in: 0...1, using: &random) }
    var states: [State] = []
    var observations: [Observation] = []
    var coverage: [CoverageLine] = []
    var documents: [DocumentLine] = []
    var reviewYears: [ReviewYear] = []
    var yearFacts: [(year: Int, reviewed: [ReviewFacts], pending: [YearFacts.Party])] = []
    for year in 1...max(1, years) {
      var reviewed: [ReviewFacts] = []
      var waiting: [YearFacts.Party] = []
      for group in groups {
        for _ in 0..<(group == nil ? 1 : perGroup) {
          let state = state(states.count, group)
          states.append(state)
          let party = YearFacts.Party(
            state: state.code, group: group, boundBy: state.instruments(boundOn: day(2015)))
          if pending, group == .africa, waiting.isEmpty {
            waiting.append(party)
            coverage.append(line(year, state, .pending, ""))
            continue
          }
          let symbol = "CTOC/COP/IOG/I/\(year)/1/Add.\(states.count)"
          var findings: [ReviewFacts.Finding] = []
          for (article, share) in zip(articles, shares)
          where party.boundBy.contains(article.instrument) {
            for kind in Kind.allCases
            where has?(article.description, kind, year, reviewed.count)
              ?? (Double.random(in: 0...1, using: &random)
                < (kind == .challenge ? share : share / 2))
            {
              findings.append(
                ReviewFacts.Finding(kind: kind, provision: article, observation: observations.count)
              )
              observations.append(
                observation(symbol, observations.count, kind, article, state, year))
            }
          }
          reviewed.append(ReviewFacts(party: party, findings: findings))
          coverage.append(line(year, state, .reviewed, symbol))
          documents.append(document(symbol, state, year))
        }
      }
      reviewYears.append(
        ReviewYear(number: year, from: day(2011 + year), to: day(2012 + year), reviews: []))
      yearFacts.append((year, reviewed, waiting))
    }
    let population = states.map {
      YearFacts.Party(
        state: $0.code, group: $0.regionalGroup, boundBy: $0.instruments(boundOn: day(2015)))
    }
    let facts = CycleFacts(
      cycle: 1,
      years: yearFacts.map {
        YearFacts(year: $0.year, population: population, reviewed: $0.reviewed, pending: $0.pending)
      })
    let cells = CellTable(of: facts)
    let cycle = Cycle(number: 1, title: "First", scope: articles, years: reviewYears)
    let disclosure = DisclosureControl(facts: facts, cells: cells)
    return ReportFacts(
      corpus: Corpus(
        title: "Sample", isFictional: true, defaultInstrument: .untoc, cycles: [cycle],
        population: Dictionary(states.map { ($0.code, $0) }) { first, _ in first }),
      cycle: cycle, year: reviewYears[reviewYears.count - 1], coverage: coverage, facts: facts,
      cells: cells, disclosure: disclosure,
      tests: PublicTests(
        tests: CycleTests(facts: facts, cells: cells), facts: facts, cells: cells,
        control: disclosure),
      terms: terms, scale: .standard,
      observations: observations,
      assistance: observations.map {
        $0.kind == .technicalAssistanceNeed ? [.capacityBuilding] : []
      }, otherObservations: [], documents: documents, compilation: [], nilStatements: [:],
      refusedFiles: 0, expressions: expressions(observations),
      conclusions: conclusions, workshops: workshops, earlier: earlier)
  }

  /// A cycle in which challenges under article 16 rise and all else stays.
  static func rising() -> ReportFacts {
    facts(seed: 0, years: 3, perGroup: 5) { article, kind, year, place in
      article == "UNTOC/16" && kind == .challenge ? place < 9 * year - 4 : place % 2 == 0
    }
  }

  /// A cycle whose challenges under article 16 use some words.
  ///
  /// - Parameters:
  ///   - forms: The words.
  ///   - states: How many States use them.
  ///   - oneGroup: Whether all of these States are of one group.
  /// - Returns: Facts as a run has them.
  static func speaking(_ forms: [String], states: Int = 6, oneGroup: Bool = false) -> ReportFacts {
    facts(
      seed: 0, years: 2, perGroup: 5, has: { _, _, _, place in place % 5 != 4 },
      expressions: { observations in
        let found = observations.indices.filter { index in
          observations[index].kind == .challenge
            && observations[index].provisions.map(\.description) == ["UNTOC/16"]
        }
        let users =
          oneGroup
          ? Array(found.prefix(states))
          : found.enumerated().filter {
            $0.offset % 4 == 0
          }.prefix(states).map(\.element)
        guard let article = Provision(named: "UNTOC/16") else { return [] }
        return forms.map {
          SharedExpression(
            provision: article, kind: .challenge, words: $0, states: states, statesOfGroup: [:],
            observations: users)
        }
      })
  }

  /// Two years of which the later one speaks of subjects that the earlier did not have.
  ///
  /// - Parameters:
  ///   - forms: The subjects.
  ///   - without: How many of the 20 States of the later year do not speak of them.
  /// - Returns: Facts as a run has them.
  static func emerging(_ forms: [String], without: Int = 0) -> ReportFacts {
    let words = forms.indices.map { [Int32($0)] }
    let groups = RegionalGroup.allCases
    let uses = (0..<40).map { place in
      TermUse(
        group: groups[place % groups.count], isLater: place < 20,
        runs: place < 20 - without ? words : [])
    }
    let found = EmergingTerms(uses, isFunction: forms.map { _ in false })
    return facts(
      seed: 2, years: 2, perGroup: 5,
      terms: found.terms.map { term in
        let form = forms[Int(term.words[0])]
        return TermFinding(stems: form, term: term, form: form, observations: [])
      })
  }

  private static func day(_ year: Int) -> CalendarDate {
    guard let day = CalendarDate(year: year, month: 6, day: 30) else {
      preconditionFailure("the day exists")
    }
    return day
  }

  /// A State whose name is no word of any language: it can be looked for in a report.
  private static func state(_ number: Int, _ group: RegionalGroup?) -> State {
    let letters = [81, 65 + number / 26, 65 + number % 26].map {
      Character(UnicodeScalar(UInt8($0)))
    }
    guard let code = StateCode(String(letters)) else { preconditionFailure("the code is one") }
    let act = State.Participation(signed: nil, consent: day(2005))
    let instruments: [Instrument] =
      number % 3 == 0 ? [.untoc, .tip] : [.untoc, .tip, .som, .firearms]
    return State(
      code: code, name: "Zyx\(number)land", regionalGroup: group,
      participation: Dictionary(uniqueKeysWithValues: instruments.map { ($0, act) }))
  }

  private static func observation(
    _ symbol: String, _ number: Int, _ kind: Kind, _ article: Provision, _ state: State, _ year: Int
  ) -> Observation {
    Observation(
      id: "\(symbol)#\(number)", document: symbol, block: number, row: nil, paragraph: nil,
      kind: kind, provisions: [article], basis: .cited, state: state.code,
      regionalGroup: state.regionalGroup, cycle: 1, year: year, outOfScope: [], text: "Text.")
  }

  private static func line(
    _ year: Int, _ state: State, _ status: CoverageLine.Status, _ symbol: String
  ) -> CoverageLine {
    CoverageLine(
      year: year, state: state.code, regionalGroup: state.regionalGroup, status: status,
      symbol: symbol)
  }

  private static func document(_ symbol: String, _ state: State, _ year: Int) -> DocumentLine {
    DocumentLine(
      kind: .executiveSummary, symbol: symbol, title: "Executive summary: \(state.name)",
      date: day(2012 + year), language: .english, cycle: 1, year: year, state: state.code,
      regionalGroup: nil, isCounted: true)
  }
}
