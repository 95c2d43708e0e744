/// Where the sentences of a text begin and end.
enum Sentences {
  /// Words whose full stop ends no sentence.
  private static let abbreviations: Set<String> = [
    "art", "arts", "para", "paras", "no", "nos", "vol", "p", "pp", "cf", "e", "g", "i", "al",
    "add", "rev", "corr", "st", "mr", "ms", "dr", "ed", "eds", "chap", "sect", "fig", "approx",
    "distr", "ibid", "op", "cit", "u", "s", "d", "c",
  ]

  /// Returns the ranges of tokens, sentence by sentence.
  static func ranges(of tokens: [TextToken]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for place in tokens.indices where ends(tokens, at: place) {
      // Quotation marks, brackets and marks of notes belong to the sentence that they close.
      var end = place + 1
      while end < tokens.count, !tokens[end].isApart,
        tokens[end].sort == .mark || "”’)]\"".contains(tokens[end].text)
      {
        end += 1
      }
      guard end > start else { continue }
      ranges.append(start..<end)
      start = end
    }
    if start < tokens.count { ranges.append(start..<tokens.count) }
    return ranges
  }

  private static func ends(_ tokens: [TextToken], at place: Int) -> Bool {
    let sign = tokens[place]
    guard sign.sort == .sign, [".", "?", "!"].contains(sign.text), place > 0 else { return false }
    var next = place + 1
    while next < tokens.count, !tokens[next].isApart { next += 1 }
    guard next < tokens.count else { return true }
    if sign.text == ".", tokens[place - 1].isWord,
      abbreviations.contains(tokens[place - 1].lower)
    {
      return false
    }
    let after = tokens[next]
    return after.sort == .number || after.sort == .sign || after.isCapitalized
  }
}
