import Model

/// One walk through a text: names and articles as they come, each with what governs it.
struct CitationPass {
  let text: TokenText

  private let language: Language
  private let articles: ArticleGrammar
  private let governing: GoverningGrammar
  private var context: NamingContext
  private var citations: [Citation] = []
  private var warnings: [CitationWarning] = []
  /// The last article cited, for "the same article" and "ibid.".
  private var lastArticle: (provision: Provision, governing: Governing?)?

  init(text: TokenText, language: Language, reader: CitationReader) {
    self.text = text
    self.language = language
    articles = ArticleGrammar(text: text)
    governing = GoverningGrammar(text: text, names: language.names)
    context = NamingContext(
      default: reader.defaultInstrument, section: reader.sectionInstrument,
      protocol: reader.sectionProtocol)
  }

  mutating func reading() -> Reading {
    var place = 0
    while place < text.count {
      guard text.leads(place) else {
        place += 1
        continue
      }
      place = takeReference(at: place) ?? takeExpressions(at: place) ?? takeName(at: place)
    }
    return Reading(
      citations: citations, namedInstruments: context.named, warnings: warnings)
  }

  // MARK: Expressions

  /// An expression, or several in a row that what follows the last governs together.
  private mutating func takeExpressions(at place: Int) -> Int? {
    guard let first = articles.expression(at: place) else { return nil }
    var row = [first]
    while let last = row.last, governing.following(last.end) == nil,
      text.role(last.end) == .and, let next = articles.expression(at: last.end + 1)
    {
      row.append(next)
    }
    let before = context.governing(before: place, in: text)
    guard let last = row.last else { return nil }
    if let respective = takeRespective(last) { return respective }
    guard let after = governing.following(last.end) else {
      for expression in row { take(expression, governing: before) }
      return finish(row, before, end: last.end)
    }
    context.sawNoun(after.governing, end: after.end, text: text)
    let following = context.resolved(after.governing)
    for expression in row { take(expression, governing: following) }
    return finish(row, after.governing, end: after.end)
  }

  /// After a row: the members of "articles 6 of the one and 5 of the other", and what a bracket
  /// that opened after a name still governs.
  private mutating func finish(
    _ row: [ArticleExpression], _ governing: Governing?, end: Int
  ) -> Int {
    guard let last = row.last, last.isPlural, governing != nil,
      let more = articles.continuation(at: end)
    else {
      context.carry(governing, to: end)
      return end
    }
    if let after = self.governing.following(more.end) {
      context.sawNoun(after.governing, end: after.end, text: text)
      take(more, governing: context.resolved(after.governing))
      return finish([more], after.governing, end: after.end)
    }
    take(more, governing: nil)
    return more.end
  }

  /// "articles 5 and 6 of the Convention and the Trafficking Protocol, respectively".
  private mutating func takeRespective(_ expression: ArticleExpression) -> Int? {
    let count = expression.members.count
    guard count > 1, let found = governing.respective(expression.end, count: count) else {
      return nil
    }
    var provisions: [Provision] = []
    for (member, governing) in zip(expression.members, found.governing) {
      context.sawNoun(governing, end: found.end, text: text)
      provisions += resolve(member, expression, governing: context.resolved(governing)).provisions
    }
    cite(provisions, expression, source: .named)
    return found.end
  }

  private mutating func take(_ expression: ArticleExpression, governing: Governing?) {
    var provisions: [Provision] = []
    var source = Citation.Source.named
    for member in expression.members {
      let found = resolve(member, expression, governing: governing)
      provisions += found.provisions
      source = found.source
    }
    if let last = provisions.last { lastArticle = (last.articleLevel, governing) }
    guard governing != .foreign else { return }
    cite(provisions, expression, source: source)
  }

  private mutating func cite(
    _ provisions: [Provision], _ expression: ArticleExpression, source: Citation.Source
  ) {
    guard !provisions.isEmpty else { return }
    citations.append(
      Citation(
        span: span(expression.start, expression.end), provisions: Set(provisions).sorted(),
        source: source))
  }

  private func span(_ start: Int, _ end: Int) -> TextSpan {
    TextSpan(start: text.tokens[start].start, end: text.tokens[end - 1].end)
  }

  // MARK: Resolving

  private mutating func resolve(
    _ member: ArticleExpression.Member, _ expression: ArticleExpression, governing: Governing?
  ) -> (provisions: [Provision], source: Citation.Source) {
    guard let (instrument, source) = context.instrument(for: governing) else {
      return ([], .named)
    }
    let last = ProvisionIndex.lastArticle(of: instrument)
    let words = span(expression.start, expression.end)
    guard !member.isInserted, (1...last).contains(member.number),
      let article = Provision(named: "\(instrument.code)/\(member.number)")
    else {
      let name = "article \(member.number)\(member.isInserted ? " bis or the like" : "")"
      warnings.append(
        CitationWarning(
          span: words,
          description: "\(name) does not exist in \(instrument.code); it was left out"))
      return ([], source)
    }
    if let end = member.goesOn ? last : member.lastNumber {
      let range = (member.number...max(member.number, min(end, last))).compactMap {
        Provision(named: "\(instrument.code)/\($0)")
      }
      return (range.flatMap { units(of: expression.leading, in: $0, words) }, source)
    }
    if expression.leading.steps.isEmpty {
      return (units(of: member.units, in: article, words), source)
    }
    return (units(of: expression.leading, in: article, words), source)
  }

  private mutating func units(
    of expression: UnitExpression, in article: Provision, _ words: TextSpan
  ) -> [Provision] {
    let resolution = expression.resolved(in: article)
    for label in resolution.missing {
      warnings.append(
        CitationWarning(
          span: words,
          description: "\(article) has no unit '\(label)' there; it was cut back to what exists"))
    }
    return resolution.provisions
  }

  // MARK: References within the text

  /// "ibid., para. 3", "paragraph 9 of the same article".
  private mutating func takeReference(at place: Int) -> Int? {
    guard let (article, governing) = lastArticle else { return nil }
    let grammar = UnitGrammar(text: text)
    if text.role(place) == .ibidem {
      let start = text.skippingStop(place + 1)
      let read = grammar.units(from: start, articlesArePlural: false)
      guard !read.units.steps.isEmpty else { return nil }
      return refer(to: article, read.units, governing, place, read.end)
    }
    guard text.unitKeyword(at: place) != nil, let read = grammar.leadingUnits(from: place),
      text.role(read.end) == .of
    else { return nil }
    var next = read.end + 1
    if text.role(next) == .determiner { next += 1 }
    guard text.role(next) == .same, let keyword = text.articleKeyword(at: next + 1),
      text.shape(keyword.end) != .number
    else { return nil }
    return refer(to: article, read.units, governing, place, next + 2)
  }

  private mutating func refer(
    to article: Provision, _ units: UnitExpression, _ governing: Governing?, _ start: Int,
    _ end: Int
  ) -> Int {
    let words = span(start, end)
    let provisions = self.units(of: units, in: article, words)
    let source = context.instrument(for: governing)?.source ?? .named
    citations.append(
      Citation(span: words, provisions: Set(provisions).sorted(), source: source))
    return end
  }

  // MARK: Names

  /// A name of one of our instruments, or of another text; the next token otherwise.
  private mutating func takeName(at place: Int) -> Int {
    if let name = language.names.match(text, at: place) {
      if let mention = context.sawName(name.instrument, start: place, end: name.end, text: text) {
        citations.append(
          Citation(
            span: span(place, name.end), provisions: [Provision(mention)], source: .named))
      }
      return name.end
    }
    if let several = language.pluralNames.match(text, at: place) {
      for instrument in several {
        _ = context.sawName(instrument, start: place, end: place + 1, text: text)
        citations.append(
          Citation(
            span: span(place, place + 1), provisions: [Provision(instrument)], source: .named))
      }
      return place + 1
    }
    if let generic = governing.generic(at: place) {
      context.sawGeneric(generic.governing, start: place, end: generic.end, text: text)
      return generic.end
    }
    if governing.isForeignHead(place) { return context.sawForeignText(at: place, in: text) }
    if text.role(place) == .foreignAcronym, text.isAcronym(place) {
      context.sawForeignAcronym(end: place + 1)
    }
    return place + 1
  }
}
