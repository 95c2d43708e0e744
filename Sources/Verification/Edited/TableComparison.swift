import Model

/// Holds the tables of an edited document against those of the run: rows and columns may move,
/// cells may not change.
struct TableComparison {
  let edited: [StatedTable]
  let reference: [StatedTable]

  /// Returns the changes with the number of the block where they stand.
  func discrepancies() -> [(block: Int, discrepancy: Discrepancy)] {
    let pairs = pairs()
    var result: [(block: Int, discrepancy: Discrepancy)] = []
    for (place, table) in edited.enumerated() {
      func add(_ message: String, _ severity: Discrepancy.Severity = .finding) {
        result.append(
          (table.block, Discrepancy(place: table.place, message: message, severity: severity)))
      }
      guard let other = pairs[place] else {
        let hasNumbers = table.rows.joined().contains { cell in
          Token.tokens(of: cell).contains { $0.number != nil }
        }
        if hasNumbers { add("nothing in the run supports the new table “\(table.title)”") }
        continue
      }
      compare(table, reference[other], add)
    }
    let taken = Set(pairs.values)
    for (place, table) in reference.enumerated() where !taken.contains(place) {
      result.append(
        (
          Int.max,
          Discrepancy(
            place: table.place,
            message: "\(table.place) of the run's document was taken out: "
              + "“\(table.title)”", severity: .information)
        ))
    }
    return result
  }

  // MARK: Which table is which

  private func pairs() -> [Int: Int] {
    var candidates: [(likeness: Double, edited: Int, reference: Int)] = []
    for (place, table) in edited.enumerated() {
      for (other, original) in reference.enumerated() {
        let likeness = likeness(table, original)
        if likeness > 0.3 { candidates.append((likeness, place, other)) }
      }
    }
    candidates.sort {
      $0.likeness != $1.likeness
        ? $0.likeness > $1.likeness : ($0.edited, $0.reference) < ($1.edited, $1.reference)
    }
    var pairs: [Int: Int] = [:]
    var taken: Set<Int> = []
    for candidate in candidates
    where pairs[candidate.edited] == nil && !taken.contains(candidate.reference) {
      pairs[candidate.edited] = candidate.reference
      taken.insert(candidate.reference)
    }
    return pairs
  }

  private func likeness(_ left: StatedTable, _ right: StatedTable) -> Double {
    func common<Element>(_ one: Set<Element>, _ other: Set<Element>) -> Double {
      let all = one.union(other).count
      return all > 0 ? Double(one.intersection(other).count) / Double(all) : 1
    }
    return 0.4 * common(left.titleWords, right.titleWords)
      + 0.3 * common(left.nameBag, right.nameBag) + 0.2 * common(left.rowBag, right.rowBag)
      + 0.1 * common(Set(left.plainHeader), Set(right.plainHeader))
  }

  // MARK: Cells

  private func compare(
    _ table: StatedTable, _ original: StatedTable,
    _ add: (String, Discrepancy.Severity) -> Void
  ) {
    let rows = rows(of: table, in: original)
    let columns = columns(of: table, in: original, rows, add)
    for (place, row) in table.rows.enumerated() {
      let name = Sentences.plain(row.first ?? "")
      guard let other = rows[place] else {
        let hasNumbers = row.dropFirst().contains { cell in
          Token.tokens(of: cell).contains { $0.number != nil }
        }
        if hasNumbers { add("nothing in the run supports the new row “\(name)”", .finding) }
        continue
      }
      if let label = changedLabel(table, place, original, other) {
        add(label, .finding)
        continue
      }
      for column in row.indices.dropFirst() {
        guard let theirs = columns[column], original.rows[other].indices.contains(theirs) else {
          continue
        }
        let (mine, right) = (row[column], original.rows[other][theirs])
        guard table.plainRows[place][column] != original.plainRows[other][theirs] else { continue }
        let heading = original.header.indices.contains(theirs) ? original.header[theirs] : ""
        add(
          "“\(Sentences.plain(mine))” stands in row “\(name)”, column "
            + "“\(Sentences.plain(heading))”; the run says “\(Sentences.plain(right))”", .finding)
      }
    }
    let taken = Set(rows.values)
    for (place, row) in original.rows.enumerated() where !taken.contains(place) {
      add("the row “\(Sentences.plain(row.first ?? ""))” was taken out", .information)
    }
  }

  /// Which row of the original each row is: by what its first cell says or cites, then by what
  /// stands in its other cells.
  private func rows(of table: StatedTable, in original: StatedTable) -> [Int: Int] {
    var rows: [Int: Int] = [:]
    var left = Array(original.rows.indices)
    func assign(_ isSame: (Int, Int) -> Bool) {
      for place in table.rows.indices where rows[place] == nil {
        if let found = left.firstIndex(where: { isSame(place, $0) }) {
          rows[place] = left.remove(at: found)
        }
      }
    }
    let (mine, theirs) = (table.plainRows, original.plainRows)
    func rest(_ row: [String]) -> ArraySlice<String> { row.dropFirst() }
    assign { mine[$0] == theirs[$1] }
    assign { mine[$0].first == theirs[$1].first }
    assign { place, other in
      !table.rowProvisions[place].isEmpty
        && table.rowProvisions[place] == original.rowProvisions[other]
    }
    assign { place, other in
      place == other && Self.share(rest(mine[place]), rest(theirs[other])) >= 0.5
    }
    assign { rest(mine[$0]) == rest(theirs[$1]) }
    assign { Self.share(rest(mine[$0]), rest(theirs[$1])) >= 0.7 }
    return rows
  }

  private static func share(_ left: ArraySlice<String>, _ right: ArraySlice<String>) -> Double {
    guard left.count == right.count, !left.isEmpty else { return 0 }
    return Double(zip(left, right).count { $0 == $1 }) / Double(left.count)
  }

  /// A first cell that now names another article, group or anything else with a fact in it.
  private func changedLabel(
    _ table: StatedTable, _ place: Int, _ original: StatedTable, _ other: Int
  ) -> String? {
    let (mine, right) = (table.rows[place].first ?? "", original.rows[other].first ?? "")
    guard table.plainRows[place].first != original.plainRows[other].first else { return nil }
    let same = table.rowProvisions[place] == original.rowProvisions[other]
    guard !same || groups(mine) != groups(right) || numbers(mine) != numbers(right) else {
      return nil
    }
    return "the row “\(Sentences.plain(mine))” is “\(Sentences.plain(right))” in the run"
  }

  private func groups(_ cell: String) -> Set<StatedGroup> {
    let tokens = Token.tokens(of: cell)
    return Set(tokens.indices.compactMap { Vocabulary.groups.match(tokens, at: $0)?.meaning })
  }

  private func numbers(_ cell: String) -> [Double] {
    Token.tokens(of: Sentences.plain(cell)).compactMap { $0.number ?? $0.ordinal.map(Double.init) }
  }

  /// Which column of the original each column is; a heading that stands over another column's
  /// cells is a finding.
  private func columns(
    of table: StatedTable, in original: StatedTable, _ rows: [Int: Int],
    _ add: (String, Discrepancy.Severity) -> Void
  ) -> [Int: Int] {
    let width = max(table.header.count, table.rows.map(\.count).max() ?? 0)
    let originalWidth = max(original.header.count, original.rows.map(\.count).max() ?? 0)
    var columns: [Int: Int] = [:]
    for column in 1..<max(width, 1) {
      let heading = table.header.indices.contains(column) ? table.header[column] : ""
      let plain = table.plainHeader.indices.contains(column) ? table.plainHeader[column] : ""
      let same = original.plainHeader.firstIndex(of: plain)
      let sameCells = bestColumn(table, column, original, rows, originalWidth)
      if let same, same == sameCells || sameCells == nil {
        columns[column] = same
      } else if let sameCells {
        columns[column] = sameCells
        let theirs = original.header.indices.contains(sameCells) ? original.header[sameCells] : ""
        if same != nil || changes(heading, theirs) {
          add(
            "the heading “\(Sentences.plain(heading))” stands over what the run calls "
              + "“\(Sentences.plain(theirs))”", .finding)
        }
      } else {
        columns[column] = same ?? (column < originalWidth ? column : nil)
      }
    }
    return columns
  }

  /// The column of the original whose cells these are; nil where none is much like it. The same
  /// place wins where several are.
  private func bestColumn(
    _ table: StatedTable, _ column: Int, _ original: StatedTable, _ rows: [Int: Int], _ width: Int
  ) -> Int? {
    func agreement(_ other: Int) -> Int {
      rows.count { place, row in
        guard table.rows[place].indices.contains(column),
          original.rows[row].indices.contains(other)
        else { return false }
        return table.plainRows[place][column] == original.plainRows[row][other]
      }
    }
    guard width > 1, !rows.isEmpty else { return nil }
    let all = (1..<width).map { (agreement($0), $0) }
    guard let most = all.map(\.0).max(), most * 2 > rows.count else { return nil }
    let heading = table.plainHeader.indices.contains(column) ? table.plainHeader[column] : ""
    let best = all.filter { $0.0 == most }.map(\.1)
    return best.first {
      original.plainHeader.indices.contains($0) && original.plainHeader[$0] == heading
    } ?? (best.contains(column) ? column : best.first)
  }

  /// Whether two headings say different things: kinds, groups, years, numbers.
  private func changes(_ heading: String, _ original: String) -> Bool {
    let reader = SentenceReader(year: 0)
    let (mine, theirs) = (
      reader.read(Sentences.plain(heading)), reader.read(Sentences.plain(original))
    )
    return Scope(of: mine) != Scope(of: theirs)
      || Set(mine.periods.map(\.value)) != Set(theirs.periods.map(\.value))
      || numbers(heading) != numbers(original)
  }
}
