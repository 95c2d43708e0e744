/// A finished document as its reader sees it: blocks in reading order, numbers as printed.
///
/// Made from a report, or read from a file that people have edited since; it knows nothing of how
/// the numbers came about. Texts bear marks of notes as `[^1]`, and `[^a]` for a table's own notes.
public struct PrintedDocument: Hashable, Sendable {
  /// A block with the line of the file where it begins.
  public struct Placed: Hashable, Sendable {
    /// The block.
    public let block: PrintedBlock
    /// The line in the file, from 1; nil where the format has no lines.
    public let line: Int?

    /// Makes a placed block.
    public init(_ block: PrintedBlock, line: Int? = nil) {
      self.block = block
      self.line = line
    }
  }

  /// The blocks in reading order; what stands in page headers and footers is not among them.
  public let blocks: [Placed]

  /// Makes a document.
  public init(blocks: [Placed]) { self.blocks = blocks }

  /// Where each block stands in print, one for each of `blocks`: a paragraph's number, "table 3",
  /// "figure II", "note 1", "summary", "heading IV".
  ///
  /// A paragraph without number stands under its heading: "summary", or "under heading V".
  public var places: [String] {
    var section: String?
    var last = "beginning"
    return blocks.map { placed in
      switch placed.block {
      case .front: return "front matter"
      case .heading(let level, let number, let text):
        let isSummary = number == nil && text.lowercased() == "summary"
        let name = isSummary ? "summary" : "heading \(number ?? Self.shortened(text))"
        if level == 1 || section == nil { section = name }
        last = name
        return name
      case .paragraph(let number?, _, _):
        last = number
        return number
      case .paragraph(nil, _, _):
        guard let section else { return "beginning" }
        return section == "summary" ? section : "under \(section)"
      case .table(let number, let title, _, _, _):
        return number == nil && title.isEmpty
          ? "table after \(last)" : "table \(number ?? Self.shortened(title))"
      case .figure(let number, let title, _):
        return number == nil && title.isEmpty
          ? "figure after \(last)" : "figure \(number ?? Self.shortened(title))"
      case .note(let note): return "note \(note.mark)"
      }
    }
  }

  /// The first words of a text without number, in quotation marks.
  private static func shortened(_ text: String) -> String {
    let words = text.split(separator: " ")
    return "“\(words.prefix(5).joined(separator: " "))\(words.count > 5 ? " …" : "")”"
  }

  /// The document with each footnote behind the block that first bears its mark, as a report has
  /// it; files keep them there, at the end of a page or at the end of all.
  public var withNotesInPlace: PrintedDocument {
    var waiting: [String: [Placed]] = [:]
    for placed in blocks {
      if case .note(let note) = placed.block { waiting[note.mark, default: []].append(placed) }
    }
    guard !waiting.isEmpty else { return self }
    let referred = Set(blocks.flatMap { $0.block.marks })
    var result: [Placed] = []
    func append(_ placed: Placed) {
      result.append(placed)
      for mark in placed.block.marks {
        for note in waiting.removeValue(forKey: mark) ?? [] { append(note) }
      }
    }
    for placed in blocks {
      if case .note(let note) = placed.block {
        // A note that nothing refers to stays where it stands.
        if !referred.contains(note.mark) {
          waiting[note.mark] = nil
          append(placed)
        }
      } else {
        append(placed)
      }
    }
    for placed in blocks {
      guard case .note(let note) = placed.block else { continue }
      result += waiting.removeValue(forKey: note.mark) ?? []
    }
    return PrintedDocument(blocks: result)
  }
}

/// A block of a finished document. Numbers are as printed, without the final full stop.
public enum PrintedBlock: Hashable, Sendable {
  /// A line of the masthead, of the list of contents, or a notice: not of the report's text.
  case front(text: String)
  /// A heading: level from 1, number such as "IV".
  case heading(level: Int, number: String?, text: String)
  /// A paragraph.
  case paragraph(number: String?, text: String, isBold: Bool)
  /// A table: number such as "3", header rows apart, notes by their letter.
  case table(
    number: String?, title: String, header: [[String]], rows: [[String]], notes: [PrintedNote])
  /// A figure: number such as "II", title, and its text alternative where the format has one.
  case figure(number: String?, title: String, alternative: String?)
  /// A footnote.
  case note(PrintedNote)

  /// The block's texts in the order in which they are read: a table's title, cells and notes, a
  /// figure's title without its alternative.
  public var texts: [String] {
    switch self {
    case .front(let text), .heading(_, _, let text), .paragraph(_, let text, _): [text]
    case .table(_, let title, let header, let rows, let notes):
      [title] + header.joined() + rows.joined() + notes.map(\.text)
    case .figure(_, let title, _): [title]
    case .note(let note): [note.text]
    }
  }

  /// The marks of notes in the block's texts, in order, as often as they stand there.
  public var marks: [String] { texts.flatMap { Self.marks(in: $0) } }

  /// The marks of notes in a text, in order: `1` for `[^1]`.
  public static func marks(in text: String) -> [String] {
    var marks: [String] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "[") {
      rest = rest[start...].dropFirst()
      // A mark has eight characters at most; what has more is not looked through to its end.
      let inner = rest.dropFirst().prefix(9)
      guard rest.first == "^", let end = inner.firstIndex(of: "]") else { continue }
      let mark = inner[..<end]
      if !mark.isEmpty, !mark.contains("[") { marks.append(String(mark)) }
    }
    return marks
  }
}

/// A note of a finished document: its mark and its words.
public struct PrintedNote: Hashable, Sendable {
  /// The mark as printed, such as "1" or "a".
  public let mark: String
  /// The words.
  public let text: String

  /// Makes a note.
  public init(mark: String, text: String) {
    self.mark = mark
    self.text = text
  }
}
