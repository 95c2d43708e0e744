/// A text of a report taken apart at its marks of notes, `[^1]` and `[^a]`.
struct MarkedWords {
  enum Part: Equatable {
    case words(Substring)
    /// The mark alone: `1`, `a`.
    case mark(Substring)
  }

  let parts: [Part]

  init(_ text: String) {
    var parts: [Part] = []
    var rest = text[...]
    while let open = Self.place(of: "[^", in: rest), let close = rest[open...].firstIndex(of: "]") {
      let mark = rest[rest.index(open, offsetBy: 2)..<close]
      guard !mark.isEmpty, mark.allSatisfy({ $0.isASCII && ($0.isNumber || $0.isLowercase) }) else {
        let next = rest.index(after: open)
        parts.append(.words(rest[..<next]))
        rest = rest[next...]
        continue
      }
      if open > rest.startIndex { parts.append(.words(rest[..<open])) }
      parts.append(.mark(mark))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.words(rest)) }
    self.parts = parts
  }

  private static func place(of mark: String, in text: Substring) -> Substring.Index? {
    var place = text.startIndex
    while let open = text[place...].firstIndex(of: "[") {
      if text[open...].hasPrefix(mark) { return open }
      place = text.index(after: open)
    }
    return nil
  }
}
