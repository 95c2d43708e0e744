import BigInt

/// Binomial coefficients in whole numbers.
enum Binomials {
  /// The number of ways to choose a part of a whole; 0 where there is none.
  static func choose(_ whole: Int, _ part: Int) -> BigUInt {
    guard part >= 0, part <= whole else { return 0 }
    var result = BigUInt(1)
    for step in 0..<min(part, whole - part) {
      result = result * BigUInt(whole - step) / BigUInt(step + 1)
    }
    return result
  }

  /// All coefficients of a whole: its line of Pascal's triangle.
  static func line(_ whole: Int) -> [BigUInt] {
    var line: [BigUInt] = [1]
    line.reserveCapacity(whole + 1)
    for step in 0..<whole {
      line.append(line[step] * BigUInt(whole - step) / BigUInt(step + 1))
    }
    return line
  }
}
