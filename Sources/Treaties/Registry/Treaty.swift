public import Model

/// A treaty as the United Nations Treaty Collection records it.
public struct Treaty: Hashable, Sendable {
  /// The instrument.
  public let instrument: Instrument
  /// The official name, such as "Protocol against the Smuggling of Migrants by Land, Sea and Air".
  public let name: String
  /// Names by which documents call it, the usual one first.
  public let shortNames: [String]
  /// The resolution that adopted it, such as "55/25, annex I".
  public let resolution: String
  /// The volume of the United Nations Treaty Series.
  public let treatySeriesVolume: Int
  /// The registration number in the Treaty Series.
  public let treatySeriesNumber: Int
  /// The day of adoption.
  public let adopted: CalendarDate
  /// The day of entry into force.
  public let entryIntoForce: CalendarDate
  /// The articles, in order; the first has the number 1.
  public let articles: [Article]

  /// The name that United Nations editors use after the first mention, without "the".
  public var editorialName: String { shortNames.first ?? name }
}

/// An article of a treaty.
public struct Article: Hashable, Sendable {
  /// The article as a provision.
  public let provision: Provision
  /// The number.
  public let number: Int
  /// The title.
  public let title: String
  /// Every paragraph, sub-paragraph and item, in the order of the treaty.
  public let units: [Provision]
}
