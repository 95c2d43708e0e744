import Foundation
import Testing
import TestSupport

/// `palermo observations` and `palermo show`.
struct ObservationsCommandTests {
  private let program = BuiltProgram()

  @Test func `filters let through what they name and nothing else`() throws {
    let ending = try program.run([
      "observations", "corpora/demo", "--provision", "UNTOC/20", "--kind", "challenge", "--year",
      "3", "--format", "ndjson",
    ])
    #expect(ending.code == 0)
    let lines = ending.output.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(line.contains("\"kind\":\"challenge\"") && line.contains("\"year\":3"))
      #expect(line.contains("\"UNTOC/20"))
    }
  }

  @Test func `the table keeps within eighty columns`() throws {
    let ending = try program.run(["observations", "corpora/demo", "--state", "QNA"])
    #expect(ending.code == 0)
    for line in ending.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func `an observation is shown in its surroundings`() throws {
    let list = try program.run([
      "observations", "corpora/demo", "--kind", "goodPractice", "--format", "csv",
    ])
    let id = try #require(
      list.output.split(separator: "\n").dropFirst().first?.split(separator: ",").first)
    let ending = try program.run(["show", String(id), "corpora/demo"])
    #expect(ending.code == 0)
    #expect(ending.output.contains("▶ ") && ending.output.contains(id))
    let unknown = try program.run(["show", "X/1#9", "corpora/demo"])
    #expect(unknown.code == 3 && unknown.errors.contains("no observation 'X/1#9'"))
  }
}
