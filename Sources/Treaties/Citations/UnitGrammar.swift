/// Reads the units after an article's number, or before "of article".
struct UnitGrammar {
  let text: TokenText

  /// A label of a unit, and the token after it.
  typealias Label = (label: String, end: Int)

  /// Units that follow an article's number.
  ///
  /// - Parameters:
  ///   - start: The token after the number.
  ///   - articlesArePlural: Whether "articles" stood before: then a number after a comma and
  ///     "and" is the next article, not a paragraph.
  /// - Returns: The units, and the token after them.
  func units(from start: Int, articlesArePlural: Bool) -> (units: UnitExpression, end: Int) {
    var reading = Progress(place: start)
    if let label = shorthand(at: start) {
      reading.take(.paragraph, label)
      while let label = shorthand(at: reading.place) { reading.take(.direct, label) }
    } else if let label = looseParagraph(at: start) {
      reading.take(.paragraph, label)
    }
    while let next = step(after: reading, articlesArePlural: articlesArePlural) {
      reading = next
    }
    return (reading.units, reading.place)
  }

  /// Units that begin with "paragraph" or "subparagraph", as before "of article".
  func leadingUnits(from start: Int) -> (units: UnitExpression, end: Int)? {
    guard let begun = keyword(after: Progress(place: start), at: start, isFirst: true) else {
      return nil
    }
    var reading = begun
    while let next = step(after: reading, articlesArePlural: false) { reading = next }
    return (reading.units, reading.place)
  }

  private struct Progress {
    var place: Int
    var units = UnitExpression()
    /// Whether the last keyword was "paragraphs" (true) or "paragraph" (false).
    var paragraphsArePlural: Bool?
    /// How many brackets opened before a keyword are still open.
    var openBrackets = 0

    mutating func take(_ link: UnitExpression.Link, _ label: Label) {
      units.steps.append(UnitExpression.Step(link: link, label: label.label))
      place = label.end
    }
  }

  // MARK: One step

  private func step(after reading: Progress, articlesArePlural: Bool) -> Progress? {
    let place = reading.place
    var next = reading
    if reading.openBrackets > 0, text.shape(place) == .close {
      next.place += 1
      next.openBrackets -= 1
      return next
    }
    if let label = bracketed(at: place) {
      next.take(reading.units.steps.isEmpty ? .paragraph : .direct, label)
      return next
    }
    if !reading.units.steps.isEmpty, let label = adjacentLetter(at: place) {
      next.take(.direct, label)
      return next
    }
    if let found = keyword(after: reading, at: place, isFirst: false) { return found }
    if reading.units.steps.isEmpty { return nil }
    if let end = text.etSeq(at: place) {
      next.units.steps.append(UnitExpression.Step(link: .onwards, label: ""))
      next.place = end
      return next
    }
    return range(after: reading) ?? listed(after: reading, articlesArePlural: articlesArePlural)
  }

  /// ", paragraph 9", "(paras. 1 and 4)", ", chapeau".
  private func keyword(after reading: Progress, at start: Int, isFirst: Bool) -> Progress? {
    var next = reading
    var place = start
    if !isFirst {
      if text.shape(place) == .comma { place += 1 }
      if text.shape(place) == .open {
        place += 1
        next.openBrackets += 1
      } else if !reading.units.steps.isEmpty, text.role(place) == .and {
        place += 1
      }
    }
    if text.role(place) == .chapeau, !isFirst, next.openBrackets == reading.openBrackets {
      next.place = place + 1
      return next
    }
    let isParagraph: Bool
    switch text.unitKeyword(at: place) {
    case .paragraph(let isPlural, let end):
      isParagraph = true
      next.paragraphsArePlural = isPlural
      place = end
    case .subparagraph(_, let end):
      isParagraph = false
      place = end
    case nil: return nil
    }
    guard let label = bracketed(at: place) ?? bareLabel(at: place) else { return nil }
    next.take(isParagraph ? .paragraph : .subparagraph, label)
    // "article 16 and paragraph 3 of article 18": those belong to what follows.
    if !isFirst, isFollowedByArticle(next.place) { return nil }
    return next
  }

  /// Whether units that end here are followed by more of them or by "of article".
  private func isFollowedByArticle(_ place: Int) -> Bool {
    var place = place
    while true {
      if let label = bracketed(at: place) {
        place = label.end
      } else if let end = text.separator(at: place),
        let label = bracketed(at: end) ?? number(at: end)
      {
        place = label.end
      } else {
        break
      }
    }
    guard text.role(place) == .of else { return false }
    var next = place + 1
    if text.role(next) == .determiner || text.role(next) == .same { next += 1 }
    return text.articleKeyword(at: next) != nil
  }

  private func range(after reading: Progress) -> Progress? {
    guard let end = text.rangeMark(at: reading.place) else { return nil }
    let isNumber = Int(reading.units.steps.last?.label ?? "") != nil
    let label = bracketed(at: end) ?? (isNumber ? number(at: end) : letter(at: end))
    guard let label, (Int(label.label) != nil) == isNumber else { return nil }
    var next = reading
    next.take(.rangeEnd, label)
    return next
  }

  /// ", (b)" and "and 4" in a list of units.
  private func listed(after reading: Progress, articlesArePlural: Bool) -> Progress? {
    guard let end = text.separator(at: reading.place) else { return nil }
    var next = reading
    if let label = bracketed(at: end) {
      next.take(.listed, label)
      return next
    }
    guard let isPlural = reading.paragraphsArePlural, let label = number(at: end) else {
      return nil
    }
    if articlesArePlural {
      let isCommaAnd =
        text.shape(reading.place) == .comma && text.role(reading.place + 1) == .and
      if !isPlural || isCommaAnd { return nil }
      // "arts. 1, para. 4, and 2, para. 2": a number with paragraphs of its own is an article.
      if text.shape(label.end) == .comma, text.unitKeyword(at: label.end + 1) != nil { return nil }
    }
    if text.countsThings(after: label.end) { return nil }
    if reading.openBrackets == 0, text.role(label.end) == .of,
      text.articleKeyword(at: label.end + 1) == nil, articlesArePlural
    {
      return nil
    }
    next.take(.listed, label)
    return next
  }

  // MARK: Labels

  /// "(9)", "(a)", "(iii)".
  private func bracketed(at place: Int) -> Label? {
    guard text.shape(place) == .open, text.shape(place + 2) == .close else { return nil }
    guard let label = text.label(at: place + 1) else { return nil }
    return (label, place + 3)
  }

  private func number(at place: Int) -> Label? {
    guard text.shape(place) == .number, let label = text.label(at: place) else { return nil }
    return (label, place + 1)
  }

  private func letter(at place: Int) -> Label? {
    guard text.shape(place) == .word, let label = text.label(at: place) else { return nil }
    return (label, place + 1)
  }

  /// A number, or a single letter that stands alone after "subparagraph".
  private func bareLabel(at place: Int) -> Label? { number(at: place) ?? letter(at: place) }

  /// The a of "1a" or "1 a)".
  private func adjacentLetter(at place: Int) -> Label? {
    guard text.shape(place) == .word, text.shape(place - 1) == .number,
      !text.followsSpace(place) || text.shape(place + 1) == .close,
      let label = text.label(at: place), label.utf8.count == 1
    else { return nil }
    let closes = text.shape(place + 1) == .close && text.followsSpace(place)
    return (label, closes ? place + 2 : place + 1)
  }

  /// The ".3" of "18.3".
  private func shorthand(at place: Int) -> Label? {
    guard text.shape(place) == .stop, !text.followsSpace(place),
      text.shape(place + 1) == .number, !text.followsSpace(place + 1)
    else { return nil }
    return number(at: place + 1)
  }

  /// The "1" of "Article 21 1(e)".
  private func looseParagraph(at place: Int) -> Label? {
    guard text.shape(place) == .number, text.shape(place + 1) == .open else { return nil }
    return number(at: place)
  }
}
