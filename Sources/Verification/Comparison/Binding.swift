import Model

/// Which number goes with which provision, kind, group or year in a sentence.
///
/// Sentences list them in one of four ways: keys and numbers in turn, each with its own; a key
/// before its numbers; a key after its numbers; each number with the key of its own clause.
enum Binding: CaseIterable {
  case inTurn, before, after, clausewise

  /// The way in which a sentence with these keys and numbers is most likely read.
  static func usual(keys: [Int], numbers: [Int]) -> Binding {
    if keys.count == numbers.count, keys.count > 1 { return .inTurn }
    // The way in which numbers stand nearest to their keys.
    func distance(_ way: Binding) -> Int {
      zip(numbers, way.keys(keys, for: numbers, breaks: [])).reduce(0) { sum, pair in
        sum + (pair.1.map { abs(keys[$0] - pair.0) } ?? 30)
      }
    }
    return distance(.before) <= distance(.after) ? .before : .after
  }

  /// For each number the key that goes with it; nil where this way has none for it.
  ///
  /// - Parameters:
  ///   - keys: The places of the keys, in order.
  ///   - numbers: The places of the numbers, in order.
  ///   - breaks: The places where clauses end, in order.
  /// - Returns: Indices of keys, one for each number.
  func keys(_ keys: [Int], for numbers: [Int], breaks: [Int]) -> [Int?] {
    switch self {
    case .inTurn:
      // "in the first, second and third years … in 3, 4 and 5 States, while 6 …"
      let isList = (keys.last ?? 0) < (numbers.first ?? 0) && keys.count < numbers.count
      guard keys.count == numbers.count || isList else { return numbers.map { _ in nil } }
      return numbers.indices.map { $0 < keys.count ? $0 : nil }
    case .clausewise:
      return numbers.map { number in
        let start = breaks.last { $0 <= number } ?? -1
        let end = breaks.first { $0 > number } ?? Int.max
        let own = keys.indices.filter { keys[$0] > start && keys[$0] < end }
        // A clause without a key goes on with what was spoken of.
        return own.last { keys[$0] < number } ?? own.first ?? keys.lastIndex { $0 < number }
      }
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

  /// Reads the pairs in one way; the usual one where none is named.
  init(
    _ keys: [Mention<Key>], in sentence: StatedSentence, by binding: Binding? = nil
  ) {
    // The same key twice in a row is one.
    var distinct: [Mention<Key>] = []
    for key in keys where distinct.last?.value != key.value { distinct.append(key) }
    let counted = sentence.quantities.filter { !sentence.isTotal($0) }.filter {
      $0.value.isOfStates
    }
    let (places, numbers) = (distinct.map(\.place), counted.map(\.place))
    let way = binding ?? Binding.usual(keys: places, numbers: numbers)
    let bound = way.keys(places, for: numbers, breaks: sentence.clauseEnds)
    pairs = zip(counted, bound).map { ($0.value, $1.map { distinct[$0].value }) }
  }
}

extension StatedSentence {
  /// The movements that the sentence states, each with what it cites beside it.
  var movements: [(direction: Direction, provisions: [Provision])] {
    let moves = predicates.compactMap { mention -> (Direction, Int)? in
      if case .moves(let direction) = mention.value { return (direction, mention.place) }
      return nil
    }
    let (keys, places) = (provisions.map(\.place), moves.map(\.1))
    let way = Binding.usual(keys: keys, numbers: places)
    let bound = way.keys(keys, for: places, breaks: clauseEnds)
    return zip(moves, bound).map { ($0.0, $1.map { provisions[$0].value } ?? []) }
  }

  /// Whether a number says how many were reviewed or drawn, whatever the sentence is about.
  func isTotal(_ mention: Mention<Quantity>) -> Bool {
    guard case .count = mention.value else { return false }
    let next = tokens[mention.tokens.upperBound...].prefix(2).map(\.text)
    return next.contains { $0 == "reviews" || $0 == "reviewed" || $0 == "drawn" }
  }

  /// The places of the marks and words between clauses and members of lists.
  var clauseEnds: [Int] {
    tokens.indices.filter { place in
      let token = tokens[place]
      return token.isMark(",") || token.isMark(";") || token.isMark(":")
        || ["while", "whereas", "but", "and"].contains(token.text)
    }
  }
}
