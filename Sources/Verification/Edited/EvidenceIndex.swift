import Model
import Reporting
import Statistics

/// The public cells that the run's sentences rest on, found through its claims.
struct EvidenceIndex {
  private let claims: [Int: [(text: String, cells: [KnownCell])]]

  init(document: RunDocument, cells: [KnownCell]) {
    let known = Dictionary(cells.map { ($0.key, $0) }) { first, _ in first }
    var claims: [Int: [(text: String, cells: [KnownCell])]] = [:]
    for claim in document.claims {
      let text = Sentences.plain(claim.text)
      claims[claim.block, default: []].append((text, Self.cells(of: claim, text, known)))
    }
    self.claims = claims
  }

  /// The cells that the claims within a sentence, or around it, rest on.
  func cells(
    of sentence: StatedSentence, block: Int, sort: StatedDocument.Sort
  ) -> [KnownCell] {
    guard sort == .paragraph || sort == .note else { return [] }
    return (claims[block] ?? []).filter { claim in
      claim.text.contains(sentence.text) || sentence.text.contains(claim.text)
        || claim.text.hasPrefix(sentence.text.dropLast())
    }.flatMap(\.cells)
  }

  /// A claim's cells without what readers may not know: a trend rests on numbers that are withheld.
  private static func cells(
    of claim: Claim, _ text: String, _ known: [CellKey: KnownCell]
  ) -> [KnownCell] {
    let printed = Set(Token.tokens(of: text).compactMap(\.number))
    var order: [CellKey] = []
    var values: [CellKey: [Claim.Evidence.Field: Int]] = [:]
    for evidence in claim.cells {
      if values[evidence.key] == nil { order.append(evidence.key) }
      values[evidence.key, default: [:]][evidence.field] = evidence.value
    }
    return order.map { key in
      if let cell = known[key] { return cell }
      let fields = values[key] ?? [:]
      let isSaid = fields[.states].map { printed.contains(Double($0)) } ?? false
      let lower = fields[.lower], upper = fields[.upper]
      let bounds =
        isSaid ? lower.flatMap { low in upper.flatMap { low <= $0 ? low...$0 : nil } } : nil
      return KnownCell(
        key: key, states: isSaid ? fields[.states] : nil, reviewed: fields[.reviewed],
        parties: fields[.parties], bounds: bounds)
    }
  }
}
