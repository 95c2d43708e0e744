import Model

/// A cell in which provisions are named (`UNTOC/16/9`) or cited ("art. 16, para. 9", "16 (9)").
enum ProvisionCell {
  /// Returns what a cell states; nothing is left out but the words between names.
  static func stated(in cell: String) -> StatedProvisions {
    var names: [String] = []
    var citations: [StatedProvisions.Citation] = []
    for part in cell.split(whereSeparator: { ";；؛".contains($0) || $0.isNewline }) {
      // A name is a word with strokes; what is left when names are taken out is a citation.
      var rest: [Substring] = []
      // A mark of direction, as in Arabic tables, is no part of a name.
      let all = part.split { ",，、،".contains($0) || $0.isWhitespace }
        .map { PlainText.visible(String($0))[...] }.filter { !$0.isEmpty }
      for word in all {
        if let name = name(word) { names.append(name) } else { rest.append(word) }
      }
      if rest.allSatisfy({ code($0) != nil || joints.contains($0.lowercased()) }) {
        names += rest.compactMap { code($0)?.code }
        continue
      }
      let words = rest.count < all.count ? rest.joined(separator: " ") : String(part)
      citations.append(citation(WhiteSpace.normalized(words)))
    }
    return StatedProvisions(names: names, citations: citations)
  }

  /// Words between names that say nothing of their own.
  private static let joints: Set<String> = ["and", "&", "+", "et", "und", "y", "и", "-", "–"]

  private static func code(_ word: Substring) -> Instrument? { Instrument(code: word.uppercased()) }

  /// A word that begins as a name does, `UNTOC/…`, whether there is such a provision or not.
  private static func name(_ word: Substring) -> String? {
    let isOpened = word.first == "(" || word.first == "["
    let word = isOpened ? word.dropFirst() : word
    let parts = word.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let instrument = code(parts[0]) else { return nil }
    var rest = parts[1]
    if isOpened, let last = rest.last, ")]".contains(last) { rest.removeLast() }
    if rest.last == "." { rest.removeLast() }
    return "\(instrument.code)/\(rest)"
  }

  /// Words with the instrument's code before or behind them: "TIP art. 5", "Art. 5 TIP", "TIP 5".
  private static func citation(_ text: String) -> StatedProvisions.Citation {
    let words = text.split(separator: " ")
    var instrument: Instrument?
    var rest = text[...]
    if words.count > 1, let first = words.first, let last = words.last {
      let bare = first.last == "," || first.last == ":" ? first.dropLast() : first
      let end = last.hasPrefix("(") && last.hasSuffix(")") ? last.dropFirst().dropLast() : last
      if let code = Instrument(code: bare) {
        (instrument, rest) = (code, text.dropFirst(first.count + 1))
      } else if let code = Instrument(code: end) {
        (instrument, rest) = (code, text.dropLast(last.count + 1))
        if rest.last == "," { rest.removeLast() }
      }
    }
    let isBare = isBareNumber(rest)
    return StatedProvisions.Citation(
      instrument: instrument, words: isBare ? "arts. \(rest)" : String(rest))
  }

  /// "16", "16 (9)", "16.9", "16 and 18": articles, as the column says; but not what a spreadsheet
  /// takes for a date, "16/9", "16-Sep", "2016-09-16".
  private static func isBareNumber(_ text: Substring) -> Bool {
    guard text.first?.isNumber ?? false, !text.contains("/") else { return false }
    let isShort = text.split { !$0.isNumber }.allSatisfy { $0.count <= 2 && $0.first != "0" }
    let known: Set<Substring> = [
      "and", "to", "bis", "ter", "para", "paras", "paragraph", "paragraphs", "subpara",
      "subparas", "subparagraph", "ii", "iii", "iv", "vi", "vii",
    ]
    return isShort
      && text.split { !$0.isLetter }.allSatisfy { $0.count == 1 || known.contains($0) }
  }
}
