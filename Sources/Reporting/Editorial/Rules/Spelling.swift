/// Words are spelled as in the United Nations list: -ize, programme, State party, money-laundering.
///
/// "criminalize", "organization", but "analyse"; "States parties", "Member States", "Governments";
/// "capacity-building", "money-laundering", "law enforcement", "cooperation". Titles in capitals are
/// left as their owners spell them.
///
/// Source: United Nations Editorial Manual, "Spelling".
/// Remedy: write the word as the message says; the table is `SpellingTable`.
struct Spelling: EditorialRule {
  static let name = "spelling"

  private static let phrases = WordSequences<String>(SpellingTable.phrases)
  private static let allowed = WordSequences(SpellingTable.allowed)

  func findings(in document: EditorialDocument) -> [(place: String, message: String)] {
    document.texts.flatMap { text -> [(place: String, message: String)] in
      var findings: [(place: String, message: String)] = []
      var place = 0
      while place < text.tokens.count {
        if let proper = Self.allowed.match(text.tokens, at: place) {
          place = proper.end
          continue
        }
        if let (range, words) = wrong(text.tokens, place) {
          findings.append((text.place, "“\(text.words(range))”; write “\(words)”"))
          place = range.upperBound
        } else {
          place += 1
        }
      }
      return findings
    }
  }

  private func wrong(_ tokens: [TextToken], _ place: Int) -> (Range<Int>, String)? {
    let token = tokens[place]
    guard token.isWord else { return nil }
    if let match = Self.phrases.match(tokens, at: place) {
      let range = place..<match.end
      let found = tokens[range].map(\.text).joined(separator: " ")
      // Only the small letters are wrong in "states parties".
      let plain = found.replacing(" - ", with: "-")
      let isSame = [match.meaning, Numerals.capitalized(match.meaning)].contains(plain)
      guard !isSame, !isProperName(tokens, range, match.meaning) else { return nil }
      return (range, Self.cased(match.meaning, like: token))
    }
    guard let right = SpellingTable.withZ(token.lower),
      !isProperName(tokens, place..<place + 1, right)
    else { return nil }
    return (place..<place + 1, Self.cased(right, like: token))
  }

  /// A capital within a sentence beside another capital: a name that its owner spells so.
  private func isProperName(_ tokens: [TextToken], _ range: Range<Int>, _ right: String) -> Bool {
    guard tokens[range.lowerBound].isCapitalized, right.first?.isLowercase == true else {
      return false
    }
    let isNeighbour = { (index: Int) in
      tokens.indices.contains(index) && tokens[index].isCapitalized
    }
    return isNeighbour(range.lowerBound - 1) || isNeighbour(range.upperBound)
      || range.lowerBound > 1 && ["of", "and", "for"].contains(tokens[range.lowerBound - 1].lower)
        && isNeighbour(range.lowerBound - 2)
  }

  private static func cased(_ words: String, like token: TextToken) -> String {
    token.isCapitalized ? Numerals.capitalized(words) : words
  }
}
