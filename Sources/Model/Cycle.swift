/// A review cycle: its years, and the articles under review.
public struct Cycle: Hashable, Sendable {
  /// The number, from 1.
  public let number: Int
  /// The title.
  public let title: String
  /// The articles under review, in treaty order; empty: every article of every instrument.
  public let scope: [Provision]
  /// The years, in order.
  public let years: [ReviewYear]

  /// Makes a cycle.
  public init(number: Int, title: String, scope: [Provision], years: [ReviewYear]) {
    self.number = number
    self.title = title
    self.scope = scope
    self.years = years
  }

  /// Returns the year of a number, or nil where the cycle has none.
  public func year(_ number: Int) -> ReviewYear? { years.first { $0.number == number } }
}

/// One year of a review cycle.
public struct ReviewYear: Hashable, Sendable {
  /// The number in the cycle, from 1.
  public let number: Int
  /// The first day.
  public let from: CalendarDate
  /// The last day: the reference date for who is a party.
  public let to: CalendarDate
  /// The States drawn by lot, in order of code; empty: every State with a summary counts as drawn.
  public let reviews: [StateCode]

  /// Makes a year.
  public init(number: Int, from: CalendarDate, to: CalendarDate, reviews: [StateCode]) {
    self.number = number
    self.from = from
    self.to = to
    self.reviews = reviews
  }
}
