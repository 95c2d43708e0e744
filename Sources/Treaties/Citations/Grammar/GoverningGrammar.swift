import Model

/// Reads the noun phrase that says whose article it is: "of the Trafficking Protocol".
struct GoverningGrammar {
  let text: TokenText
  let language: Language

  /// The most tokens in a noun phrase before its head.
  private static let longestPhrase = 16

  /// Reads what follows an expression; nil where nothing there says whose it is.
  func following(_ start: Int) -> Attribution? {
    if text.has(start, .thereof) { return Attribution(.lastNamed, end: start + 1) }
    let place = skippingRemarks(start)
    if let inside = inside(start) { return inside }
    var next = place
    if text.shape(next) == .comma { next += 1 }
    if text.role(next) == .of {
      if text.has(next + 1, .which) {
        // "article 18, of which paragraph 13 is not applied" speaks of the article.
        let isOfArticle =
          next > place
          && (text.unitKeyword(at: next + 2) != nil || text.has(next + 3, .latter)
            || text.has(next + 3, .former))
        return isOfArticle ? nil : Attribution(.lastNamed, end: next + 2)
      }
      return several(from: next + 1)
    }
    if next == place, let beside = beside(place) { return beside }
    // "Article 8 – Firearms Protocol"
    if next == place, text.shape(next) == .dash, let name = appended(next + 1) { return name }
    if place == start, let end = body(at: place) { return Attribution(.foreign, end: end) }
    return next > place ? appended(next) : nil
  }

  /// "the reservation to article 16 in the Convention on …": a law that something is written in is
  /// not meant.
  private func inside(_ place: Int) -> Attribution? {
    // "article 6 contained in the …", "article 6 set out in the …", "article 6 under the …"
    var next = place
    if text.has(next, .contained) { next += text.has(next + 1, .particle) ? 2 : 1 }
    guard text.has(next, .inside) || text.has(next, .under), text.role(next + 1) == .determiner,
      let phrase = phrase(at: next + 1)
    else { return nil }
    if case .instrument = phrase.governing[0] { return phrase }
    guard next == place, text.has(next, .inside) else { return nil }
    let isConvention = (place + 2..<phrase.end).contains { text.role($0) == .convention }
    return isConvention && phrase.governing[0] == .foreign ? phrase : nil
  }

  /// "article 6 TIP Protocol", "article 6 (Trafficking Protocol)", "article 9 ICCPR".
  private func beside(_ place: Int) -> Attribution? {
    if let name = name(at: place) { return name }
    if text.shape(place) == .open {
      let name = name(at: skippingDeterminer(place + 1))
      guard let name, text.shape(name.end) == .close else { return nil }
      return Attribution(name.governing[0], end: name.end + 1)
    }
    if text.isAcronym(place), !isShouting(before: place) {
      return Attribution(.foreign, end: place + 1)
    }
    return foreignName(at: place).map { Attribution(.foreign, end: $0) }
  }

  /// Whether the words before a place are all in capitals, so that capitals say nothing.
  private func isShouting(before place: Int) -> Bool {
    var keyword = place - 1
    while keyword >= 0, place - keyword < 12, text.articleKeyword(at: keyword) == nil {
      keyword -= 1
    }
    return text.isAcronym(keyword)
  }

  /// ", SOM Protocol" at the end of a bracket, cell or sentence.
  private func appended(_ place: Int) -> Attribution? {
    let foreign = foreignName(at: place).map { Attribution(.foreign, end: $0) }
    guard let name = name(at: place) ?? foreign else { return nil }
    // "Article 16, Law No. 18"
    if name.governing[0] == .foreign, text.has(name.end, .numberSign) { return name }
    switch text.shape(name.end) {
    case nil, .close, .stop, .semicolon, .other: return name
    default: return nil
    }
  }

  /// "article 5 Criminal Code": the token after the head of a name in capitals that begins here.
  private func foreignName(at place: Int) -> Int? {
    for next in place..<place + 5 {
      guard text.isCapitalized(next) else { return nil }
      if isForeignHead(next) { return next + 1 }
    }
    return nil
  }

  // MARK: Several texts

  /// One phrase, or those of "both the one and the other", "of the one and of the other".
  private func several(from start: Int) -> Attribution? {
    if let all = plural(at: start) { return all }
    guard var first = phrase(at: start) else { return nil }
    let isBoth = text.has(start, .both)
    if isBoth, text.role(first.end) == .and, let second = phrase(at: first.end + 1) {
      first.governing += second.governing
      first.end = second.end
      return first
    }
    // "of the one, of the other and of the third"
    while first.governing.count < Self.mostTexts, let next = furtherOf(first.end),
      let second = phrase(at: next)
    {
      first.governing += second.governing
      first.end = second.end
    }
    return first
  }

  private static let mostTexts = 6

  /// The texts that a plural sums up: "the Trafficking in Persons and Firearms Protocols".
  private func plural(at start: Int) -> Attribution? {
    let found = language.pluralNames.following(text, from: skippingDeterminer(start))
    return found.map { found in
      var all = Attribution(.foreign, end: found.end)
      all.governing = found.instruments.map(Governing.instrument)
      return all
    }
  }

  /// "and of", ", of", ", and of": the token after it.
  private func furtherOf(_ place: Int) -> Int? {
    var next = text.shape(place) == .comma ? place + 1 : place
    if text.role(next) == .and { next += 1 }
    return next > place && text.role(next) == .of && !text.has(next + 1, .which) ? next + 1 : nil
  }

  /// A list of texts for "respectively": "of the Convention and the Trafficking Protocol".
  func respective(_ place: Int, count: Int) -> Attribution? {
    var start = place
    var isSaid = false
    if let end = text.respectively(at: place) {
      start = end
      isSaid = true
    }
    if text.shape(start) == .comma { start += 1 }
    guard text.role(start) == .of else { return nil }
    start += 1
    // "of, respectively, the one and the other"
    if let end = text.respectively(at: start) {
      isSaid = true
      start = text.shape(end) == .comma ? end + 1 : end
    }
    if var all = plural(at: start) {
      guard all.governing.count == count else { return nil }
      if isSaid { return all }
      guard let end = text.respectively(at: all.end) else { return nil }
      all.end = end
      return all
    }
    guard let first = phrase(at: start) else { return nil }
    var all = first
    while all.governing.count < count, let next = text.separator(at: all.end) {
      let start = text.role(next) == .of ? next + 1 : next
      guard let more = phrase(at: start) else { return nil }
      all.governing += more.governing
      all.end = more.end
    }
    guard all.governing.count == count else { return nil }
    if isSaid { return all }
    guard let end = text.respectively(at: all.end) else { return nil }
    all.end = end
    return all
  }

  // MARK: One text

  /// Reads the noun phrase after "of".
  func phrase(at start: Int) -> Attribution? {
    var place = skippingDeterminer(start)
    if text.has(place, .latter) || text.has(place, .former) {
      let governing = text.has(place, .latter) ? Governing.latter : .former
      let isNoun = [.convention, .protocolWord, .foreignText].contains(text.role(place + 1))
      return Attribution(governing, end: isNoun ? place + 2 : place + 1)
    }
    /// Whether a word that can only belong to another text's name has been passed.
    var isQualified = false
    /// Whether such a word bore a capital letter: then a name it is, whatever its head.
    var isName = false
    let limit = min(text.count, place + Self.longestPhrase)
    let first = place
    while place < limit {
      if let name = name(at: place) {
        // "of the 2000 Convention against …", "of the new Palermo Convention"
        let isDescribed = place == first + 1 && !isName && text.shape(first) != .dash
        return isQualified && !isDescribed ? Attribution(.foreign, end: name.end) : name
      }
      if let generic = generic(at: place, isAfterOf: true) {
        return isQualified ? Attribution(.foreign, end: place + 1) : generic
      }
      if text.has(place, .terms), text.role(place + 1) == .of, text.has(place + 2, .reference) {
        return Attribution(.foreign, end: place + 3)
      }
      // "of the by-laws"
      if text.role(place) == .terminator, text.shape(place + 1) == .dash, isForeignHead(place + 2) {
        return Attribution(.foreign, end: place + 3)
      }
      if isForeignHead(place) {
        var end = place + 1
        while isForeignHead(end) { end += 1 }
        return Attribution(.foreign, end: end)
      }
      switch text.shape(place) {
      case .word:
        if text.isAcronym(place), text.role(place) != .ownQualifier {
          return Attribution(.foreign, end: place + 1)
        }
        if text.role(place) == .terminator || text.articleKeyword(at: place) != nil {
          return isName ? Attribution(.foreign, end: place) : nil
        }
        if text.role(place) != .ownQualifier {
          isQualified = true
          isName = isName || text.isCapitalized(place)
        }
      case .number, .dash: isQualified = true
      case .other: break
      default: return isName ? Attribution(.foreign, end: place) : nil
      }
      place += 1
    }
    return isName ? Attribution(.foreign, end: place) : nil
  }

  /// The name of one of our instruments; a foreign text where another name holds it: "Palermo
  /// Convention Act".
  private func name(at place: Int) -> Attribution? {
    guard let name = language.names.match(text, at: place) else {
      return language.names.code(text, at: place).map {
        Attribution(.instrument($0), end: place + 1)
      }
    }
    let isPart = NameSurroundings(text: text, names: language.names).isFollowedByHead(name.end)
    return Attribution(isPart ? .foreign : .instrument(name.instrument), end: name.end)
  }

  /// "Convention" or "Protocol" without a name of its own.
  ///
  /// - Parameters:
  ///   - place: The token.
  ///   - isAfterOf: Whether a phrase after "of" is being read: there small letters name one too.
  /// - Returns: What it stands for; nil where neither word stands.
  func generic(at place: Int, isAfterOf: Bool = false) -> Attribution? {
    guard
      isAfterOf || text.isCapitalized(place) || text.role(place - 1) == .same
        || text.role(place - 1) == .determiner
    else { return nil }
    let end = place + 1
    switch text.role(place) {
    case .convention:
      return Attribution(hasNameOfItsOwn(place) ? .foreign : .theConvention, end: end)
    case .protocolWord:
      return Attribution(hasNameOfItsOwn(place) ? .foreign : .theProtocol, end: end)
    default: return nil
    }
  }

  /// "Convention on the Rights of the Child", "Convention of 1961", "Protocol No. 4".
  private func hasNameOfItsOwn(_ place: Int) -> Bool {
    switch text.role(place + 1) {
    case .connector: return text.isCapitalized(place) && !text.has(place + 1, .nameless)
    case .of: return text.isCapitalized(place + 2) || text.shape(place + 2) == .number
    case .to: return text.isCapitalized(place + 2)
    default:
      if text.has(place + 1, .numberSign) { return true }
      // "the Convention implementing the Schengen Agreement"
      if text.isCapitalized(place), text.has(place + 1, .carrying),
        text.role(place + 2) == .determiner, text.isCapitalized(place + 3)
      {
        return true
      }
      return text.isCapitalized(place) && text.shape(place + 1) == .number
        && text.followsSpace(place + 1)
    }
  }

  /// Whether a word is the head of the name of another text.
  func isForeignHead(_ place: Int) -> Bool {
    text.role(place) == .foreignText && !text.has(place + 1, .unnaming)
  }

  /// "Article 29 Data Protection Working Party", "Article 36 focal point": the token after the head.
  private func body(at place: Int) -> Int? {
    for next in place..<place + 6 {
      if text.has(next, .smallBody) { return next + 1 }
      guard text.isCapitalized(next) || text.role(next) == .connector else { return nil }
      if text.has(next, .body), text.isCapitalized(next) { return next + 1 }
    }
    return nil
  }

  private func skippingDeterminer(_ place: Int) -> Int {
    var next = place
    while text.role(next) == .determiner || text.role(next) == .same { next += 1 }
    // "each of the"
    if next > place, text.role(next) == .of, text.role(next + 1) == .determiner {
      return skippingDeterminer(next + 1)
    }
    return next
  }
}
