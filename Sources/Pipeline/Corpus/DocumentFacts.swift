import Model

/// What a run keeps of a document: what it is, and what its text records, without the text itself.
struct DocumentFacts: Sendable {
  let kind: DocumentKind
  let symbol: String
  let title: String
  let language: DocumentLanguage
  let date: CalendarDate
  let distribution: Distribution
  let cycle: Int
  let year: Int
  let state: StateCode?
  let regionalGroup: RegionalGroup?
  /// Equal for two documents that are the same but for white space and Unicode composition.
  let fingerprint: String
  let entries: [CompilationEntry]
  let observations: [Observation]
  let nilStatements: [Kind]
  /// What an editor should know about the file, whatever becomes of the document.
  let warnings: [Warning]
}
