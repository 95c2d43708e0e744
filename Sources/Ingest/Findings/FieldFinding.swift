/// What a document says of itself as a whole, by the names of the fields in files.
public enum DocumentField: String, CaseIterable, Sendable {
  case kind, symbol, title, language, date, distribution, cycle, year, state, regionalGroup
  case published
}

/// How sure a finding about a document is; surer ones come first.
public enum Certainty: String, CaseIterable, Sendable, Comparable {
  /// A person has said so.
  case given
  /// It stands in its own place and form.
  case certain
  /// The first page or the text alone says so, in one way only.
  case likely
  /// The name of the file or its neighbours say so.
  case guess

  /// Whether one is surer than another.
  public static func < (left: Self, right: Self) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}

/// A value that was found for a field: where, and how sure it is.
public struct FieldFinding: Hashable, Sendable {
  /// As files write it: a code, a number, a date such as 2013-05-21.
  public let value: String
  /// How sure it is.
  public let certainty: Certainty
  /// Where it was found, in a few words.
  public let source: String

  /// Makes a finding.
  public init(_ value: String, _ certainty: Certainty, _ source: String) {
    self.value = value
    self.certainty = certainty
    self.source = source
  }
}
