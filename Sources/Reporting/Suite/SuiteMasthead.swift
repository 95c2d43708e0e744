import Model
import Treaties

/// The masthead of each document of the suite, as far as a corpus says what stands in it.
struct SuiteMasthead {
  let facts: ReportFacts
  let document: SuiteDocument

  var masthead: Masthead {
    let cycle = Numerals.ordinal(facts.cycle.number)
    let year = Numerals.ordinal(facts.year.number)
    return Masthead(
      organ: "Conference of the Parties to the \(convention)",
      symbol: SuiteSymbols(facts: facts).symbol(of: document),
      date: Numerals.date(facts.year.to), body: body,
      session: "\(Numerals.capitalized(year)) year of the \(cycle) review cycle",
      place: "Vienna", agendaItem: agendaItem,
      title: "\(subject): \(year) year of the \(cycle) review cycle",
      documentType: documentType)
  }

  /// The name of the document in a list of documents.
  var shortTitle: String {
    switch document {
    case .addendum(let group): "Thematic report, addendum: \(FieldNames.name(of: group))"
    default: documentType
    }
  }

  private var convention: String { Registry.treaty(.untoc).name }

  private var subject: String {
    switch document {
    case .technicalReport, .summary:
      "Trends in the implementation of the \(convention) and the Protocols thereto"
    case .thematicReport, .addendum:
      "Implementation of the \(convention) and the Protocols thereto"
    case .packageNote: "Documents before the oversight group"
    }
  }

  private var body: String {
    switch document {
    case .technicalReport, .summary: "Open-ended expert group on trends in implementation"
    case .thematicReport, .addendum, .packageNote:
      "Group for the oversight of the review of implementation"
    }
  }

  private var agendaItem: String {
    switch document {
    case .technicalReport, .summary:
      "Trends in the implementation of the Convention and its Protocols"
    case .thematicReport, .addendum: "Outcome of the country reviews"
    case .packageNote: "Documentation"
    }
  }

  private var documentType: String {
    switch document {
    case .technicalReport:
      "Technical report with recommendations by the open-ended expert group"
    case .thematicReport: "Thematic report prepared by the Secretariat"
    case .addendum(let group):
      "Thematic report prepared by the Secretariat. Addendum: \(FieldNames.name(of: group))"
    case .packageNote: "Note by the Secretariat"
    case .summary: "Summary for delegates"
    }
  }
}
