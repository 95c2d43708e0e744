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

  /// A name that a plural sums up, and the tokens that say it.
  struct Member: Equatable {
    let instrument: Instrument
    let start: Int
    let end: Int
  }

  /// The names in the text's order, and the token after them and the plural.
  struct Found {
    let names: [Member]
    let end: Int

    var instruments: [Instrument] { names.map(\.instrument) }
  }

  /// The words that may stand directly before the plural.
  var endings: [UInt64] { names.compactMap(\.words.last) }

  /// The words with which a name begins that stands behind the plural.
  var beginnings: [UInt64] { names.compactMap(\.words.first) }

  static let english = PluralNames([
    ("trafficking in persons", .tip), ("trafficking", .tip), ("smuggling of migrants", .som),
    ("migrant smuggling", .som), ("smuggling", .som), ("migrants", .som), ("firearms", .firearms),
  ])

  /// Returns the instruments that the plural at a place sums up, in the text's order: "the
  /// Trafficking in Persons and the Smuggling of Migrants Protocols", "the Protocols on trafficking
  /// in persons and on firearms".
  func match(_ text: TokenText, at place: Int) -> Found? {
    guard text.has(place, .summing) else { return nil }
    var members: [Member] = []
    var end = place
    while let found = name(text, endingAt: end),
      !members.contains(where: { $0.instrument == found.instrument })
    {
      // The last name ends with the plural.
      members.append(
        Member(
          instrument: found.instrument, start: found.start,
          end: members.isEmpty ? place + 1 : end))
      end = found.start
      if text.role(end - 1) == .determiner { end -= 1 }
      let separated = end
      if text.role(end - 1) == .and { end -= 1 }
      if text.shape(end - 1) == .comma { end -= 1 }
      if end == separated { break }
    }
    if !members.isEmpty { return Found(names: members.reversed(), end: place + 1) }
    return behind(text, place)
  }

  /// Several names behind the plural: "the Protocols on trafficking in persons and on firearms".
  private func behind(_ text: TokenText, _ place: Int) -> Found? {
    guard text.role(place + 1) == .connector else { return nil }
    var members: [Member] = []
    var next = place + 1
    while members.count < names.count {
      if text.role(next) == .connector { next += 1 }
      if text.role(next) == .determiner { next += 1 }
      guard let found = name(text, at: next),
        !members.contains(where: { $0.instrument == found.instrument })
      else { break }
      members.append(
        Member(
          instrument: found.instrument, start: members.isEmpty ? place : next, end: found.end))
      guard let after = text.separator(at: found.end) else { break }
      next = after
    }
    guard members.count > 1, let end = members.last?.end else { return nil }
    return Found(names: members, end: end)
  }

  /// Returns the instruments that a plural sums up whose words begin at a place.
  func following(_ text: TokenText, from place: Int) -> Found? {
    if text.has(place, .summing) { return match(text, at: place) }
    guard text.isCapitalized(place) else { return nil }
    for end in place + 1..<place + Self.longest where text.has(end, .summing) {
      return match(text, at: end)
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

  private func name(_ text: TokenText, at place: Int) -> (instrument: Instrument, end: Int)? {
    let found = names.first { name in
      name.words.indices.allSatisfy { text.isWord(place + $0, name.words[$0]) }
    }
    return found.map { ($0.instrument, place + $0.words.count) }
  }
}
