import Model
import Reporting
import Testing
import Verification

/// Single statements: what was written, what became of it, and what is found.
struct StatementTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    /// The beginning of the finding's message; nil where nothing may be found.
    let finding: String?

    init(_ old: String, _ new: String, _ finding: String?) {
      self.old = old
      self.new = new
      self.finding = finding
    }

    var testDescription: String { new }
  }

  private func findings(_ old: String, _ new: String) -> [String] {
    func document(_ text: String) -> PrintedDocument {
      PrintedDocument(blocks: [.init(.paragraph(number: "4", text: text, isBold: false))])
    }
    let check = EditedDocument(
      of: RunDocument(name: "r", printed: document(old), claims: []), cells: [], cycle: 1, year: 3)
    return check.discrepancies(in: document(new)).filter { $0.severity == .finding }.map(\.message)
  }

  private static let base =
    "Challenges under article 16 of the Convention were identified in 12 of the 31 States reviewed."
  private static let both =
    "The share of States with challenges has been rising under article 20 of the Convention and "
    + "falling under article 24 of the Convention."
  private static let list =
    "Needs are shared under article 18 of the Convention (nine States) and article 12 of the "
    + "Convention (six)."

  static let rows = [
    Row(base, "Twelve of the thirty-one States reviewed had challenges under art. 16.", nil),
    Row(base, "In 12 of 31 States reviewed (39 per cent), gaps were found under article 16.", nil),
    Row(
      base, "Of the 31 States reviewed, 12 had difficulties with article 16 of the Convention.", nil
    ),
    Row(
      base, "In 12 of 31 States reviewed (41 per cent), gaps were found under article 16.", "number"
    ),
    Row(base, "Several States reviewed (12 of 31) had challenges under article 16.", nil),
    Row(
      base, "Most States reviewed (12 of 31) had challenges under article 16.", "word for a share"),
    Row(
      base,
      "In more than 12 of the 31 States reviewed, challenges were identified under article 16.",
      "number"),
    Row(
      base,
      "Challenges under article 16 of the Trafficking in Persons Protocol were identified in 12 of the 31 States reviewed.",
      ""),
    Row(
      base,
      "Challenges under article 16, paragraph 9, were identified in 12 of the 31 States reviewed.",
      "provision"),
    Row(
      base,
      "Successes under article 16 of the Convention were identified in 12 of the 31 States reviewed.",
      "kind"),
    Row(
      base, "Challenges under article 16 were absent in 12 of the 31 States reviewed.", "negation"),
    Row(
      base,
      "Challenges under article 16 were identified in 12 of the 31 States reviewed in the second year.",
      "period"),
    Row(
      base, "Challenges under article 16 were identified in 12 of the 31 African States reviewed.",
      "regional group"),
    Row(
      both,
      "The share of States with challenges has been falling under article 20 of the Convention and rising under article 24 of the Convention.",
      "direction"),
    Row(
      both,
      "The share of States with challenges has decreased under article 24 of the Convention and increased under article 20.",
      nil),
    Row(
      list,
      "Needs are shared under article 12 of the Convention (six States) and article 18 (nine).", nil
    ),
    Row(
      list,
      "Needs are shared under article 18 of the Convention (six States) and article 12 (nine).",
      "what a number belongs to"),
    Row(list, "Needs are shared by nine States under article 18 and by six under article 12.", nil),
    Row(
      list, "Needs are shared by six States under article 18 and by nine under article 12.",
      "what a number belongs to"),
    Row(
      "Challenges under article 20 have been rising, by more than the lots can explain.",
      "Challenges under article 20 have been rising, by no more than the lots can explain.",
      "negation"),
    Row(
      "Challenges under article 20 have been rising, by more than the lots can explain.",
      "Challenges under article 20 have been growing, to a degree that the lots cannot explain.",
      nil),
    Row(
      "Fifteen States asked for assistance, above all capacity-building.",
      "Fifteen States asked for assistance, above all legal advice.", ""),
    Row(
      "No trend could be established under article 16 of the Convention.",
      "It was impossible to establish a trend under article 16 of the Convention.", nil),
    Row(
      "No trend could be established under article 16 of the Convention.",
      "An upward trend could be established under article 16 of the Convention.", "direction"),
    Row(
      "The African States differ from the other groups under article 18 of the Convention.",
      "Under article 18, the African States resemble the other groups.", "comparison"),
    Row(
      "The findings were recorded in 3 of 6, 4 of 7 and 5 of 9 States in the first, second and third years, respectively.",
      "They were recorded in 3 of 6 States in the first year, 4 of 7 in the second and 5 of 9 in the third.",
      nil),
    Row(
      "The findings were recorded in 3 of 6, 4 of 7 and 5 of 9 States in the first, second and third years, respectively.",
      "They were recorded in 4 of 7 States in the first year, 3 of 6 in the second and 5 of 9 in the third.",
      "what a number belongs to"),
    Row(
      "Good practices were recorded in at least as many States as needs.",
      "Good practices were recorded in at most as many States as needs.", "comparison"),
    Row(
      "In at least half of the States reviewed, challenges were identified under article 16.",
      "In at most half of the States reviewed, challenges were identified under article 16.", ""),
    Row(
      "In at least half of the States reviewed, challenges were identified under article 16.",
      "In half or more of the States reviewed, challenges were identified under article 16.", nil),
    Row(
      "Each was bound on 30 June 2015, the last day of the year.",
      "Each was bound on 32 June 2015, the last day of the year.", "date"),
    Row(
      "Challenges were identified in fewer than three States under article 16.",
      "Challenges were identified in less than three States under article 16.", nil),
  ]

  @Test(arguments: rows) func `a statement is judged by what it says`(row: Row) {
    let found = findings(row.old, row.new)
    if let finding = row.finding {
      #expect(found.contains { $0.hasPrefix(finding) }, "\(found)")
    } else {
      #expect(found == [])
    }
  }
}
