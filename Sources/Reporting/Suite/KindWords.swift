import Model

/// The words in which the documents of the suite speak of a kind of finding.
struct KindWords {
  let kind: Kind

  /// "challenges": in a sentence, of the findings themselves.
  var noun: String {
    kind == .technicalAssistanceNeed
      ? "needs for technical assistance" : FieldNames.plural(of: kind)
  }

  /// "were identified".
  var verb: String {
    switch kind {
    case .challenge: "were identified"
    case .goodPractice, .success: "were recorded"
    case .observation: "were made"
    case .technicalAssistanceNeed: "were expressed"
    }
  }

  /// "Challenges were identified".
  var opening: String { "\(Numerals.capitalized(noun)) \(verb)" }
}
