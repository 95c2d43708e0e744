import Model

/// The parts of words by which a text is known to be worth reading: most texts cite nothing.
///
/// A citation needs the keyword of an article and a number, or the name of an instrument. Both hold
/// one of a few three-letter parts, which are looked for eight bytes at a time; the words around a
/// part then say whether a citation is possible. A text that has none is never cut into tokens.
struct Anchors: Sendable {
  /// With what every keyword of an article begins.
  private let article: Part
  /// What every name of an instrument has in one of its words: one of the three.
  private let names: (Part, Part, Part)
  /// Words that stand directly before the word with the part, in names that end there.
  private let before: Set<UInt64>
  /// The word with the part and the two after it, in names that go on.
  private let beginnings: Set<Beginning>
  /// Names that are one word.
  private let alone: Set<UInt64>

  private struct Beginning: Hashable {
    let word: UInt64
    let next: UInt64
    let second: UInt64
  }

  private struct Part {
    private let letters: (UInt8, UInt8, UInt8)
    /// Each letter in all eight bytes.
    private let spread: (UInt64, UInt64, UInt64)

    init(_ word: String) {
      let bytes = Array(word.utf8)
      letters = (bytes[0], bytes[1], bytes[2])
      spread = (Eight.spread(bytes[0]), Eight.spread(bytes[1]), Eight.spread(bytes[2]))
    }

    /// Bytes of which one is zero where the part begins among eight, of which the next two are
    /// given too.
    @inline(__always)
    func differences(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
      (first ^ spread.0) | (second ^ spread.1) | (third ^ spread.2)
    }

    func matches(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
      place + 2 < bytes.count && bytes[place] | 0x20 == letters.0
        && bytes[place + 1] | 0x20 == letters.1 && bytes[place + 2] | 0x20 == letters.2
    }
  }

  static let english = Anchors(
    article: "art", names: ["onv", "toc", "nca"], of: .english, plural: .english)

  private init(
    article: String, names parts: [String], of names: InstrumentNames, plural: PluralNames
  ) {
    self.article = Part(article)
    self.names = (Part(parts[0]), Part(parts[1]), Part(parts[2]))
    var before = Set(plural.endings)
    var beginnings: Set<Beginning> = []
    var alone: Set<UInt64> = []
    // Names are compared by their letters of ASCII: the last of a word, or the first.
    let isLetter: (Character) -> Bool = { $0.isASCII && $0.isLetter }
    for words in names.all {
      let place = words.firstIndex { word in parts.contains { word.contains($0) } }
      guard let place else { preconditionFailure("no anchor holds the name \(words)") }
      let hashes = words[place...].map { WordHash.of($0.prefix(while: isLetter)) }
      if hashes.count > 2 {
        beginnings.insert(Beginning(word: hashes[0], next: hashes[1], second: hashes[2]))
      } else if place > 0 {
        let letters = words[place - 1].reversed().prefix(while: isLetter)
        before.insert(WordHash.of(String(letters.reversed())))
      } else {
        alone.insert(hashes[0])
      }
    }
    for word in plural.beginnings {
      for connector in ["on", "against"] {
        for article in [nil, "the"] {
          let second = article.map { WordHash.of($0) } ?? word
          beginnings.insert(
            Beginning(
              word: WordHash.of("protocols"), next: WordHash.of(connector), second: second))
        }
      }
    }
    self.before = before
    self.beginnings = beginnings
    self.alone = alone
  }

  /// Looks whether a text may cite something.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - countingArticles: Whether an article without the name of an instrument cites anything.
  /// - Returns: False only where reading the text would find nothing.
  /// - Complexity: Linear, at some gigabytes a second where the parts are rare.
  func mayCite(_ bytes: UnsafeBufferPointer<UInt8>, countingArticles: Bool) -> Bool {
    guard let start = bytes.baseAddress else { return false }
    let raw = UnsafeRawPointer(start)
    let article = countingArticles ? article : names.0
    let names = names
    var place = 0
    while place + 10 <= bytes.count {
      let first = Eight.small(raw, place)
      let second = Eight.small(raw, place + 1)
      let third = Eight.small(raw, place + 2)
      // The two bytes of a soft hyphen, which may part any word.
      let softHyphen = (first ^ Eight.spread(0xE2)) | (second ^ Eight.spread(0xAD))
      let hits =
        Eight.zeros(article.differences(first, second, third))
        | Eight.zeros(names.0.differences(first, second, third))
        | Eight.zeros(names.1.differences(first, second, third))
        | Eight.zeros(names.2.differences(first, second, third)) | Eight.zeros(softHyphen)
      if hits != 0 {
        for offset in place..<place + 8
        where isHit(bytes, at: offset, countingArticles: countingArticles) { return true }
      }
      place += 8
    }
    return (place..<max(place, bytes.count)).contains {
      isHit(bytes, at: $0, countingArticles: countingArticles)
    }
  }

  private func isHit(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int, countingArticles: Bool
  ) -> Bool {
    if bytes[place] == 0xC2, place + 1 < bytes.count, bytes[place + 1] == 0xAD { return true }
    if countingArticles, article.matches(bytes, at: place), isArticle(bytes, at: place) {
      return true
    }
    let isPart =
      names.0.matches(bytes, at: place) || names.1.matches(bytes, at: place)
      || names.2.matches(bytes, at: place)
    return isPart && isName(bytes, around: place)
  }

  /// Whether the part at a place begins a word after which a number stands.
  private func isArticle(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    if place > 0, Self.isLetter(bytes[place - 1]) { return false }
    var next = place + 3
    while next < bytes.count, Self.isLetter(bytes[next]) { next += 1 }
    var rest = Self.numberOrLetter(bytes, from: next)
    // "artic le 5", "arti- cle 5": a keyword may be broken once.
    var letters = 0
    while rest < bytes.count, letters < 6, Self.isLetter(bytes[rest]) {
      // "article l8": a one that a scanner took for a letter.
      if rest + 1 < bytes.count, Self.isDigit(bytes[rest + 1]) { return true }
      rest += 1
      letters += 1
    }
    rest = Self.numberOrLetter(bytes, from: rest)
    return rest < bytes.count && Self.isDigit(bytes[rest])
  }

  private static func numberOrLetter(
    _ bytes: UnsafeBufferPointer<UInt8>, from place: Int
  ) -> Int {
    bytes[place...].firstIndex { isLetter($0) || isDigit($0) } ?? bytes.count
  }

  /// Whether the word that holds a part may belong to a name: the words beside it say.
  ///
  /// Only the nearest letters of ASCII are compared: "rida" of "Mérida". Where a word is longer than
  /// any of a name, or touches a 1 that may be an l, it counts as possible.
  private func isName(_ bytes: UnsafeBufferPointer<UInt8>, around place: Int) -> Bool {
    guard let word = Word(bytes, from: place, step: 1),
      let start = Word(bytes, from: place, step: -1)
    else { return true }
    let hash = WordHash.of(bytes, start.end + 1, word.end)
    if alone.contains(hash) { return true }
    guard let next = Word(bytes, after: word), let previous = Word(bytes, after: start) else {
      return true
    }
    if before.contains(WordHash.of(bytes, previous.end + 1, previous.start + 1)) { return true }
    guard let second = Word(bytes, after: next) else { return true }
    return beginnings.contains(
      Beginning(
        word: hash, next: WordHash.of(bytes, next.start, next.end),
        second: WordHash.of(bytes, second.start, second.end)))
  }

  /// The letters from a place on, forwards or backwards; `end` is the place after the last.
  private struct Word {
    let start: Int
    let end: Int
    let step: Int

    private static let longest = 24

    private init(start: Int, end: Int, step: Int) {
      self.start = start
      self.end = end
      self.step = step
    }

    /// The letters that begin at a place; nil where they are too many or touch a 1, which may be
    /// an l.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, step: Int) {
      var end = start
      while bytes.indices.contains(end), Anchors.isLetter(bytes[end]) {
        if abs(end - start) > Self.longest { return nil }
        end += step
      }
      if bytes.indices.contains(end), bytes[end] == UInt8(ascii: "1") { return nil }
      self.init(start: start, end: end, step: step)
    }

    /// The next letters beyond a word; none beyond a number; nil where the gap is too wide.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, after word: Word) {
      var start = word.end
      while bytes.indices.contains(start), !Anchors.isLetter(bytes[start]) {
        if abs(start - word.end) > Self.longest { return nil }
        if Anchors.isDigit(bytes[start]) {
          self.init(start: start, end: start, step: word.step)
          return
        }
        start += word.step
      }
      self.init(bytes, from: start, step: word.step)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 &- 97 < 26 }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
}
