import Model
import Pipeline
import Testing

/// What to do about a refused file.
struct RemedyTests {
  @Test(arguments: Refusal.Reason.allCases)
  func `every reason has a remedy of its own words, on one line of a terminal`(
    reason: Refusal.Reason
  ) {
    let remedy = reason.remedy
    #expect(remedy.split(separator: " ").count >= 4)
    #expect("  → \(remedy)".count <= 80, "\(remedy)")
    #expect(remedy.first?.isLowercase == true)
    #expect(remedy.last != ".")
  }
}
