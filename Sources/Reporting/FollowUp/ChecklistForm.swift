public import Model
import Treaties

/// A State's checklist as a document to fill in: a question, and beneath it a table for the answer.
public struct ChecklistForm: Sendable {
  private let checklist: Checklist
  private let notice: String?
  private let phrases: PhraseBook

  /// Makes a form.
  ///
  /// - Parameters:
  ///   - checklist: The questions.
  ///   - notice: The notice of a fictional corpus; nil for a real one.
  ///   - phrases: The wording.
  public init(of checklist: Checklist, notice: String?, phrases: PhraseBook = .standard) {
    self.checklist = checklist
    self.notice = notice
    self.phrases = phrases
  }

  /// The document; its tables bear the references by which answers are found again.
  public var report: Report {
    var blocks: [ReportBlock] = [
      .heading(level: 1, number: "I", text: phrases.text("checklist.howTo")),
      paragraph(nil, phrases.text("checklist.filling")),
      paragraph(nil, phrases.text("checklist.keeping")),
      .heading(level: 1, number: "II", text: phrases.text("checklist.questions")),
    ]
    for question in checklist.questions {
      blocks.append(paragraph(question.number, sentence(on: question)))
      blocks.append(.table(answer(to: question)))
    }
    var masthead = Masthead(
      organ: phrases.text("masthead.organ", ["convention": .words(Registry.treaty(.untoc).name)]),
      symbol: "", date: "", body: "", session: "", place: "", agendaItem: "",
      title: phrases.text("checklist.title", ["name": .words(checklist.name)]),
      documentType: phrases.text("checklist.type"))
    masthead.distribution = "Restricted"
    var report = Report(
      document: "checklist-\(checklist.state)",
      notice: [phrases.text("checklist.restricted"), notice].compactMap(\.self)
        .joined(separator: " "),
      masthead: masthead, blocks: blocks)
    report.hasContents = false
    return report
  }

  /// The table to fill in; whether measures were taken is chosen from a list where the file type
  /// has one.
  private func answer(to question: ChecklistQuestion) -> ReportTable {
    let fields = ChecklistAnswer.Field.allCases
    var table = ReportTable(
      number: question.number,
      title: phrases.text(
        "checklist.answer", ["paragraph": .words("question \(question.number)")]),
      header: [phrases.text("checklist.reference"), question.reference],
      rows: fields.map { [$0.label, $0.prompt] })
    if let row = fields.firstIndex(of: .measuresTaken) {
      table.choices[row] = ChecklistAnswer.Measures.allCases.map(\.rawValue)
    }
    return table
  }

  private func paragraph(_ number: Int?, _ text: String) -> ReportBlock {
    .paragraph(ReportParagraph(number: number, text: text))
  }

  /// The question in words: what the review recorded, where, and what is asked.
  public func sentence(on question: ChecklistQuestion) -> String {
    let challenge = question.challenge
    var place = challenge.document
    if let paragraph = challenge.paragraph {
      place += paragraph.hasPrefix("(") ? ", item \(paragraph)" : ", paragraph \(paragraph)"
    }
    let articles = challenge.provisions.filter { !$0.isInstrument }
    let values: [String: PhraseValue] = [
      "year": .words(Numerals.ordinal(challenge.year)),
      "cycle": .words(Numerals.ordinal(challenge.cycle)), "place": .words(place),
      "text": .words(challenge.text.replacing("“", with: "‘").replacing("”", with: "’")),
    ]
    guard !articles.isEmpty else { return phrases.text("checklist.questionAlone", values) }
    return phrases.text(
      "checklist.question",
      values.merging(["article": .words(OfficialStyle.citation(of: articles))]) { $1 })
  }
}
