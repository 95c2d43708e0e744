import Model
import Testing
import Verification

/// The words of a claim against its cells.
struct ClaimReadingTests {
  private let reading = ClaimReading(cycle: 1, year: 3)

  @Test(arguments: [
    "Good practices were recorded under article 16 in at least as many States as needs.",
    "It is not known how many States have such laws under article 16.",
    "Too few States were reviewed for more to be said of article 16.",
  ])
  func `a comparison of numbers is no word for a share`(text: String) {
    #expect(reading.strangeNumbers(in: text, cells: []) == [])
  }

  @Test func `a word for a share that no cell has is named`() {
    let text = "Good practices were recorded under article 16 in many States."
    #expect(reading.strangeNumbers(in: text, cells: []) == ["many"])
  }
}
