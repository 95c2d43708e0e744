import Model

/// The lists around a place of a document, and what the words that introduce them cite.
struct ListContext {
  /// Introductions by the depth of their items, outermost first.
  private var introductions: [(depth: Int, provisions: [Provision])] = []

  /// What the nearest introduction that cites anything cites.
  var provisions: [Provision] {
    introductions.last { !$0.provisions.isEmpty }?.provisions ?? []
  }

  /// Begins a list; one of the same depth or deeper ends.
  mutating func introduce(_ provisions: [Provision], depth: Int) {
    while let last = introductions.last, last.depth >= depth { introductions.removeLast() }
    introductions.append((depth, provisions))
  }

  /// Comes to an item: lists deeper than it have ended.
  mutating func enterItem(depth: Int) {
    while let last = introductions.last, last.depth > depth { introductions.removeLast() }
  }

  /// Leaves all lists.
  mutating func leave() { introductions = [] }
}
