import Foundation
import Testing
import TestSupport

/// Names and texts of files are data, on a terminal too.
struct HostileNameTests {
  @Test func `a file's name cannot command the terminal or break a line of output`() throws {
    let corpus = try SmallCorpus()
    try corpus.folder.write("x", to: "documents/\u{1B}[2J\nb\u{202E}.json")
    let place = try TemporaryFolder()
    let ending = try BuiltProgram().run(["run", corpus.path, "--out", place.path("run")])
    #expect(ending.code == 2)
    #expect(!ending.errors.contains("\u{1B}") && !ending.errors.contains("\u{202E}"))
    #expect(try place.text("run/restricted/refused.ndjson").split(separator: "\n").count == 1)
  }
}
