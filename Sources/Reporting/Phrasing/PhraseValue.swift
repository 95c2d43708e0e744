/// What the program puts in the place of a placeholder.
public indirect enum PhraseValue: Sendable {
  /// Words as they are; nothing where a remark is left out.
  case words(String)
  /// A number of States, reviews, documents: "no State", "one State", "12 States".
  case count(Int)
  /// A part of a whole: "12 of the 31 States", "all 31 States".
  case share(Int, of: Int)
  /// Limits of a number that is not known: "between 37 and 86 of the 155 States parties".
  case bounds(ClosedRange<Int>, of: Int)
  /// Words joined by commas and "and".
  case list([String])
  /// Another phrase, its numbers written like those around it.
  case phrase(Phrase)
  /// Other phrases joined like words, their numbers written like those around them.
  case phrases([Phrase])

  /// A phrase, or nothing.
  public static func remark(_ phrase: Phrase?) -> PhraseValue {
    phrase.map(PhraseValue.phrase) ?? .words("")
  }
}

/// A phrase of the book with what stands in its placeholders.
public struct Phrase: Sendable {
  /// The key in the book.
  public let key: String
  /// The values, by the names of the placeholders.
  public let values: [String: PhraseValue]
  /// Which of the sentences beneath the key, from 0; counted round where there are fewer.
  public let variant: Int

  /// Makes a phrase.
  public init(_ key: String, _ values: [String: PhraseValue] = [:], variant: Int = 0) {
    self.key = key
    self.values = values
    self.variant = variant
  }
}
