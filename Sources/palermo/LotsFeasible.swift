import ArgumentParser
import Pipeline

/// `palermo lots feasibility`.
struct LotsFeasible: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feasibility", abstract: "Which States share which instruments.",
    discussion: """
      Example:
        palermo lots feasibility --reference-date 2010-09-22
        palermo lots feasibility states.csv --reference-date 2012-06-30 --format csv
      """)

  @Argument(help: "A table of States (default: the built-in registry).")
  var states: String?

  @Option(help: "proposal-2011, uncac-2009, untoc-2018, or a file of rules.")
  var rules = "proposal-2011"

  @Option(help: "The day on which States are parties, such as 2012-06-30.")
  var referenceDate: String

  @Option(help: "table, csv or ndjson.")
  var format: ListFormat = .table

  func run() throws {
    let terminal = Terminal.standard
    let input = try LotsInput(states: states, rules: rules, referenceDate: referenceDate)
    let table = LotsFeasibility(input)
    switch format {
    case .csv: terminal.write(table.csv)
    case .ndjson: terminal.write(table.ndjson)
    case .table: draw(table, isRegistry: input.isRegistry, on: terminal)
    }
  }

  private func draw(_ table: LotsFeasibility, isRegistry: Bool, on terminal: Terminal) {
    terminal.say(terminal.bold("\(table.states) States parties on \(referenceDate)"))
    var header = ["instruments", "States", "possible reviewers", "expected redraws"]
    var rows = table.rows
    if isRegistry {
      header.insert("in the proposal", at: 2)
      for place in rows.indices {
        rows[place].insert(table.proposal[place].map(String.init) ?? "–", at: 2)
      }
    }
    let all = [header] + rows
    let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    for row in all {
      let cells = zip(row, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + space : space + cell.0
      }
      terminal.say(cells.joined(separator: "  "))
    }
    terminal.say("")
    if isRegistry { terminal.say("In the proposal: its own count, of late 2010.") }
    terminal.say("Expected redraws: for \(table.reviewers) reviewers, drawn one by one.")
    for line in Wrapping.lines(of: table.changeInWords, width: terminal.width) {
      terminal.say(line)
    }
  }
}
