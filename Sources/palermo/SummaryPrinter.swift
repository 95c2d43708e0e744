import Model
import Pipeline

/// Says in three lines what was read, what was refused, and which file to open.
struct SummaryPrinter {
  let summary: RunSummary
  let isQuiet: Bool

  func printSummary() {
    let terminal = Terminal.standard
    if !summary.refusals.isEmpty {
      for refusal in summary.refusals {
        let place = refusal.line.map { "\(refusal.file):\($0)" } ?? refusal.file
        terminal.fail(terminal.warning(Terminal.plain("\(place): \(refusal.message)")))
        terminal.fail("  → \(refusal.reason.remedy)")
      }
    }
    for omission in summary.omissions {
      terminal.fail(terminal.warning(Terminal.plain(omission.message)))
    }
    guard !isQuiet else { return }
    terminal.say(read)
    terminal.say(refused)
    if let report = summary.reportToOpen { terminal.say("Open:     \(terminal.bold(report))") }
  }

  private var read: String {
    let parts = FileStatus.allCases.filter { $0 != .refused }.compactMap { status -> String? in
      guard let number = summary.statuses[status], number > 0 else { return nil }
      return "\(number) \(status.word(number))"
    }
    let what = parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
    let files = summary.files == 1 ? "1 file" : "\(summary.files) files"
    return
      "Read:     \(files): \(what); \(summary.observations) observations "
      + "(cycle \(summary.cycle), year \(summary.year))"
  }

  private var refused: String {
    let number = summary.statuses[.refused] ?? 0
    let other = summary.refusals.count - number
    var line = "Refused:  \(number == 0 ? "none" : number == 1 ? "1 file" : "\(number) files")"
    if other > 0 { line += " and \(other) in corpus.json" }
    return line + (summary.refusals.isEmpty ? "" : " (listed above, with what to do)")
  }
}

extension FileStatus {
  fileprivate func word(_ number: Int) -> String {
    switch self {
    case .counted: "counted"
    case .source: number == 1 ? "source" : "sources"
    case .linked: "linked"
    case .superseded: "superseded"
    case .repeated: "repeated"
    case .refused: "refused"
    }
  }
}
