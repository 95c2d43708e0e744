import Model

/// What people write into a form, without what the form itself had there.
enum ChecklistWords {
  private static let hyphens: Set<Character> = [
    "\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "−", "\u{AD}",
  ]

  /// Returns a reference in the form in which the program writes it: people's programs change the
  /// case of letters, and write other hyphens.
  static func reference(_ text: String) -> String {
    let plain = text.compactMap { character -> Character? in
      if hyphens.contains(character) { return "-" }
      return character.isLetter || character.isNumber || character == "-" ? character : nil
    }
    let parts = String(plain).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return WhiteSpace.normalized(text) }
    return "\(parts[0].uppercased())-\(parts[1])-\(parts[2].lowercased())"
  }

  /// Whether a text has the form of a reference, such as `QMA-3-7f3ac2`.
  static func isReference(_ text: String) -> Bool {
    let parts = reference(text).split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 3 && StateCode(String(parts[0])) != nil && Int(parts[1]) != nil
      && parts[2].count == 6 && parts[2].allSatisfy(\.isHexDigit)
  }

  /// Returns what is written in a field, the form's own words in brackets taken away.
  ///
  /// Of a list of words to choose from in brackets, those that were left count if others were taken
  /// out: who deletes all but one leaves that one.
  static func written(_ text: String, in field: ChecklistAnswer.Field) -> String {
    let text = WhiteSpace.normalized(text)
    let prompt = field.prompt
    if let range = text.firstRange(of: prompt) {
      return WhiteSpace.normalized(
        String(text[..<range.lowerBound]) + " " + String(text[range.upperBound...]))
    }
    if bare(text) == bare(prompt) { return "" }
    guard let colon = prompt.firstRange(of: ": ") else {
      // Half of what the form had there is no answer.
      let isHalf =
        text.hasPrefix("[") && prompt.hasPrefix(text)
        || text.hasSuffix("]") && prompt.hasSuffix(text)
      return isHalf ? "" : text
    }
    var words = text[...]
    let opening = prompt[..<colon.lowerBound]
    if words.hasPrefix(opening) {
      words = words.dropFirst(opening.count).drop { $0 == ":" || $0 == " " }
    }
    if words.last == "]", !words.contains("[") { words = words.dropLast() }
    return WhiteSpace.normalized(String(words))
  }

  /// A text without the brackets about it, its hyphens alike.
  private static func bare(_ text: String) -> String {
    String(text.map { hyphens.contains($0) ? "-" : $0 }.filter { $0 != "[" && $0 != "]" })
  }

  /// Returns whether measures have been taken, as people write it; nil where that cannot be told.
  static func measures(_ text: String) -> ChecklistAnswer.Measures? {
    let plain = text.lowercased().filter { $0.isLetter || $0 == " " || $0 == "/" }
    return words[WhiteSpace.normalized(plain)]
  }

  private static let words: [String: ChecklistAnswer.Measures] = [
    "yes": .yes, "y": .yes, "in part": .inPart, "yes in part": .inPart, "partly": .inPart,
    "partially": .inPart, "partial": .inPart, "no": .no, "n": .no, "not yet": .no,
    "not applicable": .notApplicable, "n/a": .notApplicable, "na": .notApplicable,
    "no longer applicable": .notApplicable,
  ]

  /// Makes an answer of what the fields hold.
  ///
  /// - Throws: What is wrong with it, in words.
  static func answer(
    _ reference: String, _ texts: [ChecklistAnswer.Field: String]
  ) throws(Fault) -> ChecklistAnswer {
    var fields: [ChecklistAnswer.Field: String] = [:]
    for (field, text) in texts { fields[field] = written(text, in: field) }
    if let text = fields[.measuresTaken], !text.isEmpty {
      guard let measures = measures(text) else {
        let known = ChecklistAnswer.Measures.allCases.map { "'\($0.rawValue)'" }
        throw Fault(
          words: "'\(text)' stands under '\(ChecklistAnswer.Field.measuresTaken.label)'; write one "
            + "of \(known.joined(separator: ", ")), and all else under "
            + "'\(ChecklistAnswer.Field.measures.label)'")
      }
      fields[.measuresTaken] = measures.rawValue
    }
    return ChecklistAnswer(reference: reference, fields: fields)
  }

  /// What is wrong with an answer.
  struct Fault: Error {
    let words: String
  }
}
