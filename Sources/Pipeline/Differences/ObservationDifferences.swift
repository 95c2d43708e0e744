import Model

/// Which findings two runs see differently, each matched with itself as well as can be told.
///
/// Within a document, its revisions included, an observation is the one with the same words, in the
/// order in which they stand; of what is left, the one at the same address.
struct ObservationDifferences {
  /// The differences, in the order of the second run, then of what is gone.
  let differences: [RunDifference]
  /// How many stand at another address and say the same.
  let moved: Int
  /// Of the observations of the second run that are new or changed: what is different.
  let news: [String: String]
  /// Of the observations of the first run that are gone or changed: what is different.
  let losses: [String: String]

  init(_ before: ComparedRun, _ after: ComparedRun) {
    let old = Dictionary(grouping: before.counted.observations) { DocumentSymbol($0.document).work }
    let new = Dictionary(grouping: after.counted.observations) { DocumentSymbol($0.document).work }
    var differences: [RunDifference] = []
    var moved = 0
    var news: [String: String] = [:]
    var losses: [String: String] = [:]
    for work in Set(old.keys).union(new.keys).sorted() {
      let matching = Matching(old[work] ?? [], new[work] ?? [])
      for (former, observation) in matching.pairs {
        let fields = Self.fields(former, observation)
        if fields.isEmpty {
          moved += former.id == observation.id ? 0 : 1
          continue
        }
        let words = fields.map {
          $0.name == "text" ? "its words were changed" : "\($0.name) \($0.before) → \($0.after)"
        }.joined(separator: "; ")
        news[observation.id] = words
        losses[former.id] = words
        differences.append(
          RunDifference(
            .observations, "changed", subject: observation.id, document: observation.document,
            before: former.text, after: observation.text, fields: fields))
      }
      for observation in matching.gained {
        news[observation.id] = "is new"
        differences.append(
          RunDifference(
            .observations, "added", subject: observation.id, document: observation.document,
            after: observation.text, fields: Self.fields(nil, observation)))
      }
      for observation in matching.lost {
        losses[observation.id] = "is gone"
        differences.append(
          RunDifference(
            .observations, "removed", subject: observation.id, document: observation.document,
            before: observation.text, fields: Self.fields(observation, nil)))
      }
    }
    self.differences = differences
    self.moved = moved
    self.news = news
    self.losses = losses
  }

  private static func fields(_ old: Observation?, _ new: Observation?) -> [RunDifference.Field] {
    func field(_ name: String, _ value: (Observation) -> String) -> RunDifference.Field? {
      .differing(name, old.map(value) ?? "", new.map(value) ?? "")
    }
    func names(_ provisions: [Provision]) -> String {
      provisions.isEmpty ? "none" : provisions.map(\.description).joined(separator: " ")
    }
    let text = old != nil && new != nil ? field("text", \.text) : nil
    return [
      field("kind", \.kind.code), field("provisions") { names($0.provisions) },
      field("basis", \.basis.rawValue), field("outOfScope") { names($0.outOfScope) },
      field("state") { $0.state?.description ?? "none" },
      field("regionalGroup") { $0.regionalGroup?.code ?? "none" },
      field("year") { String($0.year) }, text,
    ].compactMap(\.self)
  }

  /// Two lists of observations, each paired with itself.
  private struct Matching {
    var pairs: [(Observation, Observation)] = []
    var gained: [Observation] = []
    var lost: [Observation] = []

    init(_ old: [Observation], _ new: [Observation]) {
      var waiting = Dictionary(grouping: old.reversed(), by: \.text)
      var unmatched: [Observation] = []
      var matched: Set<String> = []
      for observation in new {
        if let former = waiting[observation.text]?.popLast() {
          pairs.append((former, observation))
          matched.insert(former.id)
        } else {
          unmatched.append(observation)
        }
      }
      let left = Dictionary(
        old.filter { !matched.contains($0.id) }.map { (Self.address($0), $0) }
      ) { first, _ in first }
      for observation in unmatched {
        if let former = left[Self.address(observation)], !matched.contains(former.id) {
          pairs.append((former, observation))
          matched.insert(former.id)
        } else {
          gained.append(observation)
        }
      }
      lost = old.filter { !matched.contains($0.id) }
    }

    private static func address(_ observation: Observation) -> String {
      observation.id.split(separator: "#").last.map(String.init) ?? observation.id
    }
  }
}
