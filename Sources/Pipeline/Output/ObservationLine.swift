import Model
import Treaties

/// A line of `observations.ndjson` as it is read back.
struct ObservationLine: Decodable {
  let id: String
  let document: String
  let block: Int
  let row: Int?
  let paragraph: String?
  let kind: String
  let provisions: [String]
  let basis: String
  let state: String?
  let regionalGroup: String?
  let cycle: Int
  let year: Int
  let outOfScope: [String]
  let text: String
  let sha256: String

  /// Whether the digest is not that of the text.
  var isAltered: Bool { Digest.hex(of: text) != sha256 }

  /// The observation; nil where a word is none of the format's.
  var observation: Observation? {
    guard let kind = Kind(code: kind), let basis = Observation.Basis(rawValue: basis) else {
      return nil
    }
    return Observation(
      id: id, document: document, block: block, row: row, paragraph: paragraph, kind: kind,
      provisions: provisions.compactMap { Provision(named: $0) }, basis: basis,
      state: state.flatMap { StateCode($0) },
      regionalGroup: regionalGroup.flatMap { RegionalGroup(code: $0) }, cycle: cycle, year: year,
      outOfScope: outOfScope.compactMap { Provision(named: $0) }, text: text)
  }
}
