import Testing
import TestSupport

/// The phrase book on the command line.
struct PhrasesCommandTests {
  private let program = BuiltProgram()

  @Test func `the printed book is one that can be checked`() throws {
    let place = try TemporaryFolder()
    let printed = try program.run(["phrases"])
    #expect(printed.code == 0 && printed.output.contains("\n[emerging.issue: "))
    try place.write(printed.output, to: "our.phrases")
    let checked = try program.run(["phrases", "--check", place.path("our.phrases")])
    #expect(checked.code == 0 && checked.output == "nothing differs from the book\n")
  }

  @Test func `an error is said with file and line, and no run is made with it`() throws {
    let corpus = try SmallCorpus()
    let place = try TemporaryFolder()
    try place.write(
      "[emerging.heading]\nNew matters\n[emerging.none]\nNothing {n}.\n", to: "our.txt")
    let message =
      "\(place.path("our.txt")):4: '{n}' is no placeholder of 'emerging.none', which has none\n"
    let checked = try program.run(["phrases", "--check", place.path("our.txt")])
    #expect(checked.code == 2 && checked.output == message)
    let run = try program.run([
      "run", corpus.path, "--out", place.path("run"), "--phrases", place.path("our.txt"),
    ])
    #expect(run.code == 1 && run.errors == message)
    #expect(throws: (any Error).self) { try place.text("run/manifest.json") }
  }

  @Test func `a changed sentence is shown, and is in the report`() throws {
    let corpus = try SmallCorpus()
    let place = try TemporaryFolder()
    try place.write("[emerging.heading]\nNew matters\n", to: "copy/our.phrases")
    let checked = try program.run(["phrases", "--check", place.path("copy")])
    #expect(checked.output == "emerging.heading: New matters\n")
    let run = try program.run([
      "run", corpus.path, "--out", place.path("run"), "--phrases", place.path("copy"),
    ])
    #expect(run.code == 0, "\(run.errors)")
    #expect(try place.text("run/public/technical-report.md").contains("## V. New matters"))
  }

  @Test(arguments: ["nothing.phrases", "empty"])
  func `a copy that is not there is a sentence`(name: String) throws {
    let place = try TemporaryFolder()
    try place.write("", to: "empty/a.md")
    let ending = try program.run(["phrases", "--check", place.path(name)])
    #expect(ending.code == 3 && ending.errors.split(separator: "\n").count == 1)
  }
}
