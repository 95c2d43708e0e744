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
  /// The issues that it names in quotation marks, in the order of the words; none where it cites
  /// articles.
  public let terms: [String]

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
    groups = Set(GroupNames.named(in: TextToken.tokens(of: text)).map(\.group)).sorted {
      $0.rawValue < $1.rawValue
    }
    terms = articles.isEmpty ? Self.quoted(in: text) : []
  }

  /// Whether there is anything to look for.
  public var hasSubject: Bool { !articles.isEmpty || !terms.isEmpty }

  /// Reads the section of conclusions and recommendations of a report.
  ///
  /// - Parameters:
  ///   - document: The report, from the run's data or from a file that people have edited.
  ///   - defaultInstrument: What a bare "article 5" belongs to; nil: to nothing.
  /// - Returns: One for each numbered paragraph of the section; none where there is no such section.
  public static func all(
    in document: PrintedDocument, defaultInstrument: Instrument?
  ) -> [EarlierRecommendation] {
    var level: Int?
    var found: [EarlierRecommendation] = []
    for placed in document.blocks {
      switch placed.block {
      case .heading(let own, _, let text):
        if let open = level {
          // The section ends with the next heading of its level.
          if own <= open { return found }
        } else if text.lowercased().contains("recommendations") {
          level = own
        }
      case .paragraph(let number?, let text, _) where level != nil:
        found.append(
          EarlierRecommendation(
            paragraph: number, text: withoutMarks(text), defaultInstrument: defaultInstrument))
      default: break
      }
    }
    return found
  }

  private static func withoutMarks(_ text: String) -> String {
    Set(PrintedBlock.marks(in: text)).reduce(text) { $0.replacing("[^\($1)]", with: "") }
  }

  private static func quoted(in text: String) -> [String] {
    var terms: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "“"), let close = rest[open...].firstIndex(of: "”") {
      let term = WhiteSpace.normalized(String(rest[rest.index(after: open)..<close]))
      if !term.isEmpty, !terms.contains(term) { terms.append(term) }
      rest = rest[rest.index(after: close)...]
    }
    return terms
  }
}
