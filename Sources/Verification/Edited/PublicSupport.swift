import Model
import Statistics

/// Whether the public cells of a run say what a sentence says.
struct PublicSupport: Sendable {
  let cells: [KnownCell]
  let year: Int
  let cycle: Int
  let scale: ShareScale

  /// Returns whether every number and word for a share of a sentence is that of a cell on what the
  /// sentence is about; a sentence that says nothing else that could be false.
  func supports(_ sentence: StatedSentence, inherited: Scope) -> Bool {
    let scope = Scope(of: sentence).completed(by: inherited)
    guard !scope.provisions.isEmpty, !scope.kinds.isEmpty, sentence.predicates.isEmpty,
      sentence.negations.isEmpty, !sentence.quantities.isEmpty || !sentence.shareWords.isEmpty
    else { return false }
    let about = cells.filter { isAbout($0, scope, sentence) }
    guard !about.isEmpty else { return false }
    // One number for one article and kind: what goes with what is plain.
    guard scope.provisions.count == 1, scope.kinds.count == 1 else { return false }
    // "four States" without a period may be of the year or of the cycle.
    let isPlain = sentence.quantities.allSatisfy {
      if case .count = $0.value { true } else { false }
    }
    guard !isPlain || !sentence.periods.isEmpty else { return false }
    return about.contains { cell in
      let isCounted = sentence.quantities.allSatisfy { mention in
        cell.quantities.contains { $0.implies(mention.value) }
          || cell.isTotal(mention, in: sentence)
      }
      return isCounted && sentence.shareWords.allSatisfy { isRight($0.value, cell) }
    }
  }

  private func isAbout(_ cell: KnownCell, _ scope: Scope, _ sentence: StatedSentence) -> Bool {
    guard cell.states != nil, scope.provisions.contains(cell.key.provision),
      scope.kinds.contains(cell.key.kind)
    else { return false }
    let groups = scope.groups.filter { $0 != .others && $0 != .none }
    guard groups.isEmpty ? cell.key.group == nil : cell.group.map(groups.contains) ?? false else {
      return false
    }
    let periods = Set(sentence.periods.map(\.value)).subtracting([.cycle(cycle)])
    return periods.isEmpty || periods == [cell.period]
  }

  private func isRight(_ word: StatedSentence.ShareWord, _ cell: KnownCell) -> Bool {
    guard let states = cell.states, let reviewed = cell.reviewed, states <= reviewed else {
      return false
    }
    switch word {
    case .none: return states == 0
    case .all: return states == reviewed
    case .step(let words): return scale.words(states: states, reviewed: reviewed) == words
    case .other: return false
    }
  }
}
