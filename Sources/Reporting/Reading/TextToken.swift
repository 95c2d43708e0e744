import Model

/// A word, number, sign or mark of a text, for those who read finished documents.
struct TextToken: Hashable, Sendable {
  enum Sort: Hashable, Sendable { case word, number, sign, mark }

  let sort: Sort
  /// The characters as they stand; an apostrophe is always the straight one.
  let text: String
  /// The same in lower case.
  let lower: String
  /// Whether white space stands before it; true at the start.
  let isApart: Bool
  /// Where it stands, in UTF-8 offsets of the text.
  let span: TextSpan

  var isWord: Bool { sort == .word }
  var isCapitalized: Bool { sort == .word && text.first?.isUppercase == true }
  /// The value of digits, thousands divided by commas; nil for fractions and all else.
  var value: Int? {
    guard sort == .number else { return nil }
    return Int(text.filter { $0 != "," })
  }
  /// Without a possessive ending.
  var stem: Substring { lower.hasSuffix("'s") ? lower.dropLast(2) : lower[...] }
}

extension TextToken {
  /// Returns the tokens of a text, white space left out.
  ///
  /// Words hold letters and the apostrophes between them; numbers hold digits with the points and
  /// commas between them; a hyphen is a sign.
  static func tokens(of text: String) -> [TextToken] {
    let scalars = text.unicodeScalars
    var tokens: [TextToken] = []
    var place = scalars.startIndex
    var offset = 0
    var isApart = true
    while place < scalars.endIndex {
      let first = scalars[place]
      if WhiteSpace.isWhiteSpace(first) {
        isApart = true
        offset += UTF8.width(first)
        place = scalars.index(after: place)
        continue
      }
      let (end, sort) = extent(from: place, of: scalars)
      let slice = scalars[place..<end]
      var words = String(slice)
      if sort == .word, slice.contains("’") {
        words = String(words.map { $0 == "’" ? "'" : $0 })
      }
      let width = slice.reduce(0) { $0 + UTF8.width($1) }
      tokens.append(
        TextToken(
          sort: sort, text: words, lower: sort == .word ? words.lowercased() : words,
          isApart: isApart, span: TextSpan(start: offset, end: offset + width)))
      offset += width
      place = end
      isApart = false
    }
    return tokens
  }

  private static func extent(
    from start: String.UnicodeScalarView.Index, of scalars: String.UnicodeScalarView
  ) -> (end: String.UnicodeScalarView.Index, sort: Sort) {
    let first = scalars[start]
    var end = scalars.index(after: start)
    func next(_ place: String.UnicodeScalarView.Index) -> Unicode.Scalar? {
      place < scalars.endIndex ? scalars[place] : nil
    }
    if isLetter(first) {
      while let scalar = next(end) {
        let after = scalars.index(after: end)
        let isInner = (scalar == "'" || scalar == "’") && next(after).map(isLetter) ?? false
        guard isLetter(scalar) || isInner else { break }
        end = after
      }
      return (end, .word)
    }
    if isDigit(first) {
      while let scalar = next(end) {
        let after = scalars.index(after: end)
        let isInner = (scalar == "," || scalar == ".") && next(after).map(isDigit) ?? false
        guard isDigit(scalar) || isInner else { break }
        end = after
      }
      return (end, .number)
    }
    if first == "[", next(end) == "^",
      let close = scalars[end...].prefix(12).firstIndex(of: "]")
    {
      return (scalars.index(after: close), .mark)
    }
    return (end, .sign)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }
}
