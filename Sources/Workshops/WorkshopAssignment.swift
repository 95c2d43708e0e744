import Model

/// Who takes part in workshops that are decided, and who holds them.
///
/// Of equally good choices: the needs are gone through by workshop and State code, and one is
/// covered if some best choice covers it with all that were kept before.
struct WorkshopAssignment {
  /// The workshops, in the order of their kinds.
  let workshops: [PlannedWorkshop]

  init(_ search: WorkshopSearch, numbers: [Int]) {
    let rules = search.rules
    let part = search.whole()
    var flow = WorkshopFlow(
      part, numbers: numbers, most: search.participants(numbers.reduce(0, +)))
    let taken = Set(zip(flow.arcs, flow.earliest()).filter(\.1).map(\.0.place))
    var hosts = rules.hosts
    var workshops: [PlannedWorkshop] = []
    for (index, kind) in search.kinds.enumerated() where numbers[index] > 0 {
      let coming = zip(part.places(of: index), kind.candidates).filter { taken.contains($0.0) }
      let parts = Self.parts(of: coming.map(\.1.state), both: kind.both, count: numbers[index])
      for participants in parts {
        let host = hosts?.firstIndex { rules.isCrossRegional || $0.group == kind.triple.group }
        workshops.append(
          PlannedWorkshop(
            triple: kind.triple, host: host.flatMap { hosts?.remove(at: $0).state },
            participants: participants,
            providers: kind.providers.filter { !participants.contains($0) }))
      }
    }
    self.workshops = workshops
  }

  /// Those who come to a kind divided among its workshops: providers evenly, so that enough of them
  /// are left to each, the others evenly after them.
  private static func parts(
    of coming: [StateCode], both: Set<StateCode>, count: Int
  ) -> [[StateCode]] {
    let ordered = coming.filter(both.contains) + coming.filter { !both.contains($0) }
    var parts = [[StateCode]](repeating: [], count: count)
    for (place, state) in ordered.enumerated() { parts[place % count].append(state) }
    return parts.map { $0.sorted() }
  }
}
