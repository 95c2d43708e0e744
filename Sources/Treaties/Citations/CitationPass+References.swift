import Model

/// References within a text to what it has cited: "ibid.", "thereof", "in particular paragraph 9".
extension CitationPass {
  /// "ibid., para. 3".
  mutating func takeIbidem(at place: Int) -> Int? {
    guard text.role(place) == .ibidem, let lastCited else { return nil }
    let read = UnitGrammar(text: text).units(
      from: text.skippingStop(place + 1), article: 0, articlesArePlural: false)
    guard !read.units.steps.isEmpty else { return nil }
    refer(to: lastCited.provision.articleLevel, read.units, span(place, read.end))
    return read.end
  }

  /// "paragraph 9 of the same article", "paragraph 4 thereof", "item (i) of that paragraph".
  mutating func takeReference(
    _ units: UnitExpression, from start: Int, to end: Int
  ) -> Int? {
    guard let lastCited else { return nil }
    if text.has(end, .thereof) {
      refer(to: lastCited.provision.articleLevel, units, span(start, end + 1))
      return end + 1
    }
    guard text.role(end) == .of else { return nil }
    if text.has(end + 1, .which) {
      refer(to: lastCited.provision.articleLevel, units, span(start, end))
      return end + 2
    }
    var next = end + 1
    if text.role(next) == .determiner { next += 1 }
    guard text.role(next) == .same else { return nil }
    if let keyword = text.articleKeyword(at: next + 1), text.shape(keyword.end) != .number {
      refer(to: lastCited.provision.articleLevel, units, span(start, next + 2))
      return next + 2
    }
    guard let keyword = text.unitKeyword(at: next + 1), keyword.isParagraph,
      text.shape(keyword.end) != .number
    else { return nil }
    refer(to: lastCited.provision.paragraphLevel, units, span(start, keyword.end))
    return keyword.end
  }

  /// "article 16, in particular paragraphs 8 and 9", "article 16 and its paragraph 9", "article 18:
  /// paragraphs 8 and 9".
  mutating func takeFurther(
    _ units: UnitExpression, from start: Int, to end: Int
  ) -> Int? {
    guard let lastCited, lastEnd < start, start - lastEnd <= 6, text.role(end) != .of else {
      return nil
    }
    var isLinked = false
    for place in lastEnd..<start {
      switch text.shape(place) {
      case .comma, .open: continue
      case .colon: isLinked = true
      case .word:
        let links =
          text.role(place) == .pointer && !text.has(place, .preposition) || text.has(place, .its)
          || text.has(place, .whose) || text.has(place, .which)
        isLinked = isLinked || links
        let joins = text.role(place) == .and || text.has(place, .inside) || text.role(place) == .of
        guard links || joins else { return nil }
      default: return nil
      }
    }
    guard isLinked else { return nil }
    // "…, paragraph 1, of the Convention, specifically subparagraphs (b) and (c)"
    let isWithin = units.steps.first?.link == .subparagraph
    refer(
      to: isWithin ? lastCited.provision.paragraphLevel : lastCited.provision.articleLevel, units,
      span(start, end))
    lastEnd = end
    return end
  }

  private mutating func refer(to place: Provision, _ units: UnitExpression, _ words: TextSpan) {
    guard let source = lastCited?.source else { return }
    cite(resolver.units(of: units, in: place, words), words, source: source, by: nil)
  }
}
