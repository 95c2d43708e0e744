/// A number that a sentence states, with what it is a number of.
enum Quantity: Hashable, Sendable {
  /// How the number bounds what it counts.
  enum Bound: String, Hashable, Sendable {
    case exactly
    case fewerThan = "fewer than"
    case moreThan = "more than"
    case atLeast = "at least"
    case atMost = "at most"
    /// "about 13": not what was counted.
    case about
    /// "all but two", "all but fewer than three".
    case allBut = "all but"
    case allButFewerThan = "all but fewer than"
  }

  /// "16 States".
  case count(Double, Bound)
  /// "13 of the 16".
  case share(Double, of: Double, Bound)
  /// "between 30 and 47 of the 50".
  case range(Double, Double, of: Double?)
  /// "39 per cent".
  case percent(Double, Bound)
  /// "5 percentage points".
  case points(Double)
  /// "a third", "at least half", "three quarters or more".
  case fraction(Int, Int, Bound)
  /// "30 June 2015", "June 2015", "2015".
  case date(day: Int?, month: Int?, year: Int)
  /// "55/25".
  case code(String)

  /// The numbers themselves, in order.
  var numbers: [Double] {
    switch self {
    case .count(let number, _), .percent(let number, _), .points(let number): [number]
    case .share(let part, let whole, _): [part, whole]
    case .range(let low, let high, let whole): [low, high] + (whole.map { [$0] } ?? [])
    case .fraction, .date, .code: []
    }
  }

  /// What is the same however it is put: which numbers may stand for which.
  var isOfStates: Bool {
    switch self {
    case .date, .code: false
    default: true
    }
  }
}

extension Quantity {
  /// Returns whether a quantity follows from this one: the same, or less said of it.
  func implies(_ other: Quantity) -> Bool {
    if self == other { return true }
    switch (self, other) {
    case (.share(let part, _, let bound), .count(let number, let said)):
      return part == number && bound == said
    case (.share(let part, let whole, .exactly), .percent(let percent, .exactly)):
      return whole > 0 && abs(100 * part / whole - percent) <= 0.5
    case (.share(let part, let whole, .exactly), .percent(let percent, .about)):
      return whole > 0 && abs(100 * part / whole - percent) <= 2.5
    case (.share(let part, let whole, .exactly), .fraction(let upper, let lower, let bound)):
      return bound.holds(part * Double(lower), whole * Double(upper), tolerance: whole / 20)
    case (.share(let part, let whole, .exactly), .share(let same, let all, .allBut)):
      return part + same == whole && whole == all
    case (.range(let low, let high, _), .range(let from, let to, nil)):
      return low == from && high == to
    case (.range(let low, let high, let whole), .share(let part, let all, let bound)):
      let isWhole = whole == nil || whole == all
      let isEnd =
        low == high && part == low && bound == .exactly || bound == .atLeast && part == low
        || bound == .atMost && part == high
      return isWhole && isEnd
    case (.range(let low, let high, let whole), .count(let number, let bound)):
      return bound == .atLeast && number == low || bound == .atMost && number == high
        || low == high && number == low && bound == .exactly
        || whole == number && bound == .exactly
        // "from 13 to 14" with the summaries that are pending.
        || whole == nil && bound == .exactly && (number == low || number == high)
    case (.range(let low, let high, let whole?), .percent(let percent, .exactly)):
      return [low, high].contains { whole > 0 && abs(100 * $0 / whole - percent) <= 0.5 }
    case (.percent(let percent, .exactly), .fraction(let upper, let lower, let bound)):
      return bound.holds(percent * Double(lower), 100 * Double(upper), tolerance: 5)
    case (.date(_, let month, let year), .date(nil, let other, let same)):
      return year == same && (other == nil || other == month)
    default: return false
    }
  }
}

extension Quantity.Bound {
  /// Whether one number stands to another as the bound says.
  fileprivate func holds(_ one: Double, _ other: Double, tolerance: Double) -> Bool {
    switch self {
    case .exactly: one == other
    case .fewerThan: one < other
    case .moreThan: one > other
    case .atLeast: one >= other
    case .atMost: one <= other
    case .about: abs(one - other) <= tolerance
    case .allBut, .allButFewerThan: false
    }
  }
}

/// Something that a sentence says, at its place among the tokens.
struct Mention<Value: Sendable>: Sendable {
  let value: Value
  /// The tokens that say it.
  let tokens: Range<Int>

  var place: Int { tokens.lowerBound }
}
