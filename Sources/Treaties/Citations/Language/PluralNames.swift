import Model

/// Several names in one: "the Trafficking in Persons and Smuggling of Migrants Protocols".
struct PluralNames: Sendable {
  private struct Name {
    let words: [UInt64]
    let instrument: Instrument
  }

  private let names: [Name]

  private init(_ table: [(String, Instrument)]) {
    names = table.map { name, instrument in
      Name(
        words: name.split(separator: " ").map { WordHash.of($0) }, instrument: instrument)
    }
  }

  /// The words that may stand directly before the plural.
  var endings: [UInt64] { names.compactMap(\.words.last) }

  static let english = PluralNames([
    ("trafficking in persons", .tip), ("trafficking", .tip), ("smuggling of migrants", .som),
    ("migrant smuggling", .som), ("smuggling", .som), ("migrants", .som), ("firearms", .firearms),
  ])

  /// Returns the instruments that the plural at a place sums up, in the text's order.
  func match(_ text: TokenText, at place: Int) -> [Instrument]? {
    guard text.has(place, .summing) else { return nil }
    var instruments: [Instrument] = []
    var end = place
    while let found = name(text, endingAt: end), !instruments.contains(found.instrument) {
      instruments.append(found.instrument)
      end = found.start
      if text.role(end - 1) == .and { end -= 1 }
      if text.shape(end - 1) == .comma { end -= 1 }
      if end == found.start { break }
    }
    return instruments.isEmpty ? nil : instruments.reversed()
  }

  /// Returns the instruments that a plural sums up whose first name begins at a place: "the
  /// Trafficking in Persons and Smuggling of Migrants Protocols".
  func following(
    _ text: TokenText, from place: Int
  ) -> (instruments: [Instrument], end: Int)? {
    guard text.isCapitalized(place) else { return nil }
    for end in place + 1..<place + Self.longest where text.has(end, .summing) {
      return match(text, at: end).map { ($0, end + 1) }
    }
    return nil
  }

  /// The most words in such a name.
  private static let longest = 14

  private func name(
    _ text: TokenText, endingAt end: Int
  ) -> (instrument: Instrument, start: Int)? {
    for name in names {
      let start = end - name.words.count
      guard start >= 0 else { continue }
      let matches = name.words.indices.allSatisfy { text.isWord(start + $0, name.words[$0]) }
      if matches, text.isCapitalized(start) { return (name.instrument, start) }
    }
    return nil
  }
}
