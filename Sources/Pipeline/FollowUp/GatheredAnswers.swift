import Ingest
import Model
import Tagging

/// Answers from many forms: each question answered once, what contradicts refused.
struct GatheredAnswers {
  /// What one field of a question was filled in with, and where.
  private struct Given: Hashable {
    let text: String
    let file: String
  }

  private let questions: AskedQuestions
  private var given: [String: [ChecklistAnswer.Field: Given]] = [:]
  private var contradicted: Set<String> = []
  private(set) var refusals: [Refusal] = []
  private(set) var warnings: [Warning] = []

  init(_ questions: AskedQuestions) { self.questions = questions }

  /// The answers that stand, by reference.
  private var standing: [String: [ChecklistAnswer.Field: Given]] {
    given.filter { !contradicted.contains($0.key) }
  }

  /// The number of questions with an answer.
  var answered: Int { standing.count }

  /// The number of States with at least one answer.
  var states: Int { Set(standing.keys.compactMap { questions.states[$0] }).count }

  /// Takes the refusal of a whole form.
  mutating func add(_ refusal: Refusal) { refusals.append(refusal) }

  /// Takes the answers of a form; several forms may answer one question in different fields.
  mutating func add(_ filled: FilledChecklist, of file: String) {
    warnings += filled.warnings
    refusals += filled.refusals
    for entry in filled.entries { add(entry, of: file) }
  }

  private mutating func add(_ entry: FilledChecklist.Entry, of file: String) {
    func refuse(_ reason: Refusal.Reason, _ message: String) {
      let place = entry.table.map { "\($0): " } ?? ""
      refusals.append(
        Refusal(file: file, line: entry.line, reason: reason, message: place + message))
    }
    guard let reference = questions.reference(entry.answer.reference),
      let question = questions.all[reference]
    else {
      refuse(
        .unknownValue,
        "'\(entry.answer.reference)' is none of this follow-up's questions; is the form of another "
          + "year, or was the reference changed?")
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
    guard !contradicted.contains(reference) else {
      refuse(.conflict, "\(reference) is answered otherwise in other forms; send one")
      return
    }
    let earlier = given[reference] ?? [:]
    let other = ChecklistAnswer.Field.allCases.first { field in
      guard let before = earlier[field], let now = entry.answer.fields[field] else { return false }
      return before.text != now
    }
    if let other, let before = earlier[other] {
      refuse(
        .conflict,
        "\(reference) has another '\(other.label)' in \(before.file); no answer to it is taken, send "
          + "one")
      contradicted.insert(reference)
      return
    }
    let own = entry.answer.fields.mapValues { Given(text: $0, file: file) }
    given[reference] = earlier.merging(own) { first, _ in first }
  }

  // MARK: What is written

  /// `answers.ndjson`, by State and number of the question.
  var ndjson: [UInt8] {
    var sink = TextSink()
    for reference in questions.order {
      guard let question = questions.all[reference], let given = standing[reference] else {
        continue
      }
      sink.append("{")
      sink.append(field: "reference", reference)
      sink.append(field: "state", questions.states[reference])
      sink.append(field: "provisions", question.provisions)
      sink.append(field: "observation", question.observation)
      for field in ChecklistAnswer.Field.allCases {
        sink.append(",\"\(field.rawValue)\":")
        sink.append(json: given[field]?.text)
      }
      sink.append(field: "assistanceTypes", types(given).map(\.word))
      sink.append(field: "files", files(given))
      sink.append("}\n")
    }
    return sink.bytes
  }

  /// `answers.csv`: the same for Excel, with the challenge beside.
  var csv: [UInt8] {
    var sink = TextSink()
    sink.appendLine(
      csv: ["reference", "state", "provisions", "document", "paragraph", "challenge"]
        + ChecklistAnswer.Field.allCases.map(\.rawValue) + ["assistanceTypes", "files"])
    for reference in questions.order {
      guard let question = questions.all[reference], let given = standing[reference] else {
        continue
      }
      sink.appendLine(
        csv: columns(reference, question)
          + ChecklistAnswer.Field.allCases.map { given[$0]?.text ?? "" }
          + [
            types(given).map(\.word).joined(separator: "; "), files(given).joined(separator: "; "),
          ])
    }
    return sink.bytes
  }

  /// `unanswered.csv`: the questions that are still open.
  var unanswered: [UInt8] {
    var sink = TextSink()
    sink.appendLine(csv: [
      "reference", "state", "provisions", "document", "paragraph", "challenge",
    ])
    for reference in questions.order where standing[reference] == nil {
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

  private func files(_ given: [ChecklistAnswer.Field: Given]) -> [String] {
    Set(given.values.map(\.file)).sorted()
  }

  private func types(_ given: [ChecklistAnswer.Field: Given]) -> [AssistanceType] {
    guard let text = given[.assistance]?.text, !AskedAssistance(text).isEmpty else { return [] }
    return AssistanceType.named(in: text)
  }
}

extension AssistanceType {
  /// The type as data has it.
  fileprivate var word: String { String(describing: self) }
}
