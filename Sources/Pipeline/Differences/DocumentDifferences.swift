import Model
import Statistics

/// Which files of the corpus, and which facts about its States, two runs see differently.
struct DocumentDifferences {
  let before: ComparedRun
  let after: ComparedRun

  /// The differences: what the corpus says of itself, then files by path, then States by year.
  func differences() -> [RunDifference] { files() + reviews() + participation() }

  // MARK: Files

  private func files() -> [RunDifference] {
    guard let old = before.files, let new = after.files else { return symbolsAndRefusals() }
    let oldFiles = Dictionary(old.map { ($0.file, $0) }) { first, _ in first }
    let newFiles = Dictionary(new.map { ($0.file, $0) }) { first, _ in first }
    let gone = old.filter { newFiles[$0.file] == nil }
    var vanished = Dictionary(grouping: gone.filter { !$0.sha256.isEmpty }, by: \.sha256)
    var differences: [RunDifference] = []
    for file in new {
      guard let former = oldFiles[file.file] else {
        if let other = vanished[file.sha256]?.popLast() {
          differences.append(renamed(other, file))
        } else {
          differences.append(
            difference(file.status == refusedStatus ? "refused" : "added", nil, file))
        }
        continue
      }
      let isOther = former.sha256 != file.sha256
      guard isOther || former.status != file.status || reason(former, before) != reason(file, after)
      else { continue }
      let change =
        switch (former.status == refusedStatus, file.status == refusedStatus) {
        case (true, false): "mended"
        case (false, true): "refused"
        default: "changed"
        }
      differences.append(difference(change, former, file))
    }
    for file in vanished.values.joined().sorted(by: { $0.file < $1.file }) {
      differences.append(difference("removed", file, nil))
    }
    for file in gone where file.sha256.isEmpty {
      differences.append(difference("removed", file, nil))
    }
    return differences
  }

  private let refusedStatus = FileStatus.refused.rawValue

  private func renamed(_ old: ComparedRun.File, _ new: ComparedRun.File) -> RunDifference {
    RunDifference(
      .documents, "renamed", subject: new.file, document: new.symbol ?? "",
      fields: [
        .differing("file", old.file, new.file), .differing("status", old.status, new.status),
      ].compactMap(\.self))
  }

  private func difference(
    _ change: String, _ old: ComparedRun.File?, _ new: ComparedRun.File?
  ) -> RunDifference {
    let (oldReason, newReason) = (reason(old, before), reason(new, after))
    return RunDifference(
      .documents, change, subject: new?.file ?? old?.file ?? "",
      document: new?.symbol ?? old?.symbol ?? "",
      fields: [
        .differing("symbol", old?.symbol ?? "", new?.symbol ?? ""),
        .differing("state", old?.state ?? "", new?.state ?? ""),
        .differing("status", old?.status ?? "", new?.status ?? ""),
        .differing(
          "content", old.map { short($0.sha256) } ?? "", new.map { short($0.sha256) } ?? ""),
      ].compactMap(\.self),
      reasons: [
        oldReason.isEmpty || oldReason == newReason ? nil : "was refused: \(oldReason)",
        newReason.isEmpty ? nil : "is refused: \(newReason)",
      ].compactMap(\.self))
  }

  private func short(_ digest: String) -> String { String(digest.prefix(12)) }

  private func reason(_ file: ComparedRun.File?, _ run: ComparedRun) -> String {
    guard let file, let refusal = run.refused.first(where: { $0.file == file.file }) else {
      return ""
    }
    return (refusal.line.map { "line \($0): " } ?? "") + refusal.message
  }

  /// What can be said of runs of which one does not list its files.
  private func symbolsAndRefusals() -> [RunDifference] {
    func symbols(_ run: ComparedRun) -> Set<String> {
      Set(run.coverage.values.map(\.symbol).filter { !$0.isEmpty })
        .union(run.counted.observations.map(\.document))
    }
    let (old, new) = (symbols(before), symbols(after))
    let (refusedOld, refusedNew) = (Set(before.refused), Set(after.refused))
    func refusal(_ change: String, _ line: ComparedRun.Refused) -> RunDifference {
      RunDifference(.documents, change, subject: line.file, reasons: [line.message])
    }
    return new.subtracting(old).sorted().map {
      RunDifference(.documents, "added", subject: $0, document: $0)
    }
      + old.subtracting(new).sorted().map {
        RunDifference(.documents, "removed", subject: $0, document: $0)
      }
      + refusedNew.subtracting(refusedOld).sorted { $0.file < $1.file }.map {
        refusal("refused", $0)
      }
      + refusedOld.subtracting(refusedNew).sorted { $0.file < $1.file }.map {
        refusal("mended", $0)
      }
  }

  // MARK: States

  private func reviews() -> [RunDifference] {
    Set(before.coverage.keys).union(after.coverage.keys).sorted().compactMap { key in
      let (old, new) = (before.coverage[key], after.coverage[key])
      guard old?.status != new?.status || old?.symbol != new?.symbol else { return nil }
      return RunDifference(
        .documents, "changed", subject: "\(key.state) in year \(key.year)",
        document: new?.symbol ?? old?.symbol ?? "",
        fields: [
          .differing("review", old?.status ?? "", new?.status ?? ""),
          .differing("symbol", old?.symbol ?? "", new?.symbol ?? ""),
        ].compactMap(\.self))
    }
  }

  private func participation() -> [RunDifference] {
    let (old, new) = (Self.parties(before), Self.parties(after))
    return Set(old.keys).intersection(new.keys).sorted().compactMap { key in
      guard let former = old[key], let party = new[key], former != party else { return nil }
      return RunDifference(
        .documents, "changed", subject: "\(key.state) in year \(key.year)",
        fields: [
          .differing("group", former.group?.code ?? "none", party.group?.code ?? "none"),
          .differing("party to", Self.names(former.boundBy), Self.names(party.boundBy)),
        ].compactMap(\.self))
    }
  }

  private static func parties(_ run: ComparedRun) -> [ComparedRun.ReviewKey: YearFacts.Party] {
    var parties: [ComparedRun.ReviewKey: YearFacts.Party] = [:]
    for year in run.counted.facts.years {
      for party in year.population {
        parties[ComparedRun.ReviewKey(year: year.year, state: party.state)] = party
      }
    }
    return parties
  }

  private static func names(_ set: InstrumentSet) -> String {
    let codes = Instrument.allCases.filter(set.contains).map(\.code)
    return codes.isEmpty ? "none" : codes.joined(separator: " ")
  }
}
