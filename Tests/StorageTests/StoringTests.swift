import Model
import Storage
import TestSupport
import Testing
import Treaties

struct StoringTests {
  @Test(arguments: 0..<200)
  func `what is stored is what is loaded`(seed: Int) throws {
    var random = RandomCorpus(seed: seed)
    let corpus = random.corpus()
    let archive = try Archive.inMemory(provision: naming)
    let changes = try archive.store(corpus.files, texts: corpus.texts, context: "c")
    #expect(changes.added == corpus.files.count)
    #expect(try archive.storedFiles(context: "c") == corpus.byPath)
    let all = try archive.observations(matching: ObservationQuery(selection: .everything))
    let expected = corpus.files.flatMap { $0.document?.observations ?? [] }
    #expect(Set(all) == Set(expected))
    #expect(all.count == expected.count)
  }

  @Test(arguments: 0..<50)
  func `a corpus that takes the place of another leaves nothing of it but what is retired`(
    seed: Int
  ) throws {
    var random = RandomCorpus(seed: seed)
    let (first, second) = (random.corpus(), random.corpus())
    let archive = try Archive.inMemory(provision: naming)
    try archive.store(first.files, texts: first.texts, context: "c")
    _ = try archive.search("extradition", selection: .everything)
    try archive.store(second.files, texts: second.texts, context: "c")
    #expect(try archive.storedFiles(context: "c") == second.byPath)
    let paths = Set(second.files.map(\.path))
    let kept = second.files + first.files.filter { !paths.contains($0.path) }
    let all = try archive.observations(matching: ObservationQuery(selection: .everything))
    #expect(Set(all) == Set(kept.flatMap { $0.document?.observations ?? [] }))
    let fresh = try Archive.inMemory(provision: naming)
    try fresh.store(kept, texts: first.texts.merging(second.texts) { $1 }, context: "c")
    let hits = try archive.search("extradition", limit: 999, selection: .everything)
    let expected = try fresh.search("extradition", limit: 999, selection: .everything)
    #expect(hits.map(\.id).sorted() == expected.map(\.id).sorted())
  }

  @Test func `the same corpus again changes nothing`() throws {
    let archive = try Archive.inMemory(provision: naming)
    let corpus = SampleCorpus([SampleDocument(), SampleDocument(path: "b", sha256: "b")])
    try archive.store(corpus.files, texts: corpus.texts, context: "c")
    let changes = try archive.store(corpus.files, texts: [:], context: "c")
    #expect(changes.unchanged == 2)
    #expect(changes.added + changes.replaced + changes.retired == 0)
    #expect(try archive.storedFiles(context: "c") == corpus.byPath)
  }

  @Test func `a changed file replaces what was stored of it`() throws {
    let archive = try Archive.inMemory(provision: naming)
    let old = SampleCorpus([SampleDocument(items: ["The old finding."])])
    try archive.store(old.files, texts: old.texts, context: "c")
    let new = SampleCorpus([SampleDocument(sha256: "01", items: ["The new finding."])])
    #expect(try archive.store(new.files, texts: new.texts, context: "c").replaced == 1)
    let all = try archive.observations(matching: ObservationQuery(selection: .everything))
    #expect(all.map(\.text) == ["The new finding."])
    #expect(try archive.search("old", selection: .everything).isEmpty)
  }

  @Test func `a document whose file is gone is retired, and returns with its file`() throws {
    let archive = try Archive.inMemory(provision: naming)
    let corpus = SampleCorpus([SampleDocument()])
    try archive.store(corpus.files, texts: corpus.texts, context: "c")
    #expect(try archive.store([], texts: [:], context: "c").retired == 1)
    #expect(try archive.storedFiles(context: "c").isEmpty)
    #expect(try archive.observations().isEmpty)
    #expect(try archive.search("treaties").isEmpty)
    let retired = try archive.search("treaties", selection: .everything)
    #expect(retired.map(\.isRetired) == [true])
    #expect(try archive.store([], texts: [:], context: "c").retired == 0)
    try archive.store(corpus.files, texts: corpus.texts, context: "c")
    #expect(try archive.storedFiles(context: "c") == corpus.byPath)
    #expect(try archive.search("treaties").count == 1)
  }

  @Test func `a refusal whose file is gone is forgotten`() throws {
    let archive = try Archive.inMemory(provision: naming)
    let refusal = Refusal(file: "a", line: 3, reason: .malformedXML, message: "not closed")
    let file = StoredFile(path: "a", sha256: "0", status: .refused, outcome: .refused(refusal))
    try archive.store([file], texts: [:], context: "c")
    #expect(try archive.storedFiles(context: "c") == ["a": file])
    #expect(try archive.store([], texts: [:], context: "c").retired == 1)
    #expect(try archive.store([file], texts: [:], context: "c").added == 1)
  }

  @Test func `in another context everything is read again`() throws {
    let archive = try Archive.inMemory(provision: naming)
    let corpus = SampleCorpus([SampleDocument()])
    try archive.store(corpus.files, texts: corpus.texts, context: "old")
    #expect(try archive.storedFiles(context: "new").isEmpty)
    #expect(try archive.store(corpus.files, texts: corpus.texts, context: "new").replaced == 1)
    #expect(try archive.storedFiles(context: "new") == corpus.byPath)
    #expect(try archive.observations().count == 1)
  }

  @Test func `a new status is stored without the text`() throws {
    let archive = try Archive.inMemory(provision: naming)
    var document = SampleDocument()
    let corpus = SampleCorpus([document])
    try archive.store(corpus.files, texts: corpus.texts, context: "c")
    document.status = .superseded
    #expect(try archive.store([document.file], texts: [:], context: "c").unchanged == 1)
    #expect(try archive.observations().isEmpty)
    #expect(try archive.storedFiles(context: "c")[document.path]?.status == .superseded)
  }

  @Test func `of two texts in conflict nothing is kept, and both are read again`() throws {
    let archive = try Archive.inMemory(provision: naming)
    var (first, second) = (SampleDocument(), SampleDocument(path: "b", sha256: "b"))
    try archive.store([first.file], texts: ["documents/a.json": first.blocks], context: "c")
    first.status = .refused
    second.status = .refused
    try archive.store([first.file, second.file], texts: ["b": second.blocks], context: "c")
    #expect(try archive.storedFiles(context: "c").isEmpty)
    #expect(try archive.observations(matching: .init(selection: .everything)).isEmpty)
    #expect(try archive.search("treaties", selection: .everything).isEmpty)
    first.status = .counted
    let changes = try archive.store([first.file], texts: [first.path: first.blocks], context: "c")
    #expect(changes.replaced == 1)
    #expect(try archive.observations().count == 1)
  }

  @Test(arguments: [Refusal.Reason.conflict, .unreadable])
  func `a refusal that other files or the moment brought about is tried again`(
    reason: Refusal.Reason
  ) throws {
    let archive = try Archive.inMemory(provision: naming)
    let refusal = Refusal(file: "a", line: nil, reason: reason, message: "another text")
    let file = StoredFile(path: "a", sha256: "0", status: .refused, outcome: .refused(refusal))
    try archive.store([file], texts: [:], context: "c")
    #expect(try archive.storedFiles(context: "c").isEmpty)
  }

  @Test func `a document with an unknown provision counts as not stored`() throws {
    let archive = try Archive.inMemory { $0 == "UNTOC/16" ? nil : Provision(named: $0) }
    let known = SampleDocument(path: "b", sha256: "b", provisions: ["TIP/5"])
    let corpus = SampleCorpus([SampleDocument(), known])
    try archive.store(corpus.files, texts: corpus.texts, context: "c")
    #expect(try archive.storedFiles(context: "c") == ["b": known.file])
    let error = #expect(throws: ArchiveError.self) { try archive.observations() }
    #expect(error?.reason == .unknownProvision)
  }

  @Test func `a document that another run removed meanwhile is not lost in silence`() throws {
    let archive = try Archive.inMemory(provision: naming)
    let kept = SampleCorpus([SampleDocument(path: "b", sha256: "b")])
    try archive.store(kept.files, texts: kept.texts, context: "c")
    let error = #expect(throws: ArchiveError.self) {
      try archive.store([SampleDocument().file], texts: [:], context: "c")
    }
    #expect(error?.reason == .changedMeanwhile)
    #expect(try archive.storedFiles(context: "c") == kept.byPath)
  }
}

extension StoredFile {
  /// The document, where the file was read.
  fileprivate var document: StoredDocument? {
    if case .read(let document) = outcome { document } else { nil }
  }
}
