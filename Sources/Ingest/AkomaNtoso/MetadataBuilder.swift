import Model

/// Gathers what an Akoma Ntoso file says of itself: in its metadata and on its cover.
struct MetadataBuilder {
  private(set) var fields: [String: DocumentFields.Field] = [:]
  private(set) var hasReview = false
  /// Parts of metadata after the first belong to attachments.
  private var metadataSeen = 0
  private var inWork = false
  private var inExpression = false
  /// The symbol as the cover and as the value of the number give it.
  private var coverSymbol: DocumentFields.Field?
  private var numberValue: DocumentFields.Field?
  private var alias: DocumentFields.Field?
  private var captured: (isTitle: Bool, text: TextGatherer, line: Int)?

  static let reviewNamespace = "urn:palermo:review:1"

  private static let languages = [
    "ara": "ar", "zho": "zh", "eng": "en", "fra": "fr", "rus": "ru", "spa": "es",
  ]

  /// An element of the metadata opens.
  mutating func openMetadata(_ name: String, _ attributes: [String: String], line: Int) {
    if name == "meta" { metadataSeen += 1 }
    guard metadataSeen == 1 else { return }
    func field(_ attribute: String) -> DocumentFields.Field? {
      attributes[attribute].map { DocumentFields.Field(text: $0, line: line) }
    }
    switch name {
    case "FRBRWork": inWork = true
    case "FRBRExpression": inExpression = true
    case "FRBRnumber" where inWork:
      fields["symbol"] = fields["symbol"] ?? field("showAs")
      numberValue = numberValue ?? field("value")
    case "FRBRdate" where inWork: fields["date"] = fields["date"] ?? field("date")
    case "FRBRalias" where inWork: alias = alias ?? field("value")
    case "FRBRlanguage" where inExpression:
      fields["language"] =
        fields["language"]
        ?? field("language").map {
          DocumentFields.Field(text: Self.languages[$0.text] ?? $0.text, line: line)
        }
    default: break
    }
  }

  mutating func closeMetadata(_ name: String) {
    if name == "FRBRWork" { inWork = false }
    if name == "FRBRExpression" { inExpression = false }
  }

  /// The element with the facts that Akoma Ntoso has no place for.
  mutating func takeReview(_ attributes: [String: String], line: Int) {
    guard metadataSeen == 1, !hasReview else { return }
    hasReview = true
    for (key, value) in attributes {
      fields[key] = DocumentFields.Field(text: value, line: line)
    }
  }

  // MARK: The cover

  mutating func open(
    _ name: String, _ attributes: () -> [String: String], onCover: Bool, line: Int
  ) {
    if name == "docTitle", captured == nil, fields["title"] == nil {
      captured = (true, TextGatherer(), line)
    }
    if name == "docNumber", onCover, captured == nil, coverSymbol == nil,
      attributes()["refersTo"] == "#symbol"
    {
      captured = (false, TextGatherer(), line)
    }
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) { captured?.text.append(text) }

  mutating func separate() { captured?.text.separate() }

  mutating func close(_ name: String) {
    guard let (isTitle, text, line) = captured, name == (isTitle ? "docTitle" : "docNumber") else {
      return
    }
    captured = nil
    let field = DocumentFields.Field(text: text.text, line: line)
    guard !text.isEmpty else { return }
    if isTitle { fields["title"] = field } else { coverSymbol = field }
  }

  /// Settles what stands in for what is missing.
  func settled(file: String, line: Int) throws(Refusal) -> DocumentFields {
    var fields = fields
    if fields["symbol"].map({ WhiteSpace.normalized($0.text).isEmpty }) ?? true {
      fields["symbol"] = coverSymbol ?? numberValue
    }
    fields["title"] = fields["title"] ?? alias
    return DocumentFields(
      file: file, line: line, fields: fields, cycle: try number("cycle", file: file),
      year: try number("year", file: file), cycleLine: fields["cycle"]?.line,
      yearLine: fields["year"]?.line,
      isPublished: fields["published"].map { $0.text == "true" || $0.text == "1" } ?? false)
  }

  private func number(_ key: String, file: String) throws(Refusal) -> Int? {
    guard let field = fields[key] else { return nil }
    guard let number = Int(field.text) else {
      throw Refusal(
        file: file, line: field.line, reason: .wrongType,
        message: "'\(key)' is '\(field.text)', which is no whole number")
    }
    return number
  }
}
