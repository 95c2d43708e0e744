/// A State's questions for the self-assessment of the next cycle, from the challenges of its last
/// review.
public struct Checklist: Hashable, Sendable {
  /// The State.
  public let state: StateCode
  /// Its name as documents have it.
  public let name: String
  /// The cycle of the review.
  public let cycle: Int
  /// The year of that cycle.
  public let year: Int
  /// The questions, in the order of the review's documents.
  public let questions: [ChecklistQuestion]

  /// Makes a checklist.
  public init(
    state: StateCode, name: String, cycle: Int, year: Int, questions: [ChecklistQuestion]
  ) {
    self.state = state
    self.name = name
    self.cycle = cycle
    self.year = year
    self.questions = questions
  }
}

/// A question: what has been done about one challenge since the review.
public struct ChecklistQuestion: Hashable, Sendable {
  /// What an answer names: the State, the number and six digits that stand for the challenge, such
  /// as `QMA-3-7f3ac2`; a form of another year or another text bears others.
  public let reference: String
  /// The number in the State's checklist, from 1.
  public let number: Int
  /// The challenge as the review recorded it.
  public let challenge: Observation

  /// Makes a question.
  public init(reference: String, number: Int, challenge: Observation) {
    self.reference = reference
    self.number = number
    self.challenge = challenge
  }
}

/// What a State says to one question.
public struct ChecklistAnswer: Hashable, Sendable {
  /// Whether measures have been taken since the review.
  public enum Measures: String, CaseIterable, Sendable {
    /// They have.
    case yes
    /// They have, and not everything is done.
    case inPart = "in part"
    /// They have not.
    case no
    /// The point no longer applies.
    case notApplicable = "not applicable"
  }

  /// The fields of an answer, in the order of a form.
  public enum Field: String, CaseIterable, Sendable {
    /// Whether measures have been taken, in one of the words of `Measures`.
    case measuresTaken
    /// Which.
    case measures
    /// Where they can be read.
    case sources
    /// The technical assistance that is asked for.
    case assistance
    /// Anything else.
    case remarks

    /// What a form calls the field.
    public var label: String {
      switch self {
      case .measuresTaken: "Measures taken since the review"
      case .measures: "What has been done"
      case .sources: "Where it can be read"
      case .assistance: "Technical assistance needed"
      case .remarks: "Remarks"
      }
    }

    /// What stands in a form where nothing is written yet.
    public var prompt: String {
      switch self {
      case .measuresTaken:
        "[Please leave one: \(Measures.allCases.map(\.rawValue).joined(separator: " / "))]"
      case .measures: "[Laws, decisions and practice, with their dates]"
      case .sources: "[Titles, articles and addresses of texts; figures]"
      case .assistance:
        "[None, or one or more of: summary of good practices and lessons learned; model "
          + "legislation; legislative drafting; legal advice; on-site assistance by an expert; "
          + "development of an action plan; capacity-building; technological assistance; other]"
      case .remarks: "[Anything else, also where the point is seen otherwise]"
      }
    }
  }

  /// The question.
  public let reference: String
  /// What is written in each field, white space normalized; fields left empty are left out.
  public let fields: [Field: String]

  /// Makes an answer; what is only white space is left out.
  public init(reference: String, fields: [Field: String]) {
    self.reference = reference
    self.fields = fields.mapValues(WhiteSpace.normalized).filter { !$0.value.isEmpty }
  }

  /// Whether nothing is written.
  public var isEmpty: Bool { fields.isEmpty }
}
