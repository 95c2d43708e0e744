import Model

/// Answers as they are read from a form, one after the other: what cannot be understood is refused
/// by itself, what is written where no answer is looked for is said.
struct ChecklistReading {
  let file: String
  private var entries: [FilledChecklist.Entry] = []
  private var refusals: [Refusal] = []
  private var warnings: [Warning]

  init(file: String, warnings: [Warning] = []) {
    self.file = file
    self.warnings = warnings
  }

  var isEmpty: Bool { entries.isEmpty && refusals.isEmpty }

  var result: FilledChecklist {
    FilledChecklist(entries, refusals: refusals, warnings: warnings)
  }

  /// Takes what the fields of one answer hold.
  mutating func take(
    _ reference: String, _ texts: [ChecklistAnswer.Field: String], challenge: String?,
    line: Int?, table: String? = nil
  ) {
    do throws(ChecklistWords.Fault) {
      entries.append(
        FilledChecklist.Entry(
          answer: try ChecklistWords.answer(ChecklistWords.reference(reference), texts),
          challenge: challenge, line: line, table: table))
    } catch {
      refuse("\(reference): \(error.words)", line: line)
    }
  }

  /// Lists an answer that cannot be taken.
  mutating func refuse(
    _ message: String, line: Int?, reason: Refusal.Reason = .unknownValue
  ) {
    refusals.append(Refusal(file: file, line: line, reason: reason, message: message))
  }

  /// Lists words that no field takes.
  mutating func warn(_ message: String, line: Int?) {
    warnings.append(Warning(file: file, line: line, reason: .unknownField, message: message))
  }
}
