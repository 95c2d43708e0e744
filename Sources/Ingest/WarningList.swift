public import Model

/// The warnings on one file: so many in full, and the number of the others, since a file can be made
/// to earn a million.
public struct WarningList {
  private let most: Int
  private var kept: [Warning] = []
  private var others = 0

  /// Makes an empty list within limits.
  public init(limits: ReadingLimits) { most = limits[.warnings] }

  /// Adds warnings.
  public mutating func append(contentsOf warnings: [Warning]) {
    let room = max(0, most + 1 - kept.count)
    kept += warnings.prefix(room)
    others += max(0, warnings.count - room)
  }

  /// The warnings; if some are left out, the last says how many.
  public var warnings: [Warning] {
    guard kept.count > most, let last = kept.last else { return kept }
    return kept.dropLast() + [
      Warning(
        file: last.file, line: nil, reason: last.reason,
        message: "and \(others + 1) more like these (limit: \(ReadingLimit.warnings.rawValue))")
    ]
  }
}
