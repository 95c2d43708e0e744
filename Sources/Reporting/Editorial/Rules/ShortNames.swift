import Model
import Treaties

/// Instruments are named in full at least once, then by their editorial short names.
///
/// "the Organized Crime Convention", "the Trafficking in Persons Protocol", "the Smuggling of Migrants
/// Protocol", "the Firearms Protocol"; never "UNTOC" or "TIP Protocol", and "the Palermo Convention"
/// only in speech. A note of fewer than 1,500 words leaves the full titles to the report that it speaks of.
///
/// Source: United Nations Editorial Manual.
/// Remedy: write the short name, and the full title at its first mention.
struct ShortNames: EditorialRule {
  static let name = "shortNames"

  /// Shorter documents need no full titles.
  private static let wordsOfNote = 1_500

  private static let names = WordSequences<String>([
    ("UNTOC", "the Organized Crime Convention"), ("UNCTOC", "the Organized Crime Convention"),
    ("CTOC", "the Organized Crime Convention"),
    ("Palermo Convention", "the Organized Crime Convention"),
    ("Transnational Organized Crime Convention", "the Organized Crime Convention"),
    ("Palermo Protocol", "the name of the Protocol that is meant"),
    ("Palermo Protocols", "the Protocols thereto"),
    ("TIP Protocol", "the Trafficking in Persons Protocol"),
    ("Trafficking Protocol", "the Trafficking in Persons Protocol"),
    ("Human Trafficking Protocol", "the Trafficking in Persons Protocol"),
    ("SOM Protocol", "the Smuggling of Migrants Protocol"),
    ("Smuggling Protocol", "the Smuggling of Migrants Protocol"),
    ("Migrants Protocol", "the Smuggling of Migrants Protocol"),
    ("Migrant Smuggling Protocol", "the Smuggling of Migrants Protocol"),
    ("Smuggling of Migrants Protocol", ""), ("Trafficking in Persons Protocol", ""),
    ("Organized Crime Convention", ""), ("Firearms Protocol", ""),
    ("Arms Protocol", "the Firearms Protocol"),
  ])

  func findings(in document: EditorialDocument) -> [(place: String, message: String)] {
    var findings: [(place: String, message: String)] = []
    var used: [Instrument: String] = [:]
    for text in document.texts {
      var place = 0
      while place < text.tokens.count {
        guard text.tokens[place].isCapitalized,
          let match = Self.names.match(text.tokens, at: place),
          !isCode(text.tokens, place, match.end)
        else {
          place += 1
          continue
        }
        if !match.meaning.isEmpty {
          let words = text.words(place..<match.end)
          findings.append((text.place, "“\(words)”; write “\(match.meaning)”"))
        } else if let instrument = Self.instrument(text.tokens[place]), used[instrument] == nil {
          used[instrument] = text.place
        }
        place = match.end
      }
    }
    return findings + unnamed(document, used)
  }

  /// Symbols and codes such as "CTOC/COP/…" and "UNTOC/16" are no names.
  private func isCode(_ tokens: [TextToken], _ start: Int, _ end: Int) -> Bool {
    let after = end < tokens.count && tokens[end].text == "/" && !tokens[end].isApart
    let before = start > 0 && tokens[start - 1].text == "/"
    return after || before
  }

  private static func instrument(_ first: TextToken) -> Instrument? {
    switch first.lower {
    case "organized": .untoc
    case "trafficking": .tip
    case "smuggling": .som
    case "firearms": .firearms
    default: nil
    }
  }

  private func unnamed(
    _ document: EditorialDocument, _ used: [Instrument: String]
  ) -> [(place: String, message: String)] {
    guard EditorialReview.words(of: document.printed) >= Self.wordsOfNote else { return [] }
    let all = ([document.front] + document.texts.map(\.text)).joined(separator: "\n")
    return used.keys.sorted().compactMap { instrument in
      let treaty = Registry.treaty(instrument)
      guard let place = used[instrument], !all.contains(treaty.name) else { return nil }
      return (
        place,
        "“\(treaty.editorialName)” is nowhere named in full; at the first mention write “\(treaty.name) (the \(treaty.editorialName))”"
      )
    }
  }
}
