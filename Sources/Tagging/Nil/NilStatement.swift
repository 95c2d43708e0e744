import Model

/// Tells a statement that there is nothing to record from a finding.
///
/// "No technical assistance needs were identified." is nil; "No specialized unit exists" is a
/// finding. A text is nil only if each of its sentences is, and a sentence only if every word of
/// it is accounted for: what is not understood is a finding, for a finding must not be lost.
struct NilStatement {
  private let vocabulary = NilVocabulary.english

  /// Returns whether a text under a heading of a kind says that there is nothing to record.
  ///
  /// - Parameters:
  ///   - text: The passage, white space normalized.
  ///   - kind: The kind of its section: only there can a need or a request be absent.
  ///   - stateName: The name of the State under review, which may stand for "the State party".
  /// - Returns: True for a nil statement.
  func matches(_ text: String, kind: Kind, stateName: String?) -> Bool {
    // Nil statements are short; this also keeps long findings from being looked at word by word.
    guard text.utf8.count <= 400, text.utf8.count <= 40 || Self.mayDeny(text) else { return false }
    let plain = Self.withoutBrackets(text.utf8.first == 0x28 ? String(text.dropFirst()) : text)
    if !plain.utf8.contains(where: Self.isLetterOrDigit),
      plain.allSatisfy({ "-–—./ ".contains($0) })
    {
      return plain.contains { "-–—".contains($0) }
    }
    var sentences = Self.sentences(plain)
    // "Article 16: none."
    if sentences.count > 1, isPlace(Words(sentences[0]).list) { sentences.removeFirst() }
    return !sentences.isEmpty
      && sentences.allSatisfy { sentence in
        guard sentence.utf8.count <= 40 || Self.mayDeny(sentence) else { return false }
        var words = Words(withoutCircumstance(sentence)).list
        if let stateName { words = Self.replacing(Words(stateName).list, in: words) }
        return isNil(words, kind: kind)
      }
  }

  /// Whether words name articles and no more: "Articles 16 and 18", "Art. 16, para. 9".
  private func isPlace(_ words: [String]) -> Bool {
    guard let first = words.first, ["article", "articles", "art", "arts"].contains(first) else {
      return false
    }
    return words.count <= 12 && isTail(words[...])
  }

  /// A sentence without what its first comma closes where that only says when, where or on what:
  /// "During the review, no challenges were identified", "In relation to article 16, …".
  private func withoutCircumstance(_ sentence: Substring) -> Substring {
    guard let comma = sentence.firstIndex(of: ",") else { return sentence }
    let words = Words(sentence[..<comma]).list
    guard let first = words.first, vocabulary.openings.contains(first), words.count <= 12,
      isTail(words[...])
    else { return sentence }
    return sentence[sentence.index(after: comma)...]
  }

  private func isNil(_ words: [String], kind: Kind) -> Bool {
    guard !words.contains(where: vocabulary.contrast.contains) else { return false }
    var rest = words[...]
    dropReportingClause(&rest)
    if vocabulary.complete.contains(rest.joined(separator: " ")) { return true }
    guard let first = rest.first else { return false }
    switch first {
    case "none", "nothing":
      return isRemark(rest.dropFirst())
    case "not" where rest.dropFirst().first.map(vocabulary.bareDenials.contains) ?? false:
      return isTail(rest.dropFirst(2))
    case "neither":
      // "Neither successes nor good practices were identified."
      guard let nor = rest.firstIndex(of: "nor") else { return false }
      let named = rest[(rest.startIndex + 1)..<nor]
      return afterSubject(of: named, kind: kind)?.isEmpty == true
        && isAbsence(rest[(nor + 1)...], kind: kind)
    case "not" where rest.dropFirst().first == "applicable",
      "n" where rest.dropFirst().first == "a":
      return isTail(rest.dropFirst(2))
    case "no":
      return isAbsence(rest.dropFirst(), kind: kind)
    case "there":
      rest.removeFirst()
      drop(&rest, while: vocabulary.auxiliaries)
      if rest.first == "none" { return isRemark(rest.dropFirst()) }
      return rest.first == "no" && isAbsence(rest.dropFirst(), kind: kind)
    default:
      return isDenied(rest, kind: kind) || isDeniedBySubject(rest, kind: kind)
    }
  }

  /// "The reviewers noted that …", "It was indicated that …".
  private func dropReportingClause(_ words: inout ArraySlice<String>) {
    guard let that = words.prefix(12).firstIndex(of: "that") else { return }
    let clause = words[words.startIndex..<that]
    guard let verb = clause.last, vocabulary.records.contains(verb) else { return }
    let isSubject = clause.dropLast().allSatisfy {
      vocabulary.subjects.contains($0) || vocabulary.auxiliaries.contains($0)
    }
    if isSubject { words = words[(that + 1)...] }
  }

  /// After "none" or "nothing": "were identified at this stage", "to report".
  private func isRemark(_ words: ArraySlice<String>) -> Bool {
    var rest = words
    if rest.first == "to", let verb = rest.dropFirst().first, vocabulary.bases.contains(verb) {
      return isTail(rest.dropFirst(2))
    }
    drop(&rest, while: vocabulary.auxiliaries)
    if let verb = rest.first, vocabulary.records.contains(verb) { rest.removeFirst() }
    return isTail(rest)
  }

  /// After "no": "technical assistance needs", "challenges in relation to … were identified".
  private func isAbsence(_ words: ArraySlice<String>, kind: Kind) -> Bool {
    guard let rest = afterSubject(of: words, kind: kind) else { return false }
    if isTail(rest) { return true }
    // "no challenges to report"
    if rest.first == "to", let verb = rest.dropFirst().first, vocabulary.bases.contains(verb) {
      return isTail(rest.dropFirst(2))
    }
    guard let verb = rest.lastIndex(where: vocabulary.records.contains),
      verb > rest.startIndex, vocabulary.auxiliaries.contains(rest[verb - 1])
    else {
      return rest.first.map(vocabulary.records.contains) == true && isTail(rest.dropFirst())
    }
    var between = rest[rest.startIndex..<verb]
    while let last = between.last, vocabulary.auxiliaries.contains(last) { between.removeLast() }
    return isTail(between) && isTail(rest[(verb + 1)...])
  }

  /// "Technical assistance was not requested", "challenges have not been identified".
  private func isDenied(_ words: ArraySlice<String>, kind: Kind) -> Bool {
    guard var rest = afterSubject(of: words, kind: kind) else { return false }
    let before = rest.count
    drop(&rest, while: vocabulary.auxiliaries)
    guard rest.count < before, rest.first == "not" else { return false }
    rest.removeFirst()
    drop(&rest, while: vocabulary.auxiliaries)
    guard let verb = rest.first, vocabulary.records.contains(verb) else { return false }
    return isTail(rest.dropFirst())
  }

  /// "The reviewers identified no challenges", "the State party did not request any assistance".
  private func isDeniedBySubject(_ words: ArraySlice<String>, kind: Kind) -> Bool {
    var rest = words
    let before = rest.count
    drop(&rest, while: vocabulary.subjects)
    guard rest.count < before else { return false }
    var isDenied = false
    while let word = rest.first {
      if word == "not" || word == "didn't" || word == "doesn't" {
        isDenied = true
      } else if !vocabulary.auxiliaries.contains(word) {
        break
      }
      rest.removeFirst()
    }
    if let verb = rest.first, vocabulary.records.contains(verb) || vocabulary.bases.contains(verb) {
      rest.removeFirst()
    } else if isDenied || rest.first != "no" {
      return false
    }
    if isDenied {
      if rest.first == "any" { rest.removeFirst() }
    } else {
      guard rest.first == "no" else { return false }
      rest.removeFirst()
    }
    return isAbsence(rest, kind: kind)
  }

  /// What follows the name of what is absent; nil where the words do not begin with such a name.
  private func afterSubject(of words: ArraySlice<String>, kind: Kind) -> ArraySlice<String>? {
    var rest = words
    var isNamed = false
    while let word = rest.first {
      if vocabulary.findings.contains(word)
        || (kind == .technicalAssistanceNeed && vocabulary.needs.contains(word))
      {
        isNamed = true
      } else if !vocabulary.qualifiers.contains(word) {
        break
      }
      rest.removeFirst()
    }
    return isNamed ? rest : nil
  }

  /// Whether words only say by whom, where or when: "by the reviewers in relation to article 16".
  private func isTail(_ words: ArraySlice<String>) -> Bool {
    var rest = words
    while !rest.isEmpty {
      if vocabulary.openers.contains(where: { rest.starts(with: $0) }) {
        // What the statement is about may be anything, within the length of a phrase.
        return rest.count <= 16
      }
      guard let word = rest.first, vocabulary.circumstances.contains(word) || Int(word) != nil
      else { return false }
      rest.removeFirst()
    }
    return true
  }

  private func drop(_ words: inout ArraySlice<String>, while set: Set<String>) {
    while let word = words.first, set.contains(word) { words.removeFirst() }
  }
}

extension NilStatement {
  /// Whether a text has a word that begins as "no", "none", "not" or "nothing" do, or "n't" in one,
  /// or begins as "nil", "n/a" or a dash do: a statement of more than a few words says so that there
  /// is nothing.
  private static func mayDeny(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first(where: { $0 != 0x20 }) else { return false }
    let isLetter = (0x61...0x7A).contains(first | 0x20)
    if !isLetter || first | 0x20 == UInt8(ascii: "n") { return true }
    var (before, previous): (UInt8, UInt8) = (0x20, 0x20)
    for byte in text.utf8 {
      let small = byte | 0x20
      if previous == UInt8(ascii: "n") {
        if byte == 0x27 || byte > 0x7F { return true }
        let isWithinWord = (0x61...0x7A).contains(before) || (0x30...0x39).contains(before)
        if small == UInt8(ascii: "o"), !isWithinWord { return true }
      }
      (before, previous) = (previous, small)
    }
    return false
  }

  /// The text without what stands in round brackets: citations and cross-references.
  private static func withoutBrackets(_ text: String) -> String {
    guard text.utf8.contains(0x28) else { return text }
    var depth = 0
    var plain: [UInt8] = []
    plain.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if byte == 0x28 { depth += 1 }
      if depth == 0 { plain.append(byte) }
      if byte == 0x29 { depth = max(0, depth - 1) }
    }
    return depth == 0 ? String(decoding: plain, as: UTF8.self) : text
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  /// The sentences: a full stop, semicolon or the like, but not the stop of an abbreviation.
  private static func sentences(_ text: String) -> [Substring] {
    var sentences: [Substring] = []
    // By bytes: walking through characters was a tenth of the time that tagging takes.
    let bytes = text.utf8
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let next = bytes.index(after: index)
      if isStop(bytes[index]), next == text.endIndex || bytes[next] == 0x20,
        !isAbbreviation(text[start..<index])
      {
        sentences.append(text[start..<index])
        start = next
      }
      index = next
    }
    sentences.append(text[start...])
    return sentences.filter {
      $0.utf8.contains(where: isLetterOrDigit) || $0.contains { $0.isLetter || $0.isNumber }
    }
  }

  private static func isStop(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: ":"):
      true
    default: false
    }
  }

  private static func isAbbreviation(_ sentence: Substring) -> Bool {
    let bytes = sentence.utf8
    guard let end = bytes.lastIndex(where: { $0 != 0x20 }) else { return false }
    let start =
      bytes[..<end].lastIndex(of: 0x20).map { bytes.index(after: $0) } ?? sentence.startIndex
    guard bytes.distance(from: start, to: end) <= 6 else { return false }
    let last = sentence[start...end].lowercased()
    return ["art", "arts", "para", "paras", "no", "nos", "sect", "subpara"].contains(last)
  }

  private static func replacing(_ name: [String], in words: [String]) -> [String] {
    guard !name.isEmpty, words.count >= name.count else { return words }
    for start in 0...(words.count - name.count)
    where Array(words[start..<(start + name.count)]) == name {
      return Array(words[..<start]) + ["party"] + Array(words[(start + name.count)...])
    }
    return words
  }
}
