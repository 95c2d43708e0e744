import Model

/// Notes of tables are lower-case letters, each answered; no cell is empty.
///
/// Every mark has its note beneath the table and every note its mark. What is not available is "..",
/// what is nil is "–".
///
/// Source: United Nations Editorial Manual, "Tables".
/// Remedy: add the note or the mark; write ".." or "–" into the cell.
struct TableNotes: EditorialRule {
  static let name = "tableNotes"

  /// What people write instead, and what is meant.
  private static let stopgaps = [
    "n/a": "..", "n.a.": "..", "na": "..", "...": "..", "…": "..", "-": "–", "—": "–", "--": "–",
    "nil": "–", "none": "–", "?": "..",
  ]

  func findings(in document: EditorialDocument) -> [(place: String, message: String)] {
    var findings: [(place: String, message: String)] = []
    for (placed, place) in zip(document.printed.blocks, document.places) {
      guard case .table(_, let title, let header, let rows, let notes) = placed.block else {
        continue
      }
      let cells = [title] + header.joined() + rows.joined()
      let marks = cells.flatMap { PrintedBlock.marks(in: $0) }.filter { $0.allSatisfy(\.isLetter) }
      let answered = Set(notes.map(\.mark))
      for mark in Set(marks).subtracting(answered).sorted() {
        findings.append((place, "the mark “\(mark)” has no note beneath the table"))
      }
      for note in notes where !marks.contains(note.mark) {
        findings.append((place, "the note “\(note.mark)” has no mark in the table"))
      }
      for note in notes where !note.mark.allSatisfy({ ("a"..."z").contains($0) }) {
        findings.append((place, "the note “\(note.mark)” is marked by no lower-case letter"))
      }
      // A row with a name alone is a heading within the table.
      let full = rows.filter { $0.count < 3 || $0.dropFirst().contains { !$0.isEmpty } }
      let empty = full.joined().count { $0.isEmpty }
      if empty > 0 {
        let what = empty == 1 ? "a cell is" : "\(empty) cells are"
        findings.append((place, "\(what) empty; write “..” for not available, “–” for nil"))
      }
      var said: Set<String> = []
      for cell in rows.joined() {
        guard let meant = Self.stopgaps[cell.lowercased()], said.insert(cell).inserted else {
          continue
        }
        findings.append((place, "a cell reads “\(cell)”; write “\(meant)”"))
      }
    }
    return findings
  }
}
