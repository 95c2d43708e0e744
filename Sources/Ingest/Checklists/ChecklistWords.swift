import Model

/// What people write into a form, without what the form itself had there.
enum ChecklistWords {
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
    guard let colon = prompt.firstRange(of: ": "), text.hasPrefix(prompt[..<colon.lowerBound])
    else {
      return text
    }
    let rest = text.dropFirst(prompt[..<colon.lowerBound].count)
    let words = rest.drop { $0 == ":" || $0 == " " }
    return WhiteSpace.normalized(String(words.last == "]" ? words.dropLast() : words))
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
