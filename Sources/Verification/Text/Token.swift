/// A word, a number or a mark of a text, without the differences of typography.
struct Token: Hashable, Sendable {
  enum Sort: Hashable, Sendable {
    case word
    /// A number in figures or in words.
    case number(Double)
    /// "third", "3rd".
    case ordinal(Int)
    /// A mark that matters: `, ; : ( ) . - / %`.
    case mark
  }

  /// The word in small letters, the mark, or the number as it stands.
  let text: String
  let sort: Sort
  /// The place in the text, in UTF-8 offsets.
  let span: Range<Int>
  /// Whether the number was written in words.
  var isInWords = false

  var number: Double? { if case .number(let value) = sort { value } else { nil } }
  var ordinal: Int? { if case .ordinal(let value) = sort { value } else { nil } }
  var isWord: Bool { sort == .word }

  func isMark(_ mark: String) -> Bool { sort == .mark && text == mark }
}

extension Token {
  /// Cuts a text into tokens; marks of notes and quotation marks are left out.
  ///
  /// - Complexity: Linear in the text.
  static func tokens(of text: String) -> [Token] {
    var cutter = TokenCutter(text)
    return NumberWords.joined(cutter.tokens())
  }
}

/// Cuts a text at white space and marks.
private struct TokenCutter {
  private let scalars: [Unicode.Scalar]
  /// The UTF-8 offset of each scalar, and of the end.
  private let offsets: [Int]
  private var place = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var offset = 0
    var offsets: [Int] = []
    offsets.reserveCapacity(scalars.count + 1)
    for scalar in scalars {
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.offsets = offsets
  }

  mutating func tokens() -> [Token] {
    var tokens: [Token] = []
    while place < scalars.count {
      let scalar = scalars[place]
      if Self.isDigit(scalar) {
        tokens.append(number())
      } else if Self.isLetter(scalar) {
        tokens.append(word())
      } else {
        if let mark = Self.mark(scalar) {
          // A hyphen between letters joins a word that others write apart.
          let joins = mark == "-" && isLetter(place - 1) && isLetter(place + 1)
          if !joins {
            tokens.append(
              Token(text: mark, sort: .mark, span: offsets[place]..<offsets[place + 1]))
          }
        }
        place += 1
      }
    }
    return tokens
  }

  /// Figures, with commas between thousands and a decimal point; "3rd"; "5A" is a word.
  private mutating func number() -> Token {
    let start = place
    var digits = ""
    while place < scalars.count {
      let scalar = scalars[place]
      if Self.isDigit(scalar) {
        digits.unicodeScalars.append(scalar)
      } else if scalar == ",", digits.count <= 3, isThousand(place + 1) {
        // "1,463"
      } else if scalar == ".", isDigit(place + 1), !digits.contains(".") {
        digits += "."
      } else {
        break
      }
      place += 1
    }
    let letters = scalars[place...].prefix(12).prefix(while: Self.isLetter)
    let suffix = String(String.UnicodeScalarView(letters)).lowercased()
    let isOrdinal = ["st", "nd", "rd", "th"].contains(suffix)
    if !letters.isEmpty {
      place += letters.count
      while isLetter(place) || isDigit(place) { place += 1 }
    }
    let span = offsets[start]..<offsets[place]
    let text = String(String.UnicodeScalarView(scalars[start..<place])).lowercased()
    if isOrdinal, let value = Int(digits) {
      return Token(text: text, sort: .ordinal(value), span: span)
    }
    guard letters.isEmpty, digits.count <= 15, let value = Double(digits) else {
      return Token(text: text, sort: .word, span: span)
    }
    return Token(text: digits, sort: .number(value), span: span)
  }

  /// Letters; a symbol of a document, "CTOC/COP/I/1", is one word.
  private mutating func word() -> Token {
    let start = place
    while place < scalars.count {
      let isPart =
        isLetter(place) || isDigit(place)
        || (scalars[place] == "/" && (isLetter(place + 1) || isDigit(place + 1)))
        || (Self.isApostrophe(scalars[place]) && isLetter(place + 1))
      guard isPart else { break }
      place += 1
    }
    var text = ""
    for scalar in scalars[start..<place] {
      text.unicodeScalars.append(Self.isApostrophe(scalar) ? "'" : scalar)
    }
    return Token(text: text.lowercased(), sort: .word, span: offsets[start]..<offsets[place])
  }

  private func isThousand(_ start: Int) -> Bool {
    (0..<3).allSatisfy { isDigit(start + $0) } && !isDigit(start + 3)
  }

  private func isLetter(_ place: Int) -> Bool {
    scalars.indices.contains(place) && Self.isLetter(scalars[place])
  }

  private func isDigit(_ place: Int) -> Bool {
    scalars.indices.contains(place) && Self.isDigit(scalars[place])
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      // A mark that combines with its letter, as decomposed texts have it, is part of the word.
      : scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}"
  }

  private static func mark(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case ",", ";", ":", "(", ")", ".", "/", "%", "?", "!", "+": String(scalar)
    case "[": "("
    case "]": ")"
    case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{2043}": "-"
    default: nil
    }
  }
}
