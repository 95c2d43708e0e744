import Model
import Statistics

/// Which counts two runs have differently, and the States and findings that make the difference.
struct CellDifferences {
  private let before: ComparedRun
  private let after: ComparedRun
  private let observations: ObservationDifferences
  /// What became of a document, by its symbol.
  private let documents: [String: String]

  init(
    _ before: ComparedRun, _ after: ComparedRun, observations: ObservationDifferences,
    documents: [RunDifference]
  ) {
    self.before = before
    self.after = after
    self.observations = observations
    var words: [String: String] = [:]
    for difference in documents where !difference.document.isEmpty {
      let isFile = difference.subject.hasPrefix("documents")
      guard isFile || difference.subject == difference.document else { continue }
      let content = difference.fields.contains { $0.name == "content" }
      let status = difference.fields.first { $0.name == "status" }
      let change =
        switch difference.change {
        case "changed" where !content:
          "is now \(status?.after ?? "another") and was \(status?.before ?? "another")"
        case "mended": "was refused and is read"
        case "refused": "is refused"
        default: "was \(difference.change)"
        }
      words[difference.document] = "\(difference.subject) \(change)"
    }
    self.documents = words
  }

  /// The differences, in the order of `cells.csv`.
  func differences() -> [RunDifference] {
    let keys = Set(before.counted.cells.cells.map(\.key))
      .union(after.counted.cells.cells.map(\.key))
    return keys.sorted().compactMap { key in
      let fields = fields(key, key)
      guard !fields.isEmpty else { return nil }
      let change =
        before.counted.cells[key] == nil
        ? "added" : after.counted.cells[key] == nil ? "removed" : "changed"
      return RunDifference(
        .cells, change, subject: key.words, fields: fields,
        reasons: CellCause.lines(causes(key, key)))
    }
  }

  /// The numbers of a cell that differ, what the public may know of it among them.
  func fields(_ old: CellKey, _ new: CellKey) -> [RunDifference.Field] {
    let (former, cell) = (before.counted.cells[old], after.counted.cells[new])
    func field(_ name: String, _ value: (Cell) -> Int) -> RunDifference.Field? {
      .differing(name, former.map { String(value($0)) } ?? "", cell.map { String(value($0)) } ?? "")
    }
    return [
      field("states", \.states), field("reviewed", \.reviewed), field("parties", \.parties),
      field("lower", \.bounds.lowerBound), field("upper", \.bounds.upperBound),
      field("mentions", \.mentions),
      .differing("public", before.publicStatus[old] ?? "", after.publicStatus[new] ?? ""),
    ].compactMap(\.self)
  }

  /// The States that a cell counts in one run and not in the other, each with the reason; where
  /// there are none, the findings that it mentions otherwise.
  func causes(_ old: CellKey, _ new: CellKey) -> [CellCause] {
    let former = before.findings.basis(of: old)
    let basis = after.findings.basis(of: new)
    let causes =
      self.causes(former, basis, isGain: true, key: new)
      + self.causes(basis, former, isGain: false, key: old)
    return causes.isEmpty ? mentions(former, basis) : causes
  }

  /// What one basis has more than another.
  private func causes(
    _ less: CellBasis, _ more: CellBasis, isGain: Bool, key: CellKey
  ) -> [CellCause] {
    let run = isGain ? after : before
    let words = isGain ? observations.news : observations.losses
    let positive = more.positive.keys.filter { less.positive[$0] == nil }.sorted().map { state in
      let found = (more.positive[state] ?? []).map { run.counted.observations[$0] }
      guard less.reviewed.contains(state) else {
        return CellCause(
          role: .positive, isGain: isGain, state: state, reason: review(state, key.year),
          evidence: found.map(\.id))
      }
      let origins = Set(found.map(\.document)).sorted().compactMap { documents[$0] }
      return CellCause(
        role: .positive, isGain: isGain, state: state, reason: origins.joined(separator: ", "),
        evidence: found.map { "\($0.id) \(words[$0.id] ?? regrouped)" })
    }
    let reviewed = more.reviewed.subtracting(less.reviewed)
      .filter { more.positive[$0] == nil }.sorted().map { state in
        CellCause(
          role: .reviewed, isGain: isGain, state: state, reason: review(state, key.year),
          evidence: [])
      }
    let parties = more.parties.subtracting(less.parties).subtracting(more.reviewed).sorted().map {
      CellCause(role: .party, isGain: isGain, state: $0, reason: party($0), evidence: [])
    }
    return positive + reviewed + parties
  }

  private let regrouped = "is the same, its State's participation or group is not"

  /// Why a State is among the reviewed in one of the runs only.
  private func review(_ state: StateCode, _ year: Int) -> String {
    let keys = Set(before.coverage.keys).union(after.coverage.keys)
      .filter { $0.state == state && $0.year <= year }.sorted()
    for key in keys.reversed() {
      let (old, new) = (before.coverage[key], after.coverage[key])
      guard old?.status != new?.status else { continue }
      let symbol = [new?.symbol, old?.symbol].compactMap(\.self).first { !$0.isEmpty } ?? ""
      let origin = documents[symbol].map { ", \($0)" } ?? ""
      return "\(old?.status ?? "not drawn") → \(new?.status ?? "not drawn") in year \(key.year)"
        + (symbol.isEmpty ? "" : " (\(symbol))") + origin
    }
    return party(state)
  }

  private func party(_ state: StateCode) -> String {
    func last(_ run: ComparedRun) -> YearFacts.Party? {
      run.counted.facts.years.last?.population.first { $0.state == state }
    }
    let (old, new) = (last(before), last(after))
    if let old, let new, old.group != new.group {
      return "states.csv moves it from \(old.group?.code ?? "no group") to "
        + (new.group?.code ?? "no group")
    }
    if old == nil || new == nil { return "states.csv has it in one of the runs only" }
    return old?.boundBy == new?.boundBy
      ? "another year or span is looked at" : "its participation in states.csv is another"
  }

  /// Where the States are the same: observations that are new, gone, or read otherwise.
  private func mentions(_ former: CellBasis, _ basis: CellBasis) -> [CellCause] {
    basis.positive.keys.sorted().compactMap { state in
      let old = Set((former.positive[state] ?? []).map { before.counted.observations[$0].id })
      let new = Set((basis.positive[state] ?? []).map { after.counted.observations[$0].id })
      let told =
        new.sorted().compactMap { id in observations.news[id].map { "\(id) \($0)" } }
        + old.subtracting(new).sorted().compactMap { id in
          observations.losses[id].map { "\(id) \($0)" }
        }
      guard !told.isEmpty else { return nil }
      return CellCause(role: .mention, isGain: true, state: state, reason: "", evidence: told)
    }
  }
}
