import Model
import Statistics
import Treaties

extension PublicView {
  /// What the findings of a cell are about, most States first.
  ///
  /// Only where the cell's number is printed, and only what at least three of its States share, so
  /// that nothing leads to one of them; the numbers of States are not said.
  func expressions(of cell: PublicCell) -> [SharedExpression] {
    guard cell.key.span == .cycle, let states = cell.states, states >= 3 else { return [] }
    let found = facts.expressions.filter {
      $0.provision == cell.key.provision && $0.kind == cell.key.kind
    }
    guard let group = cell.key.group else { return found }
    return found.filter { $0.statesOfGroup[group] != nil }.sorted { first, second in
      let (left, right) = (first.statesOfGroup[group] ?? 0, second.statesOfGroup[group] ?? 0)
      return left == right ? first.words < second.words : left > right
    }
  }

  /// The observations of a cell that hold the expressions.
  func evidence(_ expressions: some Sequence<SharedExpression>, in cell: PublicCell) -> [Int] {
    let own = Set(observations(of: cell.key))
    return Set(expressions.flatMap(\.observations)).intersection(own).sorted()
  }

  /// The paragraphs of an article that are at issue in a cell, in words: "paras. 1 and 4"; nil
  /// where none may be named.
  func paragraphWords(of cell: PublicCell, most: Int = 3) -> String? {
    let units = paragraphs(of: cell).prefix(most).compactMap(\.paragraph.units.first)
    guard let first = units.first else { return nil }
    return units.count == 1
      ? "para. \(first)" : "paras. \(Numerals.list(units.map { "\($0)" }))"
  }
}
