import Model

/// Tells running text, columns and tables on a page by where their lines stand.
///
/// A PDF file has its words in the order in which a program wrote them: a column or cell from above to
/// below, then the one to its right.
struct PageRegions {
  /// A part of a page in reading order.
  enum Part {
    /// Running text of a column, or of the whole page.
    case text([PageLine])
    /// Rows of cells, each the lines in it.
    case table([[[PageLine]]])
  }

  /// Lines below one another, and how far they reach.
  private struct Stack {
    var lines: [PageLine]
    var left: Int
    var right: Int

    init(_ lines: some Sequence<PageLine>) {
      self.lines = Array(lines)
      left = self.lines.reduce(Int.max) { min($0, $1.left) }
      right = self.lines.reduce(0) { max($0, $1.right) }
    }

    mutating func append(_ line: PageLine) {
      lines.append(line)
      left = min(left, line.left)
      right = max(right, line.right)
    }
  }

  /// More cells than any page has in a row.
  private static let mostCells = 64

  /// Stacks beside one another, from left to right.
  private var bands: [[Stack]] = []

  /// The parts of a page.
  ///
  /// - Complexity: Linear in the lines.
  static func parts(of page: [PageLine]) -> [Part] {
    var regions = PageRegions()
    for line in page { regions.take(line) }
    return regions.parts
  }

  private mutating func take(_ line: PageLine) {
    guard let width = bands.last?.count, let last = bands.last?.last?.lines.last,
      let left = bands.last?.last?.left, let right = bands.last?.last?.right
    else {
      bands.append([Stack([line])])
      return
    }
    let place = bands.count - 1
    if line.top >= last.top + last.height / 2 {
      let isInCell = line.left >= left - last.height && line.left < right && line.right > left
      if width == 1 || isInCell {
        bands[place][width - 1].append(line)
      } else {
        bands.append([Stack([line])])
      }
      return
    }
    // Up again, or beside: the next cell or column, if the one before has room for it.
    let start = startOfCell(beside: line)
    let cell = bands[place][width - 1].lines[start...]
    guard !cell.isEmpty, width < Self.mostCells, Stack(cell).right <= line.left + 4 else {
      bands.append([Stack([line])])
      return
    }
    if width == 1, start > 0 {
      let above = bands[place][0].lines[..<start]
      bands[place] = [Stack(above)]
      bands.append([Stack(cell), Stack([line])])
    } else {
      bands[place].append(Stack([line]))
    }
  }

  /// Where in the last stack the cell begins that stands beside a line: running text may stand above
  /// it.
  private func startOfCell(beside line: PageLine) -> Int {
    guard let lines = bands.last?.last?.lines else { return 0 }
    var start = lines.count
    while start > 0, lines[start - 1].bottom > line.top + 2 { start -= 1 }
    guard start < lines.count else { return start }
    // The lines above that belong to the same cell stand close and leave the same room.
    while start > 0, lines[start - 1].right <= line.left + 4,
      lines[start].top - lines[start - 1].top <= lines[start].height * 13 / 10,
      abs(lines[start].left - lines[start - 1].left) <= 4
    {
      start -= 1
    }
    return start
  }

  // MARK: Parts

  private var parts: [Part] {
    var parts: [Part] = []
    var place = 0
    while place < bands.count {
      let band = bands[place]
      guard band.count > 1 else {
        parts.append(.text(band[0].lines))
        place += 1
        continue
      }
      var end = place + 1
      while end < bands.count, bands[end].count > 1 { end += 1 }
      let rows = bands[place..<end]
      let areColumns = rows.contains { Self.areColumns($0, isAlone: rows.count == 1) }
      if rows.count > 1 || band.count > 2, !areColumns {
        parts.append(.table(rows.map { $0.map(\.lines) }))
      } else {
        for row in rows { parts += row.map { .text($0.lines) } }
      }
      place = end
    }
    return parts
  }

  /// Columns of a page are long, of like width, and few.
  private static func areColumns(_ band: [Stack], isAlone: Bool) -> Bool {
    // The last one of a document may end early.
    guard band.count <= 3,
      (isAlone ? band.prefix(1) : band[...]).allSatisfy({ $0.lines.count >= 8 })
    else { return false }
    let widths = band.map { $0.right - $0.left }
    return (widths.min() ?? 0) * 3 > (widths.max() ?? 0) * 2
  }
}
