import Model

/// Finds where the text of a document begins behind its masthead.
///
/// The text begins with the first heading, numbered paragraph, item, sentence or table of data; a
/// title of the document stands above it, however it looks.
struct BodyStart {
  private let pieces: [OfficePiece]
  private let headings: Set<Int>

  /// Finds the beginning of the text.
  ///
  /// - Parameters:
  ///   - pieces: The document.
  ///   - headings: The places of all lines that are headings by style or look.
  /// - Returns: The number of pieces before the text.
  static func place(in pieces: [OfficePiece], headings: Set<Int>) -> Int {
    let start = BodyStart(pieces: pieces, headings: headings)
    guard let certain = pieces.indices.first(where: start.isText) else {
      // A few words and no sentence, as in a corrigendum: all behind the last line of a masthead.
      return (pieces.lastIndex(where: start.isMasthead) ?? -1) + 1
    }
    return start.firstHeading(above: certain)
  }

  private func isMasthead(_ piece: OfficePiece) -> Bool {
    switch piece {
    case .table: return true
    case .line(let line):
      switch line.role {
      case .title, .masthead, .contents: return true
      default: return MastheadWords.opens(line.printed) || MastheadWords.namesDocument(line.text)
      }
    }
  }

  private func isText(_ place: Int) -> Bool {
    switch pieces[place] {
    case .table(let table):
      let words = table.rows.flatMap(\.cells).map(\.text).joined(separator: " ")
      return table.rows.count > 3 && !MastheadWords.opens(words)
    case .line(let line):
      switch line.role {
      case .title, .masthead, .contents, .caption, .note: return false
      case .heading:
        return !MastheadWords.isContents(line.text) && !MastheadWords.namesDocument(line.text)
      case .plain: break
      }
      if MastheadWords.opens(line.printed) { return false }
      if headings.contains(place) { return line.label != nil }
      if let label = line.label {
        return label.isParagraphNumber || label.isListed && place > 0
      }
      return line.wordCount >= 8 && line.endsAsSentence
    }
  }

  /// Headings without numbers right above the first text belong to it, the document's title does
  /// not.
  private func firstHeading(above certain: Int) -> Int {
    guard case .line(let line) = pieces[certain] else { return upwards(from: certain) }
    // Chapters with numbers have nothing above them but the masthead.
    let isNumbered = headings.contains(certain) && line.label != nil
    if case .heading = line.role { return certain }
    return isNumbered ? certain : upwards(from: certain)
  }

  private func upwards(from certain: Int) -> Int {
    var first = certain
    var looks = Looks()
    for place in headings where place >= certain { looks.add(pieces[place].line) }
    while first > 0, headings.contains(first - 1), case .line(let line) = pieces[first - 1],
      line.label == nil, !MastheadWords.opens(line.printed),
      !MastheadWords.namesDocument(line.text), !looks.areLess(than: line)
    {
      first -= 1
      looks.add(line)
    }
    return first
  }

  /// The greatest size of the headings that stand in the middle, and of the others.
  private struct Looks {
    private var centred: Int?
    private var others: Int?

    mutating func add(_ line: OfficeLine?) {
      guard let line else { return }
      let size = line.look.size ?? 0
      if line.isCentred {
        centred = max(centred ?? 0, size)
      } else {
        others = max(others ?? 0, size)
      }
    }

    /// Whether a line looks like a title above all of them.
    func areLess(than line: OfficeLine) -> Bool {
      guard line.look.size != nil || line.isCentred, centred != nil || others != nil,
        case .plain = line.role
      else { return false }
      guard let greatest = line.isCentred ? centred : others else { return line.isCentred }
      return greatest < line.look.size ?? 0
    }
  }
}
