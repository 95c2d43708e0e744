import Timing
import ArgumentParser
import Foundation
import Statistics

/// `coverage`: how often the limits enclose the true number, counted out.
struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "The least probability that the limits enclose the true number, by size.",
    discussion: "Example: statistics-benchmark coverage --greatest 60")

  @Option(help: "The greatest number of parties.")
  var greatest = 60

  func run() throws {
    var least = 1.0
    print("parties  least coverage, per cent, over all samples and all true numbers")
    for parties in 1...greatest {
      var worst = 1.0
      for reviewed in 0...parties {
        let bounds = (0...reviewed).map {
          hypergeometricInterval(positives: $0, reviewed: reviewed, parties: parties)
        }
        for having in 0...parties {
          let low = max(0, reviewed - (parties - having))
          let chance = (low...min(having, reviewed)).filter { bounds[$0].contains(having) }
            .reduce(0.0) { sum, count in
              sum
                + exp(
                  logChoose(having, count) + logChoose(parties - having, reviewed - count)
                    - logChoose(parties, reviewed))
            }
          worst = min(worst, chance)
        }
      }
      least = min(least, worst)
      if parties <= 5 || parties % 5 == 0 {
        print(String(parties).right(7) + (100 * worst).written(places: 2).right(10))
      }
    }
    print("least of all: \((100 * least).written(places: 2)) per cent")
    if least < 0.95 - 1e-9 { throw ExitCode(2) }
  }

  private func logChoose(_ whole: Int, _ part: Int) -> Double {
    lgamma(Double(whole + 1)) - lgamma(Double(part + 1)) - lgamma(Double(whole - part + 1))
  }
}
