public import Model

/// Holds finished documents against the rules of the editors.
public struct EditorialReview: Sendable {
  static let all: [any EditorialRule] = [
    NumbersInWords(), PerCent(), HeadingNumbering(), ParagraphNumbering(), TableNumbering(),
    TableNotes(), FigureNumbering(), CitationStyle(), ShortNames(), Spelling(), GroupNamesInOrder(),
    InOneCase(), WordLimit(), DateStyle(), DashesAndQuotes(), PlainAbbreviations(),
  ]

  /// The names of all rules, in their order.
  public static var names: [String] { all.map { type(of: $0).name } }

  private let rules: [any EditorialRule]

  /// Makes a review by all rules, or by some.
  ///
  /// - Parameters:
  ///   - only: The rules to apply; all where it is nil.
  ///   - except: Rules that are left out.
  public init(only: Set<String>? = nil, except: Set<String> = []) {
    rules = Self.all.filter { rule in
      let name = type(of: rule).name
      return (only?.contains(name) ?? true) && !except.contains(name)
    }
  }

  /// Returns what does not follow the rules, in the order of the document; what concerns the whole
  /// document comes last.
  public func findings(in document: PrintedDocument) -> [EditorialFinding] {
    let text = EditorialDocument(document)
    var order: [String: Int] = [:]
    for (index, place) in text.places.enumerated() where order[place] == nil {
      order[place] = index
    }
    let findings = rules.flatMap { rule in
      rule.findings(in: text).map {
        EditorialFinding(place: $0.place, rule: type(of: rule).name, message: $0.message)
      }
    }
    return findings.enumerated().sorted { left, right in
      (order[left.element.place] ?? Int.max, left.offset)
        < (order[right.element.place] ?? Int.max, right.offset)
    }.map(\.element)
  }

  /// The number of words of a document, as the limit counts them: white-space-separated words of all
  /// texts, titles, cells and notes; numbers and masthead are left out.
  public static func words(of document: PrintedDocument) -> Int {
    document.blocks.reduce(0) { sum, placed in
      if case .front = placed.block { return sum }
      return sum
        + placed.block.texts.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
    }
  }
}
