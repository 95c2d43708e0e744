import BigInt

/// Returns the exact interval for the number of parties that have a finding.
///
/// Equal-tailed inversion of the hypergeometric distribution at 95 per cent: the smallest and the
/// largest number M of parties under which a sample like this one is not rarer than one in forty
/// on either side. Decided in integers: `40 · Σ C(M, k) · C(N − M, n − k) > C(N, n)`. At full
/// coverage both ends equal `positives`.
///
/// - Parameters:
///   - positives: Reviewed States with the finding; in `0...reviewed`.
///   - reviewed: Parties drawn and reviewed; in `0...parties`.
///   - parties: Parties in the population; at least 0.
/// - Returns: Numbers of parties, both ends included.
/// - Complexity: O(`reviewed` · log `parties`) additions, in whole numbers only near the limit.
/// - SeeAlso: J. Buonaccorsi, The American Statistician 41 (1987), 215–218.
public func hypergeometricInterval(
  positives: Int, reviewed: Int, parties: Int
) -> ClosedRange<Int> {
  var intervals = HypergeometricIntervals()
  return intervals.bounds(positives: positives, reviewed: reviewed, parties: parties)
}

/// Intervals for many cells: what was computed once is kept.
struct HypergeometricIntervals {
  private struct Sample: Hashable {
    let positives: Int
    let reviewed: Int
    let parties: Int
  }

  private var known: [Sample: ClosedRange<Int>] = [:]

  mutating func bounds(positives: Int, reviewed: Int, parties: Int) -> ClosedRange<Int> {
    precondition(
      0 <= positives && positives <= reviewed && reviewed <= parties,
      "findings lie among the reviewed, the reviewed among the parties")
    let sample = Sample(positives: positives, reviewed: reviewed, parties: parties)
    if let bounds = known[sample] { return bounds }
    let lowest = positives
    let highest = parties - (reviewed - positives)
    // Both tails are monotonic in M, so each end is found by halving.
    let lower = first(in: lowest...highest) { exceeds(sample, $0, .atLeast) }
    let mirrored = first(in: lowest...highest) {
      exceeds(sample, lowest + highest - $0, .atMost)
    }
    let bounds = lower...(lowest + highest - mirrored)
    known[sample] = bounds
    return bounds
  }

  /// The first number of a range that holds, the numbers that hold being its upper part; the last
  /// number holds always, for there the observed sample is certain to be in the tail.
  private func first(in range: ClosedRange<Int>, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private enum Tail { case atLeast, atMost }

  /// Whether the tail's probability exceeds one in forty.
  ///
  /// Floating point decides only where the probability is farther from the limit than its error
  /// can be: a sum of fewer than 10,000 terms, each with a relative error below 1e-11, stays
  /// within 1e-9. Nearer to the limit integers decide.
  private func exceeds(_ sample: Sample, _ having: Int, _ tail: Tail) -> Bool {
    let counts = tailCounts(sample, having, tail)
    let probability = weight(of: counts, sample, having)
    let limit = 1.0 / 40
    if abs(probability - limit) > 1e-9, sample.parties < 10_000 { return probability > limit }
    return exceedsExactly(sample, having, counts)
  }

  /// The probability that the number of positives lies in a range.
  ///
  /// Terms are taken relative to the most probable one, downwards on both sides of it, so that
  /// none overflows.
  private func weight(of counts: Range<Int>, _ sample: Sample, _ having: Int) -> Double {
    let lacking = sample.parties - having
    let least = max(0, sample.reviewed - lacking)
    let most = min(having, sample.reviewed)
    let mode = min(
      max((sample.reviewed + 1) * (having + 1) / (sample.parties + 2), least), most)
    var (inside, all) = (0.0, 0.0)
    func add(_ count: Int, _ term: Double) {
      all += term
      if counts.contains(count) { inside += term }
    }
    add(mode, 1)
    var term = 1.0
    for count in stride(from: mode, to: most, by: 1) {
      term *= Double(having - count) * Double(sample.reviewed - count)
      term /= Double(count + 1) * Double(lacking - sample.reviewed + count + 1)
      add(count + 1, term)
    }
    term = 1
    for count in stride(from: mode, to: least, by: -1) {
      term *= Double(count) * Double(lacking - sample.reviewed + count)
      term /= Double(having - count + 1) * Double(sample.reviewed - count + 1)
      add(count - 1, term)
    }
    return inside / all
  }

  private func exceedsExactly(_ sample: Sample, _ having: Int, _ counts: Range<Int>) -> Bool {
    var sum = BigUInt(0)
    for count in counts {
      sum +=
        Binomials.choose(having, count)
        * Binomials.choose(sample.parties - having, sample.reviewed - count)
    }
    return 40 * sum > Binomials.choose(sample.parties, sample.reviewed)
  }

  /// The numbers of positives in the tail that the sample could have shown.
  private func tailCounts(_ sample: Sample, _ having: Int, _ tail: Tail) -> Range<Int> {
    let least = max(0, sample.reviewed - (sample.parties - having))
    let most = min(having, sample.reviewed)
    switch tail {
    case .atLeast: return max(least, sample.positives)..<max(most + 1, sample.positives, least)
    case .atMost: return least..<max(least, min(most, sample.positives) + 1)
    }
  }
}
