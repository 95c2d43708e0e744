import Model
public import Statistics

/// A cell whose numbers readers of the public documents have, or know to be withheld.
public struct KnownCell: Hashable, Sendable {
  /// What is counted.
  public let key: CellKey
  /// States with the finding; nil where it is withheld.
  public let states: Int?
  /// States reviewed.
  public let reviewed: Int?
  /// States parties.
  public let parties: Int?
  /// The limits for all parties; nil where they are withheld.
  public let bounds: ClosedRange<Int>?

  /// Makes a known cell.
  public init(
    key: CellKey, states: Int?, reviewed: Int?, parties: Int?, bounds: ClosedRange<Int>?
  ) {
    self.key = key
    self.states = states
    self.reviewed = reviewed
    self.parties = parties
    self.bounds = bounds
  }

  /// Everything that may be said in numbers of the cell.
  var quantities: [Quantity] {
    var quantities: [Quantity] = []
    if let states, let reviewed {
      quantities.append(.share(Double(states), of: Double(reviewed), .exactly))
    } else if let states {
      quantities.append(.count(Double(states), .exactly))
    }
    if let bounds {
      quantities.append(
        .range(
          Double(bounds.lowerBound), Double(bounds.upperBound), of: parties.map(Double.init)))
    }
    return quantities
  }

  /// Whether a number is that of the States reviewed or of the parties, and the words after it say
  /// so.
  func isTotal(_ mention: Mention<Quantity>, in sentence: StatedSentence) -> Bool {
    guard case .count(let number, .exactly) = mention.value else { return false }
    let after = sentence.tokens[mention.tokens.upperBound...].prefix(3).map(\.text)
    return after.contains { $0 == "reviewed" || $0 == "reviews" }
      && reviewed.map(Double.init) == number
      || after.contains("parties") && parties.map(Double.init) == number
  }

  var period: StatedSentence.Period {
    key.span == .cycle ? .wholeCycle : .year(key.year)
  }

  var group: StatedGroup? { key.group.map { .one($0) } }
}
