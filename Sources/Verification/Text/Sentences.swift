/// Cuts a text into sentences; an abbreviation's full stop ends none.
enum Sentences {
  /// Words whose full stop does not end a sentence.
  private static let abbreviations: Set<String> = [
    "art", "arts", "para", "paras", "subpara", "subparas", "no", "nos", "e.g", "i.e", "cf", "vs",
    "mr", "ms", "mrs", "dr", "st", "p", "pp", "vol", "vols", "ed", "eds", "fig", "figs", "chap",
    "chaps", "sect", "sects", "add", "rev", "corr", "approx", "ibid", "distr", "inter", "al",
    "incl", "excl", "resp", "viz",
  ]

  /// Returns a text without marks of notes, its spaces made alike.
  static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.first {
      if scalar == "[", let end = endOfMark(rest) {
        rest = rest[end...]
        continue
      }
      let isSpace = scalar.properties.isWhitespace
      if !isSpace {
        // Characters without width that word processors leave behind.
        if !(scalar == "\u{AD}" || ("\u{200B}"..."\u{200F}").contains(scalar)
          || scalar == "\u{2060}" || scalar == "\u{FEFF}")
        {
          result.append(scalar)
        }
      } else if let last = result.last, last != " " {
        result.append(" ")
      }
      rest = rest.dropFirst()
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }

  /// The index after a mark such as `[^1]` with which a slice begins.
  private static func endOfMark(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    let inner = scalars.dropFirst()
    guard inner.first == "^" else { return nil }
    let mark = inner.dropFirst().prefix(9).prefix {
      ("a"..."z").contains($0) || ("0"..."9").contains($0)
    }
    guard !mark.isEmpty, scalars.indices.contains(mark.endIndex), scalars[mark.endIndex] == "]"
    else { return nil }
    return mark.endIndex + 1
  }

  /// Returns the sentences of a plain text, in order, none empty.
  static func sentences(of text: String) -> [String] {
    let characters = Array(text)
    var sentences: [String] = []
    var start = 0
    var place = 0
    while place < characters.count {
      let end = endOfSentence(characters, stop: place)
      if let end, !isAbbreviation(characters, from: start, stop: place) {
        append(characters[start..<end], to: &sentences)
        start = end
        place = end
      } else {
        place += 1
      }
    }
    append(characters[min(start, characters.count)...], to: &sentences)
    return sentences
  }

  private static func append(_ characters: ArraySlice<Character>, to sentences: inout [String]) {
    let text = String(characters).drop { $0 == " " }
    if text.contains(where: { $0.isLetter || $0.isNumber }) { sentences.append(String(text)) }
  }

  /// The place after a stop, its closing marks and the space behind it; nil where it ends nothing.
  private static func endOfSentence(_ characters: [Character], stop: Int) -> Int? {
    guard characters[stop] == "." || characters[stop] == "?" || characters[stop] == "!" else {
      return nil
    }
    var next = stop + 1
    while next < characters.count, "”’\"')»".contains(characters[next]) { next += 1 }
    guard next < characters.count else { return next }
    guard characters[next] == " " else { return nil }
    let after = characters[(next + 1)...].first { !"“‘\"'(«".contains($0) }
    guard let after else { return next }
    return after.isUppercase || after.isNumber ? next + 1 : nil
  }

  private static func isAbbreviation(
    _ characters: [Character], from start: Int, stop: Int
  ) -> Bool {
    guard characters[stop] == "." else { return false }
    var first = stop
    while first > start, characters[first - 1].isLetter || characters[first - 1] == "." {
      first -= 1
    }
    let word = String(characters[first..<stop]).lowercased()
    if word.isEmpty {
      // "12." at the start is a paragraph's number.
      return stop > start && characters[start..<stop].allSatisfy(\.isNumber)
    }
    // "J. Buonaccorsi", "art. 5".
    // "annex I." is no initial.
    let isInitial =
      word.count == 1 && characters[first].isUppercase && first > start
      && !"IVX".contains(characters[first])
    return abbreviations.contains(word) || isInitial
  }
}
