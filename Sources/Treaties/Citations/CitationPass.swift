import Model

/// One walk through a text: names and articles as they come, each with what governs it.
struct CitationPass {
  let text: TokenText

  private let language: Language
  private let articles: ArticleGrammar
  private let governing: GoverningGrammar
  private let surroundings: NameSurroundings
  private var context: NamingContext
  var resolver = ArticleResolver()
  private var citations: [Citation] = []
  private var elsewhere: [Reading.Elsewhere] = []
  /// The provision cited last, for "the same article" and "ibid."; nil after another text's.
  private(set) var lastCited: (provision: Provision, source: Citation.Source)?
  /// The token after the last expression and what governs it.
  var lastEnd = 0

  /// The most expressions in a row that one noun governs: "article 5, article 6 and article 7 of".
  private static let longestRow = 12

  init(text: TokenText, language: Language, reader: CitationReader) {
    self.text = text
    self.language = language
    articles = ArticleGrammar(text: text)
    governing = GoverningGrammar(text: text, language: language)
    surroundings = NameSurroundings(text: text, names: language.names)
    context = NamingContext(
      default: reader.defaultInstrument, section: reader.sectionInstrument,
      protocol: reader.sectionProtocol)
  }

  mutating func reading(keepingElsewhere: Bool) -> Reading {
    var place = 0
    while place < text.count {
      guard text.leads(place) else {
        context.walked(over: place, in: text)
        place += 1
        continue
      }
      place = takeIbidem(at: place) ?? takeExpressions(at: place) ?? takeName(at: place)
    }
    return Reading(
      citations: citations, elsewhere: keepingElsewhere ? elsewhere : [],
      namedInstruments: context.named, missing: resolver.instrumentsWithMissing,
      warnings: resolver.warnings)
  }

  func span(_ start: Int, _ end: Int) -> TextSpan {
    TextSpan(start: text.tokens[start].start, end: text.tokens[end - 1].end)
  }

  // MARK: Expressions

  /// An expression, or several in a row that what follows the last governs together.
  private mutating func takeExpressions(at place: Int) -> Int? {
    let first: ArticleExpression
    switch articles.outcome(at: place) {
    case .expression(let expression): first = expression
    case .units(let units, let end):
      return takeReference(units, from: place, to: end) ?? takeFurther(units, from: place, to: end)
        ?? end
    case nil: return nil
    }
    lastEnd = take(from: first, at: place)
    return lastEnd
  }

  /// Takes a row of expressions that begins with one.
  ///
  /// - Returns: The token after the row and what governs it.
  private mutating func take(from first: ArticleExpression, at place: Int) -> Int {
    let before = context.attribution(before: place, in: text)
    if let end = takeRespective(first) { return end }
    var row = row(from: first)
    guard var after = governing.following(row[row.count - 1].end), governs(after, row) else {
      // Each of the others is looked at anew: a name before the first need not reach them.
      take(first, before?.mention)
      return finish(
        first, before?.carries == true ? before?.mention.governing : nil, end: first.end)
    }
    if row.count == 1, let behind = articles.withUnits(row[0], behindNameAt: after.end) {
      row[0] = behind.expression
      after.end = behind.end
    }
    take(row, after)
    return finish(row[row.count - 1], after.governing[0], end: after.end)
  }

  /// The expressions joined to a first one, of which the last is followed by what governs all.
  private func row(from first: ArticleExpression) -> [ArticleExpression] {
    var row = [first]
    /// How many are joined by "and" or the like: a comma alone joins only what such a word closes.
    var closed = 1
    while let last = row.last, row.count < Self.longestRow, governing.following(last.end) == nil {
      let end = text.explanation(at: last.end) ?? last.end
      guard let next = articles.link(at: end), let expression = articles.expression(at: next)
      else { break }
      row.append(expression)
      if text.role(next - 1) == .and || text.has(next - 1, .with) || text.has(next - 1, .asWord) {
        closed = row.count
      }
    }
    return Array(row.prefix(closed))
  }

  /// Whether what follows a row speaks of all of it: "article 25, and article 6 of the Trafficking
  /// Protocol" are two texts' where a bare article has one of its own.
  private func governs(_ after: Attribution, _ row: [ArticleExpression]) -> Bool {
    let isClose = zip(row, row.dropFirst()).allSatisfy { $1.start == $0.end + 1 }
    guard !isClose, context.instrument(for: nil) != nil else { return true }
    return context.resolved(after.governing[0]) == .foreign
  }

  /// Takes expressions that a noun phrase after them governs.
  private mutating func take(_ row: [ArticleExpression], _ after: Attribution) {
    let end = row[row.count - 1].end
    for governing in after.governing {
      let resolved = context.resolved(governing)
      context.sawNoun(governing, start: end, end: after.end, text: text)
      for (place, expression) in row.enumerated() {
        // "article 24 and article 6 of the Trafficking Protocol", which has no article 24.
        if place < row.count - 1, case .instrument(let instrument) = resolved,
          !resolver.knows(expression, in: instrument),
          let own = context.instrument(for: nil)?.instrument,
          resolver.knows(expression, in: own)
        {
          take(expression, nil)
        } else {
          take(expression, governing: resolved, by: span(end, after.end))
        }
      }
    }
  }

  /// After a row: the members of "articles 6 of the one and 5 of the other", and what a bracket
  /// that opened after a name still governs.
  private mutating func finish(
    _ last: ArticleExpression, _ governing: Governing?, end: Int
  ) -> Int {
    var end = end
    var governing = governing
    var isPlural = last.isPlural
    while governing != nil, let more = articles.continuation(at: end) {
      let after = self.governing.following(more.end)
      // "article 5 of the Convention and 6 of the Trafficking Protocol", but not "and 18 of the
      // States"
      guard isPlural || isOurs(after) else { break }
      guard let after else {
        take(more, governing: nil, by: nil)
        return more.end
      }
      take([more], after)
      isPlural = more.isPlural
      governing = after.governing[0]
      end = after.end
    }
    context.carry(governing, to: end)
    return end
  }

  private func isOurs(_ after: Attribution?) -> Bool {
    if case .instrument = after?.governing.first { true } else { false }
  }

  /// "articles 5 and 6 of the Convention and the Trafficking Protocol, respectively", and units that
  /// go with articles in the same way.
  private mutating func takeRespective(_ expression: ArticleExpression) -> Int? {
    let count = expression.members.count
    guard count > 1 else { return nil }
    let words = span(expression.start, expression.end)
    if let found = governing.respective(expression.end, count: count) {
      var provisions: [Provision] = []
      for (member, governing) in zip(expression.members, found.governing) {
        let resolved = context.resolved(governing)
        context.sawNoun(governing, start: expression.end, end: found.end, text: text)
        guard let (instrument, _) = context.instrument(for: resolved) else { continue }
        provisions += resolver.provisions(of: member, in: instrument, words)
      }
      cite(provisions, words, source: .named, by: span(expression.end, found.end))
      return found.end
    }
    guard let paired = expression.paired() else { return nil }
    let before = context.attribution(before: expression.start, in: text)
    if let end = text.respectively(at: expression.end) {
      if let after = governing.following(end) {
        take([paired], after)
        return after.end
      }
      take(paired, before?.mention)
      return end
    }
    guard let after = governing.following(expression.end),
      let end = text.respectively(at: after.end)
    else { return nil }
    take([paired], after)
    return end
  }

  /// Takes an expression that a name before it governs, or none.
  private mutating func take(_ expression: ArticleExpression, _ before: Mention?) {
    take(
      expression, governing: before?.governing, by: before.map { span($0.start, $0.end) })
  }

  private mutating func take(
    _ expression: ArticleExpression, governing: Governing?, by namedBy: TextSpan?
  ) {
    let words = span(expression.start, expression.end)
    guard let (instrument, source) = context.instrument(for: governing) else {
      elsewhere.append(Reading.Elsewhere(span: words, namedBy: namedBy))
      lastCited = nil
      return
    }
    let provisions = resolver.provisions(of: expression, in: instrument, words)
    cite(provisions, words, source: source, by: namedBy)
  }

  mutating func cite(
    _ provisions: [Provision], _ words: TextSpan, source: Citation.Source, by namedBy: TextSpan?
  ) {
    guard let last = provisions.last else { return }
    lastCited = (last, source)
    citations.append(
      Citation(
        span: words, provisions: Set(provisions).sorted(), source: source, namedBy: namedBy))
  }

  // MARK: Names

  /// A name of one of our instruments, or of another text; the next token otherwise.
  private mutating func takeName(at place: Int) -> Int {
    if let name = language.names.match(text, at: place) {
      let whole = context.sawName(
        name.instrument, start: place, end: name.end, in: surroundings)
      if whole != nil { mention(name.instrument, span(place, name.end)) }
      return whole ?? name.end
    }
    if let instrument = language.names.code(text, at: place) {
      context.sawCode(instrument, at: place)
      return place + 1
    }
    if let several = language.pluralNames.match(text, at: place) {
      for name in several.names {
        context.sawPlural(name.instrument, start: place, end: several.end)
        mention(name.instrument, span(name.start, name.end))
      }
      return several.end
    }
    if let generic = governing.generic(at: place) {
      return context.sawGeneric(
        generic.governing[0], start: place, end: generic.end, in: surroundings)
    }
    if governing.isForeignHead(place) { return context.sawForeignText(at: place, in: surroundings) }
    if text.role(place) == .foreignAcronym, text.isAcronym(place) {
      context.sawForeignAcronym(at: place, text: text)
    }
    return place + 1
  }

  private mutating func mention(_ instrument: Instrument, _ words: TextSpan) {
    citations.append(
      Citation(span: words, provisions: [Provision(instrument)], source: .named, namedBy: words))
  }
}
