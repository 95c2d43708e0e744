/// Which of several sentences is used, so that no two paragraphs in a row sound alike.
///
/// Each paragraph has a preference that does not change from year to year; it is passed over only
/// where the paragraph before has used the same sentence.
struct PhraseChoice {
  private let book: PhraseBook
  private var before: [String: Int] = [:]
  private var now: [String: Int] = [:]

  init(book: PhraseBook) { self.book = book }

  /// Begins the next paragraph.
  mutating func nextParagraph() {
    before = now
    now = [:]
  }

  /// A phrase in the words that are preferred, or in the next that are free.
  mutating func phrase(
    _ key: String, _ values: [String: PhraseValue] = [:], preferring preferred: Int
  ) -> Phrase {
    let count = max(book.variants(of: key), 1)
    var variant = preferred % count
    if before[key] == variant { variant = (variant + 1) % count }
    now[key] = variant
    return Phrase(key, values, variant: variant)
  }
}
