import Model
import Statistics

/// A cell's numbers as the phrase book takes them.
extension PublicCell {
  /// "12 of the 31".
  var share: PhraseValue { .share(states ?? 0, of: reviewed) }

  /// The number of States.
  var count: PhraseValue { .count(states ?? 0) }

  /// "between 37 and 86 of the 155".
  var limits: PhraseValue { .bounds(bounds ?? 0...parties, of: parties) }

  /// What the count would be if all pending States had the finding; without it, it stays.
  var pendingRemark: PhraseValue { .pending(in: self) }
}

extension PhraseValue {
  /// "article 20 of the Convention".
  static func article(_ article: Provision) -> PhraseValue {
    .words(FieldNames.citation(of: article))
  }

  /// "special investigative techniques".
  static func title(_ article: Provision) -> PhraseValue { .words(FieldNames.title(of: article)) }
}

extension PublicView {
  /// The wording of the report.
  var phrases: PhraseBook { facts.phrases }

  /// The head of a column on a year: "First year".
  func yearColumn(_ year: Int) -> String {
    phrases.text("tables.year", ["year": .words(Numerals.capitalized(Numerals.ordinal(year)))])
  }

  /// A sentence with the cells that it rests on.
  func sentence(
    _ statement: String, _ phrase: Phrase, _ cells: [PublicCell],
    fields: [Claim.Evidence.Field] = [.states, .reviewed]
  ) -> Sentence {
    let text = phrases.text(phrase)
    return Sentence(text, claims: [claim(statement, text, cells, fields: fields)])
  }
}
