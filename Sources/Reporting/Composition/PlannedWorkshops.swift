import Model
public import Statistics

/// The workshops of a plan as the public may know them: subjects of which the number of States with
/// the need is printed and at least three.
///
/// The technical report and the proposal beside the plan have their sentences from here.
public struct PlannedWorkshops: Sendable {
  /// A need that a workshop meets.
  struct Need {
    let key: CellKey
    let states: Int
    let reviewed: Int
  }

  /// The workshops of one group.
  struct Part {
    /// Nil for States of all regions.
    let group: RegionalGroup?
    /// The greatest share first, then in treaty order; never empty.
    let needs: [Need]
  }

  /// The fewest States of which a subject may be named.
  static let fewestStates = 3

  let span: Span
  /// By group, in the usual order.
  let parts: [Part]
  /// Whether there are workshops that are not named.
  let hasOthers: Bool

  /// Makes what may be said; nil for a plan without workshops.
  ///
  /// - Parameters:
  ///   - proposed: The plan without its States.
  ///   - cycle: The number of the cycle.
  ///   - year: The number of the year.
  ///   - printed: The numbers of a cell as they are printed; nil where they are withheld.
  public init?(
    _ proposed: ProposedWorkshops, cycle: Int, year: Int,
    printed: (CellKey) -> (states: Int, reviewed: Int)?
  ) {
    guard !proposed.subjects.isEmpty else { return nil }
    span = proposed.span
    var needs: [RegionalGroup?: [Need]] = [:]
    for subject in proposed.subjects {
      let key = CellKey(
        cycle: cycle, year: year, span: span, group: subject.group, provision: subject.article,
        kind: .technicalAssistanceNeed)
      guard let cell = printed(key), cell.states >= Self.fewestStates else { continue }
      needs[subject.group, default: []].append(
        Need(key: key, states: cell.states, reviewed: cell.reviewed))
    }
    parts = ([nil] + RegionalGroup.allCases).compactMap { group in
      needs[group].map { needs in
        Part(
          group: group,
          needs: needs.sorted { first, second in
            let (left, right) = (first.states * second.reviewed, second.states * first.reviewed)
            return left == right ? first.key < second.key : left > right
          })
      }
    }
    hasOthers = parts.reduce(0) { $0 + $1.needs.count } < proposed.subjects.count
  }

  /// Returns the sentences in the words of a book, in their order.
  public func sentences(in book: PhraseBook) -> [String] {
    ([opening] + parts.indices.map(phrase(of:)) + [closing].compactMap(\.self)).map(book.text)
  }

  // MARK: Phrases

  var period: PhraseValue {
    .phrase(Phrase(span == .cycle ? "assistance.overCycle" : "assistance.inYear"))
  }

  /// Where the workshops come from, or why none is named.
  var opening: Phrase {
    Phrase(parts.isEmpty ? "assistance.plannedUnnamed" : "assistance.planned", ["period": period])
  }

  /// The workshops of one part.
  func phrase(of place: Int) -> Phrase {
    let part = parts[place]
    let findings = part.needs.enumerated().map { index, need in
      Phrase(
        index == 0 ? "assistance.plannedFirst" : "assistance.plannedNext",
        [
          "article": .article(need.key.provision), "title": .title(need.key.provision),
          "share": .share(need.states, of: need.reviewed),
        ])
    }
    return Phrase(
      "assistance.plannedFor",
      ["group": Self.name(of: part), "period": period, "findings": .phrases(findings)],
      variant: place)
  }

  /// What is said of those that are not named; nil where there is none, or nothing but them.
  var closing: Phrase? {
    hasOthers && !parts.isEmpty ? Phrase("assistance.plannedFurther") : nil
  }

  private static func name(of part: Part) -> PhraseValue {
    part.group.map { .words(FieldNames.name(of: $0)) } ?? .phrase(Phrase("assistance.allGroups"))
  }

  // MARK: What is proposed

  /// Whether a workshop on an article is named, for whomever.
  func names(_ article: Provision) -> Bool {
    parts.contains { $0.needs.contains { $0.key.provision == article } }
  }

  /// Whether a workshop on an article is named that States of a group can take part in.
  func meets(_ article: Provision, of group: RegionalGroup) -> Bool {
    parts.contains { part in
      (part.group ?? group) == group && part.needs.contains { $0.key.provision == article }
    }
  }

  /// Those for whom workshops are named.
  var groups: PhraseValue {
    let groups = parts.compactMap(\.group)
    return groups.isEmpty
      ? .phrase(Phrase("assistance.allGroups"))
      : .words(Numerals.list(groups.map(FieldNames.name(of:))))
  }
}

extension PublicView {
  /// The plan of workshops as the public may know it; nil without a plan or its workshops.
  var plannedWorkshops: PlannedWorkshops? {
    facts.workshops.flatMap { proposed in
      PlannedWorkshops(proposed, cycle: facts.cycle.number, year: facts.year.number) { key in
        facts.disclosure[key].flatMap { cell in
          cell.states.map { (states: $0, reviewed: cell.reviewed) }
        }
      }
    }
  }

  /// The cells that the sentence on a part rests on.
  func cells(of part: PlannedWorkshops.Part) -> [PublicCell] {
    part.needs.compactMap { facts.disclosure[$0.key] }
  }
}
