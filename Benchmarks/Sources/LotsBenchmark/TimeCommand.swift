import ArgumentParser
import Lots
import Model
import Timing

/// `lots-benchmark time`: what filling the urn and a draw cost, in the mechanism's size.
struct TimeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "time", abstract: "What filling the urn and a draw cost.")

  @Option(help: "The day on which States are parties.")
  var date = "2026-01-01"

  @Option(help: "Draws of each; the median is printed.")
  var draws = 5

  func run() throws {
    guard let day = CalendarDate(iso8601: date) else {
      throw ValidationError("--date is a day such as 2026-01-01")
    }
    print(
      "States".left(38) + "rules".left(15) + "method".left(12) + "urn s".right(7)
        + "draw s".right(8))
    for profile in LotProfile.allCases {
      let rules = try FullPool.rules(profile)
      measure("parties on \(date)", FullPool.parties(on: day), profile.rawValue, rules)
      measure("193, all memberships mixed", FullPool.mixed, profile.rawValue, rules)
    }
    for pool in FullPool.narrow { measure("193, " + pool.name, pool.states, "own", pool.rules) }
  }

  private func measure(_ name: String, _ states: [LotState], _ title: String, _ rules: LotRules) {
    let pool = LotPool(states: states, rules: rules)
    let key = LotKey(seed: Array(repeating: 1, count: 32), addition: "")
    var urn: LotUrn?
    var reason = "no draw"
    let filling = seconds {
      do throws(NoDraw) { urn = try LotUrn(pool, years: 4) } catch {
        if !error.isProved { reason = "undecided" }
      }
    }
    var line = name.left(38) + title.left(15)
    line += (urn?.method.name ?? reason).left(12) + filling.written(places: 2).right(7)
    if let urn {
      let times = (1...max(draws, 1)).map { number in
        seconds { _ = try? urn.draw(number, key: key) }
      }.sorted()
      line += times[times.count / 2].written(places: 2).right(8)
      let missed = (1...max(draws, 1)).count { (try? urn.draw($0, key: key)) == nil }
      if missed > 0 { line += "  \(missed) of \(draws) found none" }
    }
    print(line)
  }
}
