import Foundation
import Ingest
import Model
import Pipeline
import Testing
import TestSupport

/// The generators' edits in real files: Word with its runs and tracked changes, Markdown, HTML.
struct EditedFileTests {
  private static let run = Result { try RunDocuments(at: RunFixture.demo) }
  private static let names = ["technical-report", "thematic-report", "addendum-africa"]

  private typealias Change = (String, inout SeededGenerator) -> String?

  /// Edits of paragraphs that stand as one piece of text, none next to another.
  private func edits(
    _ name: String, _ random: inout SeededGenerator, _ change: Change
  ) throws -> [(place: String, edit: EditedFiles.Edit)] {
    let document = try RunFixture.document(name, of: RunFixture.demo)
    var found: [(place: String, edit: EditedFiles.Edit)] = []
    var taken: Set<Int> = []
    for place in document.blocks.indices.shuffled(using: &random) where found.count < 8 {
      guard case .paragraph(let label?, let text, _) = document.blocks[place].block,
        !text.contains("[^"), taken.isDisjoint(with: [place - 1, place, place + 1]),
        let new = change(text, &random), new != text
      else { continue }
      taken.insert(place)
      found.append((label, EditedFiles.Edit(old: text, new: new)))
    }
    return found
  }

  /// The findings in a file with edits, and where they were made.
  private func findings(
    _ ending: String, _ seed: Int, _ change: Change
  ) throws -> (found: [VerifiedLine], made: Set<String>) {
    var random = SeededGenerator(seed: seed)
    let name = Self.names[seed % Self.names.count]
    let edits = try edits(name, &random, change)
    let files = EditedFiles(name: name)
    let (bytes, made) =
      ending == "docx"
      ? try files.word(edits.map(\.edit), &random) : try files.text(ending, edits.map(\.edit))
    let printed = try PrintedDocumentReader().read(bytes, file: "edited.\(ending)")
    let run = try Self.run.get()
    let lines = try run.verified(printed, file: "edited.\(ending)", document: name).lines
    let olds = Set(made.map(\.old))
    return (
      lines.filter(\.isFinding), Set(edits.filter { olds.contains($0.edit.old) }.map(\.place))
    )
  }

  @Test(arguments: ["docx", "md", "html"], 0..<4)
  func `changes of fact are found in files at the number as printed`(
    ending: String, seed: Int
  ) throws {
    let (found, made) = try findings(ending, seed) { text, random in
      for change in FactChanges.all.shuffled(using: &random) {
        if let new = change.change(text, &random) { return new }
      }
      return nil
    }
    #expect(made.count >= 2)
    #expect(Set(found.compactMap(\.place)) == made, "\(found.map(\.text))")
  }

  @Test(arguments: ["docx", "md", "html"], 0..<4)
  func `edits without a change of fact are silent in files`(ending: String, seed: Int) throws {
    let (found, made) = try findings(ending, seed + 500) { text, random in
      for edit in HarmlessEdits.all.shuffled(using: &random) {
        if let new = edit.edit(text, &random) { return new }
      }
      return nil
    }
    #expect(made.count >= 2)
    #expect(found.map(\.text) == [])
  }
}
