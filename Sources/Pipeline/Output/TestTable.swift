import Model
import Reporting
import Statistics

/// A table of tests or comparisons: the same for CSV, NDJSON and the terminal.
public struct TestTable: Sendable {
  /// Which table.
  public enum Name: String, CaseIterable, Sendable {
    /// The trend of each provision and kind over the years of the cycle.
    case trends
    /// The change between each two consecutive years.
    case changes
    /// Each regional group beside all other States, over the cycle.
    case contrasts
    /// Each term that States of the year use and that could have been found.
    case emerging
  }

  /// The names of the columns, as in the formats, section 7.
  public let header: [String]
  /// The rows in order; an empty text where there is no value.
  public let rows: [[String]]

  private static let words: Set<String> = [
    "provision", "kind", "result", "regionalGroup", "term",
  ]

  /// The table as CSV.
  public var csv: [UInt8] {
    var sink = TextSink()
    sink.append(header.joined(separator: ",") + "\n")
    for row in rows { sink.appendLine(csv: row) }
    return sink.bytes
  }

  /// The table as NDJSON: numbers as numbers, null where there is no value.
  public var ndjson: [UInt8] {
    var sink = TextSink()
    for row in rows {
      for (index, (name, value)) in zip(header, row).enumerated() {
        sink.append(index == 0 ? "{" : ",")
        sink.append(json: name)
        sink.append(":")
        if value.isEmpty {
          sink.append("null")
        } else if Self.words.contains(name) {
          sink.append(json: value)
        } else {
          sink.append(value)
        }
      }
      sink.append("}\n")
    }
    return sink.bytes
  }

  init(_ name: Name, of analysis: Analysis) {
    self.init(
      name, tests: analysis.tests, emerging: analysis.emerging, cycle: analysis.cycle.number,
      year: analysis.year.number)
  }

  init(_ name: Name, tests: CycleTests, emerging: EmergingFindings, cycle: Int, year: Int) {
    let span = [String(cycle), String(year)]
    switch name {
    case .trends:
      header = [
        "cycle", "year", "provision", "kind", "statistic", "expected", "p", "pAdjusted", "result",
      ]
      rows = tests.trends.map { span + Self.row($0) }
    case .changes:
      header = [
        "cycle", "fromYear", "toYear", "provision", "kind", "difference", "composition", "rate",
        "comparable",
      ]
      rows = tests.changes.map { [span[0]] + Self.row($0) }
    case .contrasts:
      header = [
        "cycle", "year", "regionalGroup", "provision", "kind", "states", "reviewed", "otherStates",
        "otherReviewed", "p", "pAdjusted", "result",
      ]
      rows = tests.contrasts.map { span + Self.row($0) }
    case .emerging:
      header = [
        "cycle", "year", "term", "states", "reviewed", "earlierStates", "earlierReviewed",
        "groups", "p", "pAdjusted", "emerging",
      ]
      rows = emerging.terms.map { span + Self.row($0) }
    }
  }

  private static func row(_ trend: Trend) -> [String] {
    [
      trend.provision.description, trend.kind.code, trend.test.map { String($0.statistic) } ?? "",
      trend.test?.expected.sixDigits ?? "", trend.test?.probability.sixDigits ?? "",
      trend.adjusted?.sixDigits ?? "", trend.result.rawValue,
    ]
  }

  private static func row(_ change: Change) -> [String] {
    let parts = change.decomposition
    return [
      String(change.fromYear), String(change.toYear), change.provision.description,
      change.kind.code, parts?.difference.sixDigits ?? "", parts?.composition.sixDigits ?? "",
      parts?.rate.sixDigits ?? "", parts == nil ? "false" : "true",
    ]
  }

  private static func row(_ contrast: Contrast) -> [String] {
    let numbers = [
      contrast.states, contrast.reviewed, contrast.otherStates, contrast.otherReviewed,
    ]
    return [contrast.group.code, contrast.provision.description, contrast.kind.code]
      + numbers.map(String.init) + [
        contrast.probability?.sixDigits ?? "", contrast.adjusted?.sixDigits ?? "",
        contrast.result.rawValue,
      ]
  }

  private static func row(_ finding: TermFinding) -> [String] {
    let term = finding.term
    let numbers = [
      term.states, term.reviewed, term.earlierStates, term.earlierReviewed, term.groups,
    ]
    return [finding.stems] + numbers.map(String.init) + [
      term.probability.sixDigits, term.adjusted.sixDigits, term.isEmerging ? "true" : "false",
    ]
  }
}
