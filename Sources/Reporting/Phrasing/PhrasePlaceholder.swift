/// A placeholder as the book explains it: its name, what sort of value it takes, and an example.
struct PhrasePlaceholder: Sendable {
  /// Sorts of values.
  enum Sort: String, CaseIterable, Sendable {
    /// Words that always stand.
    case words
    /// Words that may be left out, with the space before them.
    case remark
    /// A number, written like the other numbers of its sentence.
    case number
    /// A number of something else, written by itself.
    case aside
    /// A number in figures, whatever the others are: percentages.
    case figure
    /// A part of a whole.
    case share
    /// Limits of a number of a whole.
    case limits
    /// Words or phrases joined by commas and "and".
    case list
    /// Words or phrases joined by semicolons.
    case series

    /// Whether the placeholder may be followed by a noun: `{states|State|States}`.
    var takesNoun: Bool {
      switch self {
      case .number, .aside, .figure, .share, .limits: true
      case .words, .remark, .list, .series: false
      }
    }

    /// Whether words may be chosen by it: `{states:was|were}`.
    var chooses: Bool { takesNoun || self == .list || self == .series }

    func takes(_ value: PhraseValue) -> Bool {
      switch (self, value) {
      case (.words, .words), (.words, .phrase), (.remark, .words), (.remark, .phrase),
        (.number, .count), (.aside, .count), (.figure, .count), (.share, .share),
        (.limits, .bounds),
        (.list, .list), (.list, .phrases), (.series, .list), (.series, .phrases):
        true
      default: false
      }
    }
  }

  let name: String
  let sort: Sort
  /// What may stand in its place; of a list, its members with semicolons between.
  let example: String
}
