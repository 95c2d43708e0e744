import Reporting
import Testing

/// Passages lose what leads to their State, or are left out.
struct AnonymizerTests {
  static let anonymizer = Anonymizer(population: NeutralityTests.population)

  @Test(arguments: [
    (
      "Qumar has criminalized participation in an organized criminal group.",
      "A State party has criminalized participation in an organized criminal group."
    ),
    (
      "In Qumar's legislation, article 5 of the Convention is reflected; Qumar extradites nationals.",
      "In a State party's legislation, article 5 of the Convention is reflected; the State party extradites nationals."
    ),
    (
      "The Qumari authorities cooperate under article 18.",
      "The national authorities cooperate under article 18."
    ),
    (
      "Qumar cooperates with Maravia in joint investigations.",
      "A State party cooperates with another State in joint investigations."
    ),
    (
      "The Financial Intelligence Unit analyses reports (art. 7, para. 1 (b)).",
      "The Financial Intelligence Unit analyses reports (art. 7, para. 1 (b))."
    ),
  ])
  func `a passage keeps its sense without its State`(text: String, expected: String) {
    #expect(Self.anonymizer.anonymized(text, of: "Qumar") == expected)
  }

  @Test(arguments: [
    "Law No. 146 of 2003 covers the offences.", "Article 52 of the Penal Code covers the offences.",
    "In 2009 the offences were introduced.", "The Zebra Commission coordinates the work.",
    "Qumar works with Maravia and Aurelland.", "The Maravian authorities helped Qumar.",
    "In one case assistance was refused.", "The Carabinieri were trained.",
    "A sum of $3 million was confiscated.", "",
  ])
  func `a passage that cannot be made safe is left out`(text: String) {
    #expect(Self.anonymizer.anonymized(text, of: "Qumar") == nil)
  }
}
