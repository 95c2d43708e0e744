import Model
import Treaties

/// The words that name or betray a State, and those that only look so.
struct StateWords: Sendable {
  private enum Sense: Sendable {
    /// A name, demonym or code.
    case state
    /// A word that is a language too: it betrays beside an institution only.
    case language
    /// A capital, which gives its name to treaties too.
    case capital
    /// An institution.
    case institution
  }

  private var words = WordSequences<Sense>()
  /// Stems of names that no registry knows, from which demonyms are derived.
  private var stems: Set<String> = []
  private var codes: Set<String> = []
  private let allowed = WordSequences(AllowedWords.phrases)
  private let institutional = Set(AllowedWords.institutionNouns)
  private let treatyWords = Set(AllowedWords.treatyNouns)

  /// Makes the table of the registry's States and of a corpus's, whose codes are words too.
  init(population: [State]) {
    let languages = Set(AllowedWords.languages)
    for state in Registry.states where !state.isOrganization {
      addName(state.name)
    }
    for names in Registry.stateNames {
      names.others.forEach { addName($0) }
      for demonym in names.demonyms {
        let sense: Sense = languages.contains(demonym.lowercased()) ? .language : .state
        words.add(demonym, sense)
        if !demonym.hasSuffix("s") { words.add(demonym + "s", sense) }
      }
      for capital in names.capitals { words.add(capital, .capital) }
      for institution in names.institutions { words.add(institution, .institution) }
    }
    let known = Set(Registry.states.map(\.name))
    for state in population where !state.isOrganization {
      if !AllowedWords.commonCodes.contains(state.code.description) {
        codes.insert(state.code.description)
      }
      guard !known.contains(state.name) else { continue }
      addName(state.name)
      stems.formUnion(Self.stems(of: state.name))
    }
  }

  private mutating func addName(_ name: String) {
    // "Bolivia (Plurinational State of)": the words before the bracket are a name of their own.
    words.add(name, .state)
    if let bracket = name.firstIndex(of: "(") {
      words.add(String(name[..<bracket]), .state)
    }
  }

  /// The stems of a name's distinctive words: "Torakai Islands" gives torakai, "Maravia" maravia
  /// and maravi.
  private static func stems(of name: String) -> Set<String> {
    var stems: Set<String> = []
    for token in TextToken.tokens(of: name) where token.isWord && token.text.count >= 4 {
      guard !AllowedWords.geographicNouns.contains(token.lower) else { continue }
      stems.insert(token.lower)
      for ending in ["land", "stan", "ia", "a", "e", "o", "u", "i"] {
        if token.lower.hasSuffix(ending), token.lower.count - ending.count >= 5 {
          stems.insert(String(token.lower.dropLast(ending.count)))
          break
        }
      }
    }
    return stems
  }

  /// The words with which the reports themselves speak: of the book, of the treaties, of the groups.
  private static let ownWords: Set<String> = {
    let treaties = Registry.treaties.flatMap { treaty in
      [treaty.name] + treaty.shortNames + treaty.articles.map(\.title)
    }
    let groups = RegionalGroup.allCases.map { FieldNames.name(of: $0) }
    let texts = StandardPhrases.sources.map(\.text) + treaties + groups
    return Set(texts.flatMap { TextToken.tokens(of: $0).filter(\.isWord).map(\.lower) })
  }()

  private static let demonymEndings = [
    "", "n", "an", "ian", "ean", "ans", "ians", "ns", "i", "is", "ish", "ese", "ic", "er", "ers",
    "ite", "ites", "ois", "oise", "ino", "inos", "ite", "ander", "anders", "ander's",
  ]

  /// A word or phrase that betrays.
  struct Hit {
    let range: Range<Int>
    let rule: NeutralityViolation.Rule
    /// Whether it is an adjective, as most demonyms are.
    let isAdjective: Bool
  }

  /// Returns what betrays a State in a text, in its order.
  func hits(in tokens: [TextToken]) -> [Hit] {
    var hits: [Hit] = []
    var place = 0
    var allowedEnd = 0
    while place < tokens.count {
      if let phrase = allowed.match(tokens, at: place) {
        allowedEnd = max(allowedEnd, phrase.end)
      }
      guard place >= allowedEnd, tokens[place].isCapitalized, let hit = hit(tokens, at: place)
      else {
        place += 1
        continue
      }
      hits.append(hit)
      place = hit.range.upperBound
    }
    return hits
  }

  private func hit(_ tokens: [TextToken], at place: Int) -> Hit? {
    let token = tokens[place]
    if let match = words.match(tokens, at: place) {
      let isBetrayal =
        switch match.meaning {
        case .state, .institution: true
        case .language: isBesideInstitution(tokens, match.end)
        case .capital: !namesTreaty(tokens, place, match.end)
        }
      if isBetrayal {
        let isInstitution = if case .institution = match.meaning { true } else { false }
        let isAdjective =
          match.end < tokens.count && tokens[match.end].isWord
          && !tokens[match.end - 1].lower.hasSuffix("'s")
          && institutional.contains(tokens[match.end].lower)
        return Hit(
          range: place..<match.end, rule: isInstitution ? .institution : .state,
          isAdjective: isAdjective)
      }
    }
    if codes.contains(token.text), !isPartOfSymbol(tokens, place) {
      return Hit(range: place..<place + 1, rule: .state, isAdjective: false)
    }
    // "African" of the Central African Federation is the group's word and every report's.
    if Self.ownWords.contains(token.lower) { return nil }
    let stem = token.stem
    for ending in Self.demonymEndings where stem.hasSuffix(ending) {
      if stems.contains(String(stem.dropLast(ending.count))) {
        return Hit(range: place..<place + 1, rule: .state, isAdjective: !ending.isEmpty)
      }
    }
    return nil
  }

  /// "French authorities", but "in French", "the French version".
  private func isBesideInstitution(_ tokens: [TextToken], _ next: Int) -> Bool {
    guard next < tokens.count else { return false }
    return institutional.contains(tokens[next].lower)
  }

  /// "the Rome Statute", "the Doha Declaration".
  private func namesTreaty(_ tokens: [TextToken], _ start: Int, _ end: Int) -> Bool {
    var next = end
    while next < tokens.count, next < end + 3 {
      if treatyWords.contains(tokens[next].lower) { return true }
      guard tokens[next].isCapitalized else { break }
      next += 1
    }
    // "the Treaty of Lisbon".
    return start >= 2 && tokens[start - 1].lower == "of"
      && treatyWords.contains(tokens[start - 2].lower)
  }

  private func isPartOfSymbol(_ tokens: [TextToken], _ place: Int) -> Bool {
    let before = place > 0 ? tokens[place - 1].text : ""
    let after = place + 1 < tokens.count ? tokens[place + 1].text : ""
    return before == "/" || after == "/"
  }
}
