import CLibZip

/// A zip container that cannot be read or written, and why.
public struct ZipError: Error, Hashable, CustomStringConvertible {
  /// One sentence without a full stop.
  public let description: String

  /// Makes an error.
  public init(_ description: String) { self.description = description }

  init(_ error: zip_error_t) {
    var error = error
    self.init(String(cString: zip_error_strerror(&error)))
  }
}
