/// What is true of a whole corpus: its cycles, its States, and what a bare article belongs to.
public struct Corpus: Hashable, Sendable {
  /// The title.
  public let title: String
  /// Whether States and findings are invented; such a corpus says so on every output.
  public let isFictional: Bool
  /// What a bare "article 5" belongs to; nil: to nothing that the program knows.
  public let defaultInstrument: Instrument?
  /// The cycles, in order of number.
  public let cycles: [Cycle]
  /// The States and organizations that may be reviewed or are parties, by code.
  public let population: [StateCode: State]

  /// Makes a corpus's facts.
  public init(
    title: String, isFictional: Bool, defaultInstrument: Instrument?, cycles: [Cycle],
    population: [StateCode: State]
  ) {
    self.title = title
    self.isFictional = isFictional
    self.defaultInstrument = defaultInstrument
    self.cycles = cycles
    self.population = population
  }

  /// Returns the cycle of a number, or nil where the corpus has none.
  public func cycle(_ number: Int) -> Cycle? { cycles.first { $0.number == number } }
}
