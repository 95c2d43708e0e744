import Crypto
import Foundation
import Ingest
import Model
import Storage
import Tagging
import Treaties

/// Reads one file to facts or a refusal: parse, check against the corpus, tag.
struct FileReading: Sendable {
  let corpus: Corpus
  let folder: CorpusFolder
  let reader: DocumentReader
  let tagger: Tagger
  private let limits: ReadingLimits

  init(
    corpus: Corpus, folder: CorpusFolder, options: ReadingOptions, columns: ColumnTable?
  ) {
    self.corpus = corpus
    self.folder = folder
    reader = DocumentReader(
      options: options, corpus: corpus, columns: columns,
      pages: PDFLines(limits: options.limits).lines)
    tagger = Tagger(corpus: corpus)
    limits = options.limits
  }

  /// A file's facts, with the text's passages for an archive.
  struct Outcome: Sendable {
    let facts: StoredDocument
    let document: SourceDocument
  }

  /// Reads a file's bytes, with those of the file that speaks of it.
  func read(_ bytes: [UInt8], file: String, side: SideFile?) throws(Refusal) -> Outcome {
    let (read, warnings) = try reader.read(bytes, file: file, side: side)
    try check(read, file: file)
    let (document, unknown) = withCitedEntries(read, file: file)
    let tagged = tagger.tag(document, file: file)
    let findings = tagged.observations.reduce(0) { $0 + $1.provisions.count }
    guard findings <= limits[.findings] else {
      throw limits.refusal(
        .findings, "the findings of the document have more than", "provisions", file: file)
    }
    var list = WarningList(limits: limits)
    list.append(contentsOf: warnings + unknown)
    list.append(contentsOf: tagged.warnings)
    return Outcome(
      facts: facts(of: document, tagged, warnings: list.warnings), document: document)
  }

  private func check(_ document: SourceDocument, file: String) throws(Refusal) {
    guard let cycle = corpus.cycle(document.cycle) else {
      throw Refusal(
        file: file, line: document.lines.cycle, reason: .unknownCycleOrYear,
        message: "cycle \(document.cycle) is not in corpus.json")
    }
    guard cycle.year(document.year) != nil else {
      throw Refusal(
        file: file, line: document.lines.year, reason: .unknownCycleOrYear,
        message: "year \(document.year) of cycle \(document.cycle) is not in corpus.json")
    }
    if let code = document.state {
      guard let state = corpus.population[code] else {
        throw Refusal(
          file: file, line: document.lines.state, reason: .unknownState,
          message: corpus.isFictional
            ? "the State '\(code)' is not in states.csv; a fictional corpus has its own States alone"
            : "the State '\(code)' is neither in states.csv nor in the registry")
      }
      if state.isOrganization {
        throw Refusal(
          file: file, line: document.lines.state, reason: .unknownState,
          message: "\(state.name) (\(code)) is an organization and no State")
      }
    }
    for entry in document.entries {
      try check(entry.provisions, of: "an entry", line: entry.line, file: file)
    }
    for case .table(let table) in document.blocks {
      for finding in table.rows.lazy.compactMap(\.finding) {
        try check(finding.provisions.names, of: "the line", line: finding.line, file: file)
      }
    }
  }

  private func check(
    _ names: [String], of what: String, line: Int, file: String
  ) throws(Refusal) {
    for name in names where Provision(named: name) == nil {
      throw Refusal(
        file: file, line: line, reason: .unknownValue,
        message: "\(what) names the provision '\(name)', which no treaty has")
    }
  }

  /// The document with the entries' provisions by name, where a table cites them in words.
  private func withCitedEntries(
    _ document: SourceDocument, file: String
  ) -> (document: SourceDocument, warnings: [Warning]) {
    guard document.entries.contains(where: { !$0.citations.isEmpty }) else {
      return (document, [])
    }
    var warnings: [Warning] = []
    let entries = document.entries.map { entry in
      let stated = StatedProvisions(names: entry.provisions, citations: entry.citations)
      let reading = StatedReading(stated, defaultInstrument: corpus.defaultInstrument)
      warnings += reading.warnings.map {
        Warning(file: file, line: entry.line, reason: .unknownProvision, message: $0)
      }
      return CompilationEntry(
        kind: entry.kind, provisions: reading.provisions.map(\.description),
        regionalGroup: entry.regionalGroup, states: entry.states, text: entry.text,
        line: entry.line)
    }
    return (document.with(entries: entries), warnings)
  }

  private func facts(
    of document: SourceDocument, _ tagged: TaggedDocument, warnings: [Warning]
  ) -> StoredDocument {
    StoredDocument(
      kind: document.kind, symbol: document.symbol, title: document.title,
      language: document.language, date: document.date, distribution: document.distribution,
      cycle: document.cycle, year: document.year, state: document.state,
      regionalGroup: document.regionalGroup, fingerprint: Fingerprint.hex(of: document),
      entries: document.entries, observations: tagged.observations + compiled(document),
      nilStatements: tagged.nilStatements, warnings: warnings)
  }

  /// The entries of a compilation as observations, addressed as if they followed the blocks.
  private func compiled(_ document: SourceDocument) -> [Observation] {
    document.entries.enumerated().map { offset, entry in
      let block = document.blocks.count + offset
      let provisions = Set(entry.provisions.compactMap { Provision(named: $0) }).sorted()
      return Observation(
        id: "\(document.symbol)#\(block)", document: document.symbol, block: block, row: nil,
        paragraph: nil, kind: entry.kind, provisions: provisions,
        basis: provisions.isEmpty ? .none : .cited, state: nil,
        regionalGroup: entry.regionalGroup ?? document.regionalGroup, cycle: document.cycle,
        year: document.year, outOfScope: [], text: entry.text)
    }
  }
}

/// What makes two documents the same: what they are and what they say, whatever the white space,
/// the composition of their letters, or the file format.
enum Fingerprint {
  static func hex(of document: SourceDocument) -> String {
    var parts = [
      document.kind.rawValue, document.state?.description ?? "",
      document.regionalGroup?.code ?? "", String(document.cycle), String(document.year),
    ]
    for block in document.blocks { append(block, to: &parts) }
    for entry in document.entries {
      parts += ["entry", entry.kind.code, entry.regionalGroup?.code ?? ""]
      parts += [entry.states.map(String.init) ?? ""] + entry.provisions + [entry.text]
    }
    var digest = SHA256()
    for (number, part) in parts.enumerated() {
      if number > 0 { digest.update(data: [0x1F]) }
      var text = part
      // Without an early end, so that many bytes are looked at in one step.
      if !text.withUTF8({ $0.reduce(0, |) < 0x80 }) { text = composed(text) }
      text.withUTF8 { digest.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    }
    return Digest.hex(digest.finalize())
  }

  /// The text with its letters composed (NFC), piece by piece: Foundation moves all that follows for
  /// each letter that it composes. Before ASCII a text may be cut, since nothing composes with it; a
  /// text without any is cut where a piece is long.
  private static func composed(_ text: String) -> String {
    var result = ""
    var rest = text.unicodeScalars[...]
    while !rest.isEmpty {
      var end = rest.startIndex
      var number = 0
      while end < rest.endIndex, number < 512 || (number < 4_096 && !rest[end].isASCII) {
        end = rest.index(after: end)
        number += 1
      }
      result += String(rest[..<end]).precomposedStringWithCanonicalMapping
      rest = rest[end...]
    }
    return result
  }

  private static func append(_ block: Block, to parts: inout [String]) {
    switch block {
    case .heading(let heading): parts += ["heading", heading.text]
    case .paragraph(let passage), .listIntroduction(let passage):
      parts += ["paragraph", passage.text]
    case .item(let passage): parts += ["item", passage.text]
    case .table(let table):
      parts += ["table", table.caption ?? ""] + table.header
      for row in table.rows {
        parts += ["row"] + row.cells
        guard let finding = row.finding else { continue }
        parts += ["finding", finding.kind.code, finding.paragraph ?? ""]
        parts += finding.provisions.names
        parts += finding.provisions.citations.flatMap { [$0.instrument?.code ?? "", $0.words] }
      }
    case .note(let note): parts += ["note", note.text]
    }
  }
}
