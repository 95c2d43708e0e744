import Model
import Statistics
import Treaties

/// What the public may know of a run, by article: the only source of the report's numbers.
struct PublicView {
  let facts: ReportFacts

  /// The articles of which any cell exists, in treaty order.
  let articles: [Provision]

  init(facts: ReportFacts) {
    self.facts = facts
    articles = Set(facts.disclosure.cells.map(\.key.provision)).filter(\.isArticle).sorted()
  }

  var isFirstYear: Bool { facts.facts.years.count <= 1 }

  /// The cell of an article and kind; of all States unless a group is named.
  func cell(
    _ provision: Provision, _ kind: Kind, _ span: Span, year: Int? = nil,
    group: RegionalGroup? = nil
  ) -> PublicCell? {
    facts.disclosure[
      CellKey(
        cycle: facts.cycle.number, year: year ?? facts.year.number, span: span, group: group,
        provision: provision, kind: kind)]
  }

  /// The number of States where it is printed and not nil.
  func found(
    _ provision: Provision, _ kind: Kind, _ span: Span, year: Int? = nil,
    group: RegionalGroup? = nil
  ) -> PublicCell? {
    guard let cell = cell(provision, kind, span, year: year, group: group),
      let states = cell.states, states > 0
    else { return nil }
    return cell
  }

  /// The articles with a printed number of States, most States first, then in treaty order.
  func articles(
    with kind: Kind, _ span: Span, group: RegionalGroup? = nil
  ) -> [(article: Provision, cell: PublicCell)] {
    articles.compactMap { article in
      found(article, kind, span, group: group).map { (article, $0) }
    }.sorted { first, second in
      // By share first: articles of different instruments have different numbers of parties.
      let left = (first.1.states ?? 0) * second.1.reviewed
      let right = (second.1.states ?? 0) * first.1.reviewed
      return left == right ? first.0 < second.0 : left > right
    }
  }

  /// Whether a number of these kinds over the cycle is withheld.
  func withholds(_ kinds: [Kind], group: RegionalGroup? = nil) -> Bool {
    articles.contains { article in
      kinds.contains { kind in
        cell(article, kind, .cycle, group: group).map { $0.states == nil } ?? false
      }
    }
  }

  // MARK: Evidence

  /// What a sentence on a cell rests on.
  func claim(
    _ statement: String, _ text: String, _ cells: [PublicCell],
    fields: [Claim.Evidence.Field] = [.states, .reviewed]
  ) -> DraftClaim {
    DraftClaim(
      statement: statement, text: text,
      cells: cells.flatMap { evidence($0, fields: fields) },
      observations: Set(cells.flatMap { observations(of: $0.key) }).sorted()
        .map { facts.observations[$0].id })
  }

  private func evidence(
    _ cell: PublicCell, fields: [Claim.Evidence.Field]
  ) -> [Claim.Evidence] {
    let exact = facts.cells[cell.key]
    return fields.map { field in
      let value =
        switch field {
        case .states: exact?.states ?? 0
        case .reviewed: cell.reviewed
        case .parties: cell.parties
        case .lower: exact?.bounds.lowerBound ?? cell.bounds?.lowerBound ?? 0
        case .upper: exact?.bounds.upperBound ?? cell.bounds?.upperBound ?? cell.parties
        case .mentions: exact?.mentions ?? 0
        }
      return Claim.Evidence(key: cell.key, field: field, value: value)
    }
  }

  /// The numbers of the observations that a cell counts.
  func observations(of key: CellKey) -> [Int] {
    reviews(of: key).flatMap { review in
      review.findings.filter { $0.kind == key.kind && key.provision.contains($0.provision) }
        .map(\.observation)
    }
  }

  /// The reviews of a cell's years and group.
  func reviews(of key: CellKey) -> [ReviewFacts] {
    facts.facts.years.filter { key.span == .year ? $0.year == key.year : $0.year <= key.year }
      .flatMap(\.reviewed)
      .filter { key.group == nil || $0.party.group == key.group }
  }

  /// States by paragraph of an article, among those with the finding; only numbers that give away
  /// neither a small count nor a small rest.
  func paragraphs(of cell: PublicCell) -> [(paragraph: Provision, states: Int)] {
    parts(of: cell) { Self.paragraph(of: $0.provision).map { [$0] } ?? [] }
      .sorted { ($1.states, $0.part) < ($0.states, $1.part) }
      .map { (paragraph: $0.part, states: $0.states) }
  }

  /// States by what their findings are about, among those of a printed cell; only numbers that give
  /// away neither a small count nor a small rest, in any year.
  private func parts<Part: Hashable>(
    of cell: PublicCell, by part: (ReviewFacts.Finding) -> [Part]
  ) -> [(part: Part, states: Int)] {
    guard let whole = cell.states else { return [] }
    var states: [Part: [Int: Set<StateCode>]] = [:]
    var all: [Int: Set<StateCode>] = [:]
    for year in facts.facts.years where year.year <= cell.key.year {
      if cell.key.span == .year, year.year != cell.key.year { continue }
      for review in year.reviewed
      where cell.key.group == nil || review.party.group == cell.key.group {
        for finding in review.findings
        where finding.kind == cell.key.kind && cell.key.provision.contains(finding.provision) {
          all[year.year, default: []].insert(review.party.state)
          for part in part(finding) {
            states[part, default: [:]][year.year, default: []].insert(review.party.state)
          }
        }
      }
    }
    let wholes = all.mapValues(\.count)
    return states.map { ($0.key, $0.value.mapValues(\.count)) }
      .filter { SubCount.mayBePrinted(byYear: $0.1, of: wholes) }
      .map { (part: $0.0, states: $0.1.values.reduce(0, +)) }
      .filter { SubCount.mayBePrinted($0.states, of: whole) }
  }

  /// The paragraph of an article in which a unit lies; nil for an article as a whole.
  private static func paragraph(of provision: Provision) -> Provision? {
    provision.article == nil || provision.units.isEmpty ? nil : provision.paragraphLevel
  }
}
