import Model
import Reporting
import Statistics

/// The CSV tables of a run, in the columns and order of the formats, section 7.
enum CellTables {
  /// `cells.csv`: every cell.
  static func cells(_ table: CellTable) -> [UInt8] {
    var sink = TextSink()
    sink.append(
      "cycle,year,span,regionalGroup,provision,kind,states,reviewed,parties,lower,upper,mentions\n")
    for cell in table.cells {
      let numbers = [
        cell.states, cell.reviewed, cell.parties, cell.bounds.lowerBound, cell.bounds.upperBound,
        cell.mentions,
      ]
      sink.appendLine(csv: columns(of: cell.key) + numbers.map(String.init))
    }
    return sink.bytes
  }

  /// `coverage.csv`: what became of each State's review.
  static func coverage(_ lines: [CoverageLine], cycle: Int) -> [UInt8] {
    var sink = TextSink()
    sink.append("cycle,year,state,regionalGroup,status,symbol\n")
    for line in lines {
      sink.appendLine(csv: [
        String(cycle), String(line.year), line.state.description,
        line.regionalGroup?.code ?? "", line.status.rawValue, line.symbol,
      ])
    }
    return sink.bytes
  }

  /// `states.csv`: who is who, so that what is made of a run later knows the names that its
  /// documents must not have.
  static func states(_ population: some Sequence<State>) -> [UInt8] {
    var sink = TextSink()
    sink.append("code,name,regionalGroup\n")
    for state in population where !state.isOrganization {
      sink.appendLine(csv: [state.code.description, state.name, state.regionalGroup?.code ?? ""])
    }
    return sink.bytes
  }

  /// `parties.csv`: which instruments bind each State on the last day of each year; what the counts
  /// of parties and of reviewed States rest on.
  static func parties(_ facts: CycleFacts) -> [UInt8] {
    var sink = TextSink()
    sink.append("cycle,year,state,regionalGroup")
    for instrument in Instrument.allCases { sink.append(",\(instrument.code)") }
    sink.append("\n")
    for year in facts.years {
      for party in year.population {
        sink.appendLine(
          csv: [
            String(facts.cycle), String(year.year), party.state.description,
            party.group?.code ?? "",
          ] + Instrument.allCases.map { party.boundBy.contains($0) ? "1" : "0" })
      }
    }
    return sink.bytes
  }

  /// `tables.csv`: every cell in a public table, with what may be said of it.
  static func publicCells(_ cells: [ComposedReport.TableCell]) -> [UInt8] {
    var sink = TextSink()
    sink.append(
      "document,table,cycle,year,span,regionalGroup,provision,kind,states,reviewed,parties,"
        + "status,mentions,lower,upper\n")
    for line in cells {
      let cell = line.cell
      var (states, mentions, lower, upper) = ("", "", "", "")
      if case .printed(let number, let bounds, let count) = cell.disclosure {
        states = String(number)
        mentions = count.map(String.init) ?? ""
        (lower, upper) = (String(bounds.lowerBound), String(bounds.upperBound))
      }
      sink.appendLine(
        csv: [line.document, line.table] + columns(of: cell.key)
          + [
            states, String(cell.reviewed), String(cell.parties), cell.disclosure.code, mentions,
            lower, upper,
          ])
    }
    return sink.bytes
  }

  private static func columns(of key: CellKey) -> [String] {
    [
      String(key.cycle), String(key.year), key.span.code, key.groupCode,
      key.provision.description, key.kind.code,
    ]
  }
}
