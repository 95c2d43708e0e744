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
  /// - Parameter documents: A State and the names in texts on it, as `names(in:)` returns them.
  /// - Returns: Names of at least two words in capitals, sorted.
  public static func rare(
    among documents: some Sequence<(state: StateCode, names: [String])>
  ) -> [String] {
    var states: [String: Set<StateCode>] = [:]
    for (state, names) in documents {
      for name in names where (states[name]?.count ?? 0) < 3 {
        states[name, default: []].insert(state)
      }
    }
    return states.filter { $0.value.count < 3 }.keys.sorted()
  }

  /// Returns the names in texts; the first word of a sentence proves nothing.
  ///
  /// - Parameter texts: Findings of one document.
  /// - Returns: Names of at least two words in capitals, each once, in the order of the texts.
  /// - Complexity: Linear in the texts.
  public static func names(in texts: [String]) -> [String] {
    var isName: [String: Bool] = [:]
    var names: [String] = []
    for text in texts where hasTwoCapitals(text) {
      for run in runs(in: text) {
        let words = run.joined(separator: " ")
        if isName[words] != nil { continue }
        let isOwn = self.isName(run, words)
        isName[words] = isOwn
        if isOwn { names.append(words) }
      }
    }
    return names
  }

  /// Words in capitals that follow one another, with what joins them.
  private static func runs(in text: String) -> [[Substring]] {
    var runs: [[Substring]] = []
    var run: [Substring] = []
    var isStart = true
    func endRun() {
      guard !run.isEmpty else { return }
      while let last = run.last, joins.contains(last) { run.removeLast() }
      if run.count > 1 { runs.append(run) }
      run.removeAll(keepingCapacity: true)
    }
    func take(_ word: Substring) {
      let bare = trimmed(word)
      let first = bare.utf8.first ?? 0
      let isCapital =
        Self.isCapital(first) || first >= 0xC3 && bare.first?.isUppercase == true
      if isCapital, !isStart, bare.first == word.first || !run.isEmpty || word.first == "(" {
        if word.first == "(" { endRun() }
        run.append(bare)
      } else if !run.isEmpty, joins.contains(bare) {
        run.append(bare)
      } else {
        endRun()
      }
      isStart = endsSentence(word.utf8.last ?? 0)
      if isStart || bare.endIndex != word.endIndex { endRun() }
    }
    let bytes = text.utf8
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x20) ?? bytes.endIndex
      if start < end {
        // Most words neither begin a name nor go on with one; to look closer costs ten times as much.
        if run.isEmpty, isStart || isPlain(bytes[start]) && !isCapital(bytes[start]) {
          isStart = endsSentence(bytes[bytes.index(before: end)])
        } else {
          take(text[start..<end])
        }
      }
      start = end < bytes.endIndex ? bytes.index(after: end) : end
    }
    endRun()
    return runs
  }

  /// Whether a run of words in capitals names what not every State has.
  private static func isName(_ run: [Substring], _ words: String) -> Bool {
    let capitals = run.filter { !joins.contains($0) }
    let isOwn = capitals.contains { word in
      !word.split(separator: "-").allSatisfy { PlainVocabulary.words.contains($0.lowercased()) }
    }
    return capitals.count >= 2 && isOwn && !isGeneral(words)
  }

  private static func endsSentence(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "|")
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

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
    // Signs of ASCII are known without the tables of Unicode.
    while let last = bare.utf8.last, last < 0x80, !isPlain(last) {
      bare = bare[..<bare.utf8.index(before: bare.endIndex)]
    }
    while let first = bare.utf8.first, first < 0x80, !isPlain(first) {
      bare = bare[bare.utf8.index(after: bare.startIndex)...]
    }
    while let last = bare.last, !last.isLetter, !last.isNumber { bare.removeLast() }
    while let first = bare.first, !first.isLetter, !first.isNumber { bare.removeFirst() }
    return bare
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// Names that most States know: of institutions that each has, and of treaties, which bear the
  /// name of a place and belong to all ("Vienna Convention", "Geneva Conventions").
  private static func isGeneral(_ name: String) -> Bool {
    let tokens = TextToken.tokens(of: name)
    if tokens.count == 2, PlainVocabulary.treatyPlaces.contains(tokens[0].lower),
      ["convention", "conventions", "protocol", "protocols", "statute"].contains(tokens[1].lower)
    {
      return true
    }
    guard let match = PlainVocabulary.phrases.match(tokens, at: 0) else { return false }
    return match.end == tokens.count
  }
}
