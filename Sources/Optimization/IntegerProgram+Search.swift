import CGLPK

/// The greatest value of a weighted sum by branch and bound, of which the bound is known even where
/// the search had to stop.
extension IntegerProgram {
  /// What a search came to.
  package struct Search: Sendable {
    /// The best values, rounded; nil where none was found that beats what was known.
    package let values: [Int]?
    /// What no values exceed.
    package let bound: Int
    /// Whether nothing better is possible than the values, or, where there are none, than what was
    /// known.
    package let isProved: Bool
  }

  /// Searches values that make a weighted sum greatest.
  ///
  /// The relaxation is solved by GLPK; the deepest open node is taken first, its variable rounded
  /// up first, so that a first answer comes fast. The search is limited by nodes and not by time:
  /// the same program gives the same answer on any machine.
  ///
  /// - Parameters:
  ///   - gains: The weights, one for each variable. Wherever the variables in `whole` are whole, the
  ///     greatest sum must be a multiple of `step`.
  ///   - whole: The variables that are to be whole numbers; the others must come out whole where
  ///     these are, as flows do.
  ///   - known: A sum to be beaten; nil where any will do.
  ///   - step: The greatest number that divides every sum.
  ///   - nodes: How many relaxations are solved at most.
  ///   - isContentWithFirst: Whether the first values found end the search.
  ///   - strengthening: Adds rows that the relaxation violates, from its values; returns whether any.
  /// - Returns: The best values found, and what none exceed.
  package func maximize(
    _ gains: [Int], whole: [Int], beyond known: Int? = nil, step: Int = 1, nodes: Int,
    isContentWithFirst: Bool = false,
    strengthening: ((_ values: [Double]) -> Bool)? = nil
  ) -> Search {
    glp_set_obj_dir(program, GLP_MAX)
    for (index, gain) in gains.enumerated() {
      glp_set_obj_coef(program, Int32(index + 1), Double(gain))
    }
    let original = whole.map(bounds(ofVariable:))
    defer { restore(whole, original) }
    var best: [Int]?
    var value = known
    var rest = nodes
    var open = [Node(limits: [], bound: Self.unlimited)]
    while let node = open.popLast() {
      if let value, node.bound < value + step { continue }
      guard rest > 0 else {
        let bound = open.reduce(node.bound) { max($0, $1.bound) }
        return Search(values: best, bound: max(bound, value ?? 0), isProved: false)
      }
      rest -= 1
      restore(whole, original)
      for limit in node.limits { setRange(limit.range, ofVariable: limit.variable) }
      guard var relaxed = relaxation() else { continue }
      if let strengthening {
        var rounds = node.limits.isEmpty ? 30 : 3
        while rounds > 0, !isBeaten(relaxed.value, value, step), strengthening(relaxed.values),
          let stronger = relaxation()
        {
          relaxed = stronger
          rounds -= 1
        }
      }
      if isBeaten(relaxed.value, value, step) { continue }
      guard let place = Self.fraction(in: relaxed.values, whole) else {
        best = relaxed.values.map { Int($0.rounded()) }
        value = Int(relaxed.value.rounded())
        if isContentWithFirst, let value {
          return Search(values: best, bound: value, isProved: false)
        }
        continue
      }
      let (variable, share) = (whole[place], relaxed.values[whole[place]])
      let bound = Self.rounded(relaxed.value, step)
      let range = node.limits.last { $0.variable == variable }?.range ?? original[place]
      let below = Int(share.rounded(.down))
      if range.lowerBound <= below {
        open.append(
          Node(limits: node.limits + [Limit(variable, range.lowerBound...below)], bound: bound))
      }
      if below + 1 <= range.upperBound {
        open.append(
          Node(
            limits: node.limits + [Limit(variable, (below + 1)...range.upperBound)], bound: bound))
      }
    }
    return Search(values: best, bound: value ?? 0, isProved: true)
  }

  private struct Limit {
    let variable: Int
    let range: ClosedRange<Int>

    init(_ variable: Int, _ range: ClosedRange<Int>) {
      self.variable = variable
      self.range = range
    }
  }

  private struct Node {
    let limits: [Limit]
    let bound: Int
  }

  private static let tolerance = 1e-6

  private static func rounded(_ value: Double, _ step: Int) -> Int {
    Int(((value + tolerance * max(1, abs(value))) / Double(step)).rounded(.down)) * step
  }

  private func isBeaten(_ relaxed: Double, _ value: Int?, _ step: Int) -> Bool {
    value.map { Self.rounded(relaxed, step) < $0 + step } ?? false
  }

  /// The place of the variable that is furthest from whole; the first of equals.
  private static func fraction(in values: [Double], _ whole: [Int]) -> Int? {
    var found: Int?
    var furthest = tolerance
    for (place, variable) in whole.enumerated() {
      let distance = abs(values[variable] - values[variable].rounded())
      if distance > furthest + tolerance { (found, furthest) = (place, distance) }
    }
    return found
  }

  private func bounds(ofVariable variable: Int) -> ClosedRange<Int> {
    let low = Int(glp_get_col_lb(program, Int32(variable + 1)))
    let high = glp_get_col_ub(program, Int32(variable + 1))
    return low...(high > Double(Self.unlimited) ? Self.unlimited : Int(high))
  }

  private func restore(_ variables: [Int], _ ranges: [ClosedRange<Int>]) {
    for (variable, range) in zip(variables, ranges) { setRange(range, ofVariable: variable) }
  }

  /// The best values where nothing need be whole; nil where none are possible.
  private func relaxation() -> (value: Double, values: [Double])? {
    var simplex = glp_smcp()
    glp_init_smcp(&simplex)
    simplex.msg_lev = GLP_MSG_OFF
    simplex.meth = GLP_DUALP
    // A basis left by other limits may be singular for these; from the start it never is.
    if glp_simplex(program, &simplex) != 0 {
      glp_std_basis(program)
      guard glp_simplex(program, &simplex) == 0 else { return nil }
    }
    guard glp_get_status(program) == GLP_OPT else { return nil }
    return (
      glp_get_obj_val(program), (0..<variables).map { glp_get_col_prim(program, Int32($0 + 1)) }
    )
  }
}
