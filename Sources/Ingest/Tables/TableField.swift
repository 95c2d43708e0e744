import Model

/// A column of a table of findings, by the word that stands in its header.
enum TableField: String, CaseIterable {
  case kind, provision, regionalGroup, states, paragraph, text
  // What a document is, said with every line.
  case symbol, state, cycle, year

  /// What is said once of the whole document, wherever it stands.
  var isOfDocument: Bool {
    switch self {
    case .symbol, .state, .cycle, .year: true
    default: false
    }
  }

  /// Returns the column of a title, whatever its capitals, spaces and hyphens.
  init?(title: String) {
    let key = Self.key(of: title)
    let found = Self.allCases.first { field in
      let name = field.rawValue.lowercased()
      return name == key || field == .provision && key == "provisions"
        || field == .states && key == "numberofstates"
    }
    guard let found else { return nil }
    self = found
  }

  /// Letters and digits alone, in small letters: what makes two titles or two words of a cell alike.
  static func key(of title: String) -> String {
    String(
      PlainText.visible(title).lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
