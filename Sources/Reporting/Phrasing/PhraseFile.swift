/// A file of the phrase book, read: its placeholders and its keys with the lines beneath them.
///
///     # A remark to the reader.
///     [placeholders]
///     {share} share: how many of those reviewed
///
///     [article.opening: share, article]
///     Challenges under {article} were identified in {share|State|States}.
///     In {share|State|States}, challenges were identified under {article}.
struct PhraseFile {
  struct Entry {
    let key: String
    /// The names of the placeholders, and whether a sentence must have each; nil where not given.
    let names: [(name: String, isRequired: Bool)]?
    let line: Int
    var sentences: [(line: Int, template: PhraseTemplate)]
  }

  private(set) var placeholders: [(line: Int, placeholder: PhrasePlaceholder)] = []
  private(set) var entries: [Entry] = []
  private(set) var problems: [PhraseBookError.Problem] = []
  let name: String

  private var isLegend = false
  private var isSkipping = false

  static let legend = "placeholders"

  init(_ source: PhraseSource) {
    name = source.name
    // Word processors save a mark of the byte order, and end lines as they like.
    let text = source.text.hasPrefix("\u{FEFF}") ? String(source.text.dropFirst()) : source.text
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() { take(line.trimmed, number: index + 1) }
    for entry in entries where entry.sentences.isEmpty {
      report(entry.line, "no sentence stands beneath the key '\(entry.key)'")
    }
    problems.sort { $0.line < $1.line }
  }

  private mutating func report(_ line: Int, _ message: String) {
    problems.append(PhraseBookError.Problem(file: name, line: line, message: message))
  }

  private mutating func take(_ line: String, number: Int) {
    if line.isEmpty || line.hasPrefix("#") { return }
    if line.hasPrefix("["), !line.hasPrefix("[^") { return takeKey(line, number: number) }
    if isLegend { return takePlaceholder(line, number: number) }
    guard !entries.isEmpty || isSkipping else {
      return report(
        number, "a sentence stands before the first key; write the key above it, in brackets")
    }
    if isSkipping { return }
    do {
      let template = try PhraseTemplate(line)
      if let message = Self.fault(of: line) { report(number, message) }
      entries[entries.count - 1].sentences.append((number, template))
    } catch {
      report(number, error.message)
      // So that the key does not seem to have none as well.
      if let empty = try? PhraseTemplate("") {
        entries[entries.count - 1].sentences.append((number, empty))
      }
    }
  }

  /// What no sentence may have.
  private static func fault(of line: String) -> String? {
    if line.contains("  ") { return "two spaces stand in a row" }
    if line.contains("[^") { return "a note is placed by its placeholder, not by '[^'" }
    let isStrange = line.unicodeScalars.contains { scalar in
      scalar.properties.generalCategory == .control
        || scalar.properties.generalCategory == .privateUse
    }
    return isStrange ? "the line has characters that cannot be printed" : nil
  }

  private mutating func takeKey(_ line: String, number: Int) {
    isLegend = false
    isSkipping = true
    guard line.hasSuffix("]") else {
      return report(number, "the key is not closed by ']'")
    }
    let parts = line.dropFirst().dropLast().split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let key = (parts.first ?? "").trimmed
    guard !key.isEmpty else { return report(number, "the key in brackets has no name") }
    if key == Self.legend {
      isLegend = true
      return
    }
    if let first = entries.first(where: { $0.key == key }) {
      return report(
        number, "the key '\(key)' stands twice, first in line \(first.line); keep one of them")
    }
    isSkipping = false
    let names =
      parts.count < 2
      ? nil
      : parts[1].split(separator: ",").map { part in
        let name = part.trimmed
        return (
          name: name.hasSuffix("?") ? String(name.dropLast()) : name,
          isRequired: !name.hasSuffix("?")
        )
      }
    entries.append(Entry(key: key, names: names, line: number, sentences: []))
  }

  /// `{share} share: how many States of those reviewed`.
  private mutating func takePlaceholder(_ line: String, number: Int) {
    guard line.hasPrefix("{"), let close = line.firstIndex(of: "}"),
      let colon = line[close...].firstIndex(of: ":"),
      let sort = PhrasePlaceholder.Sort(
        rawValue: line[line.index(after: close)..<colon].trimmed)
    else {
      return report(
        number,
        "a placeholder is explained as {name} sort: example, where the sort is one of "
          + PhrasePlaceholder.Sort.allCases.map(\.rawValue).joined(separator: ", "))
    }
    placeholders.append(
      (
        number,
        PhrasePlaceholder(
          name: String(line[line.index(after: line.startIndex)..<close]), sort: sort,
          example: line[line.index(after: colon)...].trimmed)
      ))
  }
}

/// The text of a file of phrases.
public struct PhraseSource: Sendable {
  /// The name of the file, for messages.
  public let name: String
  /// Its text.
  public let text: String

  /// Makes a source.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
