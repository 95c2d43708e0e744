import Lots
import Model
import Testing
import TestSupport

/// Every draw that keeps the rules is equally probable: counted against all of them.
struct UniformityTests {
  /// A small case with the reason why it is awkward.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let states: [LotState]
    let rules: LotRules
  }

  static let cases: [Case] = {
    var loose = LotRules.proposal
    loose.superset = false
    var narrow = loose
    (narrow.minimumReviews, narrow.maximumReviews) = (2, 2)
    var complemented = loose
    complemented.complementPerInstrument = true
    complemented.maximumReviews = 5
    complemented.noMutualReviews = false
    var single = LotRules.proposal
    (single.reviewersPerReview, single.sameRegionAtLeast) = (1, 0)
    (single.minimumReviews, single.maximumReviews) = (1, 1)
    var atLeastTwo = narrow
    atLeastTwo.maximumReviews = 3
    var apart = single
    (apart.minimumReviews, apart.noMutualReviews) = (0, false)
    var mutual = LotRules.proposal
    mutual.noMutualReviews = false
    let africa: [LotState] = "ABCDE".map { LotState($0, .africa) }
    return [
      Case(testDescription: "five of one group", states: africa, rules: loose),
      Case(testDescription: "loads that leave no room", states: africa, rules: narrow),
      Case(
        testDescription: "no simple exchange leads from one to another",
        states: africa.dropLast(), rules: single),
      Case(
        testDescription: "groupless States beside groups",
        states: "ABC".map { LotState($0, .africa) } + "DE".map { LotState($0, nil) },
        rules: loose),
      Case(
        testDescription: "one State has exactly two possible reviewers",
        states: "ABC".map { LotState($0, .africa, [.tip]) }
          + "DE".map { LotState($0, .africa) }, rules: mutual),
      Case(
        testDescription: "each membership is left to itself",
        states: "ABC".map { LotState($0, .africa, [.tip]) }
          + "DEF".map { LotState($0, .africa) }, rules: apart),
      Case(
        testDescription: "reviewers that lack Protocols are complemented",
        states: [
          LotState("A", .africa, [.tip, .som]), LotState("B", .africa, [.tip]),
          LotState("C", .africa, [.som]), LotState("D", .africa),
        ], rules: complemented),
      Case(
        testDescription: "a volunteer is reviewed and reviews nobody",
        states: africa + [LotState("V", .africa, isReviewer: false)],
        rules: atLeastTwo),
    ]
  }()

  private func counts(
    _ sample: Case, method: LotMethod?, draws: Int
  ) throws -> (counts: [Int], method: LotMethod) {
    let pool = LotPool(states: sample.states, rules: sample.rules)
    let urn = try LotUrn(pool, years: 1, method: method)
    let key = LotKey(seed: Array(repeating: 7, count: 32), addition: "")
    var counts: [String: Int] = [:]
    for table in PlainEnumeration(states: urn.states, rules: sample.rules).tables() {
      counts[table] = 0
    }
    for number in 1...draws {
      let draw = try urn.draw(number, key: key)
      let table = draw.reviews.map { review in
        "\(review.state):" + review.reviewers.map(\.description).joined(separator: "+")
      }.joined(separator: " ")
      let before = try #require(counts[table], "a draw that the rules do not allow: \(table)")
      counts[table] = before + 1
    }
    return (counts.values.sorted(), urn.method)
  }

  @Test(arguments: cases)
  func `the method that is chosen draws each table equally often`(sample: Case) throws {
    let all = PlainEnumeration(
      states: sample.states.sorted { $0.code < $1.code }, rules: sample.rules
    ).tables().count
    let (counts, method) = try counts(sample, method: nil, draws: min(max(1_000, 4 * all), 4_000))
    #expect(counts.count > 1)
    if case .enumeration(let tables) = method { #expect(tables == all) }
    #expect(abs(excess(of: counts)) < 4.5, "\(method), \(counts.count) tables")
  }

  /// `Benchmarks`' `lots-benchmark uniformity` does the same with all sweeps and many more draws.
  @Test(arguments: cases)
  func `the chain forgets a bad beginning in a sixteenth of its sweeps`(sample: Case) throws {
    let pool = LotPool(states: sample.states, rules: sample.rules)
    let key = LotKey(seed: Array(repeating: 9, count: 32), addition: "")
    var counts: [String: Int] = [:]
    for table in PlainEnumeration(states: pool.states, rules: sample.rules).tables() {
      counts[table] = 0
    }
    for number in 1...240 {
      var chain = ChainWatch(pool, number: number, key: key, start: .broken)
      repeat { chain.run(sweeps: ChainWatch.sweepsOfDraw / 16) } while chain.faults.last != 0
      let reviewers = chain.reviewers.map { set in
        set.map { pool.states[$0] }.sorted { $0.code < $1.code }
      }
      let table = PlainEnumeration.text(pool.states, reviewers)
      let before = try #require(counts[table], "a table that the rules do not allow: \(table)")
      counts[table] = before + 1
    }
    #expect(counts.count == 1 || abs(excess(of: counts.values.sorted())) < 4.5)
  }

  @Test(arguments: [cases[0], cases[1]])
  func `a draw of lots by the chain keeps the rules`(sample: Case) throws {
    let (counts, method) = try counts(sample, method: .chain, draws: 8)
    #expect(method == .chain && counts.reduce(0, +) == 8)
  }
}
