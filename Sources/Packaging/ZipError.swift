import CLibZip

/// A zip container that cannot be read or written, and why.
public struct ZipError: Error, Hashable, CustomStringConvertible {
  /// One sentence without a full stop.
  public let description: String

  /// Whether the container is refused for what it demands and not for what it is.
  public let demandsTooMuch: Bool

  /// Makes an error.
  public init(_ description: String, demandsTooMuch: Bool = false) {
    self.description = description
    self.demandsTooMuch = demandsTooMuch
  }

  init(_ error: zip_error_t) {
    var error = error
    self.init(String(cString: zip_error_strerror(&error)))
  }
}
