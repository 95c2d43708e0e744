import Model

/// A checklist as JSON.
public enum ChecklistFile {
  /// The name of the format.
  public static let format = "palermo-checklist/1"

  static func read(
    _ bytes: [UInt8], file: String, limits: ReadingLimits
  ) throws(Refusal) -> FilledChecklist {
    let source = SourceText(bytes: bytes, file: file)
    let root = try JSONFields(
      try JSONScanner.value(of: source, limits: limits), name: "the checklist", source: source)
    let format = try root.text("format")
    guard format == Self.format else {
      throw root.wrong(
        "format", .unknownFormat, "the format is '\(format)'; this version reads \(Self.format)")
    }
    guard let questions = try root.list("questions") else { throw root.missing("questions") }
    var reading = ChecklistReading(file: file)
    for (place, value) in questions.enumerated() {
      do throws(Refusal) {
        try take(JSONFields(value, name: "question \(place + 1)", source: source), into: &reading)
      } catch {
        reading.refuse(error.message, line: error.line, reason: error.reason)
      }
    }
    return reading.result
  }

  private static let known: Set<String> = [
    "reference", "number", "provisions", "document", "paragraph", "observation", "challenge",
    "question", "answer",
  ]

  private static func take(
    _ question: JSONFields, into reading: inout ChecklistReading
  ) throws(Refusal) {
    let reference = try question.words("reference")
    let line = question.source.line(of: question.offset)
    for warning in question.unknown(besides: known) {
      reading.warn("\(reference): \(warning.message)", line: warning.line)
    }
    var texts: [ChecklistAnswer.Field: String] = [:]
    if let value = question.value("answer"), !value.isNull {
      let answer = try JSONFields(
        value, name: "the answer to \(reference)", source: question.source)
      for warning in answer.unknown(besides: Set(ChecklistAnswer.Field.allCases.map(\.rawValue))) {
        reading.warn(warning.message, line: warning.line)
      }
      for field in ChecklistAnswer.Field.allCases {
        guard let value = answer.value(field.rawValue), !value.isNull else { continue }
        texts[field] = try answer.optionalText(field.rawValue)
      }
    }
    reading.take(
      reference, texts,
      challenge: try question.optionalText("challenge").map(WhiteSpace.normalized), line: line)
  }
}

extension JSONValue {
  fileprivate var isNull: Bool { if case .null = content { true } else { false } }
}
