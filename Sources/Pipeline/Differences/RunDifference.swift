import Model
import Statistics

/// One thing that two runs say differently.
public struct RunDifference: Hashable, Sendable {
  /// What differs.
  public enum Section: String, CaseIterable, Sendable {
    /// Files of the corpus, and what the corpus says of itself.
    case documents
    /// Findings.
    case observations
    /// Counts of States.
    case cells
    /// Sentences, tables and figures of the reports.
    case statements
  }

  /// A value that differs; an empty text where one of the runs has none.
  public struct Field: Hashable, Sendable {
    /// Its name, as in the run's files.
    public let name: String
    /// In the first run.
    public let before: String
    /// In the second run.
    public let after: String
  }

  /// What differs.
  public let section: Section
  /// How: `added`, `removed`, `changed`, `renamed`, `refused`, `mended`, `moved`.
  public let change: String
  /// What it is about: a file, an observation's identifier, a cell, a document of the suite.
  public let subject: String
  /// The symbol of the document, or the name of the report.
  public let document: String
  /// Where it stands: "paragraph 12", "table 3"; empty where that says nothing.
  public let place: String
  /// The words in the first run; empty where it has none.
  public let before: String
  /// The words in the second run; empty where it has none.
  public let after: String
  /// The values that differ.
  public let fields: [Field]
  /// Why, in sentences without a full stop; the nearest reason first.
  public let reasons: [String]

  init(
    _ section: Section, _ change: String, subject: String, document: String = "",
    place: String = "", before: String = "", after: String = "", fields: [Field] = [],
    reasons: [String] = []
  ) {
    self.section = section
    self.change = change
    self.subject = subject
    self.document = document
    self.place = place
    self.before = before
    self.after = after
    self.fields = fields
    self.reasons = reasons
  }
}

extension RunDifference.Field {
  /// A field, where the values differ; nil where they do not.
  static func differing(_ name: String, _ before: String, _ after: String) -> Self? {
    before == after ? nil : Self(name: name, before: before, after: after)
  }
}

extension CellKey {
  /// The key in words that stand in this order in `cells.csv`.
  var words: String {
    "cycle \(cycle) \(span == .year ? "year" : "up to year") \(year) \(groupCode) \(provision) "
      + kind.code
  }
}
