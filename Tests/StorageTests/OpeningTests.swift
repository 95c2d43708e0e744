import Foundation
import Model
import Storage
import TestSupport
import Testing

/// Files in a folder of their own that goes away with the test.
final class ScratchFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("palermo-storage-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: url.appendingPathComponent(name))
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }

  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    try Data(bytes).write(to: url.appendingPathComponent(name))
  }

  /// Starts another program on a database, which takes statements as they are given.
  func startSQL(on name: String) throws -> (process: Process, input: Pipe, output: Pipe) {
    let (process, input, output) = (Process(), Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sqlite3", "-batch", path(name)]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    return (process, input, output)
  }

  /// Runs statements on a database, as another program would.
  func runSQL(_ statements: String, on name: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sqlite3", path(name), statements]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}

struct OpeningTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func open(
    _ name: String, for purpose: Archive.Purpose = .storing
  ) throws(ArchiveError) -> Archive {
    try Archive.open(
      at: folder.path(name), for: purpose, patienceInSeconds: 0.1, provision: naming)
  }

  private func refusal(
    _ name: String, for purpose: Archive.Purpose
  ) -> ArchiveError.Reason? {
    do {
      _ = try open(name, for: purpose)
      return nil
    } catch {
      #expect(error.description.hasPrefix(folder.path(name)))
      #expect(!error.description.contains("\n"))
      return error.reason
    }
  }

  @Test func `what one process stores another reads`() throws {
    let corpus = SampleCorpus([SampleDocument()])
    do {
      let archive = try open("a.sqlite")
      try archive.store(corpus.files, texts: corpus.texts, context: "c")
    }
    let archive = try open("a.sqlite", for: .reading)
    #expect(try archive.storedFiles(context: "c") == corpus.byPath)
    #expect(try archive.search("treaties").count == 1)
    #expect(try folder.names == ["a.sqlite"])
  }

  @Test func `storing the same again leaves the bytes of the file as they were`() throws {
    let corpus = SampleCorpus([SampleDocument()])
    try open("a.sqlite").store(corpus.files, texts: corpus.texts, context: "c")
    let before = try folder.bytes("a.sqlite")
    try open("a.sqlite").store(corpus.files, texts: corpus.texts, context: "c")
    #expect(try folder.bytes("a.sqlite") == before)
  }

  @Test func `an empty file becomes an archive when something is to be stored`() throws {
    try folder.write([], to: "a.sqlite")
    #expect(refusal("a.sqlite", for: .reading) == .notAnArchive)
    #expect(try folder.bytes("a.sqlite").isEmpty)
    #expect(try open("a.sqlite").storedFiles(context: "c").isEmpty)
    #expect(refusal("a.sqlite", for: .reading) == nil)
  }

  @Test func `asking an archive that is not there does not make it`() throws {
    #expect(refusal("a.sqlite", for: .reading) == .missing)
    #expect(try folder.names.isEmpty)
  }

  @Test(arguments: [Archive.Purpose.storing, .reading])
  func `a text is not touched`(purpose: Archive.Purpose) throws {
    let text = Array(String(repeating: "{\"format\": \"palermo-corpus/1\"}\n", count: 99).utf8)
    try folder.write(text, to: "corpus.json")
    #expect(refusal("corpus.json", for: purpose) == .notAnArchive)
    #expect(try folder.bytes("corpus.json") == Data(text))
    #expect(try folder.names == ["corpus.json"])
  }

  @Test(arguments: [2, 15, 16, 99, 100, 511, 512, 4096])
  func `a short file of anything is not touched`(size: Int) throws {
    try folder.write(Array(repeating: UInt8(ascii: "x"), count: size), to: "x")
    #expect(refusal("x", for: .storing) == .notAnArchive)
    #expect(try folder.bytes("x").count == size)
    #expect(try folder.names == ["x"])
  }

  @Test(arguments: ["DELETE", "WAL"])
  func `another program's database is not touched`(journal: String) throws {
    try folder.runSQL(
      "PRAGMA journal_mode = \(journal); CREATE TABLE file (id INTEGER); "
        + "INSERT INTO file VALUES (7);", on: "their.sqlite")
    let before = try folder.bytes("their.sqlite")
    #expect(refusal("their.sqlite", for: .storing) == .notAnArchive)
    #expect(refusal("their.sqlite", for: .reading) == .notAnArchive)
    #expect(try folder.bytes("their.sqlite") == before)
    #expect(try folder.names == ["their.sqlite"])
  }

  @Test func `another program's empty database with a mark is not touched`() throws {
    try folder.runSQL("PRAGMA application_id = 5; VACUUM;", on: "their.sqlite")
    #expect(refusal("their.sqlite", for: .storing) == .notAnArchive)
  }

  @Test func `an archive of a newer version is not touched`() throws {
    _ = try open("a.sqlite")
    try folder.runSQL("INSERT INTO grdb_migrations VALUES ('99: later');", on: "a.sqlite")
    let before = try folder.bytes("a.sqlite")
    #expect(refusal("a.sqlite", for: .storing) == .newerVersion)
    #expect(refusal("a.sqlite", for: .reading) == .newerVersion)
    #expect(try folder.bytes("a.sqlite") == before)
  }

  @Test func `an archive of an older version keeps what it has and takes what is new`() throws {
    _ = try open("a.sqlite").store([], texts: [:], context: "c")
    try folder.runSQL(
      "DROP TABLE corpus; DELETE FROM grdb_migrations WHERE identifier LIKE '2:%'", on: "a.sqlite")
    _ = try open("a.sqlite").store([], texts: [:], of: "Demonstration", context: "c")
    #expect(refusal("a.sqlite", for: .reading) == nil)
  }

  @Test func `an archive that lacks a table is damaged, and says so`() throws {
    _ = try open("a.sqlite")
    try folder.runSQL("DROP TABLE observation;", on: "a.sqlite")
    let archive = try open("a.sqlite")
    let error = #expect(throws: ArchiveError.self) { try archive.observations() }
    #expect(error?.reason == .damaged)
  }

  @Test func `a folder cannot be opened`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("d"), withIntermediateDirectories: false)
    #expect(refusal("d", for: .storing) == .cannotOpen)
    #expect(refusal("d", for: .reading) == .cannotOpen)
    #expect(refusal("none/a.sqlite", for: .storing) == .cannotOpen)
    #expect(refusal("none/a.sqlite", for: .reading) == .missing)
  }

  @Test func `an archive in use says so after its patience ends`() throws {
    let archive = try open("a.sqlite")
    let corpus = SampleCorpus([SampleDocument()])
    let (other, input, output) = try folder.startSQL(on: "a.sqlite")
    try input.fileHandleForWriting.write(contentsOf: Data("BEGIN EXCLUSIVE; SELECT 1;\n".utf8))
    _ = try output.fileHandleForReading.read(upToCount: 1)
    let error = #expect(throws: ArchiveError.self) {
      try archive.store(corpus.files, texts: corpus.texts, context: "c")
    }
    #expect(error?.reason == .inUse)
    #expect(refusal("a.sqlite", for: .reading) == .inUse)
    try input.fileHandleForWriting.close()
    other.waitUntilExit()
    #expect(try archive.store(corpus.files, texts: corpus.texts, context: "c").added == 1)
  }

  @Test func `two runs that make one archive at one moment both succeed`() async throws {
    for round in 0..<20 {
      let path = folder.path("\(round).sqlite")
      try await withThrowingTaskGroup(of: Void.self) { group in
        for run in 0..<4 {
          group.addTask {
            let archive = try Archive.open(at: path, provision: naming)
            let corpus = SampleCorpus([SampleDocument(sha256: "\(run)")])
            try archive.store(corpus.files, texts: corpus.texts, context: "c")
          }
        }
        try await group.waitForAll()
      }
      #expect(try open("\(round).sqlite").observations().count == 1)
    }
  }

  @Test func `an archive that another run has made by half is made to its end`() async throws {
    _ = try open("a.sqlite")
    try folder.runSQL("DROP TABLE corpus; DELETE FROM grdb_migrations;", on: "a.sqlite")
    let (other, input, output) = try folder.startSQL(on: "a.sqlite")
    let first = "1: files, documents, observations, passages"
    try input.fileHandleForWriting.write(
      contentsOf: Data(
        "BEGIN IMMEDIATE; INSERT INTO grdb_migrations VALUES ('\(first)'); SELECT 1;\n".utf8))
    _ = try output.fileHandleForReading.read(upToCount: 1)
    let path = folder.path("a.sqlite")
    async let archive = Archive.open(at: path, patienceInSeconds: 30, provision: naming)
    // Time for the opening to come to where it waits for the other.
    try await Task.sleep(for: .milliseconds(500))
    try input.fileHandleForWriting.write(contentsOf: Data("COMMIT;\n".utf8))
    try input.fileHandleForWriting.close()
    let corpus = SampleCorpus([SampleDocument()])
    #expect(try await archive.store(corpus.files, texts: corpus.texts, context: "c").added == 1)
    other.waitUntilExit()
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write everything"))
  func `an archive that may not be written can be read`() throws {
    let corpus = SampleCorpus([SampleDocument()])
    try open("a.sqlite").store(corpus.files, texts: corpus.texts, context: "c")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o444], ofItemAtPath: folder.path("a.sqlite"))
    let archive = try open("a.sqlite")
    #expect(try archive.observations().count == 1)
    let error = #expect(throws: ArchiveError.self) { try archive.search("treaties") }
    #expect(error?.reason == .readOnly)
    let other = #expect(throws: ArchiveError.self) {
      try archive.store([], texts: [:], context: "c")
    }
    #expect(other?.reason == .readOnly)
  }

  @Test(arguments: 0..<40)
  func `a damaged archive ends in a sentence, never in a trap`(seed: Int) throws {
    let corpus = SampleCorpus((0..<40).map { SampleDocument(path: "\($0)", sha256: "\($0)") })
    do {
      let archive = try open("a.sqlite")
      try archive.store(corpus.files, texts: corpus.texts, context: "c")
      _ = try archive.search("treaties")
    }
    var bytes = Array(try folder.bytes("a.sqlite"))
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<(1 + seed * 8) {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[place] = UInt8.random(in: 0...255, using: &generator)
    }
    if seed % 3 == 0 { bytes.removeLast(Int.random(in: 1..<bytes.count, using: &generator)) }
    try folder.write(bytes, to: "a.sqlite")
    do throws(ArchiveError) {
      let archive = try open("a.sqlite")
      _ = try archive.storedFiles(context: "c")
      _ = try archive.observations(matching: ObservationQuery(selection: .everything))
      _ = try archive.search("extradition treaties", selection: .everything)
      _ = try archive.passage(id: "CTOC/COP/IOG/I/1/1/Add.1#3")
      try archive.store(corpus.files, texts: corpus.texts, context: "d")
    } catch {
      #expect(!error.description.isEmpty)
    }
  }
}
