public import Model
public import Statistics

/// The words of a claim held against the numbers that it rests on.
public struct ClaimReading: Sendable {
  private let reader: SentenceReader
  private let scale: ShareScale

  /// Makes a reading of claims on a year of a cycle.
  public init(cycle: Int, year: Int, scale: ShareScale = .standard) {
    reader = SentenceReader(year: year)
    self.scale = scale
  }

  /// The directions that a claim states, each with the articles that it states it of; no articles
  /// where it names none beside it.
  public func directions(of text: String) -> [(result: Trend.Result, provisions: [Provision])] {
    reader.sentences(of: text).flatMap(\.movements).compactMap { movement in
      switch movement.direction {
      case .up: (.rising, movement.provisions)
      case .down: (.falling, movement.provisions)
      case .flat: nil
      }
    }
  }

  /// Whether a claim says that a group differs.
  public func differs(_ text: String) -> Bool {
    reader.sentences(of: text).contains { sentence in
      sentence.predicates.contains { $0.value == .differs(isDenied: false) }
    }
  }

  /// The numbers and words for shares of a claim that none of its cells has.
  ///
  /// - Parameters:
  ///   - text: The claim's words.
  ///   - cells: What it rests on.
  ///   - reviews: Numbers of States reviewed that may stand beside.
  /// - Returns: Them as they stand there, in order.
  public func strangeNumbers(
    in text: String, cells: [Cell], reviews: Set<Int> = []
  ) -> [String] {
    let known = cells.flatMap(quantities)
    let sums = Set(cells.map { Double($0.reviewed) }).union(reviews.map { Double($0) })
    return reader.sentences(of: Self.unquoted(text)).flatMap { sentence in
      sentence.quantities.filter { mention in
        guard mention.value.isOfStates else { return false }
        if known.contains(where: { $0.implies(mention.value) }) { return false }
        switch mention.value {
        // "one" may be a pronoun; among many cells a number may be a total.
        case .count(let number, _): return number > 2 && !sums.contains(number) && cells.count < 2
        case .share, .range, .percent, .points: return true
        case .fraction, .date, .code: return false
        }
      }.map { sentence.words(at: $0.tokens) }
        + sentence.shareWords.filter { mention in
          !cells.contains { isRight(mention.value, $0) }
        }.map { sentence.words(at: $0.tokens) }
    }
  }

  /// A text without what it quotes: the numbers there are those of a summary.
  private static func unquoted(_ text: String) -> String {
    var depth = 0
    return text.filter { character in
      if character == "“" { depth += 1 }
      if character == "”" { depth = max(0, depth - 1) }
      return depth == 0
    }
  }

  private func quantities(_ cell: Cell) -> [Quantity] {
    let (states, reviewed) = (Double(cell.states), Double(cell.reviewed))
    let most = Double(min(cell.states + cell.pending, cell.parties))
    return [
      .share(states, of: reviewed, .exactly), .count(states, .exactly),
      .count(reviewed, .exactly), .count(Double(cell.parties), .exactly),
      .range(
        Double(cell.bounds.lowerBound), Double(cell.bounds.upperBound), of: Double(cell.parties)),
      .range(states, most, of: nil), .range(states, Double(cell.states + cell.pending), of: nil),
      .share(states, of: Double(cell.parties), .exactly),
    ] + ((1...2).contains(cell.states) ? [.count(3, .fewerThan)] : [])
      + ((1...2).contains(cell.reviewed - cell.states) ? [.count(3, .allButFewerThan)] : [])
  }

  private func isRight(_ word: StatedSentence.ShareWord, _ cell: Cell) -> Bool {
    switch word {
    case .none: cell.states == 0
    case .all: cell.states == cell.reviewed
    case .step(let words): scale.words(states: cell.states, reviewed: cell.reviewed) == words
    case .other: false
    }
  }

  /// The numbers of a claim on paragraphs of an article that its observations do not give.
  public func strangeParagraphs(in text: String, observations: [Observation]) -> [String] {
    var states: [String: Set<StateCode>] = [:]
    var all: Set<StateCode> = []
    // The article is the one that all of them are about.
    let articles = observations.map { Set($0.inScope.map(\.articleLevel)) }
    let common = articles.dropFirst().reduce(articles.first ?? []) { $0.intersection($1) }
    for observation in observations {
      guard let state = observation.state else { continue }
      all.insert(state)
      for provision in observation.inScope where common.contains(provision.articleLevel) {
        guard let first = provision.units.first else { continue }
        states["\(first)", default: []].insert(state)
      }
    }
    return reader.sentences(of: text).flatMap { sentence -> [String] in
      let keys = sentence.references.filter { $0.value.sort == "paragraph" }
      guard !keys.isEmpty else { return [] }
      return BoundQuantities(keys, in: sentence).pairs.compactMap { pair in
        guard let key = pair.key, case .count(let number, .exactly) = pair.quantity else {
          return nil
        }
        let right = states[key.label]?.count ?? 0
        return Double(right) == number || Double(all.count) == number
          ? nil : "paragraph \(key.label): \(Int(number))"
      }
    }
  }
}
