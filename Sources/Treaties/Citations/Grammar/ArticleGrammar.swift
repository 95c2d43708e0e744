/// Articles as a text lists them, before it is known whose they are.
struct ArticleExpression {
  /// A number, or a range of numbers, with its units.
  struct Member {
    let number: Int
    /// The last number of a range; nil for one article.
    let lastNumber: Int?
    /// Whether it goes on "et seq.".
    let goesOn: Bool
    /// Whether a "bis" makes it an article that none of the treaties has.
    let isInserted: Bool
    let units: UnitExpression
  }

  var members: [Member] = []
  /// Units before "of article", which belong to each member.
  var leading = UnitExpression()
  /// The tokens from the first to after the last.
  var start: Int
  var end: Int
  /// Whether "articles" stood before the numbers.
  var isPlural: Bool
}

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

  /// Reads an expression that begins with "article" or with a unit; nil where none does.
  func expression(at place: Int) -> ArticleExpression? {
    if let keyword = text.articleKeyword(at: place) {
      return articles(from: keyword.end, start: place, isPlural: keyword.isPlural)
    }
    guard text.unitKeyword(at: place) != nil else { return nil }
    return inverted(at: place)
  }

  /// Further members of a list whose earlier ones have their instrument already: "and 5 of the
  /// Convention" after "articles 6 of the Trafficking Protocol".
  func continuation(at place: Int) -> ArticleExpression? {
    guard let next = text.separator(at: place) ?? semicolon(at: place),
      text.shape(next) == .number, !text.countsThings(after: next + 1)
    else { return nil }
    return articles(from: next, start: next, isPlural: true)
  }

  private func semicolon(at place: Int) -> Int? {
    text.shape(place) == .semicolon ? place + 1 : nil
  }

  // MARK: Article lists

  private func articles(from first: Int, start: Int, isPlural: Bool) -> ArticleExpression? {
    guard let (member, end) = member(at: first, isPlural: isPlural) else { return nil }
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
    guard let place = text.separator(at: expression.end) ?? semicolon(at: expression.end),
      text.shape(place) == .number
    else { return nil }
    let number = text.number(place) ?? 0
    guard number > 0, !text.countsThings(after: place + 1) else { return nil }
    // A year, a date or a number of something else is no article.
    if number > 999, !expression.isPlural || number >= 1_800 { return nil }
    if !expression.isPlural, !endsList(place + 1) { return nil }
    return member(at: place, isPlural: expression.isPlural)
  }

  /// Whether a number after a single "article" is one: nothing that it could count follows.
  private func endsList(_ place: Int) -> Bool {
    switch text.shape(place) {
    case nil, .close, .comma, .semicolon, .stop, .open, .colon, .dash, .slash: return true
    case .word:
      switch text.role(place) {
      case .of, .and, .paragraph, .paragraphs, .subparagraph, .subparagraphs, .terminator, .to:
        return true
      default: return false
      }
    default: return false
    }
  }

  private func member(
    at place: Int, isPlural: Bool
  ) -> (member: ArticleExpression.Member, end: Int)? {
    guard let number = text.number(place) else { return nil }
    var end = place + 1
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
    if let next = text.rangeMark(at: end), let last = text.number(next), last > number,
      !text.countsThings(after: next + 1)
    {
      lastNumber = last
      end = next + 1
    }
    var goesOn = false
    if let next = text.etSeq(at: end) {
      goesOn = true
      end = next
    }
    let read = unitGrammar.units(from: end, articlesArePlural: isPlural)
    return (
      ArticleExpression.Member(
        number: number, lastNumber: lastNumber, goesOn: goesOn, isInserted: isInserted,
        units: read.units), read.end
    )
  }

  // MARK: Inverted forms

  /// "subparagraphs (a) and (b) of paragraph 1 of articles 16 and 18", at any depth.
  private func inverted(at start: Int) -> ArticleExpression? {
    guard let first = unitGrammar.leadingUnits(from: start) else { return nil }
    var levels = [first.units]
    var place = first.end
    while levels.count <= Self.deepest,
      text.role(place) == .of || text.shape(place) == .comma
    {
      var next = place + 1
      if text.shape(place) == .comma, text.role(next) == .of { next += 1 }
      if text.role(next) == .determiner { next += 1 }
      if text.role(next) == .chapeau, text.role(next + 1) == .of { next += 2 }
      if let keyword = text.articleKeyword(at: next) {
        guard
          var found = articles(from: keyword.end, start: start, isPlural: keyword.isPlural)
        else { return nil }
        found.start = start
        found.leading = Self.joined(levels)
        return found
      }
      guard text.role(place) == .of, let deeper = unitGrammar.leadingUnits(from: next) else {
        return nil
      }
      levels.append(deeper.units)
      place = deeper.end
    }
    return nil
  }

  /// Units of units, the outermost first; each of the inner ones hangs on the last of the outer.
  private static func joined(_ levels: [UnitExpression]) -> UnitExpression {
    var joined = UnitExpression()
    for (depth, level) in levels.reversed().enumerated() {
      for (index, step) in level.steps.enumerated() {
        let link: UnitExpression.Link =
          depth > 0 && index == 0 ? .subparagraph : step.link
        joined.steps.append(UnitExpression.Step(link: link, label: step.label))
      }
    }
    return joined
  }
}
