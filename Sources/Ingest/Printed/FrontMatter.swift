import Model

/// Tells masthead, notices and lists of contents from the text.
///
/// A file that names its parts is believed. Elsewhere the title decides: what stands before it is
/// the masthead; behind it, until the text begins, bold lines, quotations and lists are front matter
/// too. A file without title has front matter only if it opens like a document of an organization.
enum FrontMatter {
  /// Returns the pieces with all front matter marked as such.
  static func marked(_ pieces: [PrintedAssembly.Placed]) -> [PrintedAssembly.Placed] {
    let pieces = withTitle(pieces)
    let title = pieces.firstIndex { if case .title = $0.piece { true } else { false } }
    // Lines of a masthead may be styled as headings: the text begins behind the title.
    let beginning = pieces.indices.first { $0 > title ?? -1 && begins(pieces[$0].piece) }
    let body = beginning ?? pieces.count
    let contents = pieces[..<body].firstIndex { isContents(words(of: $0.piece)) } ?? body
    let isMasthead = title == nil && beginning != nil && opensAsMasthead(pieces[..<body])
    return pieces.enumerated().map { place, placed in
      guard place < body || place < title ?? 0 else { return placed }
      let isFront =
        isMasthead || place >= contents
        || title.map { place < $0 || followsTitle(placed.piece) } ?? false
      return isFront
        ? PrintedAssembly.Placed(piece: .front(words(of: placed.piece)), line: placed.line) : placed
    }
  }

  /// A single heading of the first level above others is the document's title.
  private static func withTitle(
    _ pieces: [PrintedAssembly.Placed]
  ) -> [PrintedAssembly.Placed] {
    let hasTitle = pieces.contains { if case .title = $0.piece { true } else { false } }
    var levels: [(place: Int, level: Int)] = []
    for (place, placed) in pieces.enumerated() {
      if case .heading(let level, _, _) = placed.piece { levels.append((place, level)) }
    }
    guard let first = levels.first else { return pieces }
    if hasTitle { return raised(pieces, by: (levels.map(\.level).min() ?? 1) - 1) }
    let others = levels.dropFirst()
    guard first.level == 1, !others.isEmpty, others.allSatisfy({ $0.level > 1 }),
      case .heading(_, nil, let words) = pieces[first.place].piece,
      PrintedLabel.heading(words.plain) == nil
    else { return pieces }
    var pieces = pieces
    pieces[first.place] = PrintedAssembly.Placed(
      piece: .title(words), line: pieces[first.place].line)
    return raised(pieces, by: 1)
  }

  /// The chapters are of the first level, whatever the title took for itself.
  private static func raised(
    _ pieces: [PrintedAssembly.Placed], by levels: Int
  ) -> [PrintedAssembly.Placed] {
    pieces.map { placed in
      guard case .heading(let level, let label, let text) = placed.piece else { return placed }
      return PrintedAssembly.Placed(
        piece: .heading(level: level - levels, label: label, text), line: placed.line)
    }
  }

  private static func begins(_ piece: PrintedPiece) -> Bool {
    switch piece {
    case .heading(_, _, let words):
      return !isContents(words)
    case .paragraph(let label, let words):
      return label != nil || PrintedLabel.paragraph(words.plain) != nil
    default: return false
    }
  }

  private static func isContents(_ words: PieceText) -> Bool {
    ["contents", "table of contents", "list of contents"].contains(words.plain.lowercased())
  }

  private static func opensAsMasthead(_ pieces: ArraySlice<PrintedAssembly.Placed>) -> Bool {
    pieces.prefix(8).contains { placed in
      let text = words(of: placed.piece).plain
      return text.hasPrefix("United Nations") && text.count < 40 || text.contains("Distr.:")
        || text.hasPrefix("Agenda item")
    }
  }

  private static func followsTitle(_ piece: PrintedPiece) -> Bool {
    switch piece {
    case .paragraph(_, let words):
      // The sort of document stands there, or the place and date: a line, no sentence.
      words.isBold
        || words.plain.last.map { !".:;".contains($0) } ?? true && words.plain.count < 120
    case .quotation, .item, .front, .title: true
    case .heading: true
    default: false
    }
  }

  private static func words(of piece: PrintedPiece) -> PieceText {
    switch piece {
    case .title(let text), .front(let text), .heading(_, _, let text), .quotation(let text),
      .item(let text):
      return text
    case .paragraph(_, let text): return text
    case .figure(let caption, _): return caption ?? PieceText()
    case .note(_, let text): return text
    case .table(let grid):
      var all = PieceText()
      for cell in grid.rows.joined() {
        all.append(cell)
        all.append(" ", isBold: false)
      }
      return all
    }
  }
}
