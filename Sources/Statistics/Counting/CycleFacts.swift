public import Model

/// What the counts of one cycle rest on: who is party, who was reviewed, what was found.
public struct CycleFacts: Sendable {
  /// The number of the cycle.
  public let cycle: Int
  /// The years up to the one under analysis, in order.
  public let years: [YearFacts]

  /// Makes the facts of a cycle; years in order of number.
  public init(cycle: Int, years: [YearFacts]) {
    self.cycle = cycle
    self.years = years
  }
}

/// The facts of one year of a cycle; all participation is as on its last day.
public struct YearFacts: Sendable {
  /// A State of the population and the instruments that bind it.
  public struct Party: Hashable, Sendable {
    /// The State.
    public let state: StateCode
    /// Its regional group, if it has one.
    public let group: RegionalGroup?
    /// The instruments that bind it on the last day of the year.
    public let boundBy: InstrumentSet

    /// Makes a party.
    public init(state: StateCode, group: RegionalGroup?, boundBy: InstrumentSet) {
      self.state = state
      self.group = group
      self.boundBy = boundBy
    }
  }

  /// The number of the year in its cycle.
  public let year: Int
  /// Every State of the population, organizations left out.
  public let population: [Party]
  /// The drawn States whose summary is there, voluntary signatories left out, by code.
  public let reviewed: [ReviewFacts]
  /// The drawn States whose summary is not there, by code.
  public let pending: [Party]

  /// Makes the facts of a year.
  public init(year: Int, population: [Party], reviewed: [ReviewFacts], pending: [Party]) {
    self.year = year
    self.population = population
    self.reviewed = reviewed
    self.pending = pending
  }
}

/// One State's review in one year: what binds it, and its findings that are in scope.
public struct ReviewFacts: Sendable {
  /// One kind of finding on one provision, in one observation.
  public struct Finding: Hashable, Sendable {
    /// The sort of finding.
    public let kind: Kind
    /// The provision, as deep as it was cited; in scope.
    public let provision: Provision
    /// The observation's number in the run; the same for all findings of one observation.
    public let observation: Int

    /// Makes a finding.
    public init(kind: Kind, provision: Provision, observation: Int) {
      self.kind = kind
      self.provision = provision
      self.observation = observation
    }
  }

  /// The State and the instruments that bind it on the last day of the year.
  public let party: YearFacts.Party
  /// The findings, in order of observation.
  public let findings: [Finding]

  /// Makes the facts of a review.
  public init(party: YearFacts.Party, findings: [Finding]) {
    self.party = party
    self.findings = findings
  }
}
