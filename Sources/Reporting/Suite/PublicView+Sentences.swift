import Model
import Statistics

extension PublicView {
  /// The words of a phrase of the run's book.
  func words(_ key: String, _ values: [String: PhraseValue] = [:], variant: Int = 0) -> String {
    facts.phrases.text(key, values, variant: variant)
  }

  /// A sentence of the book that rests on cells.
  func sentence(
    _ statement: String, _ phrase: Phrase, on cells: [PublicCell],
    fields: [Claim.Evidence.Field] = [.states, .reviewed]
  ) -> Sentence {
    let text = facts.phrases.text(phrase)
    return Sentence(text, claims: [claim(statement, text, cells, fields: fields)])
  }

  /// A sentence of the book that rests on observations alone.
  func sentence(_ statement: String, _ phrase: Phrase, observations: [Int]) -> Sentence {
    let text = facts.phrases.text(phrase)
    return Sentence(
      text,
      claims: [
        DraftClaim(
          statement: statement, text: text, cells: [],
          observations: Set(observations).sorted().map { facts.observations[$0].id })
      ])
  }

  /// A sentence of the book that claims nothing.
  func sentence(_ key: String, _ values: [String: PhraseValue] = [:]) -> Sentence {
    Sentence(words(key, values))
  }

  /// "third year of the first cycle".
  var yearWords: String {
    "\(Numerals.ordinal(facts.year.number)) year of the \(Numerals.ordinal(facts.cycle.number)) cycle"
  }
}

extension PhraseValue {
  /// The share of a cell whose number is printed.
  static func share(of cell: PublicCell) -> PhraseValue {
    .share(cell.states ?? 0, of: cell.reviewed)
  }

  /// The limits of a cell whose number is printed.
  static func limits(of cell: PublicCell) -> PhraseValue {
    .bounds(cell.bounds ?? 0...cell.parties, of: cell.parties)
  }

  /// What pending summaries could make of a cell's number; nothing where none is pending.
  static func pending(in cell: PublicCell) -> PhraseValue {
    guard cell.pending > 0, let states = cell.states else { return .words("") }
    return .remark(
      Phrase(
        "guide.allPending",
        ["most": .count(states + cell.pending), "waiting": .count(cell.pending)]
      ))
  }

  /// Articles by instrument.
  static func articles(_ articles: [Provision]) -> PhraseValue {
    .list([FieldNames.citations(of: articles)])
  }

  /// Expressions in quotation marks.
  static func quoted(_ expressions: some Sequence<SharedExpression>) -> PhraseValue {
    .list(expressions.map { "“\($0.words)”" })
  }
}
