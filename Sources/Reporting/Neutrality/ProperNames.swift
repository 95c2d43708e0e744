public import Model

/// Names of institutions, laws and places that the documents of few States use.
///
/// A name in capitals that only one or two States' documents have leads to them, whether or not it
/// says whose it is.
public enum ProperNames {
  private static let joins: Set<Substring> = [
    "of", "and", "for", "against", "the", "on", "de", "to",
  ]

  /// Returns the names that fewer than three States' texts have.
  ///
  /// - Parameter texts: Findings with the State that they were made in.
  /// - Returns: Names of at least two words in capitals, sorted.
  /// - Complexity: Linear in the texts.
  public static func rare(in texts: some Sequence<(state: StateCode, text: String)>) -> [String] {
    var states: [String: Set<StateCode>] = [:]
    for (state, text) in texts {
      for name in names(in: text) where (states[name]?.count ?? 0) < 3 {
        states[name, default: []].insert(state)
      }
    }
    return states.filter { $0.value.count < 3 }.keys.sorted()
  }

  /// The names in a text; the first word of a sentence proves nothing.
  static func names(in text: String) -> [String] {
    guard hasTwoCapitals(text) else { return [] }
    var names: [String] = []
    var run: [Substring] = []
    var isStart = true
    func endRun() {
      guard !run.isEmpty else { return }
      while let last = run.last, joins.contains(last) { run.removeLast() }
      let capitals = run.filter { !joins.contains($0) }
      let isOwn = capitals.contains { word in
        !word.split(separator: "-").allSatisfy { PlainVocabulary.words.contains($0.lowercased()) }
      }
      let name = run.joined(separator: " ")
      if capitals.count >= 2, isOwn, !isGeneral(name) { names.append(name) }
      run.removeAll(keepingCapacity: true)
    }
    for word in text.utf8.split(separator: 0x20).map(Substring.init) {
      let bare = trimmed(word)
      let first = bare.utf8.first ?? 0
      let isCapital =
        (0x41...0x5A).contains(first) || first >= 0xC3 && bare.first?.isUppercase == true
      if isCapital, !isStart, bare.first == word.first || !run.isEmpty || word.first == "(" {
        if word.first == "(" { endRun() }
        run.append(bare)
      } else if !run.isEmpty, joins.contains(bare) {
        run.append(bare)
      } else {
        endRun()
      }
      let last = word.utf8.last ?? 0
      isStart = last == UInt8(ascii: ".") || last == UInt8(ascii: ":") || last == UInt8(ascii: "|")
      if isStart || bare.endIndex != word.endIndex { endRun() }
    }
    endRun()
    return names
  }

  /// Whether two words can begin with a capital; letters beyond ASCII count as such.
  private static func hasTwoCapitals(_ text: String) -> Bool {
    var capitals = 0
    for byte in text.utf8 where (0x41...0x5A).contains(byte) || byte >= 0xC3 {
      capitals += 1
      if capitals == 2 { return true }
    }
    return false
  }

  private static func trimmed(_ word: Substring) -> Substring {
    if let first = word.utf8.first, let last = word.utf8.last, isPlain(first), isPlain(last) {
      return word
    }
    var bare = word
    while let last = bare.last, !last.isLetter, !last.isNumber { bare.removeLast() }
    while let first = bare.first, !first.isLetter, !first.isNumber { bare.removeFirst() }
    return bare
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// Names that most States know.
  private static func isGeneral(_ name: String) -> Bool {
    let tokens = TextToken.tokens(of: name)
    guard let match = PlainVocabulary.phrases.match(tokens, at: 0) else { return false }
    return match.end == tokens.count
  }
}
