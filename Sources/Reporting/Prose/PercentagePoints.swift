/// Differences of shares in whole percentage points.
enum PercentagePoints {
  /// "+12", "−3", "0"; with the sign of mathematics.
  static func signed(_ points: Int) -> String {
    points == 0 ? "0" : points > 0 ? "+\(points)" : "−\(-points)"
  }
}
