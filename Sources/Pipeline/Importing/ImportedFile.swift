import Ingest
public import Model

/// What became of a file that was to be imported.
public struct ImportedFile: Sendable {
  /// What a file came to.
  public enum Status: String, CaseIterable, Sendable {
    /// It was copied into the corpus now.
    case imported
    /// It is in the corpus already.
    case present
    /// Fields are missing, or only guessed.
    case incomplete
    /// It cannot be read.
    case refused
    /// Another file says otherwise, or the corpus has another file for it.
    case conflict
    /// The same text as another file.
    case duplicate
    /// A person has put `skip` beside it.
    case skipped

    /// Whether somebody has to do something about it.
    public var isOpen: Bool { self == .incomplete || self == .refused || self == .conflict }
  }

  /// The path, with the name of the folder or file that was given.
  public let file: String
  /// The path of the copy in the corpus; empty where there is none.
  public internal(set) var copy = ""
  /// What became of it.
  public internal(set) var status = Status.incomplete
  /// What to know about it, and what to do; empty where that is nothing.
  public internal(set) var message = ""
  /// The reason of a refusal; nil for others.
  public internal(set) var reason: Refusal.Reason?
  /// What was found of the document, with what a person has said of it.
  var fields: [DocumentField: FieldFinding] = [:]
  /// The fields that a person has emptied.
  var emptied: Set<DocumentField> = []
  /// What the program itself found, by field.
  var found: [DocumentField: FieldFinding] = [:]
  /// The digest of the side file as it was last written.
  var written = ""
  var digest = ""

  init(file: String) { self.file = file }

  /// What the document is, in a line: kind, State or group, cycle and year, date, language, symbol.
  public var summary: String {
    let fields: [DocumentField] = [
      .kind, .state, .regionalGroup, .cycle, .year, .date, .language, .symbol,
    ]
    return fields.compactMap { field in
      self.fields[field].map { found in
        switch field {
        case .cycle: "cycle \(found.value)"
        case .year: "year \(found.value)"
        default: found.value
        }
      }
    }.joined(separator: ", ")
  }

  /// What of it is not certain: "likely: state QMA (first page)".
  public var doubts: [String] {
    Certainty.allCases.filter { $0 == .likely || $0 == .guess }.compactMap { certainty in
      let found = DocumentField.allCases.compactMap { field -> String? in
        guard let found = fields[field], found.certainty == certainty else { return nil }
        return "\(field.rawValue) \(found.value) (\(found.source))"
      }
      return found.isEmpty ? nil : "\(certainty.rawValue): \(found.joined(separator: ", "))"
    }
  }

  /// How many of its fields are of which certainty, by the certainty's word.
  public var certainties: [String: Int] {
    fields.values.reduce(into: [:]) { $0[$1.certainty.rawValue, default: 0] += 1 }
  }

  /// Whether the file does not say what is a heading, a paragraph or a table.
  var isLossy: Bool {
    let name = file.lowercased()
    return [".pdf", ".txt", ".text"].contains { name.hasSuffix($0) }
  }

  /// What a field says, where it may be used.
  func value(_ field: DocumentField, acceptsGuesses: Bool) -> String? {
    guard let found = fields[field], acceptsGuesses || found.certainty != .guess else { return nil }
    return found.value
  }

  mutating func refuse(_ refusal: Refusal) {
    status = .refused
    reason = refusal.reason
    message = refusal.line.map { "line \($0): \(refusal.message)" } ?? refusal.message
  }

  /// The fields that a document of its kind must have, in their order.
  func required(acceptsGuesses: Bool) -> [DocumentField] {
    let kind = value(.kind, acceptsGuesses: acceptsGuesses).flatMap {
      DocumentKind(rawValue: $0)
    }
    return DocumentField.allCases.filter { field in
      switch field {
      case .state: kind?.requiresState ?? true
      case .regionalGroup: kind == .regionalAddendum
      case .published: kind?.isConfidential ?? false
      default: true
      }
    }
  }

  /// What the side file says: everything, so that it stands for itself.
  func sideFile(acceptsGuesses: Bool) -> [UInt8] {
    var lines: [String] = []
    for field in DocumentField.allCases {
      guard let value = value(field, acceptsGuesses: acceptsGuesses) else { continue }
      let isBare = field == .cycle || field == .year || field == .published
      var sink = TextSink()
      if isBare { sink.append(value) } else { sink.append(json: value) }
      lines.append("  \"\(field.rawValue)\": \(String(decoding: sink.bytes, as: UTF8.self))")
    }
    return Array("{\n\(lines.joined(separator: ",\n"))\n}\n".utf8)
  }
}
