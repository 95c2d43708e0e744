/// A State, or an organization that can be party to a treaty, and what binds it.
public struct State: Hashable, Sendable {
  /// What a State has done about one instrument.
  public struct Participation: Hashable, Sendable {
    /// The day of signature, where it is known.
    public let signed: CalendarDate?
    /// The day of consent to be bound, where there is one.
    public let consent: CalendarDate?

    /// Makes a participation.
    public init(signed: CalendarDate?, consent: CalendarDate?) {
      self.signed = signed
      self.consent = consent
    }
  }

  /// The code.
  public let code: StateCode
  /// The name, as in the list of the United Nations.
  public let name: String
  /// The regional group; nil for the few that belong to none.
  public let regionalGroup: RegionalGroup?
  /// Whether it is a regional organization: party to treaties, but no State.
  public let isOrganization: Bool
  /// What it has done about each instrument that it signed or is bound by.
  public let participation: [Instrument: Participation]

  /// Makes a State from its facts.
  public init(
    code: StateCode, name: String, regionalGroup: RegionalGroup?, isOrganization: Bool = false,
    participation: [Instrument: Participation]
  ) {
    self.code = code
    self.name = name
    self.regionalGroup = regionalGroup
    self.isOrganization = isOrganization
    self.participation = participation
  }

  /// Returns the instruments that bind the State at the end of a day.
  public func instruments(boundOn day: CalendarDate) -> InstrumentSet {
    InstrumentSet(
      participation.lazy.filter { $0.value.consent.map { $0 <= day } ?? false }.map(\.key))
  }

  /// Returns whether the State has signed the instrument, without being bound, by a day.
  public func isSignatory(of instrument: Instrument, on day: CalendarDate) -> Bool {
    guard let act = participation[instrument], let signed = act.signed else { return false }
    return signed <= day && !(act.consent.map { $0 <= day } ?? false)
  }
}
