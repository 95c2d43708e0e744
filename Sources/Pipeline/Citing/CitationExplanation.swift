public import Model
import Treaties

/// Why a text is read as it is: the passage with marks beneath, and a line of reason for each mark.
public struct CitationExplanation: Sendable {
  /// A stretch of the text with what it came to.
  private struct Mark {
    let span: TextSpan
    let isCounted: Bool
    var reason: String
  }

  private let passage: MarkedPassage
  private let reasons: [String]

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: The passage.
  ///   - defaultInstrument: What a bare article belongs to; nil: to nothing.
  public init(of text: String, defaultInstrument: Instrument?) {
    let reading = CitationReader(defaultInstrument: defaultInstrument)
      .read(text, keepingElsewhere: true)
    var marks = reading.citations.map { citation in
      Mark(
        span: citation.span, isCounted: true,
        reason: citation.provisions.map(\.description).joined(separator: ", ") + ": "
          + Self.reason(for: citation, in: text))
    }
    marks += reading.elsewhere.map { other in
      let owner = other.namedBy.map { Self.words($0, in: text) } ?? ""
      return Mark(
        span: other.span, isCounted: false,
        reason: owner.isEmpty
          ? "nothing: a bare article, and there is no default"
          : "nothing: \"\(owner)\" is another text")
    }
    for warning in reading.warnings {
      if let place = marks.firstIndex(where: { $0.span == warning.span }) {
        marks[place].reason += "; \(warning.description)"
      } else {
        marks.append(
          Mark(span: warning.span, isCounted: false, reason: "nothing: \(warning.description)"))
      }
    }
    marks.sort { $0.span < $1.span }
    passage = MarkedPassage(text, marks: marks.map { ($0.span, $0.isCounted ? "^" : "~") })
    reasons = marks.map(\.reason)
  }

  /// Returns the lines to print, each at most as wide as said.
  public func lines(width: Int) -> [String] {
    var lines = passage.lines(width: width)
    lines.append("")
    if reasons.isEmpty { return lines + ["Nothing here cites a provision or names a treaty."] }
    let indent = String(reasons.count).count + 2
    for (index, reason) in reasons.enumerated() {
      let number = String(index + 1)
      let first = String(repeating: " ", count: indent - 2 - number.count) + number + "  "
      let text = MarkedPassage(reason, marks: [])
      for (place, line) in text.lines(width: width - indent).enumerated() {
        lines.append((place == 0 ? first : String(repeating: " ", count: indent)) + line)
      }
    }
    return lines
  }

  private static func reason(for citation: Citation, in text: String) -> String {
    switch citation.source {
    case .default: return "a bare article, which is the default's"
    case .section: return "a bare article, which is that of the section's treaty"
    case .named:
      guard let named = citation.namedBy else { return "of the article cited before" }
      if named == citation.span { return "the treaty is named, and no article of it is cited" }
      return "\"\(words(named, in: text))\" says whose it is"
    }
  }

  /// The words of a span, without marks at their ends, in one line.
  private static func words(_ span: TextSpan, in text: String) -> String {
    let words = String(decoding: Array(text.utf8)[span.start..<span.end], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let signs: (Character) -> Bool = { ",;:(".contains($0) || $0.isWhitespace }
    return String(words.drop(while: signs))
  }
}
