import Foundation
import Model
import Timing
import Treaties

/// How the time for a byte changes as an input doubles.
struct Growth {
  struct Measurement {
    let utf8Count: Int
    /// The quickest of several readings.
    let seconds: Double

    var nanosecondsPerByte: Double { seconds * 1e9 / Double(max(1, utf8Count)) }
  }

  let measurements: [Measurement]
  /// Whether a reading took so long that longer ones were not tried.
  let isCutShort: Bool

  /// The time for a byte of the longest text over that of the shortest.
  var ratio: Double {
    guard let first = measurements.first, let last = measurements.last else { return 1 }
    return last.nanosecondsPerByte / first.nanosecondsPerByte
  }

  /// Whether the time for a byte grew beyond what caches explain: 2.5 times, or as much for each
  /// doubling as makes 2.5 times of three where longer texts were not tried.
  var isBeyondLinear: Bool {
    guard isCutShort, let first = measurements.first, let last = measurements.last else {
      return ratio > Self.allowedRatio
    }
    let doublings = log2(Double(last.utf8Count) / Double(first.utf8Count))
    return ratio > pow(Self.allowedRatio, min(1, doublings / 3))
  }

  private static let allowedRatio = 2.5

  /// Measures an input at doubling sizes and, where these show no growth, at the largest.
  ///
  /// An input that is slow from the start begins with shorter texts, so that one which grows
  /// without bound ends in seconds.
  static func measured(
    _ input: AdversarialInput, largestUTF8Count: Int, longestInSeconds: Double
  ) -> Growth {
    let shortest = shortestUTF8Count(of: input)
    var utf8Counts = [1, 2, 4, 8].map { $0 * shortest }
    for factor in [32, 128] where factor * shortest <= largestUTF8Count {
      utf8Counts.append(factor * shortest)
    }
    var measurements: [Measurement] = []
    for (index, utf8Count) in utf8Counts.enumerated() {
      let measurement = measure(input, utf8Count: utf8Count)
      measurements.append(measurement)
      let growth = Growth(measurements: measurements, isCutShort: false)
      if index >= 3, growth.isBeyondLinear { return growth }
      if measurement.seconds > longestInSeconds, index + 1 < utf8Counts.count {
        return Growth(measurements: measurements, isCutShort: true)
      }
    }
    return Growth(measurements: measurements, isCutShort: false)
  }

  /// 64 kB, or less where that already takes long.
  private static func shortestUTF8Count(of input: AdversarialInput) -> Int {
    var utf8Count = 1_024
    while utf8Count < 65_536, measure(input, utf8Count: utf8Count).seconds < 0.005 {
      utf8Count *= 4
    }
    return utf8Count
  }

  /// The quickest of readings over a twentieth of a second, two at least: the first one pays for
  /// memory that the process has not had before.
  private static func measure(_ input: AdversarialInput, utf8Count: Int) -> Measurement {
    let text = input.text(utf8Count: utf8Count)
    let reader = CitationReader(defaultInstrument: .untoc)
    var best = Double.infinity
    var total = 0.0
    var count = 0
    while count < 2 || total < 0.05 || (count < 4 && total < 0.5) {
      var citations = 0
      let time = seconds { citations = reader.read(text, keepingElsewhere: true).citations.count }
      precondition(citations >= 0)
      best = min(best, time)
      total += time
      count += 1
    }
    return Measurement(utf8Count: text.utf8.count, seconds: best)
  }
}
