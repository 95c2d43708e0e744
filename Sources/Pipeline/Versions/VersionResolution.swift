import Model
import Storage

/// Decides which of several documents stands for the others (the method, section 2).
///
/// In this order: two different texts with one symbol, language and date are both refused; the
/// same text again is a repetition; a later date replaces an earlier one; a revision replaces what
/// it revises; of the languages of one symbol the preferred one stands. Corrigenda, compilations,
/// submissions and summaries of States that were not drawn are sources.
struct VersionResolution {
  /// A document as far as its identity goes; `index` is its file's place in the corpus.
  struct Version {
    let index: Int
    let file: String
    let facts: StoredDocument
    let symbol: DocumentSymbol
  }

  /// What became of each document, by the index of its file.
  private(set) var status: [Int: FileStatus] = [:]
  private(set) var refusals: [Refusal] = []
  private(set) var warnings: [Warning] = []

  private let corpus: Corpus

  init(_ documents: [(index: Int, file: String, facts: StoredDocument)], corpus: Corpus) {
    self.corpus = corpus
    let versions = documents.map {
      Version(
        index: $0.index, file: $0.file, facts: $0.facts, symbol: DocumentSymbol($0.facts.symbol))
    }
    let works = Dictionary(grouping: versions) { $0.symbol.work }
    for work in works.keys.sorted() { settle(works[work] ?? []) }
  }

  /// Settles all issues, revisions and languages of one document.
  private mutating func settle(_ versions: [Version]) {
    var standing: [Version] = []
    let issues = Dictionary(grouping: versions) { Issue($0) }
    for key in issues.keys.sorted() {
      if let version = settleIssue(issues[key] ?? []) { standing.append(version) }
    }
    standing = latest(of: standing)
    guard let revision = standing.map(\.symbol.revision).max() else { return }
    for version in standing where version.symbol.revision < revision {
      let newest = standing.first { $0.symbol.revision == revision }
      let name = newest.map { "\($0.facts.symbol) (\($0.file))" } ?? "a revision"
      mark(version, .superseded, .superseded, "\(version.facts.symbol) is replaced by \(name)")
    }
    let current = standing.filter { $0.symbol.revision == revision }
      .sorted { ($0.facts.language, $0.index) < ($1.facts.language, $1.index) }
    guard let preferred = current.first else { return }
    for version in current.dropFirst() {
      mark(
        version, .linked, .linked,
        "the version in language '\(version.facts.language.rawValue)' of "
          + "\(version.facts.symbol); the one in '\(preferred.facts.language.rawValue)' "
          + "(\(preferred.file)) stands for both")
    }
    settleStanding(preferred)
  }

  /// One symbol, language and date: one text stands, or none.
  private mutating func settleIssue(_ versions: [Version]) -> Version? {
    guard let first = versions.first else { return nil }
    if Set(versions.map(\.facts.fingerprint)).count > 1 {
      let files = versions.map(\.file)
      for version in versions {
        let others = files.filter { $0 != version.file }.joined(separator: ", ")
        status[version.index] = .refused
        refusals.append(
          Refusal(
            file: version.file, line: nil, reason: .conflict,
            message: "another text bears the same symbol, language and date "
              + "(\(version.facts.symbol), \(version.facts.language.rawValue), "
              + "\(version.facts.date)): \(others); keep the right one and remove the other"))
      }
      return nil
    }
    for version in versions.dropFirst() {
      mark(
        version, .repeated, .repeated,
        "the same document as \(first.file) (\(version.facts.symbol)); counted once")
    }
    return first
  }

  /// Of several dates of one symbol and language the last stands.
  private mutating func latest(of versions: [Version]) -> [Version] {
    var standing: [Version] = []
    let groups = Dictionary(grouping: versions) { version in
      "\(version.facts.symbol)\u{0}\(version.facts.language.rawValue)"
    }
    for key in groups.keys.sorted() {
      let issues = (groups[key] ?? []).sorted {
        ($0.facts.date, $0.index) < ($1.facts.date, $1.index)
      }
      guard let last = issues.last else { continue }
      for version in issues.dropLast() {
        mark(
          version, .superseded, .superseded,
          "\(version.facts.symbol) of \(version.facts.date) is replaced by the issue of "
            + "\(last.facts.date) (\(last.file))")
      }
      standing.append(last)
    }
    return standing
  }

  /// The one document that stands: counted or a source.
  private mutating func settleStanding(_ version: Version) {
    let facts = version.facts
    if version.symbol.isCorrigendum {
      mark(
        version, .source, .corrigendum,
        "\(facts.symbol) is a corrigendum: stored, its text is not counted")
    } else if !facts.kind.isCounted {
      status[version.index] = .source
    } else if let state = facts.state, !isDrawn(state, facts) {
      let name = corpus.population[state]?.name ?? state.description
      mark(
        version, .source, .notDrawn,
        "\(name) (\(state)) was not drawn for year \(facts.year) of cycle \(facts.cycle): kept, "
          + "not counted")
    } else {
      status[version.index] = .counted
    }
  }

  private func isDrawn(_ state: StateCode, _ facts: StoredDocument) -> Bool {
    guard let year = corpus.cycle(facts.cycle)?.year(facts.year) else { return false }
    return year.reviews.isEmpty || year.reviews.contains(state)
  }

  private mutating func mark(
    _ version: Version, _ status: FileStatus, _ reason: Warning.Reason, _ message: String
  ) {
    self.status[version.index] = status
    warnings.append(Warning(file: version.file, line: nil, reason: reason, message: message))
  }
}

/// What two texts of one issue share.
private struct Issue: Hashable, Comparable {
  let symbol: String
  let language: DocumentLanguage
  let date: CalendarDate

  init(_ version: VersionResolution.Version) {
    symbol = version.facts.symbol
    language = version.facts.language
    date = version.facts.date
  }

  static func < (left: Issue, right: Issue) -> Bool {
    (left.symbol, left.language, left.date) < (right.symbol, right.language, right.date)
  }
}
