/// Words that carry no matter, and the small grammar that compares the others.
enum FunctionWords {
  static let all: Set<String> = [
    "a", "an", "the", "of", "in", "on", "at", "by", "to", "for", "from", "with", "and", "or", "as",
    "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "that", "this",
    "these", "those", "which", "who", "whom", "whose", "it", "its", "they", "them", "their",
    "there", "such", "under", "over", "per", "cent", "also", "than", "then", "so", "but", "if",
    "any", "all", "each", "both", "other", "others", "another", "one", "ones", "may", "might",
    "can", "could", "would", "should", "will", "shall", "do", "does", "did", "not", "no", "nor",
    "neither", "between", "among", "into", "out", "up", "down", "only", "same", "own", "his",
    "her", "our", "we", "more", "most", "less", "very", "where", "when", "while", "whether", "how",
    "what", "beside", "besides", "respectively", "namely", "through", "during", "since", "about",
  ]

  /// Returns a word without its ending: enough for comparing two drafts of one sentence.
  static func stem(_ word: String) -> String {
    var stem = word
    if stem.hasSuffix("'s") { stem.removeLast(2) }
    guard stem.count > 4 else {
      return stem.count == 4 && stem.hasSuffix("s") && !stem.hasSuffix("ss")
        ? String(stem.dropLast()) : stem
    }
    for (ending, replacement) in [
      ("ations", "at"), ("ation", "at"), ("ies", "y"), ("ings", ""), ("ing", ""), ("ied", "y"),
      ("ed", ""), ("es", ""), ("ly", ""), ("s", ""),
    ] where stem.hasSuffix(ending) && !stem.hasSuffix("ss") {
      let cut = stem.dropLast(ending.count)
      guard cut.count >= 3 else { continue }
      stem = cut + replacement
      break
    }
    if stem.hasSuffix("e"), stem.count > 4 { stem.removeLast() }
    return stem
  }
}
