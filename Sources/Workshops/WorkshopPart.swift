import Model

/// Kinds of workshops that share States, in numbers: what the search and the flows look at.
///
/// A place is a State that could come to a kind of workshop. Places stand kind after kind, and
/// within a kind by State code.
struct WorkshopPart {
  /// The kinds, in the order in which plans are compared.
  let kinds: [WorkshopKind]
  /// The number of each kind among all kinds.
  let members: [Int]
  /// Where the places of each kind begin, and where the last ones end.
  let bounds: [Int]
  /// The State of each place, a number from 0.
  let states: [Int]
  /// The need of each place, a number from 0: the same for the same State and article.
  let needs: [Int]
  /// The weight of each place's need.
  let weights: [Int]
  /// The greatest weight of a need.
  let heaviest: Int
  /// Whether the State of the place is a provider too.
  let helps: [Bool]
  /// The number of each kind's article, from 0.
  let articles: [Int]
  /// The number of each kind's family, whose workshops are limited together.
  let families: [Int]
  /// The most workshops of each family; nil: any number of all.
  let familyLimits: [Int]?
  /// How many States there are.
  let stateCount: Int
  /// How many needs there are.
  let needCount: Int
  /// The most workshops that a State takes part in; nil: any number.
  let turns: Int?

  /// Makes a part.
  ///
  /// - Parameters:
  ///   - all: All kinds.
  ///   - members: The numbers of those that are the part, ascending.
  ///   - turns: The most workshops that a State takes part in.
  ///   - step: What every weight is divided by.
  ///   - limit: The most workshops of a regional group; nil where parts need not know it.
  init(
    _ all: [WorkshopKind], _ members: [Int], turns: Int?, step: Int,
    limit: ((RegionalGroup?) -> Int)? = nil
  ) {
    kinds = members.map { all[$0] }
    let groups = RegionalGroup.allCases
    families = members.map { all[$0].triple.group.flatMap(groups.firstIndex) ?? groups.count }
    familyLimits = limit.map { limit in groups.map(limit) + [limit(nil)] }
    self.members = members
    self.turns = turns
    var bounds = [0]
    var (states, needs, weights, articles): ([Int], [Int], [Int], [Int]) = ([], [], [], [])
    var helps: [Bool] = []
    var stateNumbers: [StateCode: Int] = [:]
    var needNumbers: [StateCode: Int] = [:]
    var needCount = 0
    for (index, kind) in kinds.enumerated() {
      if index == 0 || kinds[index - 1].triple.article != kind.triple.article {
        articles.append((articles.last ?? -1) + 1)
        needNumbers = [:]
      } else {
        articles.append(articles[index - 1])
      }
      for candidate in kind.candidates {
        let count = stateNumbers.count
        states.append(stateNumbers[candidate.state, default: count])
        stateNumbers[candidate.state] = states[states.count - 1]
        if needNumbers[candidate.state] == nil {
          needNumbers[candidate.state] = needCount
          needCount += 1
        }
        needs.append(needNumbers[candidate.state] ?? 0)
        weights.append(candidate.weight / step)
        helps.append(kind.both.contains(candidate.state))
      }
      bounds.append(states.count)
    }
    (self.bounds, self.states, self.needs) = (bounds, states, needs)
    (self.weights, self.helps, self.articles) = (weights, helps, articles)
    heaviest = weights.max() ?? 0
    stateCount = stateNumbers.count
    self.needCount = needCount
  }

  /// Whether no family has more workshops than it may.
  func isAllowed(_ numbers: [Int]) -> Bool {
    guard let familyLimits else { return true }
    var rest = familyLimits
    for (kind, number) in numbers.enumerated() { rest[families[kind]] -= number }
    return rest.allSatisfy { $0 >= 0 }
  }

  /// Those of a list who come to workshops of a kind: as many as have places, and of providers only
  /// as many as can be spared.
  func takers(_ kind: Int, of list: [Int], workshops count: Int) -> [Int] {
    var (rest, helping) = (kinds[kind].places * count, kinds[kind].mostOfBoth * count)
    var takers: [Int] = []
    for place in list {
      guard rest > 0 else { break }
      if helps[place] {
        guard helping > 0 else { continue }
        helping -= 1
      }
      rest -= 1
      takers.append(place)
    }
    return takers
  }

  /// The places of a kind.
  func places(of kind: Int) -> Range<Int> { bounds[kind]..<bounds[kind + 1] }
}
