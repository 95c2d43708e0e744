/// The words of a text in small letters, without punctuation.
struct Words {
  /// The words in order; letters, digits and apostrophes alone.
  let list: [String]

  init(_ text: some StringProtocol) {
    var words: [String] = []
    var word = ""
    for character in text {
      if character.isLetter || character.isNumber {
        word += character.lowercased()
      } else if (character == "'" || character == "’"), !word.isEmpty {
        word += "'"
      } else if character != "\u{AD}", !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    list = words
  }

  /// The words with one space between, before and after them, so that phrases match whole words.
  var joined: String { " " + list.joined(separator: " ") + " " }

  /// Returns whether joined words contain a phrase, both in small letters and without punctuation.
  static func contains(_ joined: String, phrase: String) -> Bool {
    joined.utf8.count > phrase.utf8.count && range(of: " \(phrase) ", in: joined)
  }

  private static func range(of part: String, in whole: String) -> Bool {
    let (part, whole) = (Array(part.utf8), Array(whole.utf8))
    guard part.count <= whole.count else { return false }
    return (0...(whole.count - part.count)).contains { start in
      part.indices.allSatisfy { whole[start + $0] == part[$0] }
    }
  }
}
