import Model

/// The language of a text, by its letters and its commonest words.
enum TextLanguage {
  /// How many bytes are looked at: more of a text says no more.
  private static let enough = 20_000

  /// Returns the language that a text plainly is in; nil where it is too short or mixed.
  ///
  /// Russian, Arabic and Chinese are known by their letters; English, French and Spanish by words
  /// that each has alone and every page has many of.
  static func language(of text: [String]) -> DocumentLanguage? {
    var letters: [DocumentLanguage: Int] = [:]
    var words: [DocumentLanguage: Int] = [:]
    var (all, read) = (0, 0)
    for passage in text {
      for word in passage.lowercased().split(whereSeparator: { !$0.isLetter }) {
        all += word.count
        if let language = script(of: word) {
          letters[language, default: 0] += word.count
        } else if let language = commonWords[word] {
          words[language, default: 0] += 1
        }
      }
      read += passage.utf8.count
      if read > enough { break }
    }
    if let (language, number) = letters.max(by: { $0.value < $1.value }), 2 * number > all {
      return all >= 4 ? language : nil
    }
    let ranked = words.sorted { ($1.value, $1.key) < ($0.value, $0.key) }
    guard let first = ranked.first, first.value >= 4 else { return nil }
    let second = ranked.dropFirst().first?.value ?? 0
    return first.value >= 3 * second ? first.key : nil
  }

  private static func script(of word: Substring) -> DocumentLanguage? {
    guard let first = word.unicodeScalars.first?.value else { return nil }
    switch first {
    case 0x0400...0x04FF: return .russian
    case 0x0600...0x06FF, 0x0750...0x077F, 0xFB50...0xFDFF, 0xFE70...0xFEFF: return .arabic
    case 0x3400...0x9FFF, 0x20000...0x2FFFF: return .chinese
    default: return nil
    }
  }

  private static let commonWords: [Substring: DocumentLanguage] = {
    var words: [Substring: DocumentLanguage] = [:]
    for (language, list) in [
      (DocumentLanguage.english, "the of and to by for with that which has was were its had not"),
      (.french, "le les des du une et dans pour que qui par sur est ont été aux cette sont"),
      (.spanish, "el los las del y en una por que para con se su como ha fue había sus"),
    ] {
      for word in list.split(separator: " ") {
        // A word of two of the languages says nothing.
        if words[word] != nil { words[word] = nil } else { words[word] = language }
      }
    }
    return words
  }()
}
