import Model
import Storage

/// The line of a file among tagged lines, as it is read back.
struct TaggedFileLine: Decodable {
  struct Reason: Decodable {
    let line: Int?
    let reason: String
    let message: String
  }

  struct Entry: Decodable {
    let kind: String
    let provisions: [String]
    let regionalGroup: String?
    let states: Int?
    let text: String
    let line: Int
  }

  struct Document: Decodable {
    let kind: String
    let symbol: String
    let title: String
    let language: String
    let date: String
    let distribution: String
    let cycle: Int
    let year: Int
    let state: String?
    let regionalGroup: String?
    let fingerprint: String
    let `nil`: [String]
    let entries: [Entry]
  }

  let format: String
  let context: String
  let file: String
  let digest: String
  let refused: Reason?
  let document: Document?
  let warnings: [Reason]?
  let observations: Int?
  let sha256: String?

  /// The refusal of a file that was not read; nil where it was, or where the line makes no sense.
  var refusal: Refusal? {
    refused.flatMap { reason in
      Refusal.Reason(rawValue: reason.reason).map {
        Refusal(file: file, line: reason.line, reason: $0, message: reason.message)
      }
    }
  }

  /// The document with its observations; nil where a word of the line is none of the format's.
  func facts(_ observations: [Observation]) -> StoredDocument? {
    guard let document, let kind = DocumentKind(rawValue: document.kind),
      let language = DocumentLanguage(rawValue: document.language),
      let date = CalendarDate(iso8601: document.date),
      let distribution = Distribution(rawValue: document.distribution)
    else { return nil }
    let entries = document.entries.compactMap(\.entry)
    let nilStatements = document.nil.compactMap { Kind(code: $0) }
    let warnings = (self.warnings ?? []).compactMap { warning(of: $0) }
    guard entries.count == document.entries.count, nilStatements.count == document.nil.count,
      warnings.count == self.warnings?.count
    else { return nil }
    return StoredDocument(
      kind: kind, symbol: document.symbol, title: document.title, language: language, date: date,
      distribution: distribution, cycle: document.cycle, year: document.year,
      state: document.state.flatMap { StateCode($0) },
      regionalGroup: document.regionalGroup.flatMap { RegionalGroup(code: $0) },
      fingerprint: document.fingerprint, entries: entries, observations: observations,
      nilStatements: nilStatements, warnings: warnings)
  }

  private func warning(of reason: Reason) -> Warning? {
    Warning.Reason(rawValue: reason.reason).map {
      Warning(file: file, line: reason.line, reason: $0, message: reason.message)
    }
  }
}

extension TaggedFileLine.Entry {
  fileprivate var entry: CompilationEntry? {
    Kind(code: kind).map {
      CompilationEntry(
        kind: $0, provisions: provisions,
        regionalGroup: regionalGroup.flatMap { RegionalGroup(code: $0) }, states: states,
        text: text, line: line)
    }
  }
}
