import GRDB
public import Model

/// What a stored document is, without its text.
public struct DocumentHead: Hashable, Sendable {
  /// What the document is.
  public let kind: DocumentKind
  /// The symbol as printed.
  public let symbol: String
  /// The title.
  public let title: String
  /// The language of the text.
  public let language: DocumentLanguage
  /// The date of the document.
  public let date: CalendarDate
  /// How widely it may circulate.
  public let distribution: Distribution
  /// The number of the review cycle.
  public let cycle: Int
  /// The number of the year of the cycle.
  public let year: Int
  /// The State under review, where the kind speaks of one.
  public let state: StateCode?
  /// The regional group of an addendum.
  public let regionalGroup: RegionalGroup?

  /// The ten columns that `init(_:from:)` reads, of the table `document`.
  static let columns = """
    kind, symbol, title, language, date, distribution, cycle, year, state, regional_group
    """

  /// Reads ten columns from the one numbered `first`; nil where one holds an unknown word.
  init?(_ row: Row, from first: Int) {
    guard let kind = DocumentKind(rawValue: row[first]),
      let language = DocumentLanguage(rawValue: row[first + 3]),
      let date = CalendarDate(iso8601: row[first + 4] as String),
      let distribution = Distribution(rawValue: row[first + 5]),
      let state = StoredWord.state(row[first + 8]),
      let group = StoredWord.group(row[first + 9])
    else { return nil }
    self.kind = kind
    symbol = KeptText.read(row[first + 1])
    title = KeptText.read(row[first + 2])
    self.language = language
    self.date = date
    self.distribution = distribution
    cycle = row[first + 6]
    year = row[first + 7]
    self.state = state.value
    regionalGroup = group.value
  }
}

/// A column that may be empty and else holds a word that must be known.
struct StoredWord<Value> {
  /// Nil for an empty column.
  let value: Value?
}

extension StoredWord where Value == StateCode {
  /// Nil for a word that is no State's code.
  static func state(_ word: String?) -> StoredWord? {
    guard let word else { return StoredWord(value: nil) }
    return StateCode(word).map { StoredWord(value: $0) }
  }
}

extension StoredWord where Value == RegionalGroup {
  /// Nil for a word that is no group's code.
  static func group(_ word: String?) -> StoredWord? {
    guard let word else { return StoredWord(value: nil) }
    return RegionalGroup(code: word).map { StoredWord(value: $0) }
  }
}
