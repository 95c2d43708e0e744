import Model
import Tagging
import Testing

/// What a text asks for and what it declines.
struct AskedAssistanceTests {
  @Test(arguments: [
    ("We need no legislative drafting, but training.", [AssistanceType.capacityBuilding]),
    ("Training is not needed; a database is.", [.technology]),
    ("The State does not currently require legal advice and requests software.", [.technology]),
    ("No training is needed, while an action plan would help.", [.actionPlan]),
    ("There is no database, which is needed.", [.technology]),
    ("No training has been given so far.", [.capacityBuilding]),
    ("Training and legal advice.", [.legalAdvice, .capacityBuilding]),
    ("Prosecutors do not have equipment.", [.technology]),
    ("The authorities need no courses and no seminars.", [.other]),
    ("Not only training but software is needed.", [.capacityBuilding, .technology]),
  ])
  func `a type that is declined is not asked for`(text: String, types: [AssistanceType]) {
    #expect(AssistanceType.named(in: text) == types)
  }

  @Test(arguments: [
    "We need no legislative drafting.", "Legal advice is not required.",
    "No training is needed at present.", "", "The State doesn't want courses.",
  ])
  func `a text that only declines asks for nothing`(text: String) {
    #expect(AskedAssistance(text).isEmpty)
  }

  @Test(arguments: ["Equipment", "no database", "There is no unit; one is needed.", "2"])
  func `a text that names what is lacking asks for it`(text: String) {
    #expect(!AskedAssistance(text).isEmpty)
  }
}
