import Model

/// Whose article a passage speaks of, as far as its own words say.
enum Governing: Equatable {
  /// One of our instruments.
  case instrument(Instrument)
  /// "of the Convention": the Organized Crime Convention unless another was named last.
  case theConvention
  /// "of the Protocol": the one named last.
  case theProtocol
  /// A law, a constitution, another treaty.
  case foreign
}

/// Reads the noun phrase that says whose article it is: "of the Trafficking Protocol".
struct GoverningGrammar {
  let text: TokenText
  let names: InstrumentNames

  /// Reads what follows an expression.
  ///
  /// - Returns: Whose articles they are and the token after the phrase; nil where nothing says.
  func following(_ place: Int) -> (governing: Governing, end: Int)? {
    var next = place
    if text.shape(next) == .comma { next += 1 }
    if text.role(next) == .of { return phrase(at: next + 1) }
    if next == place {
      // "article 6 TIP Protocol", "article 6 (Trafficking Protocol)", "article 9 ICCPR".
      if let name = names.match(text, at: place) {
        return (.instrument(name.instrument), name.end)
      }
      if text.shape(place) == .open,
        let name = names.match(text, at: skippingDeterminer(place + 1)),
        text.shape(name.end) == .close
      {
        return (.instrument(name.instrument), name.end + 1)
      }
      if text.isAcronym(place) { return (.foreign, place + 1) }
      if let end = foreignName(at: place) { return (.foreign, end) }
    }
    if isBody(place) { return (.foreign, place) }
    return next > place ? appended(next) : nil
  }

  /// ", SOM Protocol" at the end of a bracket, cell or sentence.
  private func appended(_ place: Int) -> (governing: Governing, end: Int)? {
    guard let name = names.match(text, at: place) else { return nil }
    switch text.shape(name.end) {
    case nil, .close, .stop, .semicolon, .other: return (.instrument(name.instrument), name.end)
    default: return nil
    }
  }

  /// "article 5 Criminal Code": the token after the head of a name in capitals that begins here.
  private func foreignName(at place: Int) -> Int? {
    for next in place..<min(place + 5, text.count) {
      guard text.shape(next) == .word, text.isCapitalized(next) else { return nil }
      if isForeignHead(next) { return next + 1 }
    }
    return nil
  }

  /// A list of instruments for "respectively": "of the Convention and the Trafficking Protocol".
  func respective(_ place: Int, count: Int) -> (governing: [Governing], end: Int)? {
    guard let first = following(place) else { return nil }
    var all = [first.governing]
    var end = first.end
    while all.count < count, let next = text.separator(at: end) {
      let start = text.role(next) == .of ? next + 1 : next
      guard let more = phrase(at: start) else { return nil }
      all.append(more.governing)
      end = more.end
    }
    if text.shape(end) == .comma { end += 1 }
    guard all.count == count, text.role(end) == .respectively else { return nil }
    return (all, end + 1)
  }

  /// Reads the noun phrase after "of".
  func phrase(at start: Int) -> (governing: Governing, end: Int)? {
    var place = skippingDeterminer(start)
    /// Whether a word that can only belong to another text's name has been passed.
    var isQualified = false
    let limit = min(text.count, place + 14)
    while place < limit {
      if let name = names.match(text, at: place) {
        return (isQualified ? .foreign : .instrument(name.instrument), name.end)
      }
      if let generic = generic(at: place, isAfterOf: true) {
        return isQualified ? (.foreign, place + 1) : generic
      }
      if isForeignHead(place) { return (.foreign, place + 1) }
      switch text.shape(place) {
      case .word:
        if text.isAcronym(place), text.role(place) != .ownQualifier {
          return (.foreign, place + 1)
        }
        if text.role(place) == .terminator { return nil }
        if text.articleKeyword(at: place) != nil { return nil }
        if text.role(place) != .ownQualifier { isQualified = true }
      case .number, .dash: isQualified = true
      case .other: break
      default: return nil
      }
      place += 1
    }
    return nil
  }

  /// "Convention" or "Protocol" without a name of its own.
  ///
  /// - Parameters:
  ///   - place: The token.
  ///   - isAfterOf: Whether a phrase after "of" is being read: there small letters name one too.
  /// - Returns: What it stands for, and the token after it; nil where neither word stands.
  func generic(
    at place: Int, isAfterOf: Bool = false
  ) -> (governing: Governing, end: Int)? {
    guard
      isAfterOf || text.isCapitalized(place) || text.role(place - 1) == .same
        || text.role(place - 1) == .determiner
    else { return nil }
    switch text.role(place) {
    case .convention:
      return hasNameOfItsOwn(place) ? (.foreign, place + 1) : (.theConvention, place + 1)
    case .protocolWord:
      return hasNameOfItsOwn(place) ? (.foreign, place + 1) : (.theProtocol, place + 1)
    default: return nil
    }
  }

  /// "Convention on the Rights of the Child", "Conventions".
  private func hasNameOfItsOwn(_ place: Int) -> Bool {
    switch text.role(place + 1) {
    case .connector: return text.isCapitalized(place) && !text.has(place + 1, .nameless)
    case .of: return text.isCapitalized(place + 2)
    default: return false
    }
  }

  /// Whether a word is the head of the name of another text.
  func isForeignHead(_ place: Int) -> Bool {
    text.role(place) == .foreignText && !text.has(place + 1, .unnaming)
  }

  /// "Article 29 Data Protection Working Party".
  private func isBody(_ place: Int) -> Bool {
    var next = place
    while next < min(place + 6, text.count), text.shape(next) == .word, text.isCapitalized(next) {
      if text.has(next, .working), text.has(next + 1, .body) { return true }
      next += 1
    }
    return false
  }

  private func skippingDeterminer(_ place: Int) -> Int {
    var next = place
    while text.role(next) == .determiner || text.role(next) == .same { next += 1 }
    return next
  }
}
