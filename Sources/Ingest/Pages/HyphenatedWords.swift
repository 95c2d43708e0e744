/// Joins lines of a paragraph, and the words that were divided at their ends.
struct HyphenatedWords {
  /// Words of the document as they stand within a line, in small letters.
  private let known: Set<Substring>

  /// Learns from the lines of a document which words it has, with a hyphen of their own or without.
  init(_ lines: some Sequence<PageLine>) {
    var known: Set<Substring> = []
    for line in lines {
      let words = line.text.lowercased().split { !$0.isLetter && $0 != "-" }
      // The last may be the first part of a word, and the first the second.
      for word in words.dropFirst().dropLast() { known.insert(word) }
    }
    self.known = known
  }

  /// Parts of words that are followed by a hyphen wherever they stand.
  private static let prefixes: Set<Substring> = ["self", "non", "cross", "money", "capacity"]

  /// Adds a line to words.
  func append(_ line: String, to text: inout String) {
    let line = line.drop(while: \.isWhitespace)
    while text.last?.isWhitespace ?? false { text.removeLast() }
    guard let last = text.last, let first = line.first else {
      text += line
      return
    }
    if last == "\u{AD}" {
      text.removeLast()
      text += line
      return
    }
    let isHyphen = last == "-" || last == "\u{2010}"
    guard isHyphen, text.dropLast().last?.isLetter ?? false else {
      // "2012-13" and "and/or" stand close; Chinese has no spaces.
      let isClose = last == "/" || isHyphen && first.isNumber || Self.isIdeograph(last)
      text += (isClose ? "" : " ") + line
      return
    }
    let after = line.prefix { $0.isLetter || $0 == "-" }.lowercased()
    // "inter- and intra-regional"
    if ["and", "or", "et", "ou", "y", "o", "и"].contains(after) {
      text += " " + line
      return
    }
    let before = text.dropLast().suffix(60).split { !$0.isLetter && $0 != "-" }.last ?? ""
    if !first.isLowercase || keepsHyphen(before.lowercased(), after) {
      text += line
    } else {
      text.removeLast()
      text += line
    }
  }

  /// Whether the hyphen belongs to the word: the document has it so, or has both parts as words and
  /// not the whole.
  private func keepsHyphen(_ before: String, _ after: String) -> Bool {
    if known.contains("\(before)-\(after)") { return true }
    if known.contains("\(before)\(after)") { return false }
    guard !after.contains("-") else { return known.contains(after.prefix { $0 != "-" }) }
    let part = before.split(separator: "-").last ?? ""
    if known.contains(part + after) { return false }
    return Self.prefixes.contains(part)
      || part.count > 2 && after.count > 3 && known.contains(part) && known.contains(after[...])
  }

  private static func isIdeograph(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x3000...0x9FFF).contains($0.value) } ?? false
  }
}
