/// How the columns of a table share its width, by their texts within limits, and how many lines its
/// rows will take.
struct ColumnWidths {
  /// The most that a column of words asks for, in characters.
  private static let mostOfWords = 90
  /// What a column of words is given where its texts are as long, however short most of them are.
  private static let usualOfWords = 40
  /// The most that a column of counts asks for: "fewer than three" takes two lines, so that the
  /// names of rows need fewer.
  private static let mostOfCounts = 12
  /// What the space beside the words of a cell takes.
  private static let paddingOfCell = 1
  /// The characters of the text that a line across the page holds.
  private static let charactersInLine = 110

  /// A share for each column, in characters.
  let shares: [Int]
  private let table: ReportTable

  /// Plans the columns of a table.
  init(of table: ReportTable) {
    self.table = table
    let columns = max(table.header.count, table.rows.map(\.count).max() ?? 0)
    let marks = NoteMarks.notes(of: table)
    func words(_ cells: [String], _ column: Int) -> [Substring] {
      guard column < cells.count else { return [] }
      return MarkedWords(cells[column], marks: marks).plain.split(separator: " ")
    }
    func length(_ words: [Substring]) -> Int { words.reduce(0) { $0 + $1.count + 1 } }
    let isNumeric = (0..<columns).map { TableColumn.isNumeric(table, $0) }
    // No word is broken where the width allows it; a long header takes two lines.
    var least: [Int] = []
    let wanted = (0..<columns).map { column in
      let cells = table.rows.map { words($0, column) }
      let header = words(table.header, column)
      let longest = (cells.joined() + header).map(\.count).max() ?? 0
      least.append(max(6, min(longest, 26)) + Self.paddingOfCell)
      let half = (length(header) + 1) / 2
      let most = cells.map(length).max() ?? 0
      guard !isNumeric[column] else {
        return max(least[column], min(max(most, half), Self.mostOfCounts) + Self.paddingOfCell)
      }
      let average = cells.map(length).reduce(0, +) / max(1, cells.count)
      return min(
        Self.mostOfWords, max(least[column], half, average, min(most, Self.usualOfWords)))
    }
    shares = Self.fitted(wanted, least, isNumeric)
  }

  /// Takes from columns of words what the line does not hold, so that counts keep their width.
  private static func fitted(_ wanted: [Int], _ least: [Int], _ isNumeric: [Bool]) -> [Int] {
    let counts = zip(wanted, isNumeric).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
    let words = zip(wanted, isNumeric).reduce(0) { $0 + ($1.1 ? 0 : $1.0) }
    let room = max(0, charactersInLine - counts)
    guard words > room else { return wanted }
    return wanted.indices.map { column in
      isNumeric[column] ? wanted[column] : max(least[column], wanted[column] * room / words)
    }
  }

  /// About how many lines the table takes, its header left out.
  var lines: Int { table.rows.reduce(0) { $0 + lines(of: $1) } }

  /// About how many lines the longest row takes.
  var linesOfLongestRow: Int { table.rows.map(lines).max() ?? 0 }

  private func lines(of row: [String]) -> Int {
    let whole = max(1, shares.reduce(0, +))
    return zip(row, shares).map { text, share in
      let width = max(3, Self.charactersInLine * share / whole)
      return text.count / width + 1
    }.max() ?? 0
  }
}
