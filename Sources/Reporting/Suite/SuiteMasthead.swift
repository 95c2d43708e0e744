import Model
import Treaties

/// The masthead of each document of the suite, as far as a corpus says what stands in it.
struct SuiteMasthead {
  let facts: ReportFacts
  let document: SuiteDocument

  private var phrases: PhraseBook { facts.phrases }

  var masthead: Masthead {
    let year = Numerals.ordinal(facts.year.number)
    let cycle = PhraseValue.words(Numerals.ordinal(facts.cycle.number))
    return Masthead(
      organ: phrases.text("masthead.organ", ["convention": convention]),
      symbol: SuiteSymbols(facts: facts).symbol(of: document),
      date: Numerals.date(facts.year.to), body: body,
      session: phrases.text(
        "masthead.session", ["year": .words(Numerals.capitalized(year)), "cycle": cycle]),
      place: phrases.text("masthead.place"), agendaItem: agendaItem,
      title: phrases.text(
        "masthead.title", ["subject": .words(subject), "year": .words(year), "cycle": cycle]),
      documentType: documentType)
  }

  /// The name of the document in a list of documents.
  var shortTitle: String {
    switch document {
    case .addendum(let group):
      phrases.text("masthead.addendum", ["group": .words(FieldNames.name(of: group))])
    default: documentType
    }
  }

  private var convention: PhraseValue { .words(Registry.treaty(.untoc).name) }

  private var subject: String {
    switch document {
    case .technicalReport, .summary:
      phrases.text("masthead.trends", ["convention": convention])
    case .thematicReport, .addendum:
      phrases.text("masthead.implementation", ["convention": convention])
    case .packageNote: phrases.text("masthead.package")
    }
  }

  private var body: String {
    switch document {
    case .technicalReport, .summary: phrases.text("masthead.expertGroup")
    case .thematicReport, .addendum, .packageNote: phrases.text("masthead.oversightGroup")
    }
  }

  private var agendaItem: String {
    switch document {
    case .technicalReport, .summary: phrases.text("masthead.itemTrends")
    case .thematicReport, .addendum: phrases.text("masthead.itemOutcome")
    case .packageNote: phrases.text("masthead.itemDocuments")
    }
  }

  private var documentType: String {
    switch document {
    case .technicalReport: phrases.text("masthead.typeTechnical")
    case .thematicReport: phrases.text("masthead.typeThematic")
    case .addendum(let group):
      phrases.text("masthead.typeAddendum", ["group": .words(FieldNames.name(of: group))])
    case .packageNote: phrases.text("masthead.typeNote")
    case .summary: phrases.text("masthead.typeSummary")
    }
  }
}
