import BigInt
import Foundation
import Statistics
import TestSupport
import Testing

struct ExactRatioTests {
  @Test(arguments: [
    (0, 7, "0"), (1, 2, "0.5"), (-1, 3, "-0.333333"), (2, 3, "0.666667"), (1, 1, "1"),
    (1_000_000, 7, "142857"), (9_999_995, 10, "1e+06"), (999_999, 1, "999999"),
    (1, 10_000, "0.0001"), (1, 100_000, "1e-05"), (15, 100_000_000, "1.5e-07"),
    (1_234_565, 1_000_000, "1.23456"), (1_234_575, 1_000_000, "1.23458"),
    (999_999_9, 10_000_000, "1"), (12, 1, "12"), (1_234_567, 100, "12345.7"),
  ])
  func `six significant digits`(_ row: (Int, Int, String)) {
    #expect(ExactRatio(row.0, row.1).sixDigits == row.2)
  }

  @Test(arguments: 0..<200)
  func `digits and approximation are those of the C library`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let top = Int.random(in: -1_000_000_000...1_000_000_000, using: &random)
    let bottom = Int.random(in: 1...1_000_000_000_000, using: &random)
    let ratio = ExactRatio(top, bottom)
    #expect(ratio.sixDigits == String(format: "%.6g", Double(top) / Double(bottom)))
    #expect(abs(ratio.approximation - Double(top) / Double(bottom)) <= 1e-15 * abs(Double(top)))
  }

  @Test func `a probability too small for floating point is printed all the same`() {
    #expect(ExactRatio(1, BigInt(10).power(400)).sixDigits == "1e-400")
    #expect(ExactRatio(BigInt(10).power(400), BigInt(10).power(400) * 4).approximation == 0.25)
  }
}
