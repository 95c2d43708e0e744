/// What a person looks for, as a question that the index understands whatever was typed.
///
/// Words between double quotes (straight, curly or angled) are one phrase; every other word stands
/// for itself; a passage must have them all. Nothing has a meaning of its own: `AND`, `*`, `:` and
/// brackets are letters like others or no letters at all.
struct SearchWords {
  /// Nil where no letter or digit is asked for.
  let question: String?

  /// More words than anyone types; the index takes no endless question.
  private static let mostTerms = 64

  init(_ words: String) {
    var terms: [String] = []
    var term = String.UnicodeScalarView()
    var isPhrase = false
    func end() {
      let isSayable = term.contains {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
      if isSayable { terms.append("\"\(String(term))\"") }
      term = String.UnicodeScalarView()
    }
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"", "“", "”", "„", "«", "»":
        end()
        isPhrase.toggle()
      case _ where scalar.value < 0x20 || scalar.properties.isWhitespace:
        if isPhrase { term.append(" ") } else { end() }
      default: term.append(scalar)
      }
    }
    end()
    question = terms.isEmpty ? nil : terms.prefix(Self.mostTerms).joined(separator: " ")
  }
}
