/// Something in a finished document that must not leave the building, with its place.
public struct NeutralityViolation: Hashable, Sendable {
  /// The sorts of betrayal (the method, section 12).
  public enum Rule: String, CaseIterable, Sendable {
    /// A State by its name, official name, code, demonym or capital.
    case state
    /// An institution or law of one State by its name.
    case institution
    /// The symbol of a single summary.
    case symbol
    /// A word that ranks or compares States or groups by merit.
    case merit
    /// A number of one or two States, or of all but one or two.
    case smallCount
  }

  /// The place in print: a paragraph's number, "table 3", "note 1", "row 12".
  public let place: String
  /// What sort it is.
  public let rule: Rule
  /// The words that betray.
  public let words: String

  /// Makes a violation.
  public init(place: String, rule: Rule, words: String) {
    self.place = place
    self.rule = rule
    self.words = words
  }

  /// One line for an editor: what is wrong and what to do, without a full stop.
  public var message: String {
    switch rule {
    case .state: "“\(words)” names or betrays a State; speak of States parties"
    case .institution:
      "“\(words)” is an institution or law of one State; describe it without its name"
    case .symbol:
      "“\(words)” is a single State's document; symbols stand in the list of documents alone"
    case .merit: "“\(words)” ranks or compares by merit; say what was found, not who is better"
    case .smallCount: "“\(words)” is a count of one or two States; say “fewer than three”"
    }
  }
}
