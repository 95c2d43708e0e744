import Model

/// "The Trafficking in Persons and Smuggling of Migrants Protocols": several names in one.
struct PluralNames {
  let text: TokenText

  private static let plural = WordHash.of("protocols")
  private static let first: [(words: [UInt64], instrument: Instrument)] = [
    (words("trafficking in persons"), .tip), (words("trafficking"), .tip),
    (words("smuggling of migrants"), .som), (words("migrant smuggling"), .som),
    (words("smuggling"), .som), (words("migrants"), .som), (words("firearms"), .firearms),
  ]

  private static func words(_ name: String) -> [UInt64] {
    name.split(separator: " ").map { WordHash.of(String($0)) }
  }

  /// Returns the instruments that the word "Protocols" at a place sums up, in the text's order.
  func match(at place: Int) -> [Instrument]? {
    guard text.isWord(place, Self.plural) else { return nil }
    var instruments: [Instrument] = []
    var end = place
    while let found = name(endingAt: end) {
      instruments.insert(found.instrument, at: 0)
      end = found.start
      if text.role(end - 1) == .and { end -= 1 }
      if text.shape(end - 1) == .comma { end -= 1 }
      if end == found.start { break }
    }
    return instruments.isEmpty ? nil : instruments
  }

  private func name(endingAt end: Int) -> (instrument: Instrument, start: Int)? {
    for name in Self.first {
      let start = end - name.words.count
      guard start >= 0 else { continue }
      let matches = name.words.indices.allSatisfy { text.isWord(start + $0, name.words[$0]) }
      if matches, text.isCapitalized(start) { return (name.instrument, start) }
    }
    return nil
  }
}
