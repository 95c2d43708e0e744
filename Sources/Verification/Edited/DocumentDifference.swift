public import Model

/// A document read from a file held against the data that it was made from: the same words, in the
/// same order, with the same numbers.
public struct DocumentDifference {
  private let expected: [PrintedBlock]
  private let found: [PrintedBlock]

  /// Takes both documents; front matter is left aside.
  public init(expected: PrintedDocument, found: PrintedDocument) {
    func text(_ document: PrintedDocument) -> [PrintedBlock] {
      document.blocks.map(\.block).filter { if case .front = $0 { false } else { true } }
    }
    self.expected = text(expected)
    self.found = text(found)
  }

  /// Returns what differs, with its place; at most twelve, then how many more.
  ///
  /// - Parameter withAlternatives: Whether the file type has figures' text alternatives.
  /// - Returns: Places as printed, each with what differs.
  public func messages(withAlternatives: Bool) -> [(place: String, message: String)] {
    var messages: [(place: String, message: String)] = []
    let (mine, theirs) = (
      found.map { Self.lines($0, withAlternatives) },
      expected.map { Self.lines($0, withAlternatives) }
    )
    let difference = mine.difference(from: theirs)
    var removed: [Int: [String]] = [:]
    var inserted: [Int: [String]] = [:]
    for change in difference {
      switch change {
      case .remove(let offset, let element, _): removed[offset] = element
      case .insert(let offset, let element, _): inserted[offset] = element
      }
    }
    let (gone, new) = (removed.keys.sorted(), inserted.keys.sorted())
    for (offset, pair) in zip(gone, new).enumerated() {
      let (old, other) = pair
      let first = zip(theirs[old], mine[other]).first { $0 != $1 }
      let said = first.map { Self.apart($0.0, $0.1) }
      messages.append(
        (
          Self.place(expected[old]),
          said.map { "“\($0.1)” stands here; the data say “\($0.0)”" }
            ?? "the text is not that of the data"
        ))
      _ = offset
    }
    for old in gone.dropFirst(new.count) {
      messages.append((Self.place(expected[old]), "is missing from the file"))
    }
    for other in new.dropFirst(gone.count) {
      messages.append((Self.place(found[other]), "stands in the file and not in the data"))
    }
    guard messages.count > 12 else { return messages }
    return Array(messages.prefix(12)) + [("", "and \(messages.count - 12) more do not agree")]
  }

  private static func lines(_ block: PrintedBlock, _ withAlternatives: Bool) -> [String] {
    func words(_ text: String) -> String { WhiteSpace.normalized(text) }
    switch block {
    case .front(let text): return [words(text)]
    case .heading(_, let number, let text): return [number ?? "", words(text)]
    case .paragraph(let number, let text, let isBold):
      return [number ?? "", words(text), isBold ? "bold" : ""]
    case .table(let number, let title, let header, let rows, let notes):
      return [number ?? "", words(title)]
        + (header + rows).map { $0.map(words).joined(separator: " | ") }
        + notes.map { "\($0.mark) \(words($0.text))" }
    case .figure(let number, let title, let alternative):
      return [number ?? "", words(title)]
        + (withAlternatives && alternative != nil ? [words(alternative ?? "")] : [])
    case .note(let note): return [note.mark, words(note.text)]
    }
  }

  private static func place(_ block: PrintedBlock) -> String {
    switch block {
    case .front: "masthead"
    case .heading(_, let number, let text): "heading \(number ?? text)"
    case .paragraph(let number, let text, _): number ?? "“\(text.prefix(40))…”"
    case .table(let number, let title, _, _, _): number.map { "table \($0)" } ?? title
    case .figure(let number, let title, _): number.map { "figure \($0)" } ?? title
    case .note(let note): "note \(note.mark)"
    }
  }

  /// The words around the first difference of two texts.
  private static func apart(_ expected: String, _ found: String) -> (String, String) {
    let (left, right) = (expected.split(separator: " "), found.split(separator: " "))
    let start = zip(left, right).prefix { $0 == $1 }.count
    func around(_ words: [Substring]) -> String {
      let from = max(0, start - 3)
      guard from < words.count else { return "" }
      return words[from..<min(words.count, start + 6)].joined(separator: " ")
    }
    return (around(left), around(right))
  }
}

/// Words as they are compared between claims and documents.
public enum PrintedWords {
  /// Returns a text without marks of notes, its spaces made alike.
  public static func plain(_ text: String) -> String { Sentences.plain(text) }

  /// Returns the articles and units that a text cites, in treaty order.
  public static func provisions(_ text: String) -> [Provision] {
    SentenceReader(year: 0).read(plain(text)).citedProvisions.sorted()
  }
}
