import Model

/// What a file says about its document as a whole, before any of it is trusted.
///
/// JSON and Akoma Ntoso say the same things in different places; they are checked here, once.
struct DocumentFields {
  /// A field's words, and the line on which they stand.
  struct Field {
    let text: String
    let line: Int?
  }

  /// The names of all that a document says of itself.
  static let names: Set<String> = [
    "kind", "symbol", "title", "language", "date", "distribution", "cycle", "year", "state",
    "regionalGroup", "published",
  ]

  /// The fields of words that a JSON object has.
  static func fields(of root: JSONFields) throws(Refusal) -> [String: Field] {
    var fields: [String: Field] = [:]
    for key in [
      "kind", "symbol", "title", "language", "date", "distribution", "state", "regionalGroup",
    ] {
      guard let text = try root.optionalText(key), let value = root.value(key) else { continue }
      fields[key] = Field(text: text, line: root.source.line(of: value.offset))
    }
    return fields
  }

  let file: String
  /// The line to name where a field is missing.
  let line: Int?
  var fields: [String: Field]
  var cycle: Int?
  var year: Int?
  /// The lines of the numbers, which are no words.
  var cycleLine: Int?
  var yearLine: Int?
  var isPublished: Bool

  private func refusal(
    _ key: String, _ reason: Refusal.Reason, _ message: String
  ) -> Refusal {
    Refusal(file: file, line: fields[key]?.line ?? line, reason: reason, message: message)
  }

  private func text(_ key: String, because: String = "") throws(Refusal) -> String {
    guard let field = fields[key] else {
      throw refusal(
        key, .missingField,
        "'\(key)' is missing\(because.isEmpty ? "" : ": \(because)")")
    }
    // Codes are taken as they stand; what people read has its white space normalized, and two
    // symbols that look alike must be alike.
    let words =
      switch key {
      case "title": WhiteSpace.normalized(field.text)
      case "symbol": WhiteSpace.normalized(PlainText.visible(WhiteSpace.normalized(field.text)))
      default: field.text
      }
    if words.isEmpty { throw refusal(key, .missingField, "'\(key)' is empty") }
    return words
  }

  /// Returns what the document is.
  ///
  /// - Throws: A refusal for an unknown kind, or for a document that must not be read.
  func kind() throws(Refusal) -> DocumentKind {
    let distribution = fields["distribution"].map { WhiteSpace.normalized($0.text) }
    if distribution == Distribution.restricted.rawValue {
      throw refusal(
        "distribution", .restricted, "the document is restricted: it must not be analysed")
    }
    let name = try text("kind")
    guard let kind = DocumentKind(rawValue: name) else {
      throw refusal(
        "kind", .unknownKind,
        "'\(name)' is no kind of document; known are \(Self.names(DocumentKind.self))")
    }
    if kind.isConfidential, !isPublished {
      throw refusal(
        "kind", .confidential,
        "a \(name) is confidential to the State under review unless it says that it is published")
    }
    return kind
  }

  /// Returns the document.
  func document(
    kind: DocumentKind, blocks: [Block], entries: [CompilationEntry]
  ) throws(Refusal) -> SourceDocument {
    guard let cycle else { throw refusal("cycle", .missingField, "'cycle' is missing") }
    guard let year else { throw refusal("year", .missingField, "'year' is missing") }
    return SourceDocument(
      kind: kind, symbol: try text("symbol"), title: try text("title"),
      language: try value("language"), date: try date(), distribution: try value("distribution"),
      cycle: cycle, year: year, state: try state(of: kind), regionalGroup: try group(of: kind),
      blocks: blocks, entries: entries,
      lines: SourceDocument.FieldLines(
        cycle: cycleLine, year: yearLine, state: fields["state"]?.line))
  }

  private func date() throws(Refusal) -> CalendarDate {
    guard let text = fields["date"]?.text else {
      throw refusal("date", .missingField, "'date' is missing")
    }
    guard let date = CalendarDate(iso8601: text) else {
      throw refusal("date", .invalidDate, "'\(text)' is no date such as 2013-05-21")
    }
    return date
  }

  private func value<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String
  ) throws(Refusal) -> Value {
    let text = try text(key)
    guard let value = Value(rawValue: text) else {
      throw refusal(
        key, .unknownValue, "'\(key)' is '\(text)'; known are \(Self.names(Value.self))")
    }
    return value
  }

  private func state(of kind: DocumentKind) throws(Refusal) -> StateCode? {
    guard kind.requiresState else { return nil }
    let text = try text(
      "state", because: "a document of kind \(kind.rawValue) must name the State under review")
    guard let code = StateCode(text) else {
      throw refusal("state", .unknownState, "'\(text)' is no code of three capital letters")
    }
    return code
  }

  private func group(of kind: DocumentKind) throws(Refusal) -> RegionalGroup? {
    guard kind == .regionalAddendum else { return nil }
    let text = try text("regionalGroup", because: "a regional addendum must name its group")
    guard let group = RegionalGroup(code: text) else {
      let known = RegionalGroup.allCases.map(\.code).joined(separator: ", ")
      throw refusal(
        "regionalGroup", .unknownValue, "'\(text)' is no regional group; known are \(known)")
    }
    return group
  }

  private static func names<Value: RawRepresentable<String> & CaseIterable>(
    _ type: Value.Type
  ) -> String {
    type.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
