import Conversion
import Ingest
import Model
import Reporting
import Treaties

/// A checklist as files to fill in: JSON, CSV and Word, all with the same references.
struct ChecklistFiles {
  private let checklist: Checklist
  private let form: ChecklistForm
  private let notice: String?

  init(_ checklist: Checklist, form: ChecklistForm, notice: String?) {
    self.checklist = checklist
    self.form = form
    self.notice = notice
  }

  /// For programs: each question with an empty answer.
  var json: [UInt8] {
    var sink = TextSink()
    sink.append("{\"format\":\"\(ChecklistFile.format)\"")
    sink.append(field: "notice", notice)
    sink.append(field: "state", checklist.state.description)
    sink.append(field: "name", checklist.name)
    sink.append(field: "cycle", checklist.cycle)
    sink.append(field: "year", checklist.year)
    sink.append(field: "questions", listOf: checklist.questions) { question, sink in
      let challenge = question.challenge
      sink.append("\n{")
      sink.append(field: "reference", question.reference)
      sink.append(field: "number", question.number)
      sink.append(field: "provisions", challenge.provisions.map(\.description))
      sink.append(field: "document", challenge.document)
      sink.append(field: "paragraph", challenge.paragraph)
      sink.append(field: "observation", challenge.id)
      sink.append(field: "challenge", challenge.text)
      sink.append(field: "question", form.sentence(on: question))
      sink.append(fieldName: "answer")
      sink.append("{")
      for field in ChecklistAnswer.Field.allCases {
        if field != ChecklistAnswer.Field.allCases[0] { sink.append(",") }
        sink.append("\"\(field.rawValue)\":null")
      }
      sink.append("}}")
    }
    sink.append("}\n")
    return sink.bytes
  }

  /// For Excel: a line for each question, the last columns empty.
  var csv: [UInt8] {
    var sink = TextSink()
    sink.appendLine(
      csv: ["reference", "provisions", "document", "paragraph", "challenge"]
        + ChecklistAnswer.Field.allCases.map(\.rawValue))
    for question in checklist.questions {
      let challenge = question.challenge
      let articles = challenge.provisions.filter { !$0.isInstrument }
      sink.appendLine(
        csv: [
          question.reference, articles.isEmpty ? "" : OfficialStyle.citation(of: articles),
          challenge.document, challenge.paragraph ?? "", challenge.text,
        ] + ChecklistAnswer.Field.allCases.map { _ in "" })
    }
    // Excel takes a file without the mark for one in the code page of its country.
    return [0xEF, 0xBB, 0xBF] + sink.bytes
  }

  /// For Word: a question, and beneath it a table for the answer.
  func word() throws(PipelineError) -> [UInt8] {
    do {
      return try WordFile().bytes(of: form.report)
    } catch {
      throw PipelineError("the checklist of \(checklist.state) cannot be written: \(error)")
    }
  }
}
