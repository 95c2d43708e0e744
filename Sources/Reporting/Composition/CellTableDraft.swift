import Model
import Statistics

/// Tables of cells: one row for each article, withheld cells marked and explained.
struct CellTableDraft {
  private let phrases: PhraseBook
  private let claim: (String, [PublicCell], [Claim.Evidence.Field]) -> DraftClaim
  private(set) var cells: [PublicCell] = []
  private var usesSmall = false
  private var usesLarge = false
  private var usesWithheld = false
  private var usesTooFew = false
  private var usesMissing = false
  private var usesUnshared = false
  private var usesMentions = false
  private let missing: String

  init(view: PublicView) {
    self.init(phrases: view.phrases) { view.claim("table", $0, $1, fields: $2) }
  }

  /// - Parameters:
  ///   - phrases: The wording.
  ///   - missing: The key of the note on cells that are not there.
  ///   - claim: Says what a table of a title rests on, its cells and their numbers given.
  init(
    phrases: PhraseBook, missing: String = "tables.noteMissing",
    claim: @escaping (String, [PublicCell], [Claim.Evidence.Field]) -> DraftClaim
  ) {
    self.phrases = phrases
    self.missing = missing
    self.claim = claim
  }

  /// "12/31", "fewer than three", "[c]", "–" or "..".
  mutating func text(_ cell: PublicCell?) -> String {
    guard let cell else {
      usesMissing = true
      return "..[^missing]"
    }
    cells.append(cell)
    return said(cell) + (cell.pending > 0 ? Self.waiting : "")
  }

  /// Stands in cells to which pending summaries could add; the heading of their column bears the
  /// note.
  private static let waiting = "[^waiting]"

  private mutating func said(_ cell: PublicCell) -> String {
    switch cell.disclosure {
    case .printed(0, _, _): return "–"
    case .printed(let states, _, _): return "\(states)/\(cell.reviewed)"
    case .fewerThanThree:
      usesSmall = true
      return phrases.text("tables.fewerThanThree") + "[^small]"
    case .allButFewerThanThree:
      usesLarge = true
      return phrases.text("tables.allButFewerThanThree") + "[^small]"
    case .suppressed:
      usesWithheld = true
      return "[c][^withheld]"
    case .tooFewReviewed:
      usesTooFew = true
      return "[c][^few]"
    }
  }

  /// How many findings were recorded in the States of a cell, or the reason why it is not printed.
  mutating func mentions(_ cell: PublicCell?) -> String {
    usesMentions = true
    guard let cell else {
      usesMissing = true
      return "..[^missing]"
    }
    switch cell.disclosure {
    case .printed(0, _, _): return "–"
    case .printed(_, _, let mentions?): return String(mentions)
    case .tooFewReviewed:
      usesTooFew = true
      return "[c][^few]"
    default:
      usesWithheld = true
      return "[c][^withheld]"
    }
  }

  /// What the findings of a cell share; where nothing may be said of it, "..".
  mutating func content(_ words: String?) -> String {
    if let words { return words }
    usesUnshared = true
    return "..[^unshared]"
  }

  /// "37–86/155", or the reason why it is not printed.
  mutating func limits(_ cell: PublicCell?) -> String {
    guard let cell else {
      usesMissing = true
      return "..[^missing]"
    }
    guard let bounds = cell.bounds else {
      if case .tooFewReviewed = cell.disclosure {
        usesTooFew = true
        return "[c][^few]"
      }
      usesWithheld = true
      return "[c][^withheld]"
    }
    let range =
      bounds.lowerBound == bounds.upperBound
      ? String(bounds.lowerBound) : "\(bounds.lowerBound)–\(bounds.upperBound)"
    return "\(range)/\(cell.parties)" + (cell.pending > 0 ? Self.waiting : "")
  }

  /// The notes that the cells call for, by the word that stands for the mark in the cells.
  private var calledNotes: [(word: String, text: String)] {
    var notes: [(word: String, text: String)] = []
    if usesSmall || usesLarge { notes.append(("small", phrases.text("tables.noteSmall"))) }
    if usesWithheld { notes.append(("withheld", phrases.text("tables.noteWithheld"))) }
    if usesTooFew { notes.append(("few", phrases.text("tables.noteFew"))) }
    if usesMissing { notes.append(("missing", phrases.text(missing))) }
    if usesUnshared { notes.append(("unshared", phrases.text("tables.noteUnshared"))) }
    let pending = cells.map(\.pending).max() ?? 0
    if pending > 0 {
      notes.append(("pending", phrases.text("tables.notePending", ["count": .count(pending)])))
    }
    return notes
  }

  /// Letters for notes; c is left out, for "[c]" says that a number is withheld.
  private static let letters = ["a", "b", "d", "e", "f", "g"]

  /// The table with everything that it shows as evidence; notes bear letters in the order in which a
  /// reader meets them.
  func table(title: String, header: [String], rows: [[String]]) -> ReportDraft.DraftTable {
    var header = header
    for column in header.indices
    where rows.contains(where: { $0.count > column && $0[column].contains(Self.waiting) }) {
      header[column] += "[^pending]"
    }
    let rows = rows.map { $0.map { $0.replacing(Self.waiting, with: "") } }
    let words = (header + rows.joined()).flatMap(PrintedBlock.marks)
    func place(_ word: String) -> Int { words.firstIndex(of: word) ?? words.count }
    let called = calledNotes.filter { words.contains($0.word) }
    let notes = zip(called.sorted { place($0.word) < place($1.word) }, Self.letters).map {
      (word: $0.word, mark: $1, text: $0.text)
    }
    func lettered(_ text: String) -> String {
      notes.reduce(text) { $0.replacing("[^\($1.word)]", with: "[^\($1.mark)]") }
    }
    return ReportDraft.DraftTable(
      title: title, header: header.map(lettered), rows: rows.map { $0.map(lettered) },
      notes: notes.map { ReportTable.TableNote(mark: $0.mark, text: $0.text) }, cells: cells,
      claims: cells.isEmpty
        ? []
        : [
          claim(
            title, cells,
            [.states, .reviewed, .parties, .lower, .upper] + (usesMentions ? [.mentions] : []))
        ])
  }
}
