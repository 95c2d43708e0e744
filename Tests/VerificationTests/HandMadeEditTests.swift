import Foundation
import Model
import Pipeline
import Testing
import TestSupport

/// Edits as people make them, one a line in the fixtures: all lines of a table are made in one
/// document, and each must be judged by itself.
struct HandMadeEditTests {
  private let run: RunDocuments
  private let document: PrintedDocument

  init() throws {
    run = try RunDocuments(at: RunFixture.frozen)
    document = try RunFixture.document("technical-report", of: RunFixture.frozen)
  }

  private struct Edit {
    let paragraph: String
    let old: String
    let new: String
  }

  private func edits(_ name: String) throws -> [Edit] {
    let text = try String(contentsOfFile: "\(RunFixture.folder)/\(name)", encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Edit(paragraph: fields[0], old: fields[1], new: fields[2])
    }
  }

  private func edited(_ edits: [Edit]) throws -> PrintedDocument {
    var result = document
    for edit in edits {
      let text = try #require(result.text(ofParagraph: edit.paragraph))
      if edit.old.isEmpty {
        result = result.replacing(edit.paragraph, by: "\(text) \(edit.new)")
      } else {
        let range = try #require(text.range(of: edit.old), "\(edit.paragraph): \(edit.old)")
        result = result.replacing(
          edit.paragraph, by: text.replacingCharacters(in: range, with: edit.new))
      }
    }
    return result
  }

  @Test(arguments: ["changed-facts.tsv", "changed-facts-2.tsv"])
  func `every change of fact is found in its paragraph, and nothing else is`(
    name: String
  ) throws {
    let edits = try edits(name)
    let outcome = try run.verified(edited(edits), file: "edited.md")
    let found = Set(outcome.lines.filter(\.isFinding).compactMap(\.place))
    let wanted = Set(edits.map(\.paragraph))
    #expect(wanted.subtracting(found) == [])
    #expect(found.subtracting(wanted) == [])
    #expect(edits.count >= 40)
  }

  @Test(arguments: ["harmless-edits.tsv", "harmless-edits-2.tsv"])
  func `rewording without a change of fact is silent`(name: String) throws {
    let edits = try edits(name)
    let outcome = try run.verified(edited(edits), file: "edited.md")
    #expect(outcome.lines.filter(\.isFinding).map(\.text) == [])
    #expect(edits.count >= 35)
  }

  @Test func `an unedited document has nothing to report`() throws {
    let outcome = try run.verified(document, file: "a.md")
    #expect(outcome.document == "technical-report")
    #expect(outcome.lines == [])
  }

  @Test func `what was taken out is listed and is no error`() throws {
    let edited = document.changing { block in
      if case .paragraph("21", _, _) = block { return [] }
      return [block]
    }
    let lines = try run.verified(edited, file: "a.md").lines
    #expect(lines.contains { $0.message.contains("paragraph 21") && !$0.isFinding })
    #expect(lines.filter(\.isFinding) == [])
  }

  @Test func `a document of something else is refused`() throws {
    let other = PrintedDocument(blocks: [
      .init(.paragraph(number: "1", text: "Minutes of a meeting on parking.", isBold: false))
    ])
    #expect(throws: PipelineError.self) {
      _ = try run.verified(other, file: "minutes.docx")
    }
    #expect(throws: PipelineError.self) {
      _ = try run.verified(document, file: "a.md", document: "unknown-report")
    }
  }
}
