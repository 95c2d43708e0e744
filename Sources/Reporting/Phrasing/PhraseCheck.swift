/// Holds the sentences of one file against what their keys allow.
struct PhraseCheck {
  let file: String
  let placeholders: [String: PhrasePlaceholder]
  private(set) var problems: [PhraseBookError.Problem] = []

  init(file: String, placeholders: [String: PhrasePlaceholder]) {
    self.file = file
    self.placeholders = placeholders
  }

  mutating func report(_ line: Int, _ message: String) {
    problems.append(PhraseBookError.Problem(file: file, line: line, message: message))
  }

  /// The entry of a whole book, or one that replaces another.
  mutating func entry(_ entry: PhraseFile.Entry, like own: PhraseBook.Entry? = nil)
    -> PhraseBook.Entry?
  {
    let names = own?.names ?? (entry.names ?? []).map(\.name)
    let required =
      own?.required ?? Set((entry.names ?? []).filter(\.isRequired).map(\.name))
    if let own, let given = entry.names,
      given.map(\.name) != own.names || Set(given.filter(\.isRequired).map(\.name)) != own.required
    {
      report(
        entry.line,
        "the placeholders of '\(entry.key)' belong to the program; write [\(entry.key)] alone or "
          + "[\(entry.key): \(Self.signature(own))]")
    }
    for name in names where placeholders[name] == nil {
      report(entry.line, "'\(name)' is explained in no list of placeholders")
    }
    let isSentence = own?.sentences.first?.isSentence ?? entry.sentences.first?.template.isSentence
    for (line, template) in entry.sentences where !template.source.isEmpty {
      check(template, line, entry.key, names: names, required: required)
      if template.isSentence != isSentence {
        report(
          line,
          isSentence == true
            ? "the sentence ends without a full stop"
            : "the words stand within a sentence or are a title; they end without a full stop")
      }
    }
    return PhraseBook.Entry(
      key: entry.key, names: names, required: required,
      sentences: entry.sentences.map(\.template))
  }

  private static func signature(_ entry: PhraseBook.Entry) -> String {
    entry.names.map { entry.required.contains($0) ? $0 : "\($0)?" }.joined(separator: ", ")
  }

  private mutating func check(
    _ template: PhraseTemplate, _ line: Int, _ key: String, names: [String],
    required: Set<String>
  ) {
    for piece in template.pieces {
      guard let name = piece.name else { continue }
      guard names.contains(name) else {
        report(line, "'{\(name)}' is no placeholder of '\(key)', which has \(Self.words(names))")
        continue
      }
      guard let sort = placeholders[name]?.sort else { continue }
      switch piece {
      case .counted where !sort.takesNoun:
        report(line, "'{\(name)}' is no number: no noun can stand with it")
      case .chosen where !sort.chooses:
        report(line, "'{\(name)}' is no number: no words can be chosen by it")
      default: break
      }
    }
    for name in names where required.contains(name) && !template.printed.contains(name) {
      report(line, "'{\(name)}' is missing; the sentences of '\(key)' must say it")
    }
  }

  private static func words(_ names: [String]) -> String {
    names.isEmpty ? "none" : Numerals.list(names.map { "{\($0)}" })
  }
}
