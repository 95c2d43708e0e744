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
    var entries: [FilledChecklist.Entry] = []
    for (place, value) in questions.enumerated() {
      entries.append(
        try entry(JSONFields(value, name: "question \(place + 1)", source: source)))
    }
    return FilledChecklist(entries, warnings: [])
  }

  private static func entry(_ question: JSONFields) throws(Refusal) -> FilledChecklist.Entry {
    let reference = try question.words("reference")
    let line = question.source.line(of: question.offset)
    var texts: [ChecklistAnswer.Field: String] = [:]
    if let value = question.value("answer"), !value.isNull {
      let answer = try JSONFields(value, name: "the answer", source: question.source)
      let known = Set(ChecklistAnswer.Field.allCases.map(\.rawValue))
      if let unknown = answer.unknown(besides: known).first {
        throw Refusal(
          file: unknown.file, line: unknown.line, reason: .unknownValue,
          message:
            "an answer has the fields \(known.sorted().joined(separator: ", ")); another one "
            + "stands here")
      }
      for field in ChecklistAnswer.Field.allCases {
        guard let value = answer.value(field.rawValue), !value.isNull else { continue }
        texts[field] = try answer.optionalText(field.rawValue)
      }
    }
    do throws(ChecklistWords.Fault) {
      return FilledChecklist.Entry(
        answer: try ChecklistWords.answer(reference, texts),
        challenge: try? question.optionalText("challenge").map(WhiteSpace.normalized),
        line: line, table: nil)
    } catch {
      throw Refusal(
        file: question.source.file, line: line, reason: .unknownValue,
        message: "\(reference): \(error.words)")
    }
  }
}

extension JSONValue {
  fileprivate var isNull: Bool { if case .null = content { true } else { false } }
}
