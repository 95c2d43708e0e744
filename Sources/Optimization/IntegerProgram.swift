import CGLPK

/// A linear program in whole numbers, solved by GLPK: the one place that speaks with it.
///
/// Values, limits and costs are whole numbers far below 2^50, so what comes back in floating point
/// is rounded to the whole number it stands for. A class, for it owns memory of the library.
package final class IntegerProgram {
  /// A sum of variables, each with a factor.
  package struct Row {
    package var terms: [(variable: Int, factor: Int)]
    package var range: ClosedRange<Int>

    /// Makes a sum with what it may be.
    package init(terms: [(variable: Int, factor: Int)], range: ClosedRange<Int>) {
      self.terms = terms
      self.range = range
    }
  }

  /// What stands for no limit above.
  package static let unlimited = 1 << 40

  let program: OpaquePointer
  let variables: Int
  private var sums: Int

  /// Makes a program.
  ///
  /// - Parameters:
  ///   - ranges: What each variable may be.
  ///   - rows: Sums and what they may be.
  package init(variables ranges: [ClosedRange<Int>], rows: [Row]) {
    glp_term_out(GLP_OFF)
    program = glp_create_prob()
    variables = ranges.count
    sums = rows.count
    if variables > 0 { glp_add_cols(program, Int32(variables)) }
    for (index, range) in ranges.enumerated() {
      glp_set_col_kind(program, Int32(index + 1), GLP_IV)
      Self.limit(range) { glp_set_col_bnds(program, Int32(index + 1), $0, $1, $2) }
    }
    if sums > 0 { glp_add_rows(program, Int32(sums)) }
    for (index, row) in rows.enumerated() { fill(row, at: index) }
  }

  deinit { glp_delete_prob(program) }

  /// Adds a sum; its number is that of the sums before it.
  package func append(_ row: Row) {
    glp_add_rows(program, 1)
    fill(row, at: sums)
    sums += 1
  }

  private func fill(_ row: Row, at index: Int) {
    setRange(row.range, ofRow: index)
    // GLPK counts from 1.
    let places = [0] + row.terms.map { Int32($0.variable + 1) }
    let factors = [0] + row.terms.map { Double($0.factor) }
    glp_set_mat_row(program, Int32(index + 1), Int32(row.terms.count), places, factors)
  }

  /// Changes what a variable may be.
  package func setRange(_ range: ClosedRange<Int>, ofVariable variable: Int) {
    Self.limit(range) { glp_set_col_bnds(program, Int32(variable + 1), $0, $1, $2) }
  }

  /// Changes what a sum may be.
  package func setRange(_ range: ClosedRange<Int>, ofRow row: Int) {
    Self.limit(range) { glp_set_row_bnds(program, Int32(row + 1), $0, $1, $2) }
  }

  static func limit(_ range: ClosedRange<Int>, _ set: (Int32, Double, Double) -> Void) {
    let (low, high) = (Double(range.lowerBound), Double(range.upperBound))
    if range.lowerBound == range.upperBound {
      set(GLP_FX, low, high)
    } else if range.upperBound >= unlimited {
      set(GLP_LO, low, 0)
    } else {
      set(GLP_DB, low, high)
    }
  }

  /// Returns values of the variables that make a weighted sum least.
  ///
  /// - Parameter costs: The weights, one for each variable.
  /// - Returns: The values; nil where none are possible.
  package func minimize(_ costs: [Int]) -> [Int]? {
    glp_set_obj_dir(program, GLP_MIN)
    for (index, cost) in costs.enumerated() {
      glp_set_obj_coef(program, Int32(index + 1), Double(cost))
    }
    var simplex = glp_smcp()
    glp_init_smcp(&simplex)
    simplex.msg_lev = GLP_MSG_OFF
    // A basis left by other limits may be singular for these; from the start it never is.
    if glp_simplex(program, &simplex) != 0 {
      glp_std_basis(program)
      guard glp_simplex(program, &simplex) == 0 else { return nil }
    }
    guard glp_get_status(program) == GLP_OPT else { return nil }
    let values = (0..<variables).map { glp_get_col_prim(program, Int32($0 + 1)) }
    // In networks, as counts by group and year are, this is always so.
    if values.allSatisfy({ abs($0 - $0.rounded()) < 1e-6 }) {
      return values.map { Int($0.rounded()) }
    }
    var search = glp_iocp()
    glp_init_iocp(&search)
    search.msg_lev = GLP_MSG_OFF
    guard glp_intopt(program, &search) == 0, glp_mip_status(program) == GLP_OPT else { return nil }
    return (0..<variables).map { Int(glp_mip_col_val(program, Int32($0 + 1)).rounded()) }
  }
}
