public import Lots
import Model
import Statistics

/// Which States share which instruments, and what that means for a drawing of lots.
public struct LotsFeasibility: Sendable {
  /// The columns.
  public static let header = ["instruments", "states", "possibleReviewers", "expectedRedraws"]

  /// The rows, as in the formats, section 9.
  public let rows: [[String]]
  /// What the proposal counts in late 2010, for each row; nil where it names no such class.
  public let proposal: [Int?]
  /// The smallest of the changes tried that leaves no draw.
  public let change: SmallestChange?
  /// The States drawn.
  public let states: Int
  /// The reviewers of each.
  public let reviewers: Int

  /// The proposal's count of States by their instruments, in late 2010.
  private static let proposalCounts: [(InstrumentSet, Int)] = [
    (InstrumentSet([.untoc, .tip, .som, .firearms]), 79),
    (InstrumentSet([.untoc, .tip, .som]), 45),
    (InstrumentSet([.untoc, .tip]), 16), (InstrumentSet([.untoc]), 11),
    (InstrumentSet([.untoc, .firearms]), 3), (InstrumentSet([.untoc, .tip, .firearms]), 1),
  ]

  /// Makes the table.
  public init(_ input: LotsInput) {
    let pool = input.pool
    let classes = MembershipClass.classes(of: pool)
    rows = classes.map { membership in
      [
        Self.words(membership.instruments), String(membership.states),
        String(membership.possibleReviewers),
        ExactRatio(
          membership.expectedRedraws.numerator, membership.expectedRedraws.denominator
        ).sixDigits,
      ]
    }
    proposal = classes.map { membership in
      Self.proposalCounts.first { $0.0 == membership.instruments }?.1
    }
    states = pool.states.count
    reviewers = pool.rules.reviewersPerReview
    change = SmallestChange.of(pool)
  }

  private static func words(_ instruments: InstrumentSet) -> String {
    Instrument.allCases.filter(instruments.contains).map(\.code).joined(separator: " ")
  }

  /// The table as CSV.
  public var csv: [UInt8] {
    var sink = TextSink()
    sink.appendLine(csv: Self.header)
    for row in rows { sink.appendLine(csv: row) }
    return sink.bytes
  }

  /// The table as NDJSON.
  public var ndjson: [UInt8] {
    var sink = TextSink()
    for row in rows {
      for (index, name) in Self.header.enumerated() {
        sink.append(index == 0 ? "{" : ",")
        sink.append(json: name)
        sink.append(":")
        if index == 0 { sink.append(json: row[0]) } else { sink.append(row[index]) }
      }
      sink.append("}\n")
    }
    return sink.bytes
  }

  /// The smallest change in a sentence.
  public var changeInWords: String {
    guard let change else { return "No change that was tried would leave no draw." }
    guard change.states > 0 else { return "As it is, no draw keeps the rules." }
    let number = change.states == 1 ? "one State" : "\(change.states) States"
    let group = change.regionalGroup.map { " of \($0.code)" } ?? ""
    let names = Self.words(change.instruments)
    let start = "Of the changes that were tried, the smallest that leaves no draw: \(number)"
    let end = "; a smaller one of another sort is not ruled out."
    switch change.step {
    case .leave where change.instruments == InstrumentSet([.untoc]):
      return "\(start)\(group) leave it" + end
    case .leave:
      return "\(start)\(group), of those party to \(names), leave one of these instruments" + end
    case .join:
      return "\(start) party to no more than \(names) become party to the others too" + end
    }
  }
}
