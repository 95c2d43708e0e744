import Model
import Statistics
import TestSupport
import Testing

struct EmergingTermsTests {
  private static let groups = RegionalGroup.allCases

  /// Words are numbers: 0 is a function word, 1 to 9 are others.
  private func terms(later: [[[Int32]]], earlier: [[[Int32]]]) -> [EmergingTerm] {
    let uses =
      later.enumerated().map { index, runs in
        TermUse(group: Self.groups[index % Self.groups.count], isLater: true, runs: runs)
      }
      + earlier.enumerated().map { index, runs in
        TermUse(group: Self.groups[index % Self.groups.count], isLater: false, runs: runs)
      }
    return EmergingTerms(uses, isFunction: [true] + Array(repeating: false, count: 9)).terms
  }

  @Test func `six of six against none of twelve, by hand`() throws {
    // 1/C(18, 6) = 1/18,564; the term is the only one that three States use.
    let found = terms(
      later: Array(repeating: [[1, 2]], count: 6), earlier: Array(repeating: [], count: 12))
    let term = try #require(found.first)
    #expect(found.count == 1)
    #expect(term.words == [1, 2] && term.isEmerging)
    #expect(term.probability == ExactRatio(1, 18_564) && term.adjusted == term.probability)
    #expect(term.states == 6 && term.groups == 5 && term.earlierReviewed == 12)
  }

  @Test func `a term does not begin or end in a function word, but may hold one`() {
    let found = terms(
      later: Array(repeating: [[0, 1, 0, 2, 0]], count: 6),
      earlier: Array(repeating: [], count: 12))
    #expect(found.filter(\.isEmerging).map(\.words) == [[1, 0, 2]])
  }

  @Test func `of a term and a longer one with the same States of the year, the longer is named`() {
    // One earlier State uses the shorter term alone: both are tested, one is named.
    let found = terms(
      later: Array(repeating: [[1, 2]], count: 6),
      earlier: [[[1], [3]]] + Array(repeating: [], count: 30))
    #expect(found.filter(\.isEmerging).map(\.words) == [[1, 2]])
    #expect(found.map(\.words).contains([1]))
  }

  @Test func `States of one group make no emerging issue, nor do two States`() {
    let one = (0..<6).map { _ in TermUse(group: .africa, isLater: true, runs: [[1]]) }
    let earlier = (0..<30).map { _ in TermUse(group: .asiaPacific, isLater: false, runs: []) }
    let found = EmergingTerms(one + earlier, isFunction: [true, false]).terms
    #expect(found.first?.adjusted ?? ExactRatio(1) <= FalseDiscoveryRate.level)
    #expect(!found.contains { $0.isEmerging })
  }

  @Test func `in the first year of a cycle nothing can be found`() {
    #expect(terms(later: Array(repeating: [[1]], count: 9), earlier: []).isEmpty)
    #expect(terms(later: [], earlier: []).isEmpty)
  }

  @Test(arguments: 0..<40)
  func `numbers of States are those that a plain search finds`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    func state() -> [[Int32]] {
      (0..<4).map { _ in
        (0..<Int.random(in: 1...6, using: &random)).map { _ in
          Int32.random(in: 0...4, using: &random)
        }
      }
    }
    let (later, earlier) = ((0..<6).map { _ in state() }, (0..<9).map { _ in state() })
    func uses(_ runs: [[Int32]], _ words: [Int32]) -> Bool {
      runs.contains { run in
        run.count >= words.count
          && (0...(run.count - words.count)).contains {
            Array(run[$0..<($0 + words.count)]) == words
          }
      }
    }
    for term in terms(later: later, earlier: earlier) {
      #expect(term.states == later.count { uses($0, term.words) }, "\(term.words)")
      #expect(term.earlierStates == earlier.count { uses($0, term.words) })
      #expect(term.states + term.earlierStates >= 3 && term.adjusted >= term.probability)
      #expect(term.words.first != 0 && term.words.last != 0)
    }
  }
}
