/// A set of instruments, such as those that bind one State on one day.
public struct InstrumentSet: OptionSet, Hashable, Sendable {
  /// One bit for each instrument, at the place of its raw value.
  public let rawValue: UInt8

  /// Makes the set whose bits are given.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Makes the set of the instruments listed; repetitions are of no account.
  public init(_ instruments: some Sequence<Instrument>) {
    rawValue = instruments.reduce(0) { $0 | (1 << $1.rawValue) }
  }

  /// Returns whether the instrument is in the set.
  public func contains(_ instrument: Instrument) -> Bool {
    rawValue & (1 << instrument.rawValue) != 0
  }
}
