/// A phrase with numbers and words of trial in its placeholders: what a sentence would look like.
public struct PhraseTrial: Sendable {
  /// The key.
  public let key: String
  /// The line of the book.
  public let source: String
  /// The words.
  public let text: String
  /// Whether the line is a whole sentence.
  public let isSentence: Bool
}

extension PhraseBook {
  /// Returns every phrase of a key, each sentence of it in turn, with a number in the place of each
  /// number.
  ///
  /// - Parameters:
  ///   - key: A key of the book.
  ///   - number: The number; a part of a whole and a whole that is as large.
  ///   - whole: The whole of shares and limits; at least 1.
  ///   - members: How many members lists have, as far as their examples go; at least 1.
  ///   - hasRemarks: Whether words that may be left out stand.
  /// - Returns: One phrase for each sentence beneath the key.
  public func trials(
    of key: String, number: Int, of whole: Int, members: Int = 3, hasRemarks: Bool = true
  ) -> [PhraseTrial] {
    guard let entry = entries[key] else { return [] }
    var values: [String: PhraseValue] = [:]
    for name in entry.names {
      guard let placeholder = placeholders[name] else { continue }
      let list = placeholder.example.split(separator: ";").prefix(members).map(\.trimmed)
      values[name] =
        switch placeholder.sort {
        case .words: .words(placeholder.example)
        case .remark: .words(hasRemarks ? placeholder.example : "")
        case .number, .aside, .figure: .count(number)
        case .share: .share(min(number, whole), of: whole)
        case .limits: .bounds(min(number, whole)...min(number + 1, whole), of: whole)
        case .list, .series: .list(list)
        }
    }
    return entry.sentences.enumerated().map { variant, template in
      PhraseTrial(
        key: key, source: template.source, text: text(key, values, variant: variant),
        isSentence: template.isSentence)
    }
  }

  /// The sentences that are not those of the standard book, with numbers of trial.
  public var changes: [PhraseTrial] {
    keys.filter { key in
      entries[key]?.sentences.map(\.source)
        != PhraseBook.standard.entries[key]?.sentences.map(\.source)
    }.flatMap { trials(of: $0, number: 12, of: 31) }
  }
}
