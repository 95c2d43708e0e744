import Ingest
import Model
import Tagging

/// Answers from many forms: each question answered once, what contradicts refused.
struct GatheredAnswers {
  struct Form {
    let name: String
    /// Nil: the file cannot be opened.
    let bytes: [UInt8]?
  }

  private struct Given {
    let answer: ChecklistAnswer
    let file: String
  }

  private let questions: AskedQuestions
  private var given: [String: Given] = [:]
  private var contradicted: Set<String> = []
  private(set) var refusals: [Refusal] = []
  private(set) var warnings: [Warning] = []

  init(_ questions: AskedQuestions) { self.questions = questions }

  /// The number of questions with an answer.
  var answered: Int { given.count }

  /// The number of States with at least one answer.
  var states: Int { Set(given.keys.compactMap { questions.states[$0] }).count }

  /// Reads a form; one that cannot be read is refused whole, an answer that contradicts with it.
  mutating func add(_ form: Form) {
    guard let bytes = form.bytes else {
      refusals.append(
        Refusal(
          file: form.name, line: nil, reason: .unreadable,
          message: "the file cannot be opened; are its permissions right?"))
      return
    }
    do throws(Refusal) {
      let filled = try FilledChecklist(bytes, file: form.name)
      warnings += filled.warnings
      for entry in filled.entries { add(entry, of: form.name) }
    } catch {
      refusals.append(error)
    }
  }

  private mutating func add(_ entry: FilledChecklist.Entry, of file: String) {
    let reference = entry.answer.reference
    func refuse(_ reason: Refusal.Reason, _ message: String) -> Refusal {
      let place = entry.table.map { "table \($0): " } ?? ""
      return Refusal(file: file, line: entry.line, reason: reason, message: place + message)
    }
    guard let question = questions.all[reference] else {
      refusals.append(
        refuse(
          .unknownValue,
          "'\(reference)' is none of this follow-up's questions; is the form of another year, or was "
            + "the reference changed?"))
      return
    }
    guard !entry.answer.isEmpty else { return }
    if let challenge = entry.challenge, !challenge.isEmpty,
      challenge != WhiteSpace.normalized(CellText.text(of: CellText.guarded(question.challenge)))
    {
      warnings.append(
        Warning(
          file: file, line: entry.line, reason: .contradiction,
          message:
            "\(reference): the words of the challenge were changed in the form; the answer is "
            + "taken to the challenge as the review has it"))
    }
    if let earlier = given[reference] ?? nil, earlier.answer != entry.answer {
      refusals.append(
        refuse(
          .conflict,
          "\(reference) is answered otherwise in \(earlier.file); neither answer is taken, send one"
        ))
      given[reference] = nil
      contradicted.insert(reference)
    } else if contradicted.contains(reference) {
      refusals.append(
        refuse(.conflict, "\(reference) is answered otherwise in other forms; send one"))
    } else if given[reference] == nil {
      given[reference] = Given(answer: entry.answer, file: file)
    }
  }

  // MARK: What is written

  /// `answers.ndjson`, by State and number of the question.
  var ndjson: [UInt8] {
    var sink = TextSink()
    for reference in questions.order {
      guard let question = questions.all[reference], let given = given[reference] else { continue }
      sink.append("{")
      sink.append(field: "reference", reference)
      sink.append(field: "state", questions.states[reference])
      sink.append(field: "provisions", question.provisions)
      sink.append(field: "observation", question.observation)
      for field in ChecklistAnswer.Field.allCases {
        sink.append(",\"\(field.rawValue)\":")
        sink.append(json: given.answer.fields[field])
      }
      sink.append(field: "assistanceTypes", types(given.answer).map(\.word))
      sink.append(field: "file", given.file)
      sink.append("}\n")
    }
    return sink.bytes
  }

  /// `answers.csv`: the same for Excel, with the challenge beside.
  var csv: [UInt8] {
    var sink = TextSink()
    sink.appendLine(
      csv: ["reference", "state", "provisions", "document", "paragraph", "challenge"]
        + ChecklistAnswer.Field.allCases.map(\.rawValue) + ["assistanceTypes", "file"])
    for reference in questions.order {
      guard let question = questions.all[reference], let given = given[reference] else { continue }
      sink.appendLine(
        csv: columns(reference, question)
          + ChecklistAnswer.Field.allCases.map { given.answer.fields[$0] ?? "" }
          + [types(given.answer).map(\.word).joined(separator: "; "), given.file])
    }
    return sink.bytes
  }

  /// `unanswered.csv`: the questions that are still open.
  var unanswered: [UInt8] {
    var sink = TextSink()
    sink.appendLine(csv: [
      "reference", "state", "provisions", "document", "paragraph", "challenge",
    ])
    for reference in questions.order where given[reference] == nil {
      if let question = questions.all[reference] {
        sink.appendLine(csv: columns(reference, question))
      }
    }
    return sink.bytes
  }

  private func columns(_ reference: String, _ question: AskedQuestions.Question) -> [String] {
    [
      reference, questions.states[reference] ?? "", question.provisions.joined(separator: "; "),
      question.document,
      question.paragraph ?? "", question.challenge,
    ]
  }

  private func types(_ answer: ChecklistAnswer) -> [AssistanceType] {
    answer.fields[.assistance].map { AssistanceType.named(in: $0) } ?? []
  }
}

extension AssistanceType {
  /// The type as data has it.
  fileprivate var word: String { String(describing: self) }
}
