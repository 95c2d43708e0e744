import Verification

/// A line of what a verification found.
public struct VerifiedLine: Hashable, Sendable {
  /// The file, as it was named.
  public let file: String
  /// The place as printed: "12", "table 3", "note 1", "summary", "heading IV"; nil for the file as
  /// a whole.
  public let place: String?
  /// One sentence without a full stop.
  public let message: String
  /// Whether something does not follow; otherwise it is worth knowing and no error.
  public let isFinding: Bool

  /// Makes a line.
  public init(file: String, place: String?, message: String, isFinding: Bool = true) {
    self.file = file
    self.place = place
    self.message = message
    self.isFinding = isFinding
  }

  init(_ discrepancy: Discrepancy, file: String) {
    self.init(
      file: file, place: discrepancy.place, message: discrepancy.message,
      isFinding: discrepancy.severity == .finding)
  }

  /// `file:place: message`.
  public var text: String { place.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)" }

  /// The line as an object of NDJSON.
  public var json: String {
    var sink = TextSink()
    sink.append("{")
    sink.append(field: "file", file)
    sink.append(field: "place", place)
    sink.append(field: "severity", isFinding ? "finding" : "information")
    sink.append(field: "message", message)
    sink.append("}")
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}
