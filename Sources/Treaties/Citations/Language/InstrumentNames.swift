import Model

/// The names by which documents call the treaties: data, one line a name.
///
/// The names of the registry, the full titles, and what drafters write besides. Words are compared
/// without regard to case; punctuation inside a title is skipped. The longest name wins.
struct InstrumentNames: Sendable {
  private struct Name {
    let words: [UInt64]
    let instrument: Instrument
    /// An abbreviation counts in capitals alone: "tip" is a word.
    let inCapitals: Bool
  }

  private let namesByFirstWord: [UInt64: [Name]]

  /// The words of every name, in small letters.
  let all: [[String]]

  /// The words with which names begin.
  var beginnings: [UInt64] { Array(namesByFirstWord.keys) + Self.codes.keys }

  /// The codes of Protocols, which name one only beside an article: "TIP, art. 6", but not "the TIP
  /// report".
  private static let codes: [UInt64: Instrument] = [
    WordHash.of("tip"): .tip, WordHash.of("som"): .som,
  ]

  /// Whether three capitals of a code stand anywhere in a text.
  static func mayHaveCode(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.indices.dropLast(2).contains { place in
      let letters = (bytes[place], bytes[place + 1], bytes[place + 2])
      return letters == (0x54, 0x49, 0x50) || letters == (0x53, 0x4F, 0x4D)
    }
  }

  /// Returns the Protocol of which a code in capitals stands at a token.
  func code(_ text: TokenText, at place: Int) -> Instrument? {
    guard text.has(place, .beginsName), text.isAcronym(place) else { return nil }
    return Self.codes[text.tokens[place].value]
  }

  static let english = InstrumentNames(
    further: [
      .untoc: [
        "UN Convention against Transnational Organized Crime",
        "Convention against Transnational Organized Crime",
        "Convention against Transnational Organised Crime",
        "Convention on Transnational Organized Crime", "UNTOC Convention",
        "Convention against Organized Crime", "Convention against Transnational Organized Crimes",
        "Transnational Organized Crime Convention", "Organised Crime Convention",
      ],
      .tip: [
        "Protocol to Prevent, Suppress and Punish Trafficking in Persons",
        "Protocol to Prevent, Suppress and Punish the Trafficking in Persons",
        "Human Trafficking Protocol", "Trafficking in Human Beings Protocol",
        "Trafficking-in-Persons Protocol", "Protocol against Trafficking in Persons",
        "Protocol on human trafficking",
      ],
      .som: [
        "Protocol against the Smuggling of Migrants", "Protocol against Smuggling of Migrants",
        "Protocol on the smuggling of migrants", "Migrant Smuggling Protocol",
        "Smuggling-of-Migrants Protocol", "Palermo Protocol against the Smuggling of Migrants",
        "Protocol on migrant smuggling",
      ],
      .firearms: [
        "Protocol against the Illicit Manufacturing of and Trafficking in Firearms",
        "Protocol on illicit firearms", "Illicit Firearms Protocol", "FIREARMS Protocol",
        "Protocol against Illicit Firearms",
      ],
      .uncac: [
        "UN Convention against Corruption", "UNCAC Convention", "Mérida Convention",
        "Anti-Corruption Convention",
      ],
    ])

  private init(further: [Instrument: [String]]) {
    var names: [UInt64: [Name]] = [:]
    var everyName: [[String]] = []
    for treaty in Registry.treaties {
      let all = [treaty.name] + treaty.shortNames + (further[treaty.instrument] ?? [])
      for name in all {
        let plain = name.lowercased().split { !$0.isLetter }.map(String.init)
        let words = plain.map { WordHash.of($0) }
        guard let first = words.first else { continue }
        everyName.append(plain)
        let inCapitals = words.count == 1 && name.allSatisfy(\.isUppercase)
        names[first, default: []].append(
          Name(words: words, instrument: treaty.instrument, inCapitals: inCapitals))
      }
    }
    all = everyName
    namesByFirstWord = names.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// Returns the instrument whose name begins at a token, and the token after the name.
  func match(_ text: TokenText, at place: Int) -> (instrument: Instrument, end: Int)? {
    guard text.has(place, .beginsName), let names = namesByFirstWord[text.tokens[place].value]
    else { return nil }
    let found = names.first { name in
      (!name.inCapitals || text.isAcronym(place)) && end(of: name.words, text, from: place) != nil
    }
    let own = found.flatMap { name in
      end(of: name.words, text, from: place).map { (instrument: name.instrument, end: $0) }
    }
    // "the Palermo Protocol on Smuggling of Migrants", "the Palermo Trafficking Protocol"
    guard text.isWord(place, Self.palermo), !text.isWord(place + 1, Self.palermo),
      let longer = match(text, at: place + 1),
      longer.instrument.isProtocol, longer.end > own?.end ?? 0
    else { return own }
    return longer
  }

  private static let palermo = WordHash.of("palermo")

  private func end(of words: [UInt64], _ text: TokenText, from start: Int) -> Int? {
    var place = start
    for (index, word) in words.enumerated() {
      // "to Prevent, Suppress", "Trafficking-in-Persons": one mark may stand between two words.
      if index > 0, text.shape(place) == .comma || text.shape(place) == .dash { place += 1 }
      // "the Trafficking in Persons (TIP) Protocol"
      if index > 0, text.shape(place) == .open, text.isAcronym(place + 1),
        text.shape(place + 2) == .close
      {
        place += 3
      }
      guard text.isWord(place, word) else { return nil }
      place += 1
    }
    return place
  }
}
