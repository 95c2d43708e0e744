import ArgumentParser
import Pipeline

/// `palermo trends`: the tests on the terminal.
struct TrendsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trends",
    abstract: "Trends, changes, regional contrasts and emerging issues of a corpus.",
    discussion: """
      Example:
        palermo trends corpora/demo
        palermo trends corpora/demo --table contrasts --format csv > contrasts.csv

      Shows what was found, and how much was tested; --all shows every row. Restricted: small
      numbers are not withheld here as they are in the report.
      """)

  @Argument(help: "The corpus: a folder with corpus.json and documents/.")
  var corpus: String

  @Option(help: "trends, changes, contrasts or emerging.")
  var table: WantedTable = .trends

  @Option(help: "The cycle (default: the latest with a summary).")
  var cycle: Int?

  @Option(help: "The year of the cycle (default: the latest with a summary).")
  var year: Int?

  @Option(help: "table, csv or ndjson.")
  var format: ListFormat = .table

  @Flag(help: "Show every row, not only what was found.")
  var all = false

  @OptionGroup(title: "How files are read") var reading: ReadingChoices

  func run() async throws {
    let terminal = Terminal.standard
    let listing = try await CorpusTests(corpus: corpus, reading: reading.options).listing(
      table.name, cycle: cycle, year: year, progress: terminal.draw)
    switch format {
    case .csv: terminal.write(listing.table.csv)
    case .ndjson: terminal.write(listing.table.ndjson)
    case .table: draw(listing, on: terminal)
    }
  }

  private func draw(_ listing: CorpusTests.Listing, on terminal: Terminal) {
    terminal.say(
      terminal.bold("Cycle \(listing.cycle), year \(listing.year): \(table.rawValue)")
        + " (restricted)")
    let columns = Self.columns[table] ?? []
    let places = columns.map { column in
      column.split(separator: "/").compactMap { name in
        listing.table.header.firstIndex(of: String(name))
      }
    }
    let shown = listing.table.rows.enumerated().filter { all || Self.isFound($0.element, table) }
    var rows = shown.map { row in
      places.map {
        $0.map { row.element[$0].isEmpty ? "–" : row.element[$0] }.joined(separator: "/")
      }
    }
    var header = columns.map { Self.titles[$0] ?? $0 }
    if table == .trends {
      header.insert("by year", at: 2)
      for (place, row) in shown.enumerated() {
        rows[place].insert(listing.numbersByYear[row.offset], at: 2)
      }
    }
    if !rows.isEmpty { Self.align([header] + rows).forEach(terminal.say) }
    for row in shown {
      for passage in listing.passages[row.element[2]] ?? [] {
        terminal.say("  \(Terminal.plain(passage.id))")
        terminal.say("    \(Self.shortened(Terminal.plain(passage.text), to: terminal.width - 4))")
      }
    }
    let number = listing.table.rows.count
    terminal.say(
      rows.isEmpty
        ? "Nothing was found among \(number) \(number == 1 ? "row" : "rows"); --all shows them."
        : "\(rows.count) of \(number) rows shown.")
  }

  private static let columns: [WantedTable: [String]] = [
    .trends: ["provision", "kind", "pAdjusted", "result"],
    .changes: ["fromYear", "toYear", "provision", "kind", "difference", "composition", "rate"],
    .contrasts: [
      "regionalGroup", "provision", "kind", "states/reviewed", "otherStates/otherReviewed",
      "pAdjusted",
    ],
    .emerging: [
      "term", "states/reviewed", "earlierStates/earlierReviewed", "groups", "pAdjusted",
    ],
  ]

  private static let titles = [
    "regionalGroup": "group", "states/reviewed": "States", "pAdjusted": "adjusted p",
    "otherStates/otherReviewed": "others", "earlierStates/earlierReviewed": "earlier",
    "fromYear": "from", "toYear": "to", "composition": "mix",
  ]

  private static func isFound(_ row: [String], _ table: WantedTable) -> Bool {
    switch table {
    case .trends: ["rising", "falling"].contains(row.last)
    case .changes: row.last == "true"
    case .contrasts: row.last == "differs"
    case .emerging: row.last == "true"
    }
  }

  private static func align(_ rows: [[String]]) -> [String] {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
  }

  private static func shortened(_ text: String, to width: Int) -> String {
    text.count <= width ? text : text.prefix(max(width - 1, 1)) + "…"
  }
}

/// Which table of tests is wanted.
enum WantedTable: String, ExpressibleByArgument, CaseIterable {
  case trends, changes, contrasts, emerging

  var name: TestTable.Name {
    switch self {
    case .trends: .trends
    case .changes: .changes
    case .contrasts: .contrasts
    case .emerging: .emerging
    }
  }
}
