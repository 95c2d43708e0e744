import Model

/// The fields of one object of a file, read by name; what is wrong is refused with its line, what
/// is not known is listed.
struct JSONFields {
  let source: SourceText
  /// What the object is, for messages: "the document", "block 3".
  let name: String
  /// The offset of the object.
  let offset: Int
  private let members: [String: JSONMember]
  private let order: [String]

  /// - Throws: A refusal where the value is no object.
  init(_ value: JSONValue, name: String, source: SourceText) throws(Refusal) {
    guard case .object(let list) = value.content else {
      throw source.refusal(
        .wrongType, at: value.offset, "\(name) must be an object, not \(value.sort)")
    }
    self.source = source
    self.name = name
    offset = value.offset
    members = Dictionary(list.map { ($0.key, $0) }) { first, _ in first }
    order = list.map(\.key)
  }

  /// The fields that are not among those known, as warnings.
  func unknown(besides known: Set<String>) -> [Warning] {
    order.filter { !known.contains($0) }.compactMap { key in
      members[key].map { member in
        Warning(
          file: source.file, line: source.line(of: member.offset), reason: .unknownField,
          message: "the field '\(key)' of \(name) is not known; it was left out")
      }
    }
  }

  func has(_ key: String) -> Bool { members[key] != nil }

  /// The value of a field; nil where it is absent.
  func value(_ key: String) -> JSONValue? { members[key]?.value }

  func wrong(_ key: String, _ reason: Refusal.Reason, _ message: String) -> Refusal {
    source.refusal(reason, at: members[key]?.value.offset ?? offset, message)
  }

  func missing(_ key: String, because: String = "") -> Refusal {
    source.refusal(
      .missingField, at: offset,
      "the field '\(key)' of \(name) is missing\(because.isEmpty ? "" : ": \(because)")")
  }

  /// A string that must be there.
  func text(_ key: String, because: String = "") throws(Refusal) -> String {
    guard let text = try optionalText(key) else { throw missing(key, because: because) }
    return text
  }

  /// A string that may be absent.
  func optionalText(_ key: String) throws(Refusal) -> String? {
    guard let value = members[key]?.value else { return nil }
    guard case .string(let text) = value.content else {
      throw wrong(key, .wrongType, "'\(key)' of \(name) must be a string, not \(value.sort)")
    }
    return text
  }

  /// A string with its white space normalized; refused where nothing is left of it.
  func words(_ key: String, because: String = "") throws(Refusal) -> String {
    let words = WhiteSpace.normalized(try text(key, because: because))
    if words.isEmpty { throw wrong(key, .missingField, "'\(key)' of \(name) is empty") }
    return words
  }

  /// A whole number that must be there.
  func integer(_ key: String) throws(Refusal) -> Int {
    guard let value = members[key]?.value else { throw missing(key) }
    guard let number = value.integer else {
      throw wrong(key, .wrongType, "'\(key)' of \(name) must be a whole number")
    }
    return number
  }

  /// A whole number that must be there and not be less than another.
  func integer(_ key: String, atLeast least: Int) throws(Refusal) -> Int {
    let number = try integer(key)
    guard number >= least else {
      throw wrong(key, .wrongType, "'\(key)' of \(name) must be a whole number from \(least)")
    }
    return number
  }

  /// True or false; false where it is absent.
  func flag(_ key: String) throws(Refusal) -> Bool {
    guard let value = members[key]?.value else { return false }
    guard case .bool(let flag) = value.content else {
      throw wrong(key, .wrongType, "'\(key)' of \(name) must be true or false, not \(value.sort)")
    }
    return flag
  }

  /// A list that may be absent.
  func list(_ key: String) throws(Refusal) -> [JSONValue]? {
    guard let value = members[key]?.value else { return nil }
    guard case .array(let list) = value.content else {
      throw wrong(key, .wrongType, "'\(key)' of \(name) must be a list, not \(value.sort)")
    }
    return list
  }

  /// A list of strings that may be absent, each with its offset.
  func texts(_ key: String) throws(Refusal) -> [(text: String, offset: Int)]? {
    guard let list = try list(key) else { return nil }
    var texts: [(text: String, offset: Int)] = []
    for value in list {
      guard case .string(let text) = value.content else {
        throw source.refusal(
          .wrongType, at: value.offset,
          "'\(key)' of \(name) must hold strings, not \(value.sort)")
      }
      texts.append((text, value.offset))
    }
    return texts
  }

  /// A date that must be there.
  func date(_ key: String) throws(Refusal) -> CalendarDate {
    let text = try text(key)
    guard let date = CalendarDate(iso8601: text) else {
      throw wrong(
        key, .invalidDate, "'\(key)' of \(name) is '\(text)', which is no date such as 2013-05-21")
    }
    return date
  }
}
