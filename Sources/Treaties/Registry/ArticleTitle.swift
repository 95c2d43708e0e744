public import Model

extension Registry {
  /// Returns whether a heading is, but for its number and citations, the title of an article.
  ///
  /// Any case; several titles may be joined by semicolons or "and". "2.4 Training and technical
  /// assistance (art. 29)" is one; "Technical assistance needs (art. 29)" is not.
  public static func isArticleTitle(_ heading: String) -> Bool {
    let words = ArticleTitles.words(of: heading)
    guard !words.isEmpty else { return false }
    return ArticleTitles.all.covers(words[...])
  }

  /// Returns the provision that a document's markup names, cut back to what exists.
  ///
  /// - Returns: The provision and a warning where something had to be cut back or left out; neither
  ///   where the instrument is none of ours.
  public static func resolve(
    _ reference: ProvisionReference
  ) -> (provision: Provision?, warning: CitationWarning?) {
    guard let instrument = Instrument(code: reference.instrument.uppercased()) else {
      return (nil, nil)
    }
    guard let first = reference.numbers.first else { return (Provision(instrument), nil) }
    let name = "\(instrument.code)/\(reference.numbers.joined(separator: "/"))"
    guard var found = Provision(named: "\(instrument.code)/\(first)") else {
      return (
        nil,
        CitationWarning(
          span: reference.span, description: "the markup names \(name), which does not exist")
      )
    }
    for label in reference.numbers.dropFirst() {
      guard let child = found.child(labelled: label.lowercased()) else {
        return (
          found,
          CitationWarning(
            span: reference.span,
            description:
              "the markup names \(name), which does not exist; it was cut back to \(found)")
        )
      }
      found = child
    }
    return (found, nil)
  }
}

/// The titles of all articles as words.
private struct ArticleTitles {
  /// By their first words, the longest first.
  private let titles: [String: [[String]]]

  static let all = ArticleTitles()

  private init() {
    let all = Set(Registry.treaties.flatMap(\.articles).map { Self.plainWords($0.title) })
    titles = Dictionary(grouping: all) { $0.first ?? "" }
      .mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// Whether words are one title, or several with "and" between them or nothing.
  func covers(_ words: ArraySlice<String>) -> Bool {
    guard let first = words.first else { return true }
    for title in titles[first] ?? [] where words.starts(with: title) {
      var rest = words.dropFirst(title.count)
      if rest.first == "and", rest.count > 1 { rest.removeFirst() }
      if covers(rest) { return true }
    }
    return false
  }

  /// The words of a heading without its number and citations.
  static func words(of heading: String) -> [String] {
    let reader = CitationReader(defaultInstrument: .untoc)
    var bytes = Array(heading.utf8)
    for citation in reader.read(heading).citations {
      for place in bracket(around: citation.span, in: bytes) { bytes[place] = UInt8(ascii: ";") }
      // "…, article 29 of the Organized Crime Convention"
      guard let name = citation.namedBy else { continue }
      for place in name.start..<name.end { bytes[place] = UInt8(ascii: ";") }
    }
    var words = plainWords(String(decoding: bytes, as: UTF8.self))
    while let first = words.first, isNumber(first) { words.removeFirst() }
    // What is left of "(article 29 of the Convention)".
    let tails = [
      ["of", "the", "convention"], ["of", "the", "protocol"], ["article"], ["articles"], ["under"],
      ["as", "per"], ["pursuant", "to"],
    ]
    for tail in tails where words.count > tail.count && words.suffix(tail.count) == tail[...] {
      words.removeLast(tail.count)
    }
    return words
  }

  /// The bracket in which a citation stands, or the citation alone.
  private static func bracket(around span: TextSpan, in bytes: [UInt8]) -> Range<Int> {
    let start = bytes[..<span.start].lastIndex {
      $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")")
    }
    guard let start, bytes[start] == UInt8(ascii: "("),
      let end = bytes[span.end...].firstIndex(of: UInt8(ascii: ")"))
    else { return span.start..<span.end }
    return start..<(end + 1)
  }

  private static func isNumber(_ word: String) -> Bool {
    Int(word) != nil || (word.utf8.count == 1) || RomanNumeral.value(of: word) != nil
  }

  static func plainWords(_ text: String) -> [String] {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    return text.lowercased().utf8.split { byte in
      !(0x61...0x7A).contains(byte) && !(0x30...0x39).contains(byte)
    }.map { String(Substring($0)) }
  }
}
