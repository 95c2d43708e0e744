import Model

/// Tells by their look which lines of a document are headings, where no style says so.
///
/// Offices write headings as short lines that are bold, underlined, in capitals or larger than the
/// text, with a number or without; and as short lines with a number of a chapter and no full stop.
struct HeadingLook {
  private let pieces: [OfficePiece]
  /// How running text looks: what all of it has makes no heading.
  private let textIsBold: Bool
  private let textSize: Int?
  private let hasChapters: Bool

  init(_ pieces: [OfficePiece]) {
    self.pieces = pieces
    var (bold, all) = (0, 0)
    var sizes: [Int: Int] = [:]
    var hasChapters = false
    for case .line(let line) in pieces {
      if let label = line.label, label.readings.contains(where: { $0.form == .upperRoman }) {
        hasChapters = true
      }
      guard line.endsAsSentence, line.text.utf8.count > 80 else { continue }
      all += 1
      if line.look.isBold { bold += 1 }
      if let size = line.look.size { sizes[size, default: 0] += line.text.utf8.count }
    }
    textIsBold = bold * 2 > all
    textSize = sizes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    self.hasChapters = hasChapters
  }

  /// Whether the line at a place is a heading by its look.
  func isHeading(at place: Int) -> Bool {
    guard case .line(let line) = pieces[place], case .plain = line.role, !line.text.isEmpty,
      line.text.utf8.count <= 250, line.wordCount <= 30
    else { return false }
    if line.label?.isSign ?? false { return false }
    if TableTitle.opens(line.text) { return false }
    return isEmphasized(line) ? isEmphasizedHeading(line, place) : isPlainHeading(line, place)
  }

  /// Whether a line stands out from running text.
  func isEmphasized(_ line: OfficeLine) -> Bool {
    isBeyondItalics(line) || line.look.isItalic && line.wordCount <= 15
  }

  private func isBeyondItalics(_ line: OfficeLine) -> Bool {
    let look = line.look
    if look.isBold, !textIsBold { return true }
    if look.isUnderlined || look.isCapitals || Self.isTypedInCapitals(line.text) { return true }
    if let size = look.size, let textSize { return size >= textSize + 2 }
    return false
  }

  /// Words typed in capitals: at least two of them or a long one, and no letter in small.
  static func isTypedInCapitals(_ text: String) -> Bool {
    var capitals = 0
    for character in text {
      if character.isLowercase { return false }
      if character.isUppercase { capitals += 1 }
    }
    return capitals >= 7
  }

  private func isEmphasizedHeading(_ line: OfficeLine, _ place: Int) -> Bool {
    guard let next = next(place) else { return false }
    let kind = HeadingWords.kind(of: line.text)
    if line.endsAsSentence {
      // "2.2. Successes and good practices." and "Challenges:" are headings all the same, but not
      // recommendations in bold type.
      let isNumbered = line.label.map { !$0.isListed } ?? false
      let isShort = line.wordCount <= (isNumbered ? 20 : 4)
      let isTitle = line.lastSign == "." || line.lastSign == ":"
      guard isShort, isTitle, kind != nil || isNumbered else { return false }
      if isNumbered, case .line(let following) = next, following.endsAsSentence,
        isEmphasized(following),
        following.label.map({ isNeighbour(following, of: line.label, goesOn: true) || $0.isListed })
          ?? true
      {
        return false
      }
    }
    guard let label = line.label else {
      // Words in italics above words in italics are a quotation.
      guard !isBeyondItalics(line), case .line(let following) = next else { return true }
      return !(following.look.isItalic && following.endsAsSentence)
    }
    switch label.form {
    case .decimal, .steps, .upperRoman, .upperLetter: return !label.isListed
    case .lowerLetter, .lowerRoman:
      // Items in bold type stand among items, a heading above text.
      guard case .line(let following) = next else { return true }
      return following.label.map { !$0.isListed } ?? true && !isEmphasized(following)
    case .sign: return false
    }
  }

  /// A chapter's number before a few words without a full stop, whatever they look like.
  private func isPlainHeading(_ line: OfficeLine, _ place: Int) -> Bool {
    guard let label = line.label, !label.isListed, !line.endsAsSentence,
      !label.isDoubtful || label.steps.count > 1,
      line.wordCount <= 20, line.text.first.map({ !$0.isLowercase }) ?? false,
      let next = next(place)
    else { return false }
    switch label.form {
    case .steps, .upperRoman, .decimal: break
    case .upperLetter: guard hasChapters else { return false }
    default: return false
    }
    if case .line(let following) = next, isNeighbour(following, of: label, goesOn: true),
      !following.endsAsSentence
    {
      return false
    }
    guard place > 0, case .line(let before) = pieces[place - 1] else { return true }
    // What words with a colon introduce, and lines that count on from one another, are items.
    return before.lastSign != ":" && !isNeighbour(before, of: label, goesOn: false)
  }

  /// Whether a line's number is the one after a label, or the one before it.
  private func isNeighbour(_ line: OfficeLine, of label: LineLabel?, goesOn: Bool) -> Bool {
    guard let label, let other = line.label, other.form == label.form,
      other.steps.dropLast() == label.steps.dropLast(), let value = label.value,
      let otherValue = other.value
    else { return false }
    return otherValue == value + (goesOn ? 1 : -1)
  }

  private func next(_ place: Int) -> OfficePiece? {
    pieces.indices.contains(place + 1) ? pieces[place + 1] : nil
  }
}
