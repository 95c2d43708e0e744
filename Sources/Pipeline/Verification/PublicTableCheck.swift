import Statistics

/// `tables.csv` against the cells counted anew.
struct PublicTableCheck {
  let cells: CellTable

  func lines(of run: WrittenRun) throws(PipelineError) -> [VerifiedLine] {
    let name = "public/tables.csv"
    var lines: [VerifiedLine] = []
    for line in try run.table(name, columns: 15) {
      func wrong(_ message: String) {
        lines.append(
          VerifiedLine(
            file: "\(run.path)/\(name)", place: String(line.number), message: message))
      }
      guard let key = WrittenRun.key(Array(line.fields[2...7])) else {
        wrong("this is no cell of a table")
        continue
      }
      let cell = cells[key]
      let states = cell?.states ?? 0
      if let cell {
        if line.fields[9] != String(cell.reviewed) || line.fields[10] != String(cell.parties) {
          wrong(
            "\(line.fields[9]) reviewed and \(line.fields[10]) parties stand here; the facts give "
              + "\(cell.reviewed) and \(cell.parties)")
        }
      }
      let reviewed = cell?.reviewed ?? Int(line.fields[9]) ?? 0
      switch line.fields[11] {
      case "printed":
        if Int(line.fields[8]) != states {
          wrong("\(line.fields[8]) States stand here; the observations give \(states)")
        }
        if let cell, !line.fields[13].isEmpty,
          Int(line.fields[13]) != cell.bounds.lowerBound
            || Int(line.fields[14]) != cell.bounds.upperBound
        {
          wrong(
            "the limits \(line.fields[13]) and \(line.fields[14]) stand here; the observations "
              + "give \(cell.bounds.lowerBound) and \(cell.bounds.upperBound)")
        }
        if let cell, !line.fields[12].isEmpty, Int(line.fields[12]) != cell.mentions {
          wrong("\(line.fields[12]) mentions stand here; the observations give \(cell.mentions)")
        }
      case "fewerThanThree":
        if !(1...2).contains(states) { wrong("fewer than three States do not have this finding") }
      case "allButFewerThanThree":
        if !(1...2).contains(reviewed - states) {
          wrong("it is not all but fewer than three States that have this finding")
        }
      case "suppressed":
        if !line.fields[8].isEmpty { wrong("a number stands in a cell that is withheld") }
      default: wrong("'\(line.fields[11])' says nothing of what is printed")
      }
    }
    return lines
  }
}
