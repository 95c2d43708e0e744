import Model
import Treaties

/// What a sentence says, read without regard to its wording.
struct StatedSentence: Sendable {
  /// A period that a sentence speaks of.
  enum Period: Hashable, Sendable {
    case year(Int)
    case cycle(Int)
    /// The cycle as a whole, up to the year of the report.
    case wholeCycle
    /// The years before the year of the report.
    case earlier
  }

  /// A reference within the document: "para. 12", "table 3", "annex II".
  struct Reference: Hashable, Sendable {
    let sort: String
    let label: String
  }

  /// A statement that is affirmed or denied.
  enum Predicate: Hashable, Sendable {
    case moves(Direction)
    case trend(isDenied: Bool)
    case differs(isDenied: Bool)
    case ranks(Judgement)
    case compares(NumberComparison)
  }

  /// A word for a share of States.
  enum ShareWord: Hashable, Sendable {
    case none, all
    /// A word of the scale.
    case step(String)
    /// A word that the scale does not have.
    case other(String)

    var words: String {
      switch self {
      case .none: "none"
      case .all: "all"
      case .step(let words), .other(let words): words
      }
    }
  }

  let text: String
  let tokens: [Token]
  var quantities: [Mention<Quantity>] = []
  var shareWords: [Mention<ShareWord>] = []
  /// The words of the scale wherever they stand, of States or of anything else.
  var looseShareWords: [Mention<ShareWord>] = []
  var provisions: [Mention<[Provision]>] = []
  /// Articles and units that no treaty has, as they are written.
  var unknownProvisions: [Mention<String>] = []
  /// Articles whose titles stand in the sentence, with or without their numbers.
  var titles: [Mention<[Provision]>] = []
  var kinds: [Mention<Kind>] = []
  var groups: [Mention<StatedGroup>] = []
  var periods: [Mention<Period>] = []
  var references: [Mention<Reference>] = []
  var predicates: [Mention<Predicate>] = []
  /// What is denied: the words that follow each negation in its clause.
  var negations: [Mention<[String]>] = []
  /// The stems of the words that carry matter, with how often they stand there.
  var words: [String: Int] = [:]

  /// Every article and unit that the sentence cites.
  var citedProvisions: Set<Provision> { Set(provisions.flatMap(\.value)) }

  /// Whether a number of the sentence counts States, or a share or bound of them.
  var countsStates: Bool {
    quantities.contains { mention in
      switch mention.value {
      case .share, .range, .percent, .fraction: true
      case .points: true
      case .count:
        tokens[mention.tokens.upperBound...].prefix(4).contains {
          StatedSentence.stateWords.contains($0.text)
        } || !kinds.isEmpty && !provisions.isEmpty
      case .date, .code: false
      }
    }
  }

  /// Whether the sentence says something that must rest on the run.
  var isStatistical: Bool {
    if countsStates || !shareWords.isEmpty { return true }
    let isAbout =
      !kinds.isEmpty || !provisions.isEmpty || !groups.isEmpty
      || tokens.contains { StatedSentence.stateWords.contains($0.text) || $0.text == "share" }
    let states = predicates.contains {
      if case .trend(isDenied: true) = $0.value { false } else { true }
    }
    return isAbout && states
  }

  /// Whether anything of it could become false.
  var hasFacts: Bool {
    !(quantities.isEmpty && shareWords.isEmpty && provisions.isEmpty && kinds.isEmpty
      && groups.isEmpty && periods.isEmpty && predicates.isEmpty && references.isEmpty)
  }

  static let stateWords: Set<String> = [
    "states", "state", "countries", "country", "parties", "party", "jurisdictions", "governments",
    "reviews", "summaries",
  ]
}
