import Foundation
import Ingest
import Model
import Packaging
import Tagging
import Testing
import TestSupport

/// Every fixture of the project, changed at random: whatever comes of it is a document or a refusal.
struct FixtureMutationTests {
  /// How many changes of each fixture are tried; more for a longer run.
  private static let rounds =
    ProcessInfo.processInfo.environment["PALERMO_MUTATIONS"].flatMap { Int($0) } ?? 4

  /// The files that readers are tested with, by path; the largest reports say nothing new.
  static let fixtures: [String] = [
    "corpora/demo", "Fuzz/Seeds", "Tests", "reports/demo/public",
  ].flatMap { folder in
    let names =
      FileManager.default.enumerator(
        atPath: checkout.appendingPathComponent(folder).path)?.allObjects as? [String]
    return (names ?? []).map { "\(folder)/\($0)" }.filter { path in
      ["json", "xml", "csv", "md", "html", "docx", "txt", "parts", "tsv"].contains {
        path.hasSuffix(".\($0)")
      } && size(path) < 40_000
    }
  }.sorted()

  private static func size(_ path: String) -> Int {
    let file = checkout.appendingPathComponent(path)
    return (try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? .max
  }

  private static let corpus = Corpus(
    title: "Mutations", isFictional: true, defaultInstrument: .untoc, cycles: [], population: [:])

  @Test(arguments: fixtures)
  func `a fixture that was changed at random ends as a document or a refusal`(
    path: String
  ) throws {
    let bytes = Array(try Data(contentsOf: checkout.appendingPathComponent(path)))
    let ending = String(path.split(separator: ".").last ?? "")
    for round in 0..<Self.rounds {
      var mutation = Mutation(seed: round &* 7_919 &+ path.utf8.reduce(0) { $0 &* 31 &+ Int($1) })
      let other = Self.fixtures[mutation.number(below: Self.fixtures.count)]
      let strange = Array(try Data(contentsOf: checkout.appendingPathComponent(other)))
      read(mutation.mutated(bytes, with: strange), ending)
      if ending == "docx" { read(try repacked(bytes, &mutation), ending) }
    }
  }

  /// The container with one of its parts changed: changes of packed bytes are found by check sums.
  private func repacked(_ bytes: [UInt8], _ mutation: inout Mutation) throws -> [UInt8] {
    let parts = try ZipReader().parts(of: bytes) { _ in true }
    let names = parts.keys.sorted()
    let chosen = names[mutation.number(below: names.count)]
    let other = parts[names[mutation.number(below: names.count)]] ?? []
    return try ZipWriter().bytes(
      of: names.map { name in
        let part = parts[name] ?? []
        return ZipWriter.Part(
          name: name, bytes: name == chosen ? mutation.mutated(part, with: other) : part)
      })
  }

  /// Reads bytes with every reader that a file of this ending could come to.
  private func read(_ bytes: [UInt8], _ ending: String) {
    check {
      let (document, _) = try DocumentReader(corpus: Self.corpus).read(bytes, file: "a.\(ending)")
      _ = Tagger(corpus: Self.corpus).tag(document, file: "a.\(ending)")
    }
    check { _ = try PrintedDocumentReader().read(bytes, file: "a.\(ending)") }
    if ending == "csv" {
      check { _ = try StateTable(bytes) }
      check { _ = try ColumnTable(bytes) }
    }
    if ending == "json" {
      check {
        let corpus = try SmallCorpus()
        try corpus.folder.write(Data(bytes), to: CorpusFolder.corpusFileName)
        _ = try CorpusFolder(path: corpus.path).facts()
      }
    }
  }

  private func check(_ body: () throws -> Void) {
    do {
      try body()
    } catch let refusal as Refusal {
      #expect(!refusal.message.isEmpty && (refusal.line ?? 1) > 0)
      #expect(!refusal.message.unicodeScalars.contains(where: PlainText.isCommand))
    } catch {
      Issue.record("no refusal but \(error)")
    }
  }
}
