import Model
import Reporting
import Statistics

/// The CSV tables of tests and comparisons, in the columns and order of the formats, section 7.
enum TestTables {
  /// `trends.csv`: the trend of each provision and kind over the years of the cycle.
  static func trends(_ trends: [Trend], cycle: Int, year: Int) -> [UInt8] {
    var sink = TextSink()
    sink.append("cycle,year,provision,kind,statistic,expected,p,pAdjusted,result\n")
    for trend in trends {
      sink.appendLine(csv: [
        String(cycle), String(year), trend.provision.description, trend.kind.code,
        trend.test.map { String($0.statistic) } ?? "", trend.test?.expected.sixDigits ?? "",
        trend.test?.probability.sixDigits ?? "", trend.adjusted?.sixDigits ?? "",
        trend.result.rawValue,
      ])
    }
    return sink.bytes
  }

  /// `changes.csv`: the change between each two consecutive years.
  static func changes(_ changes: [Change], cycle: Int) -> [UInt8] {
    var sink = TextSink()
    sink.append(
      "cycle,fromYear,toYear,provision,kind,difference,composition,rate,comparable\n")
    for change in changes {
      let parts = change.decomposition
      sink.appendLine(csv: [
        String(cycle), String(change.fromYear), String(change.toYear),
        change.provision.description, change.kind.code, parts?.difference.sixDigits ?? "",
        parts?.composition.sixDigits ?? "", parts?.rate.sixDigits ?? "",
        parts == nil ? "false" : "true",
      ])
    }
    return sink.bytes
  }

  /// `emerging.csv`: each term that States of the year use and that could have been found.
  static func emerging(_ findings: [TermFinding], cycle: Int, year: Int) -> [UInt8] {
    var sink = TextSink()
    sink.append(
      "cycle,year,term,states,reviewed,earlierStates,earlierReviewed,groups,p,pAdjusted,"
        + "emerging\n")
    for finding in findings {
      let term = finding.term
      let numbers = [
        term.states, term.reviewed, term.earlierStates, term.earlierReviewed, term.groups,
      ]
      sink.appendLine(
        csv: [String(cycle), String(year), finding.stems] + numbers.map(String.init) + [
          term.probability.sixDigits, term.adjusted.sixDigits, term.isEmerging ? "true" : "false",
        ])
    }
    return sink.bytes
  }

  /// `contrasts.csv`: each regional group beside all other States, over the cycle.
  static func contrasts(_ contrasts: [Contrast], cycle: Int, year: Int) -> [UInt8] {
    var sink = TextSink()
    sink.append(
      "cycle,year,regionalGroup,provision,kind,states,reviewed,otherStates,otherReviewed,p,"
        + "pAdjusted,result\n")
    for contrast in contrasts {
      let numbers = [
        contrast.states, contrast.reviewed, contrast.otherStates, contrast.otherReviewed,
      ]
      sink.appendLine(
        csv: [
          String(cycle), String(year), contrast.group.code, contrast.provision.description,
          contrast.kind.code,
        ] + numbers.map(String.init) + [
          contrast.probability?.sixDigits ?? "", contrast.adjusted?.sixDigits ?? "",
          contrast.result.rawValue,
        ])
    }
    return sink.bytes
  }
}
