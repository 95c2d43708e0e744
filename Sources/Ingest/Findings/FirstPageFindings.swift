import Model

/// What the first page and the text of an office's file say of it: certain where it stands in its own
/// place and form, likely where it is the only one of its sort.
struct FirstPageFindings {
  private let masthead: Masthead
  private let blocks: [Block]
  private let names: StateNames?

  /// Passages at the beginning of the text that still belong to the first page.
  private static let openingPassages = 8

  init(lines: [String], blocks: [Block], names: StateNames?) {
    masthead = Masthead(lines, names: names)
    self.blocks = blocks
    self.names = names
  }

  var fields: [DocumentField: FieldFinding] {
    var found: [DocumentField: FieldFinding] = [:]
    let span = masthead.cycleAndYear
    let texts = blocks.compactMap(\.passageText)
    let certain: [(DocumentField, String?, String)] = [
      (.kind, masthead.kind?.rawValue, "title"), (.symbol, masthead.symbol, "first page"),
      (.title, masthead.title, "first page"), (.date, masthead.date?.description, "first page"),
      (.distribution, masthead.distribution?.rawValue, "first page"),
      (.state, masthead.state?.description, "title"),
      (.regionalGroup, masthead.regionalGroup?.code, "first page"),
      (.cycle, span.cycle.map(String.init), "symbol"),
      (.year, span.year.map(String.init), "symbol"),
    ]
    for (field, value, source) in certain {
      found[field] = value.map { FieldFinding($0, .certain, source) }
    }
    let likely: [(DocumentField, String?, String)] = [
      (.language, masthead.language(ofText: texts)?.rawValue, "text"),
      (.state, onlyState?.description, "first page"), (.date, onlyDate?.description, "first page"),
      (.symbol, onlySymbol, "first page"), (.kind, kindOfHeadings?.rawValue, "headings"),
      (.title, firstWords, "first page"), (.regionalGroup, onlyGroup?.code, "first page"),
    ]
    for (field, value, source) in likely where found[field] == nil {
      found[field] = value.map { FieldFinding($0, .likely, source) }
    }
    if let symbol = found[.symbol], let span = Symbols.cycleAndYear(of: symbol.value) {
      for (field, number) in [(DocumentField.cycle, span.cycle), (.year, span.year)]
      where found[field] == nil {
        found[field] = FieldFinding(String(number), symbol.certainty, "symbol")
      }
    }
    return found
  }

  private var opening: [String] {
    masthead.lines + blocks.prefix(Self.openingPassages).compactMap(\.words)
  }

  /// The only State that is named on the first page.
  private var onlyState: StateCode? {
    names?.state(in: opening.map { String($0.prefix(1_000)) }.joined(separator: "\n"))
  }

  /// The only date that a line of the masthead holds, other words beside it.
  private var onlyDate: CalendarDate? {
    let dates = masthead.lines.compactMap { line -> CalendarDate? in
      guard let found = PrintedDate(in: line), found.isUnambiguous else { return nil }
      return found.date
    }
    return Set(dates).count == 1 ? dates.first : nil
  }

  /// The only symbol that stands among other words.
  private var onlySymbol: String? {
    let words = masthead.lines.flatMap { $0.split { " ,;()[]".contains($0) } }
    let found = Set(words.compactMap { Symbols.symbol(aloneIn: String($0)) })
    return found.count == 1 ? found.first : nil
  }

  /// A summary has headings of two kinds of findings at least, and one State on its first page.
  private var kindOfHeadings: DocumentKind? {
    let kinds = blocks.compactMap { block -> Kind? in
      guard case .heading(let heading) = block else { return nil }
      return HeadingWords.kind(of: heading.text)
    }
    guard Set(kinds).count > 1, masthead.state ?? onlyState != nil else { return nil }
    return .executiveSummary
  }

  /// The first line of words that is no other part of a masthead.
  private var firstWords: String? {
    masthead.lines.first { line in
      !MastheadWords.opens(line) && Symbols.symbol(aloneIn: line) == nil
        && !(PrintedDate(in: line)?.isWhole ?? false) && line.split(separator: " ").count > 2
    }
  }

  private var onlyGroup: RegionalGroup? {
    let text = masthead.lines.joined(separator: "\n").lowercased()
    let found = Self.groups.filter { $0.words.contains(where: text.contains) }.map(\.group)
    return found.count == 1 ? found.first : nil
  }

  private static let groups: [(group: RegionalGroup, words: [String])] = [
    (.africa, ["african states", "group of african", "états d'afrique", "estados de áfrica"]),
    (
      .asiaPacific,
      ["asia-pacific", "asia and the pacific", "asie-pacifique", "asia y el pacífico"]
    ),
    (.easternEurope, ["eastern european", "europe orientale", "europa oriental"]),
    (
      .latinAmericaAndCaribbean,
      ["latin american and caribbean", "amérique latine", "américa latina"]
    ),
    (
      .westernEuropeAndOthers,
      ["western european and other", "europe occidentale", "europa occidental"]
    ),
  ]
}

extension Block {
  /// The words of running text; nil for all else.
  var passageText: String? {
    switch self {
    case .paragraph(let passage), .listIntroduction(let passage), .item(let passage): passage.text
    default: nil
    }
  }

  /// The words of running text or of a heading.
  fileprivate var words: String? {
    if case .heading(let heading) = self { heading.text } else { passageText }
  }
}
