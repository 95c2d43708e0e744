public import Model

/// A text whose expected spans are marked where they happen: `as in ⟦article 16⟧ of the Act`.
public struct MarkedText: Sendable {
  /// The text without its marks.
  public let text: String
  /// The marked spans, in the order in which they begin; UTF-8 offsets in `text`.
  public let spans: [TextSpan]

  /// Reads a text with marks; a mark that is not closed is a mistake in the test.
  public init(_ marked: String) {
    var plain = ""
    var open: [Int] = []
    var found: [TextSpan] = []
    for character in marked {
      switch character {
      case "⟦":
        open.append(plain.utf8.count)
      case "⟧":
        guard let start = open.popLast() else { preconditionFailure("a mark is not opened") }
        found.append(TextSpan(start: start, end: plain.utf8.count))
      default:
        plain.append(character)
      }
    }
    precondition(open.isEmpty, "a mark is not closed")
    text = plain
    spans = found.sorted()
  }

  /// Returns a text with its spans marked, for messages.
  public static func marking(_ spans: [TextSpan], in text: String) -> String {
    var bytes: [UInt8] = []
    for (place, byte) in Array(text.utf8).enumerated() {
      for _ in spans where spans.contains(where: { $0.end == place }) {
        bytes += Array("⟧".utf8)
        break
      }
      if spans.contains(where: { $0.start == place }) { bytes += Array("⟦".utf8) }
      bytes.append(byte)
    }
    if spans.contains(where: { $0.end == text.utf8.count }) { bytes += Array("⟧".utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
