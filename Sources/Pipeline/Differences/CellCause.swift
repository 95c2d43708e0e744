import Model

/// Why a cell counts a State in one of two runs only, or other mentions of the same States.
struct CellCause: Hashable {
  /// What a State is to a cell.
  enum Role: Int, Comparable {
    /// It has a finding.
    case positive
    /// It was reviewed, and has none.
    case reviewed
    /// It is party, and was not reviewed.
    case party
    /// It is what it was; what it is counted for is another.
    case mention

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  let role: Role
  let isGain: Bool
  let state: StateCode
  /// The reason in words; the same for all cells that it moves.
  let reason: String
  /// What the observations that count here have become, by identifier; empty words for nothing new.
  let evidence: [String]

  /// One line for each State and reason, whatever the number of cells that it moves.
  static func lines(_ causes: [CellCause]) -> [String] {
    struct Subject: Hashable {
      let isGain: Bool
      let state: StateCode
      let reason: String
    }
    var order: [Subject] = []
    var found: [Subject: (role: Role, evidence: [String])] = [:]
    for cause in causes {
      let subject = Subject(isGain: cause.isGain, state: cause.state, reason: cause.reason)
      if found[subject] == nil { order.append(subject) }
      var entry = found[subject] ?? (cause.role, [])
      entry.role = min(entry.role, cause.role)
      for words in cause.evidence where !entry.evidence.contains(words) {
        entry.evidence.append(words)
      }
      found[subject] = entry
    }
    return order.compactMap { subject in
      guard let entry = found[subject] else { return nil }
      let role =
        switch entry.role {
        case .positive: ""
        case .reviewed: " among the reviewed"
        case .party: " among the parties"
        case .mention: ", counted as before"
        }
      let sign = entry.role == .mention ? "=" : subject.isGain ? "+" : "-"
      let shown = entry.evidence.prefix(3).joined(separator: "; ")
      let more = entry.evidence.count > 3 ? " and \(entry.evidence.count - 3) more" : ""
      let parts = [subject.reason, shown + more].filter { !$0.isEmpty }
      return "\(sign) \(subject.state)\(role): \(parts.joined(separator: "; "))"
    }
  }
}
