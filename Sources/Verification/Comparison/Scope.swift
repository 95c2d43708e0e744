import Model

/// What a statement is about: provisions, kinds of finding, regional groups.
struct Scope: Hashable, Sendable {
  var provisions: Set<Provision> = []
  var kinds: Set<Kind> = []
  var groups: Set<StatedGroup> = []

  init() {}

  /// What a sentence itself names; a title stands for its article where no number does.
  init(of sentence: StatedSentence) {
    provisions = sentence.citedProvisions
    if provisions.isEmpty {
      let titled = sentence.titles.map(\.value).filter { $0.count == 1 }
      provisions = Set(titled.joined())
    }
    kinds = Set(sentence.kinds.map(\.value))
    groups = Set(sentence.groups.map(\.value))
  }

  /// The scope with what it leaves open taken from another.
  func completed(by other: Scope) -> Scope {
    var scope = self
    if scope.provisions.isEmpty { scope.provisions = other.provisions }
    if scope.kinds.isEmpty { scope.kinds = other.kinds }
    if scope.groups.isEmpty { scope.groups = other.groups }
    return scope
  }

  /// The scope of both.
  func joined(with other: Scope) -> Scope {
    var scope = self
    scope.provisions.formUnion(other.provisions)
    scope.kinds.formUnion(other.kinds)
    scope.groups.formUnion(other.groups)
    return scope
  }
}

extension Set<Provision> {
  /// Whether a provision, or what lies in it, is among these.
  func allow(_ provision: Provision) -> Bool {
    contains(provision) || contains { provision.contains($0) }
  }

  /// Whether the two sets speak of an article in common, or of anything at all.
  func meets(_ other: Set<Provision>) -> Bool {
    isEmpty || other.isEmpty
      || contains { mine in other.contains { $0.contains(mine) || mine.contains($0) } }
  }
}
