public import Model
import Treaties

/// A conclusion or recommendation of an earlier report, and what it speaks of.
///
/// It is read from the words, so that a text which people have edited since is followed up as it
/// was adopted.
public struct EarlierRecommendation: Hashable, Sendable {
  /// Where a recommendation stands in its report.
  public enum Place: Hashable, Sendable, CustomStringConvertible {
    /// A paragraph, by its number as printed.
    case paragraph(String)
    /// A table's row, counted from 1 beneath the header, and the table's number where it bears one.
    case row(Int, table: String?)

    /// "paragraph 5", "row 2 of table 3", "row 2 of a table".
    public var description: String {
      switch self {
      case .paragraph(let number): "paragraph \(number)"
      case .row(let row, let table): "row \(row) of \(table.map { "table \($0)" } ?? "a table")"
      }
    }

    /// The same for lists, where a paragraph is its number alone.
    public var short: String {
      if case .paragraph(let number) = self { number } else { description }
    }
  }

  /// Where it stands; nil for a paragraph without a number.
  public let place: Place?
  /// The words.
  public let text: String
  /// The articles that it cites, in treaty order.
  public let articles: [Provision]
  /// The regional groups that it names, in their order; empty where it speaks of all States.
  public let groups: [RegionalGroup]
  /// The issues that it names in quotation marks, in the order of the words.
  public private(set) var terms: [String]

  /// Makes a recommendation of words.
  ///
  /// - Parameters:
  ///   - place: Where it stands in its report.
  ///   - text: Its words.
  ///   - defaultInstrument: What a bare "article 5" belongs to; nil: to nothing.
  public init(place: Place?, text: String, defaultInstrument: Instrument?) {
    self.place = place
    self.text = text
    let cited = CitationReader(defaultInstrument: defaultInstrument).read(text).citations
      .flatMap(\.provisions)
    articles = Set(cited.map(\.articleLevel)).filter(\.isArticle).sorted()
    groups = GroupMentions.groups(in: text)
    terms = Self.quoted(in: text)
  }

  /// Whether there is anything to look for.
  public var hasSubject: Bool { !articles.isEmpty || !terms.isEmpty }

  /// The recommendation with those of its quotations that are issues: beside articles only what some
  /// report names as one, for people quote much else there.
  ///
  /// - Parameter isIssue: Whether a report names the words as an issue.
  /// - Returns: The same recommendation with fewer terms, or as many.
  public func keepingIssues(_ isIssue: (String) -> Bool) -> EarlierRecommendation {
    guard !articles.isEmpty else { return self }
    var kept = self
    kept.terms = terms.filter(isIssue)
    return kept
  }

  /// Reads the sections of conclusions and recommendations of a report.
  ///
  /// A numbered paragraph takes with it what stands beneath it without a number of its own, such as
  /// the items of a list. A table's row is a recommendation of its own. Sections that report on
  /// earlier recommendations are passed over.
  ///
  /// - Parameters:
  ///   - document: The report, from the run's data or from a file that people have edited.
  ///   - defaultInstrument: What a bare "article 5" belongs to; nil: to nothing.
  /// - Returns: One for each numbered paragraph and table row of the sections, and for what stands
  ///   before the first of them; none where there is no such section.
  public static func all(
    in document: PrintedDocument, defaultInstrument: Instrument?
  ) -> [EarlierRecommendation] {
    var level: Int?
    var found: [(place: Place?, text: String)] = []
    var isOpen = false
    for placed in document.blocks {
      switch placed.block {
      case .heading(let own, _, let text):
        if let open = level, own > open {
          // A subheading that looks back closes nothing, but its paragraphs are not followed up.
          isOpen = false
          if looksBack(text) { level = nil }
        } else {
          level = announces(text) ? own : nil
          isOpen = false
        }
      case .paragraph(let number, let text, _) where level != nil:
        if number == nil, isOpen, let last = found.indices.last {
          found[last].text += " " + withoutMarks(text)
        } else {
          found.append((number.map(Place.paragraph), withoutMarks(text)))
          isOpen = true
        }
      case .table(let number, _, _, let rows, _) where level != nil:
        for (index, row) in rows.enumerated() {
          let text = row.filter { !$0.isEmpty }.map(withoutMarks).joined(separator: " | ")
          if !text.isEmpty { found.append((.row(index + 1, table: number), text)) }
        }
        isOpen = false
      default: break
      }
    }
    return found.map {
      EarlierRecommendation(
        place: $0.place, text: $0.text, defaultInstrument: defaultInstrument)
    }
  }

  /// Whether a heading announces recommendations.
  private static func announces(_ heading: String) -> Bool {
    heading.lowercased().contains("recommendation") && !looksBack(heading)
  }

  private static func looksBack(_ heading: String) -> Bool {
    let words = TextToken.tokens(of: heading).map(\.lower)
    return ["earlier", "previous", "past", "status", "follow", "implementation"].contains {
      words.contains($0)
    }
  }

  private static func withoutMarks(_ text: String) -> String {
    Set(PrintedBlock.marks(in: text)).reduce(text) { $0.replacing("[^\($1)]", with: "") }
  }

  private static let marks: [Character: Character] = ["“": "”", "«": "»", "\"": "\""]

  private static func quoted(in text: String) -> [String] {
    var terms: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(where: { marks[$0] != nil }), let end = marks[rest[open]] {
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: end) else { continue }
      let term = WhiteSpace.normalized(String(rest[..<close]))
      if !term.isEmpty, !terms.contains(term) { terms.append(term) }
      rest = rest[rest.index(after: close)...]
    }
    return terms
  }
}
