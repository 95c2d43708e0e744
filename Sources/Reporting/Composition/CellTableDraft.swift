import Model
import Statistics

/// Tables of cells: one row for each article, withheld cells marked and explained.
struct CellTableDraft {
  let view: PublicView
  private(set) var cells: [PublicCell] = []
  private var usesSmall = false
  private var usesLarge = false
  private var usesWithheld = false
  private var usesTooFew = false
  private var usesMissing = false

  init(view: PublicView) { self.view = view }

  /// "12/31", "fewer than three", "[c]", "–" or "..".
  mutating func text(_ cell: PublicCell?) -> String {
    guard let cell else {
      usesMissing = true
      return ".."
    }
    cells.append(cell)
    switch cell.disclosure {
    case .printed(0, _, _): return "–"
    case .printed(let states, _, _): return "\(states)/\(cell.reviewed)"
    case .fewerThanThree:
      usesSmall = true
      return "fewer than three[^a]"
    case .allButFewerThanThree:
      usesLarge = true
      return "all but fewer than three[^a]"
    case .suppressed:
      usesWithheld = true
      return "[c][^b]"
    case .tooFewReviewed:
      usesTooFew = true
      return "[c][^c]"
    }
  }

  /// "37–86/155", or the reason why it is not printed.
  mutating func limits(_ cell: PublicCell?) -> String {
    guard let cell else {
      usesMissing = true
      return ".."
    }
    guard let bounds = cell.bounds else {
      if case .tooFewReviewed = cell.disclosure {
        usesTooFew = true
        return "[c][^c]"
      }
      usesWithheld = true
      return "[c][^b]"
    }
    let range =
      bounds.lowerBound == bounds.upperBound
      ? String(bounds.lowerBound) : "\(bounds.lowerBound)–\(bounds.upperBound)"
    return "\(range)/\(cell.parties)"
  }

  /// The notes that the cells call for.
  var notes: [ReportTable.TableNote] {
    var notes: [ReportTable.TableNote] = []
    if usesSmall || usesLarge {
      notes.append(
        ReportTable.TableNote(
          mark: "a",
          text: "Counts of one or two States, and of all States but one or two, are not printed."))
    }
    if usesWithheld {
      notes.append(
        ReportTable.TableNote(
          mark: "b", text: "Withheld so that no such count can be found by subtraction."))
    }
    if usesTooFew {
      notes.append(
        ReportTable.TableNote(
          mark: "c", text: "Not described, owing to the limited number of reviews."))
    }
    let pending = cells.map(\.pending).max() ?? 0
    if pending > 0 {
      notes.append(
        ReportTable.TableNote(
          mark: "d",
          text: "Findings in States whose summary is pending are unknown: a count that includes "
            + "them could be higher by up to \(Numerals.inText(pending))."))
    }
    if usesMissing {
      notes.append(
        ReportTable.TableNote(
          mark: "e", text: "Two dots: no State party to the instrument was reviewed."))
    }
    return notes
  }

  /// The table with everything that it shows as evidence.
  func table(title: String, header: [String], rows: [[String]]) -> ReportDraft.DraftTable {
    ReportDraft.DraftTable(
      title: title, header: header, rows: rows, notes: notes, cells: cells,
      claims: cells.isEmpty
        ? []
        : [
          view.claim(
            "table", title, cells, fields: [.states, .reviewed, .parties, .lower, .upper])
        ])
  }
}
