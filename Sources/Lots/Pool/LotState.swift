public import Model

/// A State whose name is in the urn.
public struct LotState: Hashable, Sendable {
  /// The code.
  public let code: StateCode
  /// The regional group; nil: none.
  public let regionalGroup: RegionalGroup?
  /// The instruments under review in the State, and those that it can review.
  public let instruments: InstrumentSet
  /// Whether the State reviews others; a signatory that volunteers is only reviewed.
  public let isReviewer: Bool

  /// Makes a State.
  public init(
    code: StateCode, regionalGroup: RegionalGroup?, instruments: InstrumentSet,
    isReviewer: Bool = true
  ) {
    self.code = code
    self.regionalGroup = regionalGroup
    self.instruments = instruments
    self.isReviewer = isReviewer
  }
}
