/// A value of a JSON text, with the offset at which it begins.
struct JSONValue {
  enum Content {
    case string(String)
    case number(Double)
    case bool(Bool)
    case null
    case array([JSONValue])
    case object([JSONMember])
  }

  let content: Content
  let offset: Int

  /// What the value is, in a word for messages.
  var sort: String {
    switch content {
    case .string: "a string"
    case .number: "a number"
    case .bool: "true or false"
    case .null: "null"
    case .array: "a list"
    case .object: "an object"
    }
  }

  /// The whole number that the value is, if it is one.
  var integer: Int? {
    guard case .number(let number) = content else { return nil }
    return Int(exactly: number)
  }
}

/// A key of an object with its value.
struct JSONMember {
  let key: String
  let offset: Int
  let value: JSONValue
}
