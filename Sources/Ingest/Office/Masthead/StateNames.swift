import Model

/// The names of States as people write them in a title, and the States that bear them.
struct StateNames: Sendable {
  /// Names in small letters, the longest first: "Guinea-Bissau" is not "Guinea".
  private let names: [(name: String, code: StateCode)]

  /// Makes the names of all States of a corpus.
  init(_ population: some Sequence<State>) {
    var names: [String: StateCode] = [:]
    for state in population where !state.isOrganization {
      for name in Self.forms(of: state.name) { names[name] = state.code }
    }
    self.names = names.map { ($0.key, $0.value) }.sorted {
      ($1.name.utf8.count, $0.name) < ($0.name.utf8.count, $1.name)
    }
  }

  /// Returns the one State that a text names; nil where it names none, or several.
  func state(in text: String) -> StateCode? {
    var rest = Array(text.lowercased())
    var found: Set<StateCode> = []
    for (name, code) in names {
      let letters = Array(name)
      while let place = Self.place(of: letters, in: rest) {
        found.insert(code)
        // What is taken is part of no shorter name.
        rest.replaceSubrange(place..<place + letters.count, with: ["\u{0}"])
      }
    }
    return found.count == 1 ? found.first : nil
  }

  /// "Bolivia (Plurinational State of)" is also the Plurinational State of Bolivia, and Bolivia.
  private static func forms(of name: String) -> [String] {
    let name = String(name.lowercased().map { $0 == "’" ? "'" : $0 })
    guard let open = name.firstIndex(of: "("), name.hasSuffix(")") else { return [name] }
    let head = WhiteSpace.normalized(String(name[..<open]))
    let inner = name[name.index(after: open)...].dropLast()
    return [name, head, "\(inner) \(head)"]
  }

  /// Where a name stands as whole words.
  private static func place(of name: [Character], in text: [Character]) -> Int? {
    guard !name.isEmpty, text.count >= name.count else { return nil }
    return (0...(text.count - name.count)).first { start in
      let end = start + name.count
      return text[start..<end].elementsEqual(name) && (start == 0 || !isPart(text[start - 1]))
        && (end == text.count || !isPart(text[end]))
    }
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-"
  }
}
