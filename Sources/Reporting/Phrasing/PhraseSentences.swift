/// Filled phrases cut into sentences, since numbers are written alike within one sentence.
struct PhraseSentences {
  private(set) var sentences: [[PhraseToken]] = [[]]

  /// After these a full stop ends no sentence.
  private static let abbreviations: Set<Substring> = ["art", "arts", "para", "paras", "No", "p"]

  init(_ tokens: [PhraseToken]) {
    var words = ""
    for token in Self.closed(tokens) {
      switch token {
      case .words(let more): words += more
      case .number:
        take(words, isBeforeNumber: true)
        words = ""
        sentences[sentences.count - 1].append(token)
      }
    }
    take(words, isBeforeNumber: false)
  }

  /// Takes a remark that is left out away with the space before it.
  private static func closed(_ tokens: [PhraseToken]) -> [PhraseToken] {
    var result: [PhraseToken] = []
    for token in tokens {
      if case .words("") = token {
        if case .words(let before) = result.last, before.hasSuffix(" ") {
          result[result.count - 1] = .words(String(before.dropLast()))
        }
      } else if result.isEmpty, case .words(let words) = token {
        result.append(.words(String(words.drop { $0 == " " })))
      } else {
        result.append(token)
      }
    }
    return result
  }

  private mutating func take(_ words: String, isBeforeNumber: Bool) {
    var start = words.startIndex
    var place = words.startIndex
    while let stop = words[place...].firstIndex(where: { $0 == "." || $0 == "?" }) {
      place = words.index(after: stop)
      guard let next = Self.start(after: stop, in: words, isBeforeNumber: isBeforeNumber) else {
        continue
      }
      sentences[sentences.count - 1].append(.words(String(words[start..<next])))
      sentences.append([])
      start = next
      place = next
    }
    if start < words.endIndex {
      sentences[sentences.count - 1].append(.words(String(words[start...])))
    }
  }

  /// Where the next sentence starts if one ends at a stop: behind a mark of a note and a space.
  private static func start(
    after stop: String.Index, in words: String, isBeforeNumber: Bool
  ) -> String.Index? {
    var rest = words[words.index(after: stop)...]
    if rest.hasPrefix("[^"), let close = rest.firstIndex(of: "]") {
      rest = rest[rest.index(after: close)...]
    }
    guard rest.first == " " else { return nil }
    rest = rest.dropFirst()
    let last = words[..<stop].split { !$0.isLetter }.last ?? ""
    guard !abbreviations.contains(last) || words[stop] == "?" else { return nil }
    guard let first = rest.first else { return isBeforeNumber ? rest.startIndex : nil }
    return first.isUppercase || first == "“" ? rest.startIndex : nil
  }
}
