import Glibc

/// Runs work and tells how long it took.
package func seconds(of work: () -> Void) -> Double {
  let elapsed = ContinuousClock().measure(work)
  return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
}

extension Double {
  /// The number with so many places after the point.
  package func written(places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let whole = Int((self * scale).rounded())
    guard places > 0 else { return String(whole) }
    let digits = String(whole)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return "\(padded.dropLast(places)).\(padded.suffix(places))"
  }
}

extension String {
  /// The text moved to the right end of a column.
  package func right(_ widthInCharacters: Int) -> String {
    String(repeating: " ", count: max(0, widthInCharacters - count)) + self
  }

  /// The text filled up to the width of a column.
  package func left(_ widthInCharacters: Int) -> String {
    self + String(repeating: " ", count: max(0, widthInCharacters - count))
  }
}

/// Runs work and tells how much processor time the process needed, whatever else the machine does.
package func processorSeconds(of work: () -> Void) -> Double {
  let start = clock()
  work()
  return Double(clock() - start) / Double(CLOCKS_PER_SEC)
}
