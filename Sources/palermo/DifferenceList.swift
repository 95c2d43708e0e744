import Pipeline

/// The differences of two runs for the eye: a summary, then each part, the longest ones shortened.
struct DifferenceList {
  let runs: RunDifferences
  /// The part that is shown in full; nil for all, shortened.
  let only: RunDifference.Section?
  let width: Int

  /// The most lists of findings and cells that are shown where all parts are.
  private static let most = 20
  /// The most reasons and values that are shown of one difference.
  private static let mostReasons = 8

  var text: String { lines.map { $0 + "\n" }.joined() }

  private var lines: [String] {
    var lines = ["Restricted: names States and prints small numbers.", ""]
    lines += side("Before:", runs.before) + side("After: ", runs.after)
    if runs.areNone { return lines + ["", "No difference."] }
    lines += [""] + summary
    // What she came for stands before what it follows from.
    let order: [RunDifference.Section] = [.documents, .statements, .cells, .observations]
    for section in only.map({ [$0] }) ?? order { lines += part(section) }
    return lines
  }

  private func side(_ label: String, _ side: RunDifferences.Side) -> [String] {
    wrapped(
      "\(label) \(side.path): cycle \(side.cycle), year \(side.year) of “\(side.corpus)”, "
        + side.program, indent: 0, hanging: 8)
  }

  // MARK: Summary

  private var summary: [String] {
    var lines = RunDifference.Section.allCases.map { section in
      let differences = runs.differences(in: section)
      let name = section.rawValue.prefix(1).uppercased() + section.rawValue.dropFirst()
      let padding = String(repeating: " ", count: 14 - name.count)
      var words = differences.isEmpty ? "none" : Self.counts(differences)
      if section == .observations, runs.movedObservations > 0 {
        words += "; \(runs.movedObservations) only stand elsewhere"
      }
      return "\(name)\(padding)\(words)"
    }
    if runs.before.program != runs.after.program {
      lines.append("Program       \(runs.before.program) → \(runs.after.program)")
    }
    if runs.differences.isEmpty {
      let names = runs.otherFiles.prefix(4).joined(separator: ", ")
      let more = runs.otherFiles.count > 4 ? " and \(runs.otherFiles.count - 4) more" : ""
      lines += wrapped(
        "Nothing that is counted or stated differs; these files do: \(names)\(more).", indent: 0)
    }
    return lines
  }

  private static func counts(_ differences: [RunDifference]) -> String {
    let order = ["added", "removed", "changed", "renamed", "refused", "mended"]
    return order.compactMap { change in
      let number = differences.count { $0.change == change }
      return number == 0 ? nil : "\(number) \(change)"
    }.joined(separator: ", ")
  }

  // MARK: Parts

  private func part(_ section: RunDifference.Section) -> [String] {
    let differences = runs.differences(in: section)
    guard !differences.isEmpty else { return [] }
    var lines = ["", title(of: section), ""]
    let isShortened = only == nil && (section == .cells || section == .observations)
    let shown = isShortened ? differences.prefix(Self.most) : differences[...]
    for difference in shown { lines += entry(difference) }
    if shown.count < differences.count {
      lines += wrapped(
        "… and \(differences.count - shown.count) more: --only \(section.rawValue) shows all.",
        indent: 0)
    }
    return lines
  }

  private func title(of section: RunDifference.Section) -> String {
    switch section {
    case .documents: "DOCUMENTS AND THE CORPUS"
    case .observations: "OBSERVATIONS"
    case .cells: "CELLS"
    case .statements: "STATEMENTS: WHY A FIGURE IS ANOTHER"
    }
  }

  private func entry(_ difference: RunDifference) -> [String] {
    var head = difference.change
    if difference.section == .statements {
      let place = difference.place.isEmpty ? "" : ", \(difference.place)"
      head += " \(difference.document)\(place) (\(difference.subject))"
    } else {
      head += " \(difference.subject)"
      let isNamed = difference.document.isEmpty || difference.subject.contains(difference.document)
      if !isNamed { head += " (\(difference.document))" }
    }
    var lines = wrapped(head, indent: 0, hanging: 4)
    if difference.before == difference.after, !difference.before.isEmpty {
      lines += wrapped(difference.before, indent: 2)
    } else {
      let texts = [("was", difference.before), ("now", difference.after)]
      for (label, text) in texts where !text.isEmpty {
        lines += wrapped("\(label): \(text)", indent: 2, hanging: 7)
      }
    }
    lines += shortened(values(of: difference))
    lines += shortened(difference.reasons)
    return difference.section == .statements ? lines + [""] : lines
  }

  private func values(of difference: RunDifference) -> [String] {
    if difference.section == .statements { return cells(of: difference) }
    let values = difference.fields.filter { $0.name != "text" }.map { field in
      "\(field.name): \(Self.shown(field.before)) → \(Self.shown(field.after))"
    }
    return values.isEmpty ? [] : [values.joined(separator: "; ")]
  }

  /// A line for each cell behind a statement: what of it differs.
  private func cells(of difference: RunDifference) -> [String] {
    var order: [Substring] = []
    var values: [Substring: [String]] = [:]
    for field in difference.fields {
      let end = field.name.lastIndex(of: " ") ?? field.name.startIndex
      let (cell, name) = (field.name[..<end], field.name[end...].drop { $0 == " " })
      if values[cell] == nil { order.append(cell) }
      values[cell, default: []].append(
        "\(name) \(Self.shown(field.before)) → \(Self.shown(field.after))")
    }
    return order.map { "\($0): \((values[$0] ?? []).joined(separator: ", "))" }
  }

  private static func shown(_ value: String) -> String { value.isEmpty ? "–" : value }

  private func shortened(_ texts: [String]) -> [String] {
    var lines: [String] = []
    let most = only == nil ? Self.mostReasons : texts.count
    for text in texts.prefix(most) { lines += wrapped(text, indent: 4, hanging: 6) }
    if texts.count > most { lines.append("    … and \(texts.count - most) more") }
    return lines
  }

  private func wrapped(_ text: String, indent: Int, hanging: Int? = nil) -> [String] {
    let hanging = hanging ?? indent
    let lines = Wrapping.lines(of: text, width: width - max(indent, hanging))
    return lines.enumerated().map { number, line in
      String(repeating: " ", count: number == 0 ? indent : hanging) + line
    }
  }
}
