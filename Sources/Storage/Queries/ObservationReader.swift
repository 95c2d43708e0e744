import GRDB
import Model

/// Reads observations from rows.
struct ObservationReader {
  private var names: ProvisionNames

  /// The columns that `observation(_:from:)` reads, of the table `observation`.
  static let columns = """
    observation.address, observation.document, observation.block, observation.line,
    observation.paragraph, observation.kind, observation.provisions, observation.out_of_scope,
    observation.basis, observation.state, observation.regional_group, observation.cycle,
    observation.year, observation.text
    """

  init(_ provision: @escaping Archive.ProvisionNaming) { names = ProvisionNames(provision) }

  /// Reads fourteen columns from the one numbered `first`; nil where one holds a word that this
  /// version does not know.
  mutating func observation(_ row: Row, from first: Int) -> Observation? {
    guard let kind = Kind(code: row[first + 5] as String),
      let provisions = names.read(row[first + 6]),
      let outOfScope = names.read(row[first + 7]),
      let basis = Observation.Basis(rawValue: row[first + 8]),
      let state = StoredWord.state(row[first + 9]),
      let group = StoredWord.group(row[first + 10])
    else { return nil }
    return Observation(
      id: KeptText.read(row[first]), document: KeptText.read(row[first + 1]),
      block: row[first + 2], row: row[first + 3],
      paragraph: (row[first + 4] as String?).map(KeptText.read), kind: kind,
      provisions: provisions, basis: basis, state: state.value, regionalGroup: group.value,
      cycle: row[first + 11], year: row[first + 12], outOfScope: outOfScope,
      text: KeptText.read(row[first + 13]))
  }
}
