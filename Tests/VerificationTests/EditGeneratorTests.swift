import Model
import Pipeline
import Testing
import TestSupport

/// Seeded edits of both sorts on the demonstration's documents, whatever their prose is today.
struct EditGeneratorTests {
  /// The documents of the demonstration with everything needed to verify edited ones; read once.
  private static let run = Result { try RunDocuments(at: RunFixture.demo) }
  private static let names = [
    "technical-report", "thematic-report", "addendum-africa", "summary", "addendum-eeg",
  ]

  private func document(_ seed: Int) throws -> (name: String, printed: PrintedDocument) {
    let run = try Self.run.get()
    let names = Self.names.filter(run.names.contains)
    let name = try #require(names.isEmpty ? nil : names[seed % names.count])
    return (name, try RunFixture.document(name, of: RunFixture.demo))
  }

  /// Changes texts of some numbered paragraphs, no two next to each other.
  private func changing(
    _ document: PrintedDocument, _ random: inout SeededGenerator, atMost number: Int,
    _ change: (String, inout SeededGenerator) -> (name: String, text: String)?
  ) -> (document: PrintedDocument, changes: [String: String]) {
    var blocks = document.blocks.map(\.block)
    var changes: [String: String] = [:]
    var taken: Set<Int> = []
    for place in blocks.indices.shuffled(using: &random) where changes.count < number {
      guard case .paragraph(let label?, let text, let isBold) = blocks[place],
        taken.isDisjoint(with: [place - 1, place, place + 1]),
        let new = change(text, &random), new.text != text
      else { continue }
      taken.insert(place)
      blocks[place] = .paragraph(number: label, text: new.text, isBold: isBold)
      changes[label] = "\(new.name): \(new.text)"
    }
    return (PrintedDocument(blocks: blocks.map { .init($0) }), changes)
  }

  @Test(arguments: RunFixture.seeds)
  func `every change of fact is found where it was made`(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let (name, printed) = try document(seed)
    let (edited, changes) = changing(printed, &random, atMost: 10) { text, random in
      for change in FactChanges.all.shuffled(using: &random) {
        if let new = change.change(text, &random) { return (change.name, new) }
      }
      return nil
    }
    let run = try Self.run.get()
    let lines = try run.verified(edited, file: "e", document: name).lines
    let found = Set(lines.filter(\.isFinding).compactMap(\.place))
    for (place, change) in changes { #expect(found.contains(place), "\(name) \(place): \(change)") }
    for place in found.subtracting(changes.keys) {
      #expect(Bool(false), "\(name) \(place): \(lines.first { $0.place == place }?.message ?? "")")
    }
  }

  @Test(arguments: RunFixture.seeds)
  func `edits that change no fact are silent`(seed: Int) throws {
    var random = SeededGenerator(seed: seed + 1000)
    let (name, printed) = try document(seed)
    let moved = seed % 2 == 0 ? printed : HarmlessEdits.rearranged(printed, &random)
    let (edited, changes) = changing(moved, &random, atMost: 20) { text, random in
      for edit in HarmlessEdits.all.shuffled(using: &random) {
        if let new = edit.edit(text, &random) { return (edit.name, new) }
      }
      return nil
    }
    let run = try Self.run.get()
    let lines = try run.verified(edited, file: "e", document: name).lines
    for line in lines where line.isFinding {
      #expect(
        Bool(false), "\(name) \(line.text) – \(changes[line.place ?? ""] ?? "not edited")")
    }
  }
}
