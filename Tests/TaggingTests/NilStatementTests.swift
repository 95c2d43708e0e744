import Model
import Tagging
import Testing

/// What says that there is nothing to record, and what only looks so.
struct NilStatementTests {
  private func records(_ text: String, under heading: String) -> Bool {
    let document = Samples.document([
      .heading(Heading(level: 1, text: heading)), .paragraph(Passage(text: text)),
    ])
    return !Samples.tagger.tag(document, file: "a.json").observations.isEmpty
  }

  @Test(arguments: [
    "No technical assistance needs were identified.", "None.", "Not applicable.", "N/A", "–", "Nil",
    "(None)", "There are none.", "No needs were identified.",
    "No technical assistance was requested.", "No challenges to report.",
    "The reviewers identified no challenges.", "No challenges were identified (art. 16).",
    "No challenges were identified under article 16 of the Convention.",
    "There were no challenges to report.", "No technical assistance needs.",
    "No challenges have been identified in relation to extradition.",
    "The State party did not request any technical assistance.",
    "Qumar expressed no technical assistance needs at this stage.",
    "Technical assistance was not requested.", "None were identified by the reviewers.",
    "No good practices were recorded in this area.",
    "The reviewing experts noted that no challenges were identified.",
    "No gaps were found. No technical assistance needs were expressed.",
    "No specific challenges were identified in this cluster.", "No comments.",
    "During the review, no challenges were identified.",
    "In relation to article 16, no challenges were identified.",
    "With regard to mutual legal assistance, the reviewers identified no challenges.",
    "At this stage, no technical assistance needs were identified.", "Article 16: none.",
    "Art. 16: No needs were identified.", "Articles 16 and 18: not applicable.",
    "Neither successes nor good practices were identified.", "Not identified.", "Not requested.",
    "No challenges were identified in relation to the Firearms Protocol, to which Qumar is not a party.",
  ])
  func `nothing to record`(text: String) {
    for heading in ["Challenges", "Technical assistance needs identified"] {
      #expect(!records(text, under: heading), "\(heading): \(text)")
    }
  }

  @Test(arguments: [
    "No specialized unit exists.", "No good practices have been exchanged between prosecutors.",
    "No technical assistance had been received for ten years.",
    "No challenges were identified in law, but courts apply it unevenly.",
    "None of the offences is extraditable.", "Nothing in the law prevents double prosecution.",
    "No needs assessment had been carried out.", "No findings of guilt were recorded in absentia.",
    "No challenge to a decision on extradition is possible.",
    "No requests for mutual legal assistance were made in the year.",
    "No challenges were identified. The authorities should, however, revise the law.",
    "No recommendations were issued by the supervisory body.",
    "Not applicable to legal persons, the provision leaves a gap.",
    "No one is in charge.", "The reviewers identified challenges.",
    "No training is provided to judges.", "In relation to article 16, no treaty is in force.",
    "During the review, no challenges were denied.", "Article 16: the law has a gap.",
    "Neither challenges nor appeals were admitted.", "Not identified victims are deported.",
    "Not requested evidence is admitted.", "Article 16: none of the offences is extraditable.",
    "In cases of extradition, no challenge is possible.",
    "Nobody keeps statistics.",
    "The State party did not criminalize attempt.", "No sanction exists for legal persons.",
  ])
  func `a finding that looks like nothing`(text: String) {
    #expect(records(text, under: "Challenges"), "\(text)")
  }
}
