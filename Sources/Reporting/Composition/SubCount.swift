/// Whether a part of a printed number may be printed: neither it nor the rest may be one or two.
enum SubCount {
  static func mayBePrinted(_ part: Int, of whole: Int) -> Bool {
    part >= 3 && (part == whole || whole - part >= 3)
  }

  /// Whether no year's share in a part of the cycle is one or two, nor its rest: last year's report
  /// had the part as it then was, and a reader may subtract.
  static func mayBePrinted(byYear parts: [Int: Int], of wholes: [Int: Int]) -> Bool {
    wholes.allSatisfy { year, whole in
      let part = parts[year] ?? 0
      return part == 0 || mayBePrinted(part, of: whole)
    }
  }
}
