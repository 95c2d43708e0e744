public import Model

extension AssistanceType {
  /// Phrases by which reviews name a type of technical assistance.
  private static let phrases: [(type: AssistanceType, words: [String])] = [
    (.goodPractices, ["good practices", "best practices", "lessons learned", "good practice"]),
    (
      .modelLegislation,
      [
        "model legislation", "model law", "model laws", "model treaty", "model treaties",
        "model agreement", "model agreements", "model provisions", "model bilateral",
      ]
    ),
    (.legislativeDrafting, ["legislative drafting", "drafting", "draft legislation"]),
    (.legalAdvice, ["legal advice", "legal adviser", "legal advisory", "legal counsel"]),
    (
      .onSiteExpert,
      [
        "on site", "onsite", "resident expert", "in country", "by an expert", "by a expert",
        "mentor", "mentoring", "visiting expert",
      ]
    ),
    (.actionPlan, ["action plan", "action plans", "plan of action", "plans of action"]),
    (
      .capacityBuilding,
      [
        "capacity building", "capacity development", "training", "trainers", "workshop",
        "workshops", "seminar", "seminars", "courses", "course", "study visit", "study visits",
      ]
    ),
    (
      .technology,
      [
        "technological", "technology", "software", "equipment", "database", "databases",
        "information system", "information systems", "case management system", "electronic system",
      ]
    ),
  ]

  /// Returns the types of technical assistance that a need asks for, in their order; `other` alone
  /// where it names none. What it declines it does not ask for.
  public static func named(in text: String) -> [AssistanceType] {
    let clauses = AskedAssistance(text).clauses.map { " " + $0.joined(separator: " ") + " " }
    let named = phrases.filter { entry in
      entry.words.contains { words in
        clauses.contains { Words.contains($0, phrase: words) }
      }
    }.map(\.type)
    return named.isEmpty ? [.other] : named
  }
}
