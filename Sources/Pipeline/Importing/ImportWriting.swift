import Ingest
import Model

/// Writes what an import has found complete.
struct ImportWriting {
  private let target: ImportTarget
  private let findings: ImportFindings
  private let isDryRun: Bool
  private var draft: CorpusDraft
  private(set) var notes: [String] = []
  /// What is to be written, by the number of the file.
  private var copies: [String: Copy] = [:]

  /// The side files and copies to be written, in this order, once corpus.json knows of them: what
  /// is killed in between is made whole by the same command.
  private var toWrite: [(name: String, bytes: [UInt8])] = []
  private var toCopy: [(name: String, source: ImportSources.File, digest: String)] = []

  private struct Copy {
    let source: ImportSources.File
    /// Which document it is, whatever it says.
    let identity: String
    let fingerprint: String
    let side: [UInt8]?
  }

  init(target: ImportTarget, findings: ImportFindings, isDryRun: Bool, draft: CorpusDraft) {
    self.target = target
    self.findings = findings
    self.isDryRun = isDryRun
    self.draft = draft
  }

  // MARK: Files

  /// Looks whether a complete file can be read with what is said of it, and where its copy goes.
  mutating func take(
    _ file: inout ImportedFile, from source: ImportSources.File, names: inout SafeName
  ) throws(PipelineError) {
    if file.copy.isEmpty || !CorpusFolder.isDocumentPath(file.copy) {
      file.copy = "documents/\(names.name(for: file.file))"
    }
    let isSelfContained =
      file.file.lowercased().hasSuffix(".json")
      || file.file.lowercased().hasSuffix(".xml")
    let side =
      isSelfContained ? nil : file.sideFile(acceptsGuesses: findings.acceptsGuesses)
    do throws(Refusal) {
      let bytes = try source.folder.bytes(of: source.entry.path)
      guard Digest.hex(of: bytes) == file.digest else {
        throw Refusal(
          file: file.file, line: nil, reason: .unreadable,
          message: "changed while it was read; run the command again")
      }
      let document = try findings.reader.read(
        bytes, file: file.copy,
        side: side.map { SideFile(path: file.copy + ".meta.json", bytes: $0) }
      ).document
      if let code = document.state, findings.population[code]?.isOrganization ?? false {
        throw Refusal(
          file: file.file, line: nil, reason: .unknownState,
          message: "\(code) is an organization and no State")
      }
      let identity =
        "\(document.symbol)\u{0}\(document.language.rawValue)\u{0}\(document.date.description)"
      copies[file.file] = Copy(
        source: source, identity: identity, fingerprint: Fingerprint.hex(of: document), side: side)
      file.status = .imported
    } catch {
      file.copy = ""
      file.refuse(error)
    }
  }

  /// Two texts with one symbol, language and date are for a person to settle; one text twice is one.
  mutating func settleConflicts(_ files: inout [ImportedFile]) throws(PipelineError) {
    var first: [String: Int] = [:]
    var conflicts: Set<Int> = []
    // What is read with loss gives way to what is not.
    let order = files.indices.sorted {
      (files[$0].isLossy ? 1 : 0, $0) < (files[$1].isLossy ? 1 : 0, $1)
    }
    for place in order where files[place].status == .imported {
      guard let copy = copies[files[place].file] else { continue }
      guard let other = first[copy.identity] else {
        first[copy.identity] = place
        continue
      }
      let isWorse = files[place].isLossy && !files[other].isLossy
      if isWorse || copies[files[other].file]?.fingerprint == copy.fingerprint {
        files[place].status = .duplicate
        files[place].message =
          isWorse
          ? "\(files[other].file) is the same document, without loss"
          : "the same text as \(files[other].file)"
        files[place].copy = ""
      } else {
        conflicts.insert(other)
        conflicts.insert(place)
        files[place].message = "another text than \(files[other].file)"
        files[other].message = "another text than \(files[place].file)"
      }
    }
    for place in conflicts {
      files[place].status = .conflict
      files[place].copy = ""
      files[place].message +=
        ", under the same symbol, language and date; put skip beside the one that is wrong"
    }
    for place in files.indices where files[place].status == .imported {
      guard let copy = copies[files[place].file] else { continue }
      try settle(&files[place], copy)
    }
  }

  /// Writes a copy, unless the corpus has it.
  private mutating func settle(_ file: inout ImportedFile, _ copy: Copy) throws(PipelineError) {
    let isThere = target.has(file.copy)
    if isThere, (try? target.bytes(of: file.copy)).map(Digest.hex(of:)) != file.digest {
      file.status = .conflict
      file.message =
        "\(file.copy) is another file by now; remove that one to import this one again"
      return
    }
    if let side = copy.side { try settleSide(side, &file) }
    guard file.status == .imported else { return }
    if isThere {
      file.status = .present
      return
    }
    toCopy.append((file.copy, copy.source, file.digest))
  }

  private mutating func settleSide(_ side: [UInt8], _ file: inout ImportedFile)
    throws(PipelineError)
  {
    let name = file.copy + ".meta.json"
    if target.has(name) {
      let present = (try? target.bytes(of: name)) ?? []
      if present == side {
        file.written = Digest.hex(of: side)
        return
      }
      guard Digest.hex(of: present) == file.written else {
        file.status = target.has(file.copy) ? .present : .imported
        file.message =
          "\(name) was changed by hand and stays as it is, also where the table says otherwise"
        return
      }
    }
    toWrite.append((name, side))
    file.written = Digest.hex(of: side)
  }

  // MARK: The corpus

  mutating func finish(
    _ files: inout [ImportedFile], table: ImportTable, states: ImportTarget.States, isNew: Bool,
    population: [StateCode: State]
  ) throws(PipelineError) {
    let done = files.filter { $0.status == .imported || $0.status == .present }
    func value(_ file: ImportedFile, _ field: DocumentField) -> String? {
      file.value(field, acceptsGuesses: findings.acceptsGuesses)
    }
    for file in done where file.status == .imported || isNew {
      guard let cycle = value(file, .cycle).flatMap({ Int($0) }),
        let year = value(file, .year).flatMap({ Int($0) })
      else { continue }
      let kind = value(file, .kind).flatMap { DocumentKind(rawValue: $0) }
      let dates = done.filter {
        value($0, .cycle) == String(cycle) && value($0, .year) == String(year)
      }.compactMap { value($0, .date) }
      draft.add(
        cycle: cycle, year: year, state: kind?.isCounted == true ? value(file, .state) : nil,
        dates: dates)
    }
    if draft.isChanged, !isDryRun {
      try target.write(draft.bytes, to: CorpusFolder.corpusFileName)
    }
    if !draft.guessedYears.isEmpty {
      notes.append(
        "corpus.json: the first and last days of \(draft.guessedYears.joined(separator: "; ")) are "
          + "guessed from the documents' dates; the last day decides who is party: correct them")
    }
    try finishStates(done, states, population)
    if isDryRun { return }
    for (name, bytes) in toWrite { try target.write(bytes, to: name) }
    for (name, source, digest) in toCopy {
      guard let bytes = try? source.folder.bytes(of: source.entry.path),
        Digest.hex(of: bytes) == digest
      else { throw PipelineError("\(source.label) changed meanwhile; run the command again") }
      try target.write(bytes, to: name)
    }
    try target.write(table.bytes(with: files), to: ImportTable.name)
  }

  /// A State that nobody knows gets a row to fill in, where there is no table yet.
  private mutating func finishStates(
    _ done: [ImportedFile], _ states: ImportTarget.States, _ population: [StateCode: State]
  ) throws(PipelineError) {
    var unknown: [String: String] = [:]
    for file in done {
      guard let code = file.fields[.state]?.value, let state = StateCode(code),
        population[state] == nil
      else { continue }
      let title = file.fields[.title]?.value ?? code
      unknown[code] = title.split(separator: ":").last.map { WhiteSpace.normalized(String($0)) }
    }
    let name = CorpusFolder.stateTableName
    if let offered = states.offered, !isDryRun { try target.write(offered, to: name) }
    guard !unknown.isEmpty else { return }
    let codes = unknown.keys.sorted().joined(separator: ", ")
    guard states.table == nil else {
      notes.append("\(name) lacks \(codes): add a line for each")
      return
    }
    if !isDryRun {
      var sink = TextSink()
      sink.appendLine(
        csv: ["code", "name", "regionalGroup"] + Instrument.allCases.map(\.code))
      for (code, name) in unknown.sorted(by: { $0.key < $1.key }) {
        sink.appendLine(
          csv: [code, name, ""] + Array(repeating: "", count: Instrument.allCases.count))
      }
      try target.write(sink.bytes, to: name)
    }
    notes.append(
      "\(name): \(codes) are not in the registry; fill in group and dates of consent, without which "
        + "they are party to nothing and no finding of theirs counts")
  }
}
