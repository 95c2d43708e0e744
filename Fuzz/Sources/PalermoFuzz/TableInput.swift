import Ingest
import Model

/// A table: read as each of the tables that a corpus has.
enum TableInput {
  static func read(_ bytes: [UInt8]) {
    SourceInput.read(bytes, as: "a.csv")
    check { () throws(Refusal) in _ = try StateTable(bytes) }
    check { () throws(Refusal) in _ = try ColumnTable(bytes) }
    check { () throws(Refusal) in _ = try FilledChecklist(bytes, file: "a.csv") }
  }

  private static func check(_ body: () throws(Refusal) -> Void) {
    do throws(Refusal) {
      try body()
    } catch {
      precondition(!error.message.isEmpty && (error.line ?? 1) > 0, "a refusal says nothing")
    }
  }
}
