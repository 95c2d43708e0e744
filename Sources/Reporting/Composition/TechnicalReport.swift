import Model
import Statistics
import Treaties

/// The expert group's technical report, composed from the facts of a run.
///
/// Nine sections and four annexes, each from what is printed of the cells; a section that has
/// nothing to say says why.
public struct TechnicalReport: Sendable {
  /// The name of the document in file names.
  public static let document = "technical-report"

  private let facts: ReportFacts

  /// Makes the report of a run.
  public init(facts: ReportFacts) { self.facts = facts }

  /// Returns the report with its claims and the cells of its tables, in the fullest length that
  /// keeps within the limit of words.
  public func composed() -> ComposedReport {
    let view = PublicView(facts: facts)
    let recommendations = Recommendation.all(from: view)
    let power = MethodSection.power(in: view)
    return ReportLength.fitting(ReportLength.mostWords) { length in
      composed(view, recommendations, power, length)
    }
  }

  private func composed(
    _ view: PublicView, _ recommendations: [Recommendation], _ power: [Sentence],
    _ length: ReportLength
  ) -> ComposedReport {
    var draft = ReportDraft()
    draft.append(SummarySection(view: view, recommendations: recommendations).draft())
    let conclusions = ConclusionsSection(view: view, recommendations: recommendations).draft()
    if facts.conclusions == .first { draft.append(conclusions) }
    draft.append(MandateSection(view: view).draft())
    draft.append(MethodSection(view: view, power: power).draft())
    draft.append(ChangeNote(facts: facts, document: .technicalReport).draft())
    draft.append(ImplementationSection(view: view, length: length).draft())
    draft.append(EmergingSection(view: view).draft())
    draft.append(RegionalSection(view: view).draft())
    draft.append(AssistanceSection(view: view, recommendations: recommendations).draft())
    draft.append(OtherInformationSection(view: view).draft())
    draft.append(PreviousYearsSection(view: view, length: length).draft())
    if facts.conclusions == .last { draft.append(conclusions) }
    draft.append(
      AnnexSections(view: view, recommendations: recommendations, length: length).draft())
    var numbering = ReportNumbering(document: Self.document, draft: draft)
    return numbering.numbered(
      masthead: SuiteMasthead(facts: facts, document: .technicalReport).masthead,
      notice: facts.notice)
  }
}
