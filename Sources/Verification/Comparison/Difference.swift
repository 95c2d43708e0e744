/// A fact of an edited sentence that does not follow.
struct Difference: Hashable, Sendable {
  enum Aspect: String, Sendable {
    case number, shareWord = "word for a share", provision, group = "regional group", kind
    case direction, negation, period, reference = "cross reference", date, comparison
    /// A number that stands with another provision, kind, group or year than in the run.
    case binding = "what a number belongs to"
  }

  let aspect: Aspect
  /// What stands in the edited document.
  let found: String
  /// What the run says in its place; nil where it says nothing of it.
  let expected: String?

  var message: String {
    if let expected {
      return "\(aspect.rawValue): \(quoted(found)) stands here, the run says \(quoted(expected))"
    }
    return "\(aspect.rawValue): \(quoted(found)) does not follow from the run"
  }

  private func quoted(_ text: String) -> String { "“\(text)”" }
}
