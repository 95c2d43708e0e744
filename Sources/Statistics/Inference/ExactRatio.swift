public import BigInt

/// A ratio of whole numbers, as probabilities and differences of shares are kept until they are
/// printed: no comparison and no printed digit depends on floating point.
///
/// Not reduced to lowest terms; two ratios are equal if their values are.
public struct ExactRatio: Sendable {
  /// Above the line.
  public let numerator: BigInt
  /// Below the line; greater than 0.
  public let denominator: BigInt

  /// Makes a ratio.
  ///
  /// - Parameters:
  ///   - numerator: Any whole number.
  ///   - denominator: Greater than 0.
  public init(_ numerator: BigInt, _ denominator: BigInt) {
    precondition(denominator > 0, "a ratio has a denominator above nought")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Makes a ratio of small numbers.
  public init(_ numerator: Int, _ denominator: Int = 1) {
    self.init(BigInt(numerator), BigInt(denominator))
  }

  /// The nearest value in floating point, for drawing; within some units of the last place.
  public var approximation: Double {
    let places = denominator.bitWidth - numerator.bitWidth + 64
    let scaled = places > 0 ? (numerator << places) / denominator : numerator / denominator
    var value = Double(scaled)
    if places > 0 {
      // In steps, for a power of two may be smaller than floating point can hold.
      var left = places
      while left > 0 {
        let step = min(left, 512)
        value /= Double(sign: .plus, exponent: step, significand: 1)
        left -= step
      }
    }
    return value
  }

  /// The value with six significant digits, trailing noughts left out: `0.0421875`, `-0.25`,
  /// `1.5e-07` below one ten-thousandth. A half goes to the even digit.
  public var sixDigits: String {
    guard numerator != 0 else { return "0" }
    let magnitude = BigInt(numerator.magnitude)
    var exponent = String(magnitude).count - String(denominator).count
    if Self.scaled(magnitude, denominator, by: -exponent) < 1 { exponent -= 1 }
    var digits = Self.rounded(magnitude, denominator, tens: 5 - exponent)
    if digits == 1_000_000 {
      digits = 100_000
      exponent += 1
    }
    let sign = numerator < 0 ? "-" : ""
    var figures = Array(String(digits))
    if exponent < -4 || exponent >= 6 {
      while figures.count > 1, figures.last == "0" { figures.removeLast() }
      let rest = figures.count > 1 ? "." + String(figures.dropFirst()) : ""
      let size = abs(exponent)
      return "\(sign)\(figures[0])\(rest)e\(exponent < 0 ? "-" : "+")\(size < 10 ? "0" : "")\(size)"
    }
    if exponent < 0 { figures = Array(repeating: "0", count: -exponent) + figures }
    let whole = max(exponent, 0) + 1
    while figures.count > whole, figures.last == "0" { figures.removeLast() }
    let rest = figures.count > whole ? "." + String(figures[whole...]) : ""
    return sign + String(figures[..<whole]) + rest
  }

  /// The whole part of a ratio times a power of ten.
  private static func scaled(_ top: BigInt, _ bottom: BigInt, by tens: Int) -> BigInt {
    tens >= 0 ? top * BigInt(10).power(tens) / bottom : top / (bottom * BigInt(10).power(-tens))
  }

  private static func rounded(_ top: BigInt, _ bottom: BigInt, tens: Int) -> BigInt {
    let (above, below) =
      tens >= 0
      ? (top * BigInt(10).power(tens), bottom) : (top, bottom * BigInt(10).power(-tens))
    let (whole, rest) = above.quotientAndRemainder(dividingBy: below)
    let twice = 2 * rest
    return twice > below || (twice == below && whole % 2 == 1) ? whole + 1 : whole
  }
}

extension ExactRatio: Comparable {
  /// Whether two ratios have the same value.
  public static func == (left: Self, right: Self) -> Bool {
    left.numerator * right.denominator == right.numerator * left.denominator
  }

  /// Whether the first value is the smaller one.
  public static func < (left: Self, right: Self) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }
}

extension ExactRatio {
  /// The sum.
  public static func + (left: Self, right: Self) -> Self {
    if left.denominator == right.denominator {
      return Self(left.numerator + right.numerator, left.denominator)
    }
    return Self(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  /// The difference.
  public static func - (left: Self, right: Self) -> Self {
    left + Self(-right.numerator, right.denominator)
  }

  /// The product.
  public static func * (left: Self, right: Self) -> Self {
    Self(left.numerator * right.numerator, left.denominator * right.denominator)
  }
}
