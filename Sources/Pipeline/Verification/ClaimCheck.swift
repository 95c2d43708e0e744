import Model
import Reporting
import Statistics
import Verification

/// A claim against what the observations give.
struct ClaimCheck {
  private let facts: CycleFacts
  private let cells: CellTable
  private let trends: [String: Trend.Result]
  private let contrasts: Set<String>
  private let observations: [String: Observation]
  private let others: Set<String>
  private let path: String
  private let reading: ClaimReading

  init(recomputed: RecomputedRun, run: WrittenRun) {
    facts = recomputed.facts
    cells = recomputed.cells
    trends = Dictionary(
      recomputed.tests.trends.map { ("\($0.provision) \($0.kind.code)", $0.result) }
    ) { first, _ in first }
    contrasts = Set(
      recomputed.tests.contrasts.filter { $0.result == .differs }.map {
        "\($0.group.code) \($0.provision) \($0.kind.code)"
      })
    observations = Dictionary(recomputed.observations.map { ($0.id, $0) }) { first, _ in first }
    others = run.otherObservations
    path = "\(run.path)/restricted/claims.ndjson"
    reading = ClaimReading(cycle: run.manifest.cycle, year: run.manifest.year)
  }

  func lines(of claim: Claim) -> [VerifiedLine] {
    var messages = evidence(of: claim)
    for id in claim.observations where observations[id] == nil && !others.contains(id) {
      messages.append("rests on the observation \(id), which the run does not have")
    }
    messages += trend(claim) + contrast(claim)
    if messages.isEmpty { messages += numbers(of: claim) }
    return messages.map { VerifiedLine(file: path, place: claim.id, message: $0) }
  }

  /// The numbers that the claim says its cells have.
  private func evidence(of claim: Claim) -> [String] {
    claim.cells.compactMap { evidence in
      let cell = cells[evidence.key]
      let value: Int?
      switch evidence.field {
      case .states: value = cell?.states ?? 0
      case .mentions: value = cell?.mentions ?? 0
      case .reviewed: value = cell?.reviewed
      case .parties: value = cell?.parties
      case .lower: value = cell?.bounds.lowerBound
      case .upper: value = cell?.bounds.upperBound
      }
      guard let value, value != evidence.value else { return nil }
      let key = evidence.key
      return "\(evidence.field.rawValue) of \(key.provision), \(key.kind.code), \(key.groupCode), "
        + "\(key.span.code) \(key.year): \(evidence.value) stands here, the observations give "
        + "\(value)"
    }
  }

  private func trend(_ claim: Claim) -> [String] {
    guard claim.statement == "trend" else { return [] }
    let kinds = Set(claim.cells.map(\.key.kind))
    let articles = Set(claim.cells.map(\.key.provision))
    return reading.directions(of: claim.text).flatMap { said in
      let named = said.provisions.filter(articles.contains)
      // A claim on one article need not name it beside its direction.
      let subjects = named.isEmpty && articles.count == 1 ? Array(articles) : named
      return subjects.flatMap { article in
        kinds.sorted().compactMap { kind -> String? in
          let result = trends["\(article) \(kind.code)"] ?? .notTestable
          return result == said.result
            ? nil
            : "says that \(article) \(kind.code) is \(said.result.rawValue); the test gives "
              + result.rawValue
        }
      }
    }
  }

  private func contrast(_ claim: Claim) -> [String] {
    guard claim.statement == "contrast", reading.differs(claim.text) else { return [] }
    let subjects = Set(
      claim.cells.filter { $0.key.group != nil }.map {
        "\($0.key.groupCode) \($0.key.provision) \($0.key.kind.code)"
      })
    return subjects.subtracting(contrasts).sorted().map {
      "says that \($0) differs; the test does not"
    }
  }

  /// The States of a cell's group that were reviewed in its period, whatever they are party to.
  private func reviews(of key: CellKey) -> Int {
    let years = facts.years.filter {
      key.span == .year ? $0.year == key.year : $0.year <= key.year
    }
    let reviewed = years.flatMap(\.reviewed).filter {
      key.group == nil || $0.party.group == key.group
    }
    return Set(reviewed.map(\.party.state)).count
  }

  /// The numbers in the words of the claim.
  private func numbers(of claim: Claim) -> [String] {
    switch claim.statement {
    case "prevalence", "parties", "years", "recommendation":
      let known = Set(claim.cells.map(\.key)).sorted().compactMap { cells[$0] }
      guard !known.isEmpty else { return [] }
      let reviews = Set(claim.cells.map(\.key).map(reviews))
      return reading.strangeNumbers(in: claim.text, cells: known, reviews: reviews).map {
        "“\($0)” is none of the numbers that it rests on"
      }
    case "paragraphs":
      return reading.strangeParagraphs(
        in: claim.text, observations: claim.observations.compactMap { observations[$0] }
      ).map { "“\($0)” is not what its observations give" }
    default: return []
    }
  }
}
