import Model

/// Paragraphs are numbered consecutively through the document, those of the summary not at all.
///
/// An annex may begin anew with 1.
///
/// Source: United Nations Editorial Manual.
/// Remedy: number the paragraphs anew.
struct ParagraphNumbering: EditorialRule {
  static let name = "paragraphNumbering"

  func findings(in document: EditorialDocument) -> [(place: String, message: String)] {
    var findings: [(place: String, message: String)] = []
    var last: Int?
    var isSummary = false
    var mayRestart = true
    for placed in document.printed.blocks {
      switch placed.block {
      case .heading(_, let number, let text):
        if number != nil || text.lowercased() != "summary" { isSummary = false }
        if number == nil, text.lowercased() == "summary" { isSummary = true }
        if text.lowercased().hasPrefix("annex") { mayRestart = true }
      case .paragraph(let number?, _, _):
        guard let value = Int(number) else { continue }
        if isSummary {
          findings.append((number, "paragraphs of the summary bear no number"))
        } else if let last, value != last &+ 1, !(mayRestart && value == 1) {
          findings.append(
            (number, "paragraph \(value) follows paragraph \(last); number them consecutively"))
        } else if last == nil, value != 1 {
          findings.append((number, "the first paragraph is numbered \(value); begin with 1"))
        }
        if !isSummary {
          last = value
          mayRestart = false
        }
      default: break
      }
    }
    return findings
  }
}
