import Model

/// Where references to paragraphs stand once they have become numbers.
enum DraftReferences {
  /// Returns the references of a paragraph in the order of its words.
  ///
  /// - Parameters:
  ///   - text: The draft's text, with references by key.
  ///   - resolved: Makes references by key numbers, each on its own.
  /// - Returns: The references, placed in the resolved text.
  static func references(
    in text: String, resolved: (String) -> String
  ) -> [ReportReference] {
    var references: [ReportReference] = []
    var start = 0
    var rest = text[...]
    while let open = rest.firstIndex(of: "\u{E000}"),
      let close = rest[open...].firstIndex(of: "\u{E001}")
    {
      start += resolved(String(rest[..<open])).utf8.count
      let words = resolved(String(rest[open...close]))
      references += numbers(in: words, from: start)
      start += words.utf8.count
      rest = rest[rest.index(after: close)...]
    }
    return references
  }

  /// The numbers of "paras. 9 and 21".
  private static func numbers(in words: String, from start: Int) -> [ReportReference] {
    var references: [ReportReference] = []
    var digits = ""
    for (place, byte) in (Array(words.utf8) + [0]).enumerated() {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits.unicodeScalars.append(Unicode.Scalar(byte))
        continue
      }
      if let number = Int(digits) {
        let end = start + place
        references.append(
          ReportReference(
            span: TextSpan(start: end - digits.utf8.count, end: end), paragraph: number))
      }
      digits = ""
    }
    return references
  }
}
