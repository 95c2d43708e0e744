/// Reads "articles 16, paragraphs 1 and 9, and 18" and "paragraph 3 of article 14".
struct ArticleGrammar {
  let text: TokenText
  private let unitGrammar: UnitGrammar

  /// How many units may lie in each other: no treaty goes deeper than paragraph, letter, item.
  private static let deepest = 3

  init(text: TokenText) {
    self.text = text
    unitGrammar = UnitGrammar(text: text)
  }

  private static let an = WordHash.of("an")

  /// What stands at a place that begins with "article" or a unit.
  enum Outcome {
    case expression(ArticleExpression)
    /// Units that no article follows, up to a token: none that begins before can have one.
    case units(UnitExpression, end: Int)
  }

  /// Reads what begins at a place; nil where neither "article" nor a unit does.
  func outcome(at place: Int) -> Outcome? {
    if let keyword = text.articleKeyword(at: place) {
      // "articles 5 to 10 times cheaper" are goods.
      if let range = rangeEnd(at: keyword.end + 1, after: text.number(keyword.end) ?? 0),
        text.role(keyword.end + 1) == .to, text.countsThings(after: range.end)
      {
        return nil
      }
      return articles(from: keyword.end, start: place, isPlural: keyword.isPlural)
        .map(Outcome.expression)
    }
    guard text.unitKeyword(at: place) != nil else { return nil }
    return inverted(at: place)
  }

  /// Reads an expression; nil where none begins.
  func expression(at place: Int) -> ArticleExpression? {
    guard case .expression(let expression) = outcome(at: place) else { return nil }
    return expression
  }

  /// Further members of a list whose earlier ones have their instrument already: "and 5 of the
  /// Convention" after "articles 6 of the Trafficking Protocol".
  func continuation(at place: Int) -> ArticleExpression? {
    guard let next = separator(at: place), text.shape(next) == .number,
      !text.countsThings(after: next + 1)
    else { return nil }
    return articles(from: next, start: next, isPlural: true)
  }

  /// An expression of one article with the units that stand behind the name: "article 6 of the
  /// Trafficking Protocol, paragraph 3"; nil where it has units or none stand there.
  func withUnits(
    _ expression: ArticleExpression, behindNameAt place: Int
  ) -> (expression: ArticleExpression, end: Int)? {
    guard expression.members.count == 1, expression.leading.isEmpty,
      expression.members[0].units.steps.isEmpty, expression.members[0].lastNumber == nil,
      let behind = unitGrammar.unitsBehindName(at: place)
    else { return nil }
    var whole = expression
    whole.members[0].units = behind.units
    return (whole, behind.end)
  }

  /// What joins an article to the next that has "article" before it: "and", ", read in conjunction
  /// with", "(confiscation), ".
  func link(at place: Int) -> Int? {
    if let end = text.linkage(at: place) { return end }
    if text.role(place) == .and { return place + 1 }
    if text.shape(place) == .comma, text.role(place + 1) == .and { return place + 2 }
    return text.separator(at: place)
  }

  /// What separates the members of a list, "; and" too.
  private func separator(at place: Int) -> Int? {
    if let end = text.separator(at: place) { return end }
    guard text.shape(place) == .semicolon else { return nil }
    return text.role(place + 1) == .and ? place + 2 : place + 1
  }

  // MARK: Article lists

  private func articles(from first: Int, start: Int, isPlural: Bool) -> ArticleExpression? {
    guard let (member, end) = member(at: first, isPlural: isPlural),
      // "an article 16 pages long" is one of a newspaper, "article 18 requests" are requests under it.
      !text.countsThings(after: end) || text.shape(end - 1) != .number
        || !isPlural && !text.isWord(start - 1, Self.an)
    else { return nil }
    var expression = ArticleExpression(
      members: [member], start: start, end: end, isPlural: isPlural)
    while let next = nextMember(after: expression) {
      expression.members.append(next.member)
      expression.end = next.end
    }
    return expression
  }

  private func nextMember(
    after expression: ArticleExpression
  ) -> (member: ArticleExpression.Member, end: Int)? {
    // "articles 5 (participation), 6 (laundering) and 23 (obstruction)"
    let end =
      expression.isPlural ? text.explanation(at: expression.end) ?? expression.end : expression.end
    guard let place = separator(at: end), let number = text.number(place), number > 0,
      !countsThings(place)
    else { return nil }
    // A year, a date or a number of something else is no article.
    if number > 999, !expression.isPlural || number >= 1_800 { return nil }
    if !expression.isPlural {
      guard endsList(place + 1, isLong: expression.members.count > 1) else { return nil }
      // "article 31, paragraph 5, 30 were complete"
      if expression.members.last?.units.steps.isEmpty == false, text.role(place - 1) != .and {
        return nil
      }
    }
    return member(at: place, isPlural: expression.isPlural)
  }

  /// "18 States", "22 and 35 times": whether a number counts what follows.
  private func countsThings(_ place: Int) -> Bool {
    if text.countsThings(after: place + 1) { return true }
    guard text.role(place + 1) == .and, text.shape(place + 2) == .number else { return false }
    return text.countsThings(after: place + 3)
  }

  /// Whether a number after a single "article" is one: nothing that it could count follows.
  private func endsList(_ place: Int, isLong: Bool) -> Bool {
    switch text.shape(place) {
    case nil, .close, .comma, .semicolon, .stop, .open, .colon, .dash, .slash: return true
    case .word:
      switch text.role(place) {
      case .of, .and, .paragraph, .paragraphs, .subparagraph, .subparagraphs, .terminator, .to:
        return true
      case .connector: return isLong
      // "article 16 and 18 alike."
      case .none:
        return text.shape(place + 1) != .word && !text.isPlural(place) && !text.isCapitalized(place)
      default: return false
      }
    default: return false
    }
  }

  private func member(
    at place: Int, isPlural: Bool
  ) -> (member: ArticleExpression.Member, end: Int)? {
    guard let (number, numberEnd) = number(at: place) else { return nil }
    var end = numberEnd
    var isInserted = false
    if text.role(end) == .bis {
      isInserted = true
      end += 1
    } else if text.shape(end) == .word, !text.followsSpace(end), text.label(at: end) != nil {
      // "16A", an article that an amendment inserted.
      isInserted = true
      end += 1
    }
    var lastNumber: Int?
    if let range = rangeEnd(at: end, after: number), !text.countsThings(after: range.end) {
      lastNumber = range.number
      end = range.end
    }
    var goesOn = false
    if let next = text.etSeq(at: end) {
      goesOn = true
      end = next
    }
    let read = unitGrammar.units(from: end, article: number, articlesArePlural: isPlural)
    return (
      ArticleExpression.Member(
        number: number, lastNumber: lastNumber, goesOn: goesOn, isInserted: isInserted,
        units: read.units), read.end
    )
  }

  /// The end of a range of articles: "–18", "to 18", "to article 18".
  private func rangeEnd(at place: Int, after number: Int) -> (number: Int, end: Int)? {
    guard var next = text.rangeMark(at: place) else { return nil }
    if let keyword = text.articleKeyword(at: next) { next = keyword.end }
    guard let last = self.number(at: next), last.number > number else { return nil }
    return last
  }

  /// A number, also one that a scanner read as "l8" or "1O".
  private func number(at place: Int) -> (number: Int, end: Int)? {
    if let number = text.number(place) {
      if number < 10, text.isMisread(place + 1, as: "O"), !text.followsSpace(place + 1) {
        return (number * 10, place + 2)
      }
      return (number, place + 1)
    }
    guard text.isMisread(place, as: "l") || text.isMisread(place, as: "I"),
      !text.followsSpace(place + 1), let rest = text.number(place + 1), rest < 10
    else { return nil }
    return (10 + rest, place + 2)
  }

  // MARK: Inverted forms

  /// "subparagraphs (a) and (b) of paragraph 1 of articles 16 and 18", at any depth.
  private func inverted(at start: Int) -> Outcome? {
    guard let first = unitGrammar.leadingUnits(from: start) else { return nil }
    var levels = [first.units]
    var place = first.end
    while levels.count <= Self.deepest,
      text.role(place) == .of || text.shape(place) == .comma
    {
      var next = place + 1
      if text.shape(place) == .comma, text.role(next) == .of { next += 1 }
      next = skippingSelection(next)
      if text.role(next) == .chapeau, text.role(next + 1) == .of { next += 2 }
      if let keyword = text.articleKeyword(at: next) {
        guard
          var found = articles(from: keyword.end, start: start, isPlural: keyword.isPlural)
        else { break }
        found.start = start
        found.leading = levels
        return .expression(found)
      }
      guard text.role(place) == .of, let deeper = unitGrammar.leadingUnits(from: next) else {
        break
      }
      levels.append(deeper.units)
      place = deeper.end
    }
    return .units(first.units, end: first.end)
  }

  /// "the", "both", "each of": what may stand between "of" and "articles".
  private func skippingSelection(_ place: Int) -> Int {
    var next = place
    if text.role(next) == .determiner, text.role(next + 1) == .of { next += 2 }
    while text.role(next) == .determiner { next += 1 }
    return next
  }
}
