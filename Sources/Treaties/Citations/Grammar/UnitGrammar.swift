/// Reads the units after an article's number, or before "of article".
struct UnitGrammar {
  let text: TokenText

  /// A label of a unit, and the token after it.
  typealias Label = (label: String, end: Int)

  /// Units that follow an article's number.
  ///
  /// - Parameters:
  ///   - start: The token after the number.
  ///   - article: The number.
  ///   - articlesArePlural: Whether "articles" stood before: then a number after a comma and
  ///     "and" is the next article, not a paragraph.
  /// - Returns: The units, and the token after them.
  func units(
    from start: Int, article: Int, articlesArePlural: Bool
  ) -> (units: UnitExpression, end: Int) {
    var reading = Progress(place: start, article: article)
    if let label = shorthand(at: start) {
      reading.take(.paragraph, label)
      while let label = shorthand(at: reading.place) { reading.take(.direct, label) }
      // "8.1.a"
      if text.shape(reading.place) == .stop, !text.followsSpace(reading.place),
        !text.followsSpace(reading.place + 1), let label = letter(at: reading.place + 1),
        label.label.utf8.count == 1
      {
        reading.take(.direct, label)
      }
    } else if let label = looseParagraph(at: start) {
      reading.take(.paragraph, label)
    }
    while step(&reading, articlesArePlural: articlesArePlural) {}
    return (reading.units, reading.place)
  }

  /// Units that begin with "paragraph" or "subparagraph", as before "of article".
  func leadingUnits(from start: Int) -> (units: UnitExpression, end: Int)? {
    var reading = Progress(place: start, article: 0)
    guard takeKeyword(&reading, isFirst: true) else { return nil }
    while step(&reading, articlesArePlural: false) {}
    return (reading.units, reading.place)
  }

  private struct Progress {
    var place: Int
    var units = UnitExpression()
    /// Whether the last keyword was "paragraphs" (true) or "paragraph" (false).
    var paragraphsArePlural: Bool?
    /// How many brackets opened before a keyword are still open.
    var openBrackets = 0

    /// Whether a list of paragraphs has had its "and".
    var isClosed = false
    /// The number of the article; 0 where it is not known yet.
    let article: Int

    var isEmpty: Bool { units.steps.isEmpty }

    init(place: Int, article: Int) {
      self.place = place
      self.article = article
    }

    mutating func take(_ link: UnitExpression.Link, _ label: Label) {
      units.steps.append(UnitExpression.Step(link: link, label: label.label))
      place = label.end
    }
  }

  // MARK: One step

  /// Takes what comes next; false, and nothing taken, where that is no unit.
  private func step(_ reading: inout Progress, articlesArePlural: Bool) -> Bool {
    let place = reading.place
    if reading.openBrackets > 0, text.shape(place) == .close {
      reading.place += 1
      reading.openBrackets -= 1
      return true
    }
    if let label = bracketed(at: place) {
      reading.take(reading.isEmpty ? .paragraph : .direct, label)
      return true
    }
    if takeBracketedList(&reading) { return true }
    if !reading.isEmpty, let label = adjacentLetter(at: place) ?? letterAfterItem(at: place) {
      reading.take(.direct, label)
      return true
    }
    if takeKeyword(&reading, isFirst: false) { return true }
    if !reading.isEmpty, let end = partOfUnit(at: place) {
      var further = reading
      further.place = end
      if takeKeyword(&further, isFirst: false) {
        reading = further
        return true
      }
    }
    if reading.isEmpty { return takeLooseParagraph(&reading, articlesArePlural) }
    if let end = text.etSeq(at: place) {
      reading.units.steps.append(UnitExpression.Step(link: .onwards, label: ""))
      reading.place = end
      return true
    }
    if takeRangeEnd(&reading) { return true }
    return takeListed(&reading, articlesArePlural: articlesArePlural)
  }

  /// ", paragraph 9", "(paras. 1 and 4)", ", chapeau".
  private func takeKeyword(_ reading: inout Progress, isFirst: Bool) -> Bool {
    var place = reading.place
    var opens = 0
    if !isFirst {
      if !reading.isEmpty, let end = text.linkage(at: place) ?? text.separator(at: place) {
        place = end
      } else if text.shape(place) == .comma || reading.isEmpty && text.shape(place) == .colon {
        place += 1
      } else if text.shape(place) == .stop, !text.isCapitalized(place + 1) {
        // "article 16. paragraph 10": a comma that a scanner took for a stop.
        place += 1
      }
      if text.shape(place) == .open {
        place += 1
        opens = 1
      }
    }
    if text.role(place) == .chapeau, !isFirst, opens == 0 {
      reading.units.steps.append(UnitExpression.Step(link: .chapeau, label: ""))
      reading.place = place + 1
      return true
    }
    guard let keyword = text.unitKeyword(at: place),
      let label = bracketed(at: keyword.end) ?? bareLabel(at: keyword.end)
    else { return false }
    // "article 16 and paragraph 3 of article 18": those belong to what follows.
    if !isFirst, isFollowedByArticle(label.end) { return false }
    if keyword.isParagraph { reading.paragraphsArePlural = keyword.isPlural }
    reading.isClosed = false
    reading.openBrackets += opens
    reading.take(keyword.isParagraph ? .paragraph : .subparagraph, label)
    return true
  }

  /// ", second sentence", ", on bail,", which say no unit of ours: the token after it.
  private func partOfUnit(at place: Int) -> Int? {
    if text.shape(place) == .comma, text.role(place + 1) == .connector {
      let end = (place + 2..<place + 7).first { text.shape($0) != .word }
      return end.flatMap { text.shape($0) == .comma ? $0 : nil }
    }
    let isPart =
      text.shape(place) == .comma && text.has(place + 1, .ordinal) && text.has(place + 2, .textPart)
    return isPart ? place + 3 : nil
  }

  /// Units that stand behind the name: "article 6 of the Trafficking Protocol, paragraph 3".
  ///
  /// - Returns: The units, and the token after them; nil where none stand there or those of another
  ///   article begin.
  func unitsBehindName(at start: Int) -> (units: UnitExpression, end: Int)? {
    guard text.shape(start) == .comma || text.shape(start) == .open else { return nil }
    var reading = Progress(place: start, article: 0)
    guard takeKeyword(&reading, isFirst: false) else { return nil }
    while step(&reading, articlesArePlural: false) {}
    guard reading.openBrackets == 0, text.role(reading.place) != .of,
      !text.has(reading.place, .thereof)
    else { return nil }
    return (reading.units, reading.place)
  }

  /// "(2–5)", "(1, 3 and 9)": several labels in one bracket.
  private func takeBracketedList(_ reading: inout Progress) -> Bool {
    guard text.shape(reading.place) == .open else { return false }
    var labels: [(link: UnitExpression.Link, label: Label)] = []
    var link = reading.isEmpty ? UnitExpression.Link.paragraph : .direct
    var place = reading.place + 1
    while labels.count < Self.longestBracket, let label = bareLabel(at: place) {
      labels.append((link, label))
      if text.shape(label.end) == .close {
        guard labels.count > 1 else { return false }
        for (link, label) in labels { reading.take(link, label) }
        reading.place = label.end + 1
        return true
      }
      if let next = text.rangeMark(at: label.end) {
        link = .rangeEnd
        place = next
      } else if let next = text.separator(at: label.end) {
        link = .listed
        place = next
      } else {
        return false
      }
    }
    return false
  }

  /// The most labels in one bracket.
  private static let longestBracket = 12

  /// Whether units that end here are followed by more of them and then by "of article".
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
    if text.has(place, .thereof) { return true }
    guard text.role(place) == .of else { return false }
    if text.has(place + 1, .which) { return true }
    var next = place + 1
    while text.role(next) == .determiner || text.role(next) == .same { next += 1 }
    // "and subparagraph (b) of the same paragraph"
    let isSame = text.role(next - 1) == .same && text.unitKeyword(at: next) != nil
    return isSame || text.articleKeyword(at: next) != nil
  }

  private func takeRangeEnd(_ reading: inout Progress) -> Bool {
    guard var end = text.rangeMark(at: reading.place) else { return false }
    // "paragraph 3 to paragraph 6", "31.1-31.3"
    if let keyword = text.unitKeyword(at: end) {
      end = keyword.end
    } else if reading.article > 0, text.number(end) == reading.article,
      let label = shorthand(at: end + 1)
    {
      reading.take(.rangeEnd, label)
      return true
    }
    let isNumber = Int(reading.units.steps.last?.label ?? "") != nil
    let label = bracketed(at: end) ?? (isNumber ? number(at: end) : letter(at: end))
    guard let label, (Int(label.label) != nil) == isNumber else { return false }
    // "articles 31.1-31.3" of another number: the next article.
    if shorthand(at: label.end) != nil { return false }
    reading.take(.rangeEnd, label)
    return true
  }

  /// ", (b)" and "and 4" in a list of units.
  private func takeListed(_ reading: inout Progress, articlesArePlural: Bool) -> Bool {
    let isPluralList = reading.paragraphsArePlural == true
    let place =
      isPluralList ? text.explanation(at: reading.place) ?? reading.place : reading.place
    guard let end = text.separator(at: place) else { return false }
    if let label = bracketed(at: end) {
      reading.take(.listed, label)
      return true
    }
    guard let isPlural = reading.paragraphsArePlural, let label = number(at: end) else {
      return false
    }
    let isAnd = text.role(end - 1) == .and
    if articlesArePlural {
      let isCommaAnd = text.shape(place) == .comma && isAnd
      if !isPlural || isCommaAnd || reading.isClosed { return false }
      // "arts. 1, para. 4, and 2, para. 2": a number with paragraphs of its own is an article.
      if text.shape(label.end) == .comma, text.unitKeyword(at: label.end + 1) != nil {
        return false
      }
    }
    if text.countsThings(after: label.end) { return false }
    // "paragraph 2, and 3 exceeded it": after one paragraph a number may be anything.
    if !isPlural {
      let mayGoOn = text.shape(place) != .comma || text.shape(label.end) != .word
      if !mayGoOn || !text.endsPhrase(label.end) { return false }
    }
    if reading.openBrackets == 0, articlesArePlural, text.role(label.end) == .of,
      text.articleKeyword(at: label.end + 1) == nil
    {
      return false
    }
    reading.take(.listed, label)
    reading.isClosed = isAnd
    return true
  }

  /// The "1" of "article 29, 1 (d)", which is too small to be the next article of a list.
  private func takeLooseParagraph(_ reading: inout Progress, _ articlesArePlural: Bool) -> Bool {
    guard !articlesArePlural, text.shape(reading.place) == .comma,
      let label = looseParagraph(at: reading.place + 1),
      let number = text.number(reading.place + 1), number < reading.article
    else { return false }
    reading.take(.paragraph, label)
    return true
  }
}
