import Model
import Reporting
import Statistics

/// Which statements of the reports two runs make differently, and what makes the difference.
///
/// A statement is the one that rests on the same cells; of what is left, the one that rests on most
/// of them, or that says nearly the same words. Numbers of years are taken from the year under
/// analysis, so that a statement on "the year" is found again in another year's run.
struct StatementDifferences {
  let before: ComparedRun
  let after: ComparedRun
  let cells: CellDifferences
  let observations: ObservationDifferences

  /// The differences, by document and place in the second run, then what is no longer stated.
  func differences() -> [RunDifference] {
    let names = Set(before.claims.map(\.document)).union(after.claims.map(\.document))
    let suite = SuiteDocument.all.map(\.name).filter(names.contains)
    return (suite + names.subtracting(suite).sorted()).flatMap { name in
      let matching = ClaimMatching(
        before.claims.filter { $0.document == name }, after.claims.filter { $0.document == name },
        yearsApart: after.written.manifest.year - before.written.manifest.year)
      return matching.changed.map { difference($0.0, $0.1) }
        + matching.gone.map { difference($0, nil) }
    }
  }

  private func difference(_ old: Claim?, _ new: Claim?) -> RunDifference {
    let place = new.map(after.place) ?? old.map(before.place) ?? ""
    let pairs = keyPairs(old, new)
    var fields: [RunDifference.Field] = []
    let told = Set(((old?.cells ?? []) + (new?.cells ?? [])).map(\.field.rawValue) + ["public"])
    for pair in pairs {
      for field in cells.fields(pair.old, pair.new) where told.contains(field.name) {
        fields.append(
          RunDifference.Field(
            name: "\(pair.new.words) \(field.name)", before: field.before, after: field.after))
      }
    }
    return RunDifference(
      .statements, old == nil ? "added" : new == nil ? "removed" : "changed",
      subject: new?.statement ?? old?.statement ?? "",
      document: new?.document ?? old?.document ?? "", place: place, before: old?.text ?? "",
      after: new?.text ?? "", fields: fields, reasons: reasons(old, new, pairs, fields))
  }

  /// The cells of a statement, each as both runs call it.
  private func keyPairs(_ old: Claim?, _ new: Claim?) -> [(old: CellKey, new: CellKey)] {
    let apart = after.written.manifest.year - before.written.manifest.year
    var pairs: [(old: CellKey, new: CellKey)] = []
    var seen: Set<CellKey> = []
    for key in (new?.cells ?? []).map(\.key) where seen.insert(key).inserted {
      pairs.append((key.later(by: -apart), key))
    }
    for key in (old?.cells ?? []).map(\.key) where seen.insert(key.later(by: apart)).inserted {
      pairs.append((key, key.later(by: apart)))
    }
    return pairs
  }

  // MARK: Reasons

  private func reasons(
    _ old: Claim?, _ new: Claim?, _ pairs: [(old: CellKey, new: CellKey)],
    _ fields: [RunDifference.Field]
  ) -> [String] {
    var reasons: [String] = []
    let (former, run) = (before.written.manifest, after.written.manifest)
    if former.year != run.year || former.cycle != run.cycle {
      reasons.append(
        "the runs are of different years: cycle \(former.cycle), year \(former.year), and cycle "
          + "\(run.cycle), year \(run.year)")
    }
    let causes = pairs.flatMap { cells.causes($0.old, $0.new) }
    // Mentions move no number of a statement.
    reasons += CellCause.lines(causes.filter { $0.role != .mention })
    reasons += disclosure(pairs) + tests(pairs, old ?? new)
    if pairs.isEmpty { reasons += findings(old, new) }
    if reasons.isEmpty { reasons = withoutData(old, new) }
    return reasons
  }

  /// Cells whose number stays and of which the public may now know more or less.
  private func disclosure(_ pairs: [(old: CellKey, new: CellKey)]) -> [String] {
    pairs.compactMap { pair in
      let (old, new) = (before.publicStatus[pair.old], after.publicStatus[pair.new])
      let states = (before.counted.cells[pair.old]?.states, after.counted.cells[pair.new]?.states)
      guard let old, let new, old != new, states.0 == states.1 else { return nil }
      let words = "disclosure control: \(pair.new.words) was \(old) and is \(new)"
      return new == "suppressed"
        ? "\(words); its own number is the same, but another small number could be computed from it"
        : words
    }
  }

  /// Tests whose outcome is another, of the statement's provisions and kinds.
  private func tests(_ pairs: [(old: CellKey, new: CellKey)], _ claim: Claim?) -> [String] {
    guard let claim, ["trend", "contrast"].contains(claim.statement) else { return [] }
    var names: [String] = []
    for key in pairs.map(\.new) {
      let row = "\(key.provision) \(key.kind.code)"
      let name =
        claim.statement == "trend" ? "trend \(row)" : "contrast \(key.groupCode) \(row)"
      if !names.contains(name) { names.append(name) }
    }
    return names.compactMap { name in
      let (old, new) = (before.tests[name] ?? "no test", after.tests[name] ?? "no test")
      return old == new
        ? nil
        : "\(name): \(old) → \(new); all tests of the family are adjusted together"
    }
  }

  /// What is different about the findings of a statement that rests on no cell.
  private func findings(_ old: Claim?, _ new: Claim?) -> [String] {
    let (former, present) = (Set(old?.observations ?? []), Set(new?.observations ?? []))
    let gained = present.subtracting(former).sorted().map {
      "+ \($0) \(observations.news[$0] ?? "now among the findings that it rests on")"
    }
    let lost = former.subtracting(present).sorted().map {
      "- \($0) \(observations.losses[$0] ?? "no longer among the findings that it rests on")"
    }
    return gained + lost
  }

  private func withoutData(_ old: Claim?, _ new: Claim?) -> [String] {
    let (former, run) = (before.written.manifest, after.written.manifest)
    var reasons = ["the numbers behind it are the same in both runs"]
    if former.program != run.program {
      reasons.append("the program is another: \(former.program) and \(run.program)")
    } else if old == nil || new == nil {
      reasons.append(
        "others come before it now or no longer do, or the runs have other options or another "
          + "phrase book")
    } else {
      reasons.append("the words are another phrase book's, or of a run with other options")
    }
    return reasons
  }
}

extension CellKey {
  /// The same key so many years later.
  func later(by years: Int) -> CellKey {
    CellKey(
      cycle: cycle, year: year + years, span: span, group: group, provision: provision, kind: kind)
  }
}
