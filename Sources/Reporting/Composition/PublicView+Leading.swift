import Model
import Statistics

extension PublicView {
  /// Whether cells have greater shares than any other article can have of their kind, group and
  /// period, as far as readers know: only then may a sentence put them first.
  ///
  /// What is withheld is taken at the most that it may be, never at what it is: otherwise the words
  /// would give it away.
  func isAhead(_ leading: [PublicCell]) -> Bool {
    guard let first = leading.first?.key else { return false }
    let named = Set(leading.map(\.key.provision))
    let others = articles.filter { !named.contains($0) }.compactMap {
      cell($0, first.kind, first.span, year: first.year, group: first.group)
    }
    return leading.allSatisfy { own in
      others.allSatisfy { other in
        Self.most(other) * own.reviewed < (own.states ?? 0) * other.reviewed
      }
    }
  }

  /// Whether the first of cells is ahead, and the others are of all that remain.
  func isOrder(_ cells: [PublicCell]) -> Bool { isAhead(Array(cells.prefix(1))) && isAhead(cells) }

  /// The most States that a cell may have for all that is printed.
  private static func most(_ cell: PublicCell) -> Int {
    switch cell.disclosure {
    case .printed: cell.states ?? cell.reviewed
    case .fewerThanThree: min(2, cell.reviewed)
    case .allButFewerThanThree: max(0, cell.reviewed - 1)
    case .suppressed, .tooFewReviewed: cell.reviewed
    }
  }
}
