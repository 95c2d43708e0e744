import Model
import Reporting
import Workshops

/// What a planner has before a plan: needs by cluster, subject, region and type, who could share
/// experience, who is who.
struct WorkshopTables {
  let input: WorkshopsInput

  /// The States of a region with a need on one of some articles.
  private struct Group {
    let region: RegionalGroup?
    let states: Set<StateCode>
  }

  private var needs: WorkshopNeeds { input.needs }

  private static func name(of region: RegionalGroup?) -> String {
    region.map(FieldNames.name(of:)) ?? "States of no regional group"
  }

  // MARK: Tables

  /// Clusters of articles whose subjects could share a workshop.
  var clusters: DraftTable {
    let articles = Dictionary(grouping: needs.needs.keys.sorted(), by: ArticleCluster.init(of:))
    let rows = ArticleCluster.allCases.flatMap { cluster -> [[String]] in
      let own = articles[cluster] ?? []
      return groups(on: own).map { group in
        let number = own.reduce(0) { sum, article in
          sum + (needs.needs[article] ?? [:]).keys.count(where: group.states.contains)
        }
        return [
          cluster.title, Self.name(of: group.region), String(number), String(group.states.count),
          types(on: own, of: group.states),
        ]
      }
    }
    return DraftTable(
      title: "Needs by cluster of articles and region",
      header: ["Cluster", "Region", "Needs", "States", "Types of assistance (States)"], rows: rows)
  }

  /// Each article and region.
  var subjects: DraftTable {
    let rows = needs.needs.keys.sorted().flatMap { article in
      groups(on: [article]).map { group in
        [
          FieldNames.tableName(of: article), Self.name(of: group.region), Self.list(group.states),
          languages(of: group.states), types(on: [article], of: group.states),
          Self.list(needs.providers[article] ?? []),
        ]
      }
    }
    return DraftTable(
      title: "Needs by subject and region",
      header: [
        "Subject", "Region", "States with the need", "Languages that all speak",
        "Types of assistance (States)", "States with a good practice",
      ], rows: rows)
  }

  /// Who the codes stand for.
  var states: DraftTable {
    let rows = input.population.filter { needs.states[$0.code] != nil }.map { state in
      [
        state.code.description, state.name, Self.name(of: needs.states[state.code]?.group),
        languages(of: [state.code]),
      ]
    }
    return DraftTable(
      title: "States whose reviews are counted", header: ["Code", "Name", "Region", "Languages"],
      rows: rows)
  }

  // MARK: What States ask for

  /// The types that participants ask for, each with those who do; nil where none is known.
  func types(on article: Provision, of states: [StateCode]) -> String? {
    let asking = askers(on: [article], of: Set(states))
    guard !asking.isEmpty else { return nil }
    return asking.map { "\(FieldNames.name(of: $0.type)) (\(Self.list($0.states)))" }
      .joined(separator: "; ")
  }

  private func types(on articles: [Provision], of states: Set<StateCode>) -> String {
    let asking = askers(on: articles, of: states)
    guard !asking.isEmpty else { return "–" }
    return asking.map { "\(FieldNames.name(of: $0.type)) (\($0.states.count))" }
      .joined(separator: "; ")
  }

  /// The types of some States' needs, those of most States first.
  private func askers(
    on articles: [Provision], of states: Set<StateCode>
  ) -> [(type: AssistanceType, states: Set<StateCode>)] {
    var askers: [AssistanceType: Set<StateCode>] = [:]
    for article in articles {
      for (state, types) in input.evidence.types[article] ?? [:] where states.contains(state) {
        for type in types { askers[type, default: []].insert(state) }
      }
    }
    return askers.map { (type: $0.key, states: $0.value) }.sorted {
      ($1.states.count, $0.type.rawValue) < ($0.states.count, $1.type.rawValue)
    }
  }

  private func groups(on articles: [Provision]) -> [Group] {
    let states = Set(articles.flatMap { (needs.needs[$0] ?? [:]).keys })
    return (RegionalGroup.allCases.map(Optional.some) + [nil]).compactMap { region in
      let own = states.filter { needs.states[$0]?.group == region }
      return own.isEmpty ? nil : Group(region: region, states: own)
    }
  }

  /// The plan's languages that all of some States speak.
  private func languages(of states: Set<StateCode>) -> String {
    let common = input.rules.languages.filter { language in
      states.allSatisfy { needs.states[$0]?.languages.contains(language) ?? false }
    }
    if common.isEmpty { return "none of the plan's" }
    if common.count == input.rules.languages.count { return "all of the plan's" }
    return Numerals.list(common.map(WorkshopWords.name(of:)))
  }

  private static func list(_ states: Set<StateCode>) -> String {
    states.isEmpty ? "–" : states.sorted().map(\.description).joined(separator: ", ")
  }
}

/// A table in the making: its number comes with its place.
struct DraftTable {
  let title: String
  let header: [String]
  let rows: [[String]]
}
