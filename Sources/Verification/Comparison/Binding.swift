/// Which number goes with which provision, kind, group or year in a sentence.
///
/// Sentences list them in one of three ways: as many keys as numbers, each with its own; a key
/// before its numbers; a key after its numbers.
enum Binding: CaseIterable {
  case inTurn, before, after

  /// The way in which a sentence with these keys and numbers is most likely read.
  static func usual(keys: [Int], numbers: [Int]) -> Binding {
    if keys.count == numbers.count, keys.count > 1 { return .inTurn }
    guard let key = keys.first, let number = numbers.first else { return .before }
    return key < number ? .before : .after
  }

  /// For each number the key that goes with it; nil where this way has none for it.
  ///
  /// - Parameters:
  ///   - keys: The places of the keys, in order.
  ///   - numbers: The places of the numbers, in order.
  func keys(_ keys: [Int], for numbers: [Int]) -> [Int?] {
    switch self {
    case .inTurn:
      guard keys.count == numbers.count else { return numbers.map { _ in nil } }
      return numbers.indices.map { $0 }
    case .before:
      return numbers.map { number in keys.lastIndex { $0 <= number } }
    case .after:
      return numbers.map { number in keys.firstIndex { $0 >= number } }
    }
  }
}

/// The numbers of a sentence with the keys of one sort that go with them.
struct BoundQuantities<Key: Hashable & Sendable> {
  let pairs: [(quantity: Quantity, key: Key?)]

  /// Reads the pairs in one way.
  ///
  /// - Parameter binding: The way; nil for the usual one.
  init(
    _ keys: [Mention<Key>], _ quantities: [Mention<Quantity>], by binding: Binding? = nil
  ) {
    // The same key twice in a row is one.
    var distinct: [Mention<Key>] = []
    for key in keys where distinct.last?.value != key.value { distinct.append(key) }
    let counted = quantities.filter { $0.value.isOfStates }
    let (places, numbers) = (distinct.map(\.place), counted.map(\.place))
    let way = binding ?? Binding.usual(keys: places, numbers: numbers)
    let bound = way.keys(places, for: numbers)
    pairs = zip(counted, bound).map { ($0.value, $1.map { distinct[$0].value }) }
  }
}
