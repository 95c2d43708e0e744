import Ingest
import Model
import Reporting
import Verification

/// An edited report: its file type on the first line, the file after it; read, reviewed, looked
/// through for names, and held against a run's document.
enum EditedInput {
  private static let original = """
    # II. Trends

    12. Challenges were identified in 12 of the 31 States on article 16 of the Convention.[^1]

    13. Most States of the African Group recorded good practices (art. 18, para. 9).

    **Table 1. Findings**

    | Provision | States |
    | --- | --- |
    | Article 16 | 12 |

    [^1]: A majority means more than half.
    """

  private static let run: EditedDocument = {
    do throws(Refusal) {
      let printed = try PrintedDocumentReader().read(Array(original.utf8), file: "a.md")
      return EditedDocument(
        of: RunDocument(name: "technical-report", printed: printed, claims: []), cells: [],
        cycle: 1, year: 1)
    } catch {
      preconditionFailure("the original cannot be read: \(error.message)")
    }
  }()

  private static let gate = NeutralityGate(population: [
    State(code: code("QMA"), name: "Qumar", regionalGroup: .africa, participation: [:])
  ])

  static func read(_ input: [UInt8]) {
    let ending = input.prefix { $0 != 0x0A }
    let bytes = Array(input.dropFirst(ending.count + 1))
    let name = String(decoding: ending, as: UTF8.self)
    read(name == "docx" ? WordParts.container(bytes) : bytes, as: name)
  }

  /// Reads a file of a type and does all that is done with edited reports.
  static func read(_ bytes: [UInt8], as ending: String) {
    let file = "a." + ending
    do throws(Refusal) {
      let document = try PrintedDocumentReader().read(bytes, file: file)
      _ = EditorialReview().findings(in: document)
      _ = gate.violations(in: document)
      _ = run.discrepancies(in: document)
      _ = try FilledChecklist(bytes, file: file)
    } catch {
      precondition(!error.message.isEmpty, "a refusal says nothing")
    }
  }

  private static func code(_ text: String) -> StateCode {
    guard let code = StateCode(text) else { preconditionFailure("no code: \(text)") }
    return code
  }
}
