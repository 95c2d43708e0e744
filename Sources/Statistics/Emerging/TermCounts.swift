import Model

/// One to three words, packed into a number: 21 bits each, the first word highest.
struct Term: Hashable, Comparable {
  private let packed: UInt64

  private static let bits: UInt64 = 21
  private static let mask: UInt64 = (1 << bits) - 1
  /// Words with greater numbers are in no term: that many different stems no language has.
  static let mostWords = Int(mask)

  init(_ words: Int32...) {
    // Numbers from 1, for 0 stands for no word.
    packed = words.reduce(0) { $0 << Self.bits | UInt64($1 + 1) }
  }

  var words: [Int32] {
    [2 * Self.bits, Self.bits, 0].compactMap { shift in
      let word = packed >> shift & Self.mask
      return word == 0 ? nil : Int32(word) - 1
    }
  }

  /// The shorter terms within.
  var parts: [Term] {
    let words = words
    switch words.count {
    case 2: return [Term(words[0]), Term(words[1])]
    case 3:
      return words.map { Term($0) } + [Term(words[0], words[1]), Term(words[1], words[2])]
    default: return []
    }
  }

  static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }
}

/// How many States use each term, in the year and before.
struct TermCounts {
  struct Count {
    var later = 0
    var earlier = 0
    /// A bit for each regional group of the States of the year.
    var groupBits: UInt8 = 0
    /// The last State that was counted.
    var lastState = -1

    var groups: Int { groupBits.nonzeroBitCount }
    var states: Int { later + earlier }
  }

  /// Every term that enough States use for it to be found, in order.
  let terms: [(term: Term, count: Count)]

  /// Counts one word first, then two, then three: a term has at most the States of its parts.
  init(_ uses: [TermUse], words: Int) {
    var singles = [Count](repeating: Count(), count: min(words, Term.mostWords))
    for (state, use) in uses.enumerated() {
      for run in use.runs {
        for word in run where word < singles.count {
          singles[Int(word)].add(state, use)
        }
      }
    }
    func isCommon(_ word: Int32) -> Bool {
      word < singles.count && singles[Int(word)].states >= EmergingTerms.fewestStates
    }
    var pairs: [Term: Count] = [:]
    for (state, use) in uses.enumerated() {
      for run in use.runs {
        for (first, second) in zip(run, run.dropFirst()) where isCommon(first) && isCommon(second) {
          pairs[Term(first, second), default: Count()].add(state, use)
        }
      }
    }
    pairs = pairs.filter { $0.value.states >= EmergingTerms.fewestStates }
    var triples: [Term: Count] = [:]
    for (state, use) in uses.enumerated() {
      for run in use.runs where run.count > 2 {
        var before = pairs[Term(run[0], run[1])] != nil
        for place in 2..<run.count {
          let isPair = pairs[Term(run[place - 1], run[place])] != nil
          if before && isPair {
            triples[Term(run[place - 2], run[place - 1], run[place]), default: Count()]
              .add(state, use)
          }
          before = isPair
        }
      }
    }
    terms =
      singles.indices.lazy.map { (Term(Int32($0)), singles[$0]) }
      .filter { $0.1.states >= EmergingTerms.fewestStates }.map { (term: $0.0, count: $0.1) }
      + (Array(pairs) + Array(triples)).filter { $0.value.states >= EmergingTerms.fewestStates }
      .sorted { $0.key < $1.key }.map { (term: $0.key, count: $0.value) }
  }
}

extension TermCounts.Count {
  /// Counts a State once.
  fileprivate mutating func add(_ state: Int, _ use: TermUse) {
    guard lastState != state else { return }
    lastState = state
    if use.isLater {
      later += 1
      if let group = use.group { groupBits |= 1 << group.rawValue }
    } else {
      earlier += 1
    }
  }
}
