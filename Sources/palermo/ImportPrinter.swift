import Pipeline

/// Says what an import found of each file and how sure it is, what is open, and what to do next.
struct ImportPrinter {
  let summary: ImportSummary
  let corpus: String
  let isDryRun: Bool

  private let terminal = Terminal.standard

  init(summary: ImportSummary, corpus: String, isDryRun: Bool) {
    self.summary = summary
    self.corpus = corpus
    self.isDryRun = isDryRun
  }

  func print() {
    for file in summary.files where file.status != .skipped { printFile(file) }
    for note in summary.notes { say("Look at:  ", note) }
    let all = summary.files.count
    say("Files:    ", "\(all): \(numbers)")
    say("Sure:     ", certainties)
    if all == 0 {
      say("Next:     ", "name the files, or a folder that holds them, and run this again")
    } else if isDryRun {
      terminal.say("Written:  nothing (--dry-run)")
    } else if summary.isOpen {
      say("Next:     ", "open \(summary.table), fill in what is open, save, and run this again")
    } else {
      say("Next:     ", "palermo check \(corpus)")
    }
  }

  private func printFile(_ file: ImportedFile) {
    guard file.status.isOpen else {
      terminal.say(Terminal.plain("\(file.file): \(file.status.rawValue)"))
      if file.status != .duplicate { say("  ", file.summary) }
      for doubt in file.doubts where file.status == .imported { say("  ", doubt) }
      if !file.message.isEmpty { say("  ", file.message) }
      return
    }
    for line in wrapped("", "\(file.file): \(file.status.rawValue): \(file.message)") {
      terminal.fail(terminal.warning(line))
    }
    if let reason = file.reason { terminal.fail("  → \(reason.remedy)") }
    if file.status == .incomplete {
      for line in [file.summary] + file.doubts where !line.isEmpty {
        for part in wrapped("  ", line) { terminal.fail(part) }
      }
    }
  }

  private var numbers: String {
    let parts = ImportedFile.Status.allCases.compactMap { status -> String? in
      let number = summary.number(status)
      return number == 0 ? nil : "\(number) \(status.words)"
    }
    return parts.isEmpty ? "there is none" : parts.joined(separator: ", ")
  }

  private var certainties: String {
    var numbers: [String: Int] = [:]
    for file in summary.files { numbers.merge(file.certainties, uniquingKeysWith: +) }
    let parts = ["given", "certain", "likely", "guess"].compactMap { word in
      numbers[word].map { "\($0) \(word)" }
    }
    return parts.isEmpty ? "nothing was found" : "fields: " + parts.joined(separator: ", ")
  }

  private func say(_ head: String, _ text: String) {
    for line in wrapped(head, text) { terminal.say(line) }
  }

  /// A text in lines of the terminal's width, all but the first indented.
  private func wrapped(_ head: String, _ text: String) -> [String] {
    let indent = String(repeating: " ", count: head.count)
    var lines = [head]
    var isEmpty = true
    for word in Terminal.plain(text).split(separator: " ") {
      if !isEmpty, lines[lines.count - 1].count + word.count + 1 > terminal.width {
        lines.append(indent)
        isEmpty = true
      }
      lines[lines.count - 1] += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines
  }
}

extension ImportedFile.Status {
  fileprivate var words: String {
    switch self {
    case .present: "already there"
    case .conflict: "in conflict"
    default: rawValue
    }
  }
}
