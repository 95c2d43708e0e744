/// The words within lines of Markdown: escapes undone, emphasis and links without their signs.
struct MarkdownInline {
  private enum Piece {
    case words(String)
    case raised(String)
    case note(String)
    /// A run of asterisks or underscores, and what it may do.
    case signs(Character, count: Int, opens: Bool, closes: Bool)
  }

  /// How far a code span may reach: none costs a search to the end.
  private static let maximumReach = 4_000

  private let scalars: [Unicode.Scalar]
  private let notes: Set<String>
  /// Links stand in no links.
  private let isWithinLink: Bool
  /// By the place of an opening bracket, that of the closing one.
  private let brackets: [Int: Int]
  /// The same of parentheses, each pair on one line.
  private let parentheses: [Int: Int]
  /// The place of the next sign that closes a tag, as far as it is known.
  private var nextTagEnd = 0
  private var place = 0
  private var pieces: [Piece] = []
  private var words = String.UnicodeScalarView()

  /// Returns the words of lines of Markdown, without what begins them; `notes` are the marks that a
  /// footnote answers.
  static func text(of text: String, notes: Set<String>) -> PieceText {
    var reader = MarkdownInline(text, notes: notes)
    reader.read()
    return reader.emphasized()
  }

  /// The alternative of a picture that stands alone; nil for anything else.
  static func picture(_ text: String) -> String? {
    if text.hasPrefix("<img"), text.hasSuffix(">") { return tagged(text) }
    guard text.hasPrefix("![") else { return nil }
    var reader = MarkdownInline(text, notes: [])
    reader.place = 1
    guard let label = reader.bracketed(), reader.skipDestination(),
      reader.scalars[reader.place...].allSatisfy({ $0 == " " || $0 == "\n" })
    else { return nil }
    return self.text(of: label, notes: []).text(answeredBy: [])
  }

  /// The alternative of a picture that is written as a tag.
  private static func tagged(_ text: String) -> String? {
    guard let start = text.firstRange(of: "alt=\"") else { return "" }
    let words = text[start.upperBound...].prefix { $0 != "\"" }
    return self.text(of: String(words), notes: []).text(answeredBy: [])
  }

  private init(_ text: String, notes: Set<String>, isWithinLink: Bool = false) {
    scalars = Array(text.unicodeScalars)
    self.notes = notes
    self.isWithinLink = isWithinLink
    brackets = isWithinLink ? [:] : Self.pairs("[", "]", of: scalars, isOnOneLine: false)
    parentheses = isWithinLink ? [:] : Self.pairs("(", ")", of: scalars, isOnOneLine: true)
  }

  private static func pairs(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, of scalars: [Unicode.Scalar],
    isOnOneLine: Bool
  ) -> [Int: Int] {
    var pairs: [Int: Int] = [:]
    var open: [Int] = []
    var place = 0
    while place < scalars.count {
      switch scalars[place] {
      case "\\": place += 1
      case opening: open.append(place)
      case closing: if let start = open.popLast() { pairs[start] = place }
      case "\n" where isOnOneLine: open.removeAll()
      default: break
      }
      place += 1
    }
    return pairs
  }

  private func scalar(_ place: Int) -> Unicode.Scalar? {
    scalars.indices.contains(place) ? scalars[place] : nil
  }

  private mutating func flush() {
    if !words.isEmpty { pieces.append(.words(String(words))) }
    words = String.UnicodeScalarView()
  }

  private mutating func read() {
    while let next = scalar(place) {
      switch next {
      case "\\": readEscape()
      case "&": readEntity()
      case "<": readTag()
      case "`": readCode()
      case "!" where scalar(place + 1) == "[": readPicture()
      case "[": readLink()
      case "*", "_", "~": readSigns(next)
      default: take(next)
      }
    }
    flush()
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    if scalar != "\u{AD}" { words.append(scalar) }
    place += 1
  }

  private mutating func readEscape() {
    guard let next = scalar(place + 1) else { return take("\\") }
    if next == "\n" {
      place += 1
    } else if next.isASCII, (0x21...0x7E).contains(next.value), !next.properties.isAlphabetic,
      !("0"..."9").contains(next)
    {
      words.append(next)
      place += 2
    } else {
      take("\\")
    }
  }

  private mutating func readEntity() {
    let name = scalars[place...].dropFirst().prefix(12).prefix { $0 != ";" && $0 != " " }
    let end = place + 1 + name.count
    guard scalar(end) == ";",
      let value = MarkdownEntity.text(of: String(String.UnicodeScalarView(name)))
    else { return take("&") }
    words.append(contentsOf: value.unicodeScalars)
    place = end + 1
  }

  private mutating func readTag() {
    guard let first = scalar(place + 1),
      first.properties.isAlphabetic || first == "/" || first == "!",
      let end = tagEnd()
    else { return take("<") }
    let inside = String(String.UnicodeScalarView(scalars[place + 1..<end]))
    if inside.contains("://") || inside.hasPrefix("mailto:") {
      words.append(contentsOf: inside.unicodeScalars)
      place = end + 1
      return
    }
    let name = inside.lowercased().prefix { $0.isLetter }
    if name == "sup", let close = closing("</sup>", from: end + 1) {
      flush()
      let mark = Self.text(
        of: String(String.UnicodeScalarView(scalars[end + 1..<close])), notes: []
      ).text(answeredBy: [])
      let isMark =
        PrintedLabel.isDigits(mark) && mark.count <= 3
        || mark.count == 1 && mark.allSatisfy { ("a"..."z").contains($0) }
      pieces.append(isMark ? .raised(mark) : .words(mark))
      place = close + 6
      return
    }
    if name == "br" || name == "p" { words.append(" ") }
    place = end + 1
  }

  private func closing(_ tag: String, from start: Int) -> Int? {
    let wanted = Array(tag.unicodeScalars)
    guard start <= scalars.count else { return nil }
    // A raised mark is short: a tag that nobody closes does not cost a search to the end.
    for place in start..<min(scalars.count, start + 64)
    where scalars[place...].prefix(wanted.count).elementsEqual(wanted) {
      return place
    }
    return nil
  }

  private mutating func readCode() {
    let fence = scalars[place...].prefix { $0 == "`" }.count
    var end = place + fence
    while end < min(scalars.count, place + Self.maximumReach) {
      let run = scalars[end...].prefix { $0 == "`" }.count
      if run == fence {
        words.append(contentsOf: scalars[place + fence..<end])
        place = end + fence
        return
      }
      end += max(run, 1)
    }
    for _ in 0..<fence { take("`") }
  }

  private mutating func readPicture() {
    let start = place
    place += 1
    // A picture within a line has no words of the text.
    if bracketed() != nil, skipDestination() { return }
    place = start
    take("!")
  }

  private mutating func readLink() {
    if scalar(place + 1) == "^" {
      let mark = scalars[place...].dropFirst(2).prefix(9).prefix { $0 != "]" }
      let name = String(String.UnicodeScalarView(mark))
      if scalar(place + 2 + mark.count) == "]", notes.contains(name) {
        flush()
        pieces.append(.note(name))
        place += mark.count + 3
        return
      }
    }
    let start = place
    if let label = bracketed() {
      if skipDestination() {
        flush()
        append(Self(label, notes: notes, isWithinLink: true))
        return
      }
      place = start
    }
    take("[")
  }

  private mutating func append(_ other: MarkdownInline) {
    var other = other
    other.read()
    pieces += other.pieces
  }

  /// What stands in the brackets that open here; the place is then behind them.
  private mutating func bracketed() -> String? {
    guard let end = brackets[place] else { return nil }
    defer { place = end + 1 }
    return String(String.UnicodeScalarView(scalars[place + 1..<end]))
  }

  /// Passes over `(address)`.
  private mutating func skipDestination() -> Bool {
    guard let end = parentheses[place] else { return false }
    place = end + 1
    return true
  }

  /// The sign that closes a tag opened here.
  private mutating func tagEnd() -> Int? {
    if nextTagEnd <= place {
      nextTagEnd = scalars[place...].firstIndex(of: ">") ?? scalars.count
    }
    return nextTagEnd < scalars.count ? nextTagEnd : nil
  }

  // MARK: Emphasis

  private mutating func readSigns(_ sign: Unicode.Scalar) {
    let count = scalars[place...].prefix { $0 == sign }.count
    if sign == "~", count != 2 {
      for _ in 0..<count { take(sign) }
      return
    }
    let before = place > 0 ? scalars[place - 1] : " "
    let after = scalar(place + count) ?? " "
    let isLeft = Self.flanks(after, before)
    let isRight = Self.flanks(before, after)
    let isWithinWord = sign == "_"
    flush()
    pieces.append(
      .signs(
        Character(sign), count: count,
        opens: isLeft && (!isWithinWord || !isRight || Self.isPunctuation(before)),
        closes: isRight && (!isWithinWord || !isLeft || Self.isPunctuation(after))))
    place += count
  }

  /// CommonMark's rule for the side on which the words are.
  private static func flanks(_ inner: Unicode.Scalar, _ outer: Unicode.Scalar) -> Bool {
    if inner.properties.isWhitespace { return false }
    return !isPunctuation(inner) || outer.properties.isWhitespace || isPunctuation(outer)
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      true
    default: false
    }
  }

  /// Pairs the signs; what finds no partner is a character.
  private func emphasized() -> PieceText {
    var left = pieces.map { piece -> Int in
      if case .signs(_, let count, _, _) = piece { count } else { 0 }
    }
    var bold = Array(repeating: 0, count: pieces.count + 1)
    var openers: [Int] = []
    for (index, piece) in pieces.enumerated() {
      guard case .signs(let sign, _, let opens, let closes) = piece else { continue }
      while closes, left[index] > 0,
        let partner = openers.suffix(64).lastIndex(where: {
          matches(pieces[$0], sign) && left[$0] > 0
        })
      {
        let opener = openers[partner]
        let used = min(2, left[index], left[opener])
        left[index] -= used
        left[opener] -= used
        if used == 2, sign != "~" {
          bold[opener] += 1
          bold[index] -= 1
        }
        openers.removeSubrange((partner + (left[opener] > 0 ? 1 : 0))...)
      }
      if opens, left[index] > 0 { openers.append(index) }
    }
    var text = PieceText()
    var depth = 0
    for (index, piece) in pieces.enumerated() {
      depth += bold[index]
      switch piece {
      case .words(let words): text.append(words, isBold: depth > 0)
      case .raised(let mark): text.append(raised: mark)
      case .note(let mark): text.append(note: mark)
      case .signs(let sign, _, _, _):
        text.append(String(repeating: sign, count: left[index]), isBold: depth > 0)
      }
    }
    return text
  }

  private func matches(_ piece: Piece, _ sign: Character) -> Bool {
    if case .signs(let other, _, _, _) = piece { other == sign } else { false }
  }
}
