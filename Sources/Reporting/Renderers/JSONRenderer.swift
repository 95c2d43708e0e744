import Model

/// Writes a report as data (the formats, section 8), one block a line.
public struct JSONRenderer: Sendable {
  /// Makes a renderer.
  public init() {}

  /// Returns the report as JSON.
  public func render(_ report: Report) -> String {
    let head = report.masthead
    let masthead = object([
      ("organization", string(head.organization)), ("organ", string(head.organ)),
      ("symbol", string(head.symbol)), ("distribution", string(head.distribution)),
      ("date", string(head.date)), ("original", string(head.original)),
      ("body", string(head.body)), ("session", string(head.session)),
      ("place", string(head.place)), ("agendaItem", string(head.agendaItem)),
      ("title", string(head.title)), ("documentType", string(head.documentType)),
    ])
    let blocks = report.blocks.enumerated().map { place, block in
      "  " + self.block(block, change: report.changes[place])
    }.joined(separator: ",\n")
    return """
      {"format":"palermo-report/1","document":\(string(report.document)),"language":"en",\
      "words":\(report.words),"notice":\(report.notice.map(string) ?? "null"),
      "masthead":\(masthead),
      "blocks":[
      \(blocks)
      ]}

      """
  }

  /// A block; one that has changed since an earlier version says so.
  private func block(_ block: ReportBlock, change: ReportChange?) -> String {
    let object = self.block(block)
    guard let change else { return object }
    return object.dropLast() + ",\(string("change")):\(string(change.rawValue))}"
  }

  private func block(_ block: ReportBlock) -> String {
    switch block {
    case .heading(let level, let number, let text):
      return object([
        ("type", string("heading")), ("level", String(level)),
        ("number", number.map(string) ?? "null"), ("text", string(text)),
      ])
    case .paragraph(let paragraph):
      return object(
        [
          ("type", string("paragraph")), ("number", paragraph.number.map(String.init) ?? "null"),
          ("text", string(paragraph.text)), ("bold", paragraph.isBold ? "true" : "false"),
        ] + (paragraph.isBox ? [("box", "true")] : []) + [
          ("claims", list(paragraph.claims.map(string)))
        ])
    case .table(let table):
      return object([
        ("type", string("table")), ("number", table.number.map(String.init) ?? "null"),
        ("title", string(table.title)), ("header", list(table.header.map(string))),
        ("rows", list(table.rows.map { list($0.map(string)) })),
        ("notes", object(table.notes.map { ($0.mark, string($0.text)) })),
        ("claims", list(table.claims.map(string))),
      ])
    case .figure(let figure):
      return object([
        ("type", string("figure")), ("number", figure.number.map(string) ?? "null"),
        ("title", string(figure.title)), ("alternative", string(figure.alternative)),
        ("key", string(figure.key)), drawing(figure.drawing),
        ("claims", list(figure.claims.map(string))),
      ])
    case .note(let mark, let text):
      return object([
        ("type", string("note")), ("mark", string(mark)), ("text", string(text)),
      ])
    }
  }

  private func drawing(_ drawing: ReportFigure.Drawing) -> (String, String) {
    switch drawing {
    case .intervals(let bars): return ("bars", list(bars.map(bar)))
    case .panels(let labels, let panels):
      return (
        "panels",
        list(
          panels.map { panel in
            object([
              ("title", string(panel.title)),
              (
                "shares",
                list(
                  zip(labels, panel.shares).map { label, share in
                    object([
                      ("label", string(label)),
                      ("states", share.map { String($0.states) } ?? "null"),
                      ("reviewed", share.map { String($0.reviewed) } ?? "null"),
                    ])
                  })
              ),
            ])
          })
      )
    case .shifts(let shifts):
      return (
        "shifts",
        list(
          shifts.map { shift in
            object([
              ("label", string(shift.label)), ("composition", String(shift.composition)),
              ("rest", String(shift.rest)),
            ])
          })
      )
    }
  }

  private func bar(_ bar: ReportFigure.Bar) -> String {
    object([
      ("label", string(bar.label)), ("states", String(bar.states)),
      ("reviewed", String(bar.reviewed)), ("lower", String(bar.bounds.lowerBound)),
      ("upper", String(bar.bounds.upperBound)), ("parties", String(bar.parties)),
    ])
  }

  private func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(string($0.0)):\($0.1)" }.joined(separator: ",") + "}"
  }

  private func list(_ elements: [String]) -> String { "[" + elements.joined(separator: ",") + "]" }

  private func string(_ text: String) -> String {
    var result = "\""
    // Cleaned as every other file type has it: all of them say the same words.
    for scalar in PlainCharacters.cleaned(text).unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      // Harmless in JSON, but not where JSON is pasted into a page or a script.
      case _ where scalar == "<" || PlainText.isCommand(scalar):
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
