import Model
import Reporting
import Statistics
import Verification
import Workshops

/// The plan as documents: one for the Secretariat, one that names no State.
struct WorkshopReports {
  let input: WorkshopsInput
  let plan: WorkshopPlan
  /// Why there is no workshop, what limits cost, which plan comes next.
  let remarks: [String]
  let alternative: [String]

  private static let restriction = "Restricted: names States. Not for publication."

  /// What a fictional corpus puts on every output; nil for a real one.
  private var fictionalNotice: String? {
    input.isFictional ? PhraseBook.standard.text("masthead.fictional") : nil
  }

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
    let files = WorkshopFiles(plan: plan, demand: input.needs.demand, scale: input.weightScale)
    var blocks = Draft()
    blocks.heading("The plan")
    let proof =
      plan.isOptimal
      ? "No plan under the same rules covers more, none that covers as much has fewer workshops, "
        + "and of those with as few this is the first in the order of articles, groups and "
        + "languages; this is proved."
      : "The search was stopped before that was proved; no plan covers more than "
        + "\(files.weight(plan.bound))."
    blocks.text(
      "The workshops cover \(files.weight(plan.covered)) of \(files.weight(input.needs.demand)) "
        + "(needs by their weight). \(proof)")
    blocks.text(
      "States stand in the order of their codes; that a State is in the plan or not says nothing "
        + "of its merit. Of equally good choices of participants the first in the order of "
        + "workshops and codes was taken; equals may change places.")
    for (index, workshop) in plan.workshops.enumerated() {
      blocks.heading("Workshop \(index + 1)", level: 2)
      blocks.text("\(WorkshopWords.name(of: workshop.triple)).")
      if let host = workshop.host { blocks.text("Host: \(host).") }
      blocks.text("Participants: \(Self.list(workshop.participants)).")
      blocks.text("To share experience: \(Self.list(workshop.providers)).")
    }
    if !remarks.isEmpty {
      blocks.heading(plan.workshops.isEmpty ? "Why there is none" : "What the limits cost")
      for remark in remarks { blocks.text(remark) }
    }
    if !alternative.isEmpty {
      blocks.heading("The next best plan")
      for line in alternative { blocks.text(line) }
    }
    return report(
      "workshops", distribution: "Restricted",
      notice: [Self.restriction, fictionalNotice].compactMap(\.self).joined(separator: " "),
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
      "workshop-proposal", distribution: "General", notice: fictionalNotice, blocks.blocks)
  }

  private static func list(_ states: [StateCode]) -> String {
    states.isEmpty ? "none" : states.map(\.description).joined(separator: ", ")
  }
}

/// Blocks of a document in the making.
private struct Draft {
  private(set) var blocks: [ReportBlock] = []
  private var paragraphs = 0

  mutating func heading(_ text: String, level: Int = 1) {
    blocks.append(.heading(level: level, number: nil, text: text))
  }

  mutating func text(_ text: String) {
    paragraphs += 1
    blocks.append(.paragraph(ReportParagraph(number: paragraphs, text: text)))
  }
}
