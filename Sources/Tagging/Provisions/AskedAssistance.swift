import Model

/// The part of a text that asks for technical assistance: clauses that decline it are left out.
///
/// "We need no legislative drafting, but training" asks for training alone. What is said to be
/// lacking ("there is no database") is not declined.
public struct AskedAssistance: Hashable, Sendable {
  /// The words of the clauses that are left, a clause after the other.
  public let clauses: [[String]]

  /// Reads a text.
  public init(_ text: String) {
    guard !NilStatement().matches(text, kind: .technicalAssistanceNeed, stateName: nil) else {
      clauses = []
      return
    }
    clauses = text.split { ".;:!?()\n".contains($0) }
      .flatMap { Self.clauses(of: Words($0).list) }
      .filter { !$0.isEmpty && !Self.declines($0) }
  }

  /// Whether nothing is asked for.
  public var isEmpty: Bool { clauses.isEmpty }

  private static let contrasts: Set<String> = [
    "but", "however", "although", "though", "while", "whereas", "except", "instead", "only",
  ]
  private static let asking: Set<String> = [
    "need", "needs", "require", "requires", "request", "requests", "seek", "seeks", "want", "wants",
    "ask", "asks", "wish", "wishes",
  ]
  private static let asked: Set<String> = [
    "needed", "required", "requested", "necessary", "sought", "wanted",
  ]
  private static let negations: Set<String> = [
    "not", "cannot", "don't", "doesn't", "didn't", "isn't", "aren't", "never",
  ]
  private static let having: Set<String> = [
    "is", "are", "was", "were", "has", "have", "had", "with",
  ]

  /// Cuts words where another statement begins: at a contrast, and at an "and" with a verb of asking
  /// right behind it.
  private static func clauses(of words: [String]) -> [[String]] {
    var clauses: [[String]] = [[]]
    for (index, word) in words.enumerated() {
      let isNew =
        contrasts.contains(word)
        || word == "and" && words[index...].dropFirst().prefix(2).contains(where: asking.contains)
      if isNew { clauses.append([]) } else { clauses[clauses.count - 1].append(word) }
    }
    return clauses
  }

  private static func declines(_ words: [String]) -> Bool {
    for (index, word) in words.enumerated() {
      let next = words[(index + 1)...]
      if asking.contains(word), next.first == "no" || next.first == "neither" { return true }
      if negations.contains(word),
        next.prefix(2).contains(where: { asking.contains($0) || asked.contains($0) })
      {
        return true
      }
      // "There is no training, which is needed" tells of a lack.
      let tellsOfLack = index > 0 && having.contains(words[index - 1])
      if word == "no" || word == "neither", !tellsOfLack,
        let verb = next.firstIndex(where: having.contains),
        words[verb...].dropFirst().first.map(asked.contains) ?? false
      {
        return true
      }
    }
    return false
  }
}
