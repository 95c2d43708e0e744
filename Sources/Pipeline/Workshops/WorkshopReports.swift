import Model
import Reporting
import Statistics
import Verification
import Workshops

/// The plan as documents: one for the Secretariat, one that names no State.
struct WorkshopReports {
  let input: WorkshopsInput
  let plan: WorkshopPlan
  let words: WorkshopWords
  /// Why there is no workshop, what limits cost, which plan comes next.
  let remarks: [String]
  let alternative: [String]

  private static let restriction = "Restricted: names States. Not for publication."

  private var title: String {
    let years = input.isYearAlone || input.year == 1 ? "" : " and the years before it"
    return "Regional workshops after year \(input.year) of cycle \(input.cycle)\(years)"
  }

  private func report(
    _ name: String, distribution: String, notice: String?, _ blocks: [ReportBlock]
  ) -> Report {
    var masthead = Masthead(
      organ: "Conference of the Parties to the Convention", symbol: "", date: "",
      body: "", session: "", place: "", agendaItem: "", title: title,
      documentType: "Plan of workshops")
    masthead.distribution = distribution
    var report = Report(document: name, notice: notice, masthead: masthead, blocks: blocks)
    report.hasContents = false
    return report
  }

  /// The plan with its States; every page says that it is restricted.
  var restricted: Report {
    let tables = WorkshopTables(input: input)
    var blocks = Draft()
    blocks.heading("What is needed")
    blocks.text(words.unit)
    blocks.table(tables.clusters)
    blocks.heading("The plan")
    blocks.text(
      "\(words.coverage(plan, of: input.needs.demand)) \(words.proof(isOptimal: plan.isOptimal, bound: plan.bound))"
    )
    blocks.text(
      "States stand in the order of their codes; that a State is in the plan or not says nothing "
        + "of its merit. Of equally good choices of participants the first in the order of "
        + "workshops and codes was taken; equals may change places.")
    for (index, workshop) in plan.workshops.enumerated() {
      blocks.subheading("Workshop \(index + 1)")
      blocks.text("\(Numerals.capitalized(WorkshopWords.name(of: workshop.triple))).")
      if let host = workshop.host { blocks.text("Host: \(list([host])).") }
      blocks.text("Participants: \(list(workshop.participants)).")
      if let types = tables.types(on: workshop.triple.article, of: workshop.participants) {
        blocks.text("They ask for: \(types).")
      }
      blocks.text("To share experience: \(list(workshop.providers)).")
    }
    if !remarks.isEmpty {
      blocks.heading(plan.workshops.isEmpty ? "Why there is none" : "What the limits cost")
      for remark in remarks { blocks.text(remark) }
    }
    if !alternative.isEmpty {
      blocks.heading("The next best plan")
      for line in alternative { blocks.text(line) }
    }
    blocks.heading("Needs by subject and region")
    blocks.text(
      "Any State with a good practice on the article may share experience, of whatever region. "
        + "Subjects of one cluster may be taken together where the same States need them.")
    blocks.table(tables.subjects)
    blocks.table(tables.states)
    return report(
      "workshops", distribution: "Restricted",
      notice: [Self.restriction, input.notice].compactMap(\.self).joined(separator: " "),
      blocks.blocks)
  }

  /// The proposal without States: subjects and regions whose numbers the run itself publishes.
  func proposal(_ cells: [KnownCell]) -> Report {
    var blocks = Draft()
    blocks.heading("Proposed workshops")
    let known = Dictionary(cells.map { ($0.key, $0) }) { first, _ in first }
    let planned = PlannedWorkshops(
      ProposedWorkshops(
        subjects: plan.workshops.map { .init(article: $0.triple.article, group: $0.triple.group) },
        span: input.span), cycle: input.cycle, year: input.year
    ) { key in
      guard let cell = known[key], let states = cell.states, let reviewed = cell.reviewed else {
        return nil
      }
      return (states, reviewed)
    }
    // The same sentences as in the technical report of a run that takes the plan in.
    for sentence in planned?.sentences(in: .standard) ?? ["No workshop is proposed."] {
      blocks.text(sentence)
    }
    return report(
      "workshop-proposal", distribution: "General", notice: input.notice, blocks.blocks)
  }

  /// States by name and code.
  private func list(_ states: [StateCode]) -> String {
    guard !states.isEmpty else { return "none" }
    let names = Dictionary(input.population.map { ($0.code, $0.name) }) { first, _ in first }
    return states.map { code in
      names[code].map { $0 == code.description ? $0 : "\($0) (\(code))" } ?? code.description
    }.joined(separator: ", ")
  }
}

/// Blocks of a document in the making.
private struct Draft {
  private(set) var blocks: [ReportBlock] = []
  private var paragraphs = 0
  private var sections = 0
  private var tables = 0

  /// A section; without a number it would be taken for a summary or an annex.
  mutating func heading(_ text: String) {
    sections += 1
    blocks.append(.heading(level: 1, number: Numerals.roman(sections), text: text))
  }

  mutating func subheading(_ text: String) {
    blocks.append(.heading(level: 2, number: nil, text: text))
  }

  mutating func text(_ text: String) {
    paragraphs += 1
    blocks.append(.paragraph(ReportParagraph(number: paragraphs, text: text)))
  }

  mutating func table(_ table: DraftTable) {
    guard !table.rows.isEmpty else { return }
    tables += 1
    blocks.append(
      .table(
        ReportTable(number: tables, title: table.title, header: table.header, rows: table.rows)))
  }
}
