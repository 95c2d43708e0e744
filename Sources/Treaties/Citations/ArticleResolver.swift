import Model

/// Looks up in a treaty what an expression says of its articles.
struct ArticleResolver {
  /// What the treaties do not have.
  private(set) var warnings: [CitationWarning] = []
  /// The instruments of which articles are cited that they do not have.
  private(set) var instrumentsWithMissing: Set<Instrument> = []

  /// Looks up a whole expression.
  ///
  /// - Parameters:
  ///   - expression: Articles as the text lists them.
  ///   - instrument: Whose they are.
  ///   - words: The words of the expression, for warnings.
  /// - Returns: What exists, in the expression's order, with repetitions.
  mutating func provisions(
    of expression: ArticleExpression, in instrument: Instrument, _ words: TextSpan
  ) -> [Provision] {
    // "paragraphs 1, 2, … of articles 5, 5, …": units before are looked up once for each article.
    var seen: Set<Provision> = []
    return expression.members.flatMap { member in
      provisions(of: member, expression.leading, in: instrument, words, seen: &seen)
    }
  }

  /// Returns the provisions of one member of an expression.
  mutating func provisions(
    of member: ArticleExpression.Member, in instrument: Instrument, _ words: TextSpan
  ) -> [Provision] {
    var seen: Set<Provision> = []
    return provisions(of: member, [], in: instrument, words, seen: &seen)
  }

  /// Whether a treaty has at least one of an expression's articles.
  func knows(_ expression: ArticleExpression, in instrument: Instrument) -> Bool {
    let articles = ProvisionIndex.all.articles(of: instrument)
    return expression.members.contains {
      !$0.isInserted && articles.indices.contains($0.number - 1)
    }
  }

  private mutating func provisions(
    of member: ArticleExpression.Member, _ leading: [UnitExpression], in instrument: Instrument,
    _ words: TextSpan, seen: inout Set<Provision>
  ) -> [Provision] {
    let articles = ProvisionIndex.all.articles(of: instrument)
    guard !member.isInserted, articles.indices.contains(member.number - 1) else {
      instrumentsWithMissing.insert(instrument)
      warnings.append(
        CitationWarning(
          span: words,
          description: "article \(member.number)\(member.isInserted ? " bis or the like" : "") "
            + "does not exist in \(instrument.code); it was left out"))
      return []
    }
    let last = member.goesOn ? articles.count : member.lastNumber ?? member.number
    let cited = articles[(member.number - 1)..<max(member.number, min(last, articles.count))]
    if cited.count > 1, leading.isEmpty { return Array(cited) }
    guard leading.isEmpty else {
      return cited.flatMap { article in
        seen.insert(article).inserted ? units(of: leading[...], in: article, words) : []
      }
    }
    return cited.flatMap { units(of: member.units, in: $0, words) }
  }

  /// Units of units: those of the last level lie in the article, those before in each of them.
  private mutating func units(
    of levels: ArraySlice<UnitExpression>, in place: Provision, _ words: TextSpan
  ) -> [Provision] {
    guard let outermost = levels.last else { return [place] }
    var found: [Provision] = []
    for unit in units(of: outermost, in: place, words) {
      // What was cut back to the place itself has nothing of that name to look in.
      found += unit == place ? [place] : units(of: levels.dropLast(), in: unit, words)
    }
    return found
  }

  /// Returns the units that an expression names in an article or unit.
  mutating func units(
    of expression: UnitExpression, in place: Provision, _ words: TextSpan
  ) -> [Provision] {
    let resolution = expression.resolved(in: place)
    for label in resolution.missing {
      warnings.append(
        CitationWarning(
          span: words,
          description: "\(place) has no unit '\(label)' there; it was cut back to what exists"))
    }
    return resolution.provisions
  }
}
