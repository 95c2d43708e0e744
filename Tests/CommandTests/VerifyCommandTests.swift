import Foundation
import TestSupport
import Testing

/// `palermo verify` on folders and files that people have touched.
struct VerifyCommandTests {
  private let program = BuiltProgram()
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: checkout.appendingPathComponent("reports/demo"),
      to: URL(fileURLWithPath: "\(folder.url.path)/run"))
  }

  private var run: String { "\(folder.url.path)/run" }

  private func change(_ file: String, _ old: String, _ new: String) throws {
    let url = URL(fileURLWithPath: "\(run)/\(file)")
    let text = try String(contentsOf: url, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacingOccurrences(of: old, with: new).write(
      to: url, atomically: true, encoding: .utf8)
  }

  @Test func `the demonstration holds`() throws {
    let ending = try program.run(["verify", run])
    #expect(ending.code == 0, "\(ending.output)\(ending.errors)")
    #expect(ending.output.contains("nothing was found"))
  }

  @Test(arguments: [
    ("30 June 2015, the last day", "32 June 2015, the last day"),
    ("(paras. 1, 5, 6, 7 and 8)", "(paras. 1, 5, 7, 7 and 8)"),
    ("at least as many States as needs", "at most as many States as needs"),
    ("model legislation (15)", "legal advice (15)"),
    (
      "Challenges and good practices stand side by side",
      "Challenges and challenges stand side by side"
    ),
    ("“a majority of”: over 50", "“most”: over 50"),
  ])
  func `words that turn a sentence round are found`(old: String, new: String) throws {
    let edited = "\(folder.url.path)/edited.md"
    let text = try String(contentsOfFile: "\(run)/public/technical-report.md", encoding: .utf8)
    try #require(text.contains(old))
    try text.replacing(old, with: new, maxReplacements: 1)
      .write(toFile: edited, atomically: true, encoding: .utf8)
    let ending = try program.run(["verify", edited, "--against", run])
    #expect(ending.code == 2, "\(ending.output)")
    #expect(ending.output.contains(": 1 finding."), "\(ending.output)")
  }

  @Test func `files removed, changed and added are named`() throws {
    try FileManager.default.removeItem(atPath: "\(run)/public/summary.md")
    try change("restricted/coverage.csv", "reviewed", "pending")
    try "x".write(toFile: "\(run)/public/notes.txt", atomically: true, encoding: .utf8)
    let ending = try program.run(["verify", run])
    #expect(ending.code == 2)
    #expect(ending.output.contains("run/public/summary.md: the file was removed"))
    #expect(ending.output.contains("run/restricted/coverage.csv: the file was changed"))
    #expect(ending.output.contains("run/public/notes.txt: the file was added"))
    // Fewer States reviewed: the cells are no longer what the observations give.
    #expect(ending.output.contains("run/restricted/cells.csv:"))
  }

  @Test func `a number in one file type and not in the data is found`() throws {
    try change("public/summary.html", "26 of the 42", "28 of the 42")
    let ending = try program.run(["verify", run])
    #expect(ending.code == 2)
    #expect(
      ending.output.contains("run/public/summary.html:2: “in persons, in 28 of the 42 States"))
  }

  @Test func `a claim that the observations do not give is found though all files agree`() throws {
    for file in ["summary.md", "summary.html", "summary.json", "summary.xml"] {
      try change("public/\(file)", "26 of the 42", "28 of the 42")
    }
    try change(
      "restricted/claims.ndjson", "in 26 of the 42 States reviewed",
      "in 28 of the 42 States reviewed")
    let ending = try program.run(["verify", run])
    #expect(ending.code == 2)
    #expect(ending.output.contains("“28 of the 42” is none of the numbers that it rests on"))
  }

  @Test func `an edited file's findings stand one a line, and the exit code is 2`() throws {
    let text = try String(contentsOfFile: "\(run)/public/summary.md", encoding: .utf8)
    let file = "\(folder.url.path)/edited.md"
    try text.replacingOccurrences(of: "26 of the 42", with: "27 of the 42").write(
      toFile: file, atomically: true, encoding: .utf8)
    let ending = try program.run(["verify", file, "--against", run])
    #expect(ending.code == 2)
    #expect(ending.output.contains("edited.md:2: number: “27 of the 42” stands here"))
    let lines = try program.run(["verify", file, "--against", run, "--format", "ndjson"])
    #expect(lines.code == 2)
    #expect(lines.output.contains(#""place":"2","severity":"finding""#))
    let unedited = try program.run(["verify", "\(run)/public/summary.md", "--against", run])
    #expect(unedited.code == 0, "\(unedited.output)")
  }

  @Test(arguments: [
    ("minutes.md", "# Minutes\n\n1. Parking was discussed at length by all who were present.\n"),
    ("broken.docx", "PK\u{3}\u{4} this is no zip"), ("empty.md", ""), ("odd.pages", "x"),
    ("page.html", "<p>Nothing of a report, but a page with some words about the weather.</p>"),
    ("data.json", "{\"format\":\"palermo-report/9\"}"),
  ])
  func `what is no report of the run is refused in a sentence`(
    name: String, content: String
  ) throws {
    let file = "\(folder.url.path)/\(name)"
    try content.write(toFile: file, atomically: true, encoding: .utf8)
    let ending = try program.run(["verify", file, "--against", run])
    #expect(ending.code == 3, "\(ending.output)")
    #expect(ending.errors.split(separator: "\n").count == 1, "\(ending.errors)")
    #expect(ending.errors.contains(name))
  }

  @Test func `a folder that is no run, or half of one, is a sentence`() throws {
    let none = try program.run(["verify", folder.url.path])
    #expect(none.code == 3)
    #expect(none.errors.contains("holds no run"))
    for file in ["restricted/claims.ndjson", "restricted/parties.csv", "public/summary.json"] {
      try FileManager.default.removeItem(atPath: "\(run)/\(file)")
    }
    let half = try program.run(["verify", run])
    #expect(half.code == 2)
    #expect(half.errors.isEmpty)
    #expect(half.output.contains("parties.csv"))
  }
}
