/// The words in a heading that say what its section records (the method, section 3).
public enum HeadingWords {
  /// Phrases and the kind that each stands for.
  private static let table: [(words: String, kind: Kind)] = [
    ("good practices", .goodPractice),
    ("best practices", .goodPractice),
    ("successes and good practices", .goodPractice),
    ("successes", .success),
    ("challenges", .challenge),
    ("gaps", .challenge),
    ("challenges in implementation", .challenge),
    ("recommendations", .challenge),
    ("technical assistance", .technicalAssistanceNeed),
    ("observations", .observation),
    ("suggestions", .observation),
    ("findings", .observation),
  ]

  /// Returns the kind that a heading's words stand for, or nil where it has none of the table.
  ///
  /// The longest phrase wins; a tie of phrases of different kinds is an observation.
  public static func kind(of heading: String) -> Kind? {
    let words = Words(heading).joined
    var best: (length: Int, kind: Kind)?
    for entry in table where Words.contains(words, phrase: entry.words) {
      let length = entry.words.utf8.count
      if let found = best, found.length > length { continue }
      let ties = best.map { $0.length == length && $0.kind != entry.kind } ?? false
      best = (length, ties ? .observation : entry.kind)
    }
    return best?.kind
  }
}
