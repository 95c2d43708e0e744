import ArgumentParser
import Model
import Pipeline

/// `palermo observations`: the findings behind a figure.
struct ObservationsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "observations",
    abstract: "List the findings, by provision, kind, group, year or State.",
    discussion: """
      Example:
        palermo observations corpora/demo --provision UNTOC/16 --kind challenge --group GRULAC
      """)

  @OptionGroup var source: SourceOptions

  @Option(help: "A provision with everything in it, such as UNTOC/16.")
  var provision: String?

  @Option(help: "success, goodPractice, challenge, observation or technicalAssistanceNeed.")
  var kind: String?

  @Option(help: "AFRICA, ASIA-PACIFIC, EEG, GRULAC or WEOG.")
  var group: String?

  @Option(help: "The cycle.")
  var cycle: Int?

  @Option(help: "The year of the cycle.")
  var year: Int?

  @Option(help: "The State, by its code.")
  var state: String?

  @Option(help: "table, csv or ndjson.")
  var format: ListFormat = .table

  func validate() throws { _ = try filter() }

  func run() async throws {
    let observations = try await source.observations(matching: try filter())
    ObservationList(observations: observations, format: format).printList()
  }

  private func filter() throws -> ObservationFilter {
    var filter = ObservationFilter()
    if let provision {
      filter.provision = ObservationFilter.provision(named: provision)
      guard filter.provision != nil else {
        throw ValidationError(
          "'\(provision)' is no provision of the treaties; write it as UNTOC/16/9")
      }
    }
    if let kind {
      filter.kind = Kind(code: kind)
      guard filter.kind != nil else { throw ValidationError("'\(kind)' is no kind of finding") }
    }
    if let group {
      filter.group = RegionalGroup(code: group)
      guard filter.group != nil else { throw ValidationError("'\(group)' is no regional group") }
    }
    if let state {
      filter.state = StateCode(state)
      guard filter.state != nil else {
        throw ValidationError("'\(state)' is no code of three capital letters")
      }
    }
    filter.cycle = cycle
    filter.year = year
    return filter
  }
}

/// How a list is printed.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case table, csv, ndjson
}
