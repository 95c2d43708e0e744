public import Model
import Treaties

/// A conclusion or recommendation of an earlier report, and what it speaks of.
///
/// It is read from the words, so that a text which people have edited since is followed up as it
/// was adopted.
public struct EarlierRecommendation: Hashable, Sendable {
  /// The number of its paragraph as printed; nil where it bears none.
  public let paragraph: String?
  /// The words.
  public let text: String
  /// The articles that it cites, in treaty order.
  public let articles: [Provision]
  /// The regional groups that it names, in their order; empty where it speaks of all States.
  public let groups: [RegionalGroup]
  /// The issues that it names in quotation marks, in the order of the words.
  public private(set) var terms: [String]

  /// Makes a recommendation of the words of a paragraph.
  ///
  /// - Parameters:
  ///   - paragraph: Its number as printed.
  ///   - text: Its words.
  ///   - defaultInstrument: What a bare "article 5" belongs to; nil: to nothing.
  public init(paragraph: String?, text: String, defaultInstrument: Instrument?) {
    self.paragraph = paragraph
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
  /// the items of a list. Sections that report on earlier recommendations are passed over.
  ///
  /// - Parameters:
  ///   - document: The report, from the run's data or from a file that people have edited.
  ///   - defaultInstrument: What a bare "article 5" belongs to; nil: to nothing.
  /// - Returns: One for each numbered paragraph of the sections, and for what stands before the
  ///   first of them; none where there is no such section.
  public static func all(
    in document: PrintedDocument, defaultInstrument: Instrument?
  ) -> [EarlierRecommendation] {
    var level: Int?
    var found: [(paragraph: String?, text: String)] = []
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
          found.append((number, withoutMarks(text)))
          isOpen = true
        }
      default: break
      }
    }
    return found.map {
      EarlierRecommendation(
        paragraph: $0.paragraph, text: $0.text, defaultInstrument: defaultInstrument)
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
