import Foundation
import Testing
import TestSupport

/// `palermo run` as a user meets it.
struct RunCommandTests {
  private let program = BuiltProgram()

  @Test func `a corpus becomes a folder with a report, evidence and a manifest`() throws {
    let corpus = try SmallCorpus()
    try corpus.add("a.json", symbol: "D/1", state: "QMA")
    let place = try TemporaryFolder()
    let ending = try program.run(["run", corpus.path, "--out", place.path("run")])
    #expect(ending.code == 0, "\(ending.errors)")
    let names = try place.contents().keys.sorted()
    let documents = [
      "technical-report", "thematic-report", "addendum-africa", "addendum-asia-pacific",
      "addendum-eeg", "addendum-grulac", "addendum-weog", "package-note", "summary",
    ]
    for document in documents {
      for ending in ["docx", "html", "json", "md", "pdf", "xml"] {
        #expect(names.contains("run/public/\(document).\(ending)"))
      }
    }
    #expect(
      names.filter { !$0.contains("public/") } == [
        "run/manifest.json",
        "run/restricted/cells.csv", "run/restricted/changes.csv", "run/restricted/claims.ndjson",
        "run/restricted/contrasts.csv", "run/restricted/coverage.csv",
        "run/restricted/emerging.csv", "run/restricted/files.ndjson",
        "run/restricted/observations.ndjson",
        "run/restricted/other-observations.ndjson", "run/restricted/parties.csv",
        "run/restricted/refused.ndjson", "run/restricted/states.csv",
        "run/restricted/trends.csv",
        "run/restricted/warnings.ndjson",
      ])
    #expect(ending.output.split(separator: "\n").count == 3)
    #expect(ending.output.contains("1 file: 1 counted"))
  }

  @Test(arguments: [([], 0), (["--formats", "pdf,md"], 2)] as [([String], Int32)])
  func `without a typesetter all else is written, and a sentence says what to install`(
    formats: [String], code: Int32
  ) throws {
    let corpus = try SmallCorpus()
    try corpus.add("a.json", symbol: "D/1", state: "QMA")
    let place = try TemporaryFolder()
    let ending = try program.run(
      ["run", corpus.path, "--out", place.path("run"), "--documents", "summary"] + formats,
      environment: ["PALERMO_TYPST": "/nowhere/typst"])
    #expect(ending.code == code, "\(ending.errors)")
    #expect(ending.errors.contains("summary.pdf was not written: PALERMO_TYPST names"))
    let names = try place.contents().keys
    #expect(names.contains("run/public/summary.md") && names.contains("run/manifest.json"))
    #expect(!names.contains { $0.hasSuffix(".pdf") })
  }

  @Test func `documents are chosen by name, in any order, with the same bytes`() throws {
    let corpus = try SmallCorpus(reviews: [["QMA", "QMB"]])
    try corpus.add("a.json", symbol: "D/1", state: "QMA")
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    for (place, list) in [
      (first, "summary,addenda,technical-report"), (second, "technical-report,summary,addenda"),
    ] {
      let ending = try program.run([
        "run", corpus.path, "--out", place.path("run"), "--documents", list, "--formats", "md",
      ])
      #expect(ending.code == 0, "\(ending.errors)")
    }
    let contents = try first.contents()
    #expect(try contents == second.contents())
    #expect(contents.keys.contains("run/public/addendum-eeg.md"))
    #expect(!contents.keys.contains("run/public/thematic-report.md"))
    let wrong = try program.run([
      "run", corpus.path, "--out", first.path("other"), "--documents", "summary,minutes",
    ])
    #expect(wrong.code == 1)
  }

  @Test func `last year's run is held against this year's; a folder that is none is refused`()
    throws
  {
    let corpus = try SmallCorpus(reviews: [["QMA"], ["QMB"]])
    try corpus.add("a.json", symbol: "D/1", state: "QMA")
    let place = try TemporaryFolder()
    #expect(try program.run(["run", corpus.path, "--out", place.path("first")]).code == 0)
    let second = try program.run(
      ["run", corpus.path, "--out", place.path("second"), "--previous", place.path("first")])
    #expect(second.code == 0, "\(second.errors)")
    let text = try place.text("second/public/thematic-report.json")
    #expect(text.contains("has not changed since the earlier version"))
    #expect(text.contains("\"change\":\"new\""))
    #expect(!(try place.text("first/public/thematic-report.json").contains("\"change\"")))
    let wrong = try program.run(
      ["run", corpus.path, "--out", place.path("third"), "--previous", corpus.path])
    #expect(wrong.code == 3)
    #expect(wrong.errors.contains("holds no earlier run"))
  }

  @Test func `a refused file is listed with what to do, and the exit code says so`() throws {
    let corpus = try SmallCorpus()
    try corpus.add("a.json", symbol: "D/1", state: "QMA")
    try corpus.folder.write("{\n \"format\": \"palermo-document/1\",\n", to: "documents/b.json")
    let place = try TemporaryFolder()
    let ending = try program.run(["run", corpus.path, "--out", place.path("run")])
    #expect(ending.code == 2)
    #expect(ending.errors.contains("documents/b.json:3: "))
    #expect(ending.errors.contains("→ "))
    #expect(
      try place.text("run/restricted/refused.ndjson").contains("\"reason\":\"malformedJSON\""))
  }

  @Test func `a corpus of only refused files still gives a report that says so`() throws {
    let corpus = try SmallCorpus()
    try corpus.folder.write("nothing", to: "documents/a.json")
    let place = try TemporaryFolder()
    let ending = try program.run(["run", corpus.path, "--out", place.path("run")])
    #expect(ending.code == 2)
    #expect(
      try place.text("run/public/technical-report.md").contains("Nothing could be counted"))
  }

  @Test(arguments: [
    (["run"], 1, "Missing expected argument"),
    (["run", "x", "--out", "y", "--formats", "doc"], 1, "formats"),
    (["nonsense"], 1, "nonsense"),
    (["run", "no-such-corpus", "--out", "y"], 3, "does not exist"),
    (["check", "Sources"], 3, "corpus.json"),
    (["observations", "corpora/demo", "--provision", "UNTOC/99"], 1, "UNTOC/99"),
    (["observations"], 1, "name a corpus"),
  ])
  func `what cannot be done is said in one line with the right exit code`(
    _ row: ([String], Int32, String)
  ) throws {
    let ending = try program.run(row.0)
    #expect(ending.code == row.1, "\(ending.errors)")
    #expect(ending.errors.contains(row.2), "\(ending.errors)")
    #expect(!ending.errors.contains("Fatal"))
  }

  @Test func `a folder that is not ours is not touched`() throws {
    let corpus = try SmallCorpus()
    try corpus.add("a.json", symbol: "D/1")
    let place = try TemporaryFolder()
    try place.write("mine", to: "run/letter.txt")
    let ending = try program.run(["run", corpus.path, "--out", place.path("run")])
    #expect(ending.code == 3)
    #expect(try place.contents().keys.sorted() == ["run/letter.txt"])
  }

  @Test func `a run replaces an earlier one and leaves nothing beside it`() throws {
    let corpus = try SmallCorpus()
    try corpus.add("a.json", symbol: "D/1")
    let place = try TemporaryFolder()
    #expect(try program.run(["run", corpus.path, "--out", place.path("run")]).code == 0)
    let first = try place.contents()
    #expect(try program.run(["run", corpus.path, "--out", place.path("run")]).code == 0)
    #expect(try place.contents() == first)
  }

  @Test func `a year without a summary can be chosen and says that nothing is there`() throws {
    let corpus = try SmallCorpus(reviews: [["QMA"], ["QMB"]])
    try corpus.add("a.json", symbol: "D/1")
    let place = try TemporaryFolder()
    let ending = try program.run(
      ["run", corpus.path, "--out", place.path("run"), "--year", "2"])
    #expect(ending.code == 0, "\(ending.errors)")
    #expect(try place.text("run/restricted/coverage.csv").contains("1,2,QMB,AFRICA,pending,"))
    let missing = try program.run(
      ["run", corpus.path, "--out", place.path("run"), "--year", "7"])
    #expect(missing.code == 3 && missing.errors.contains("cycle 1 has no year 7"))
  }

  @Test func `a folder without permission fails in one line and leaves nothing`() throws {
    // Root may write anywhere; there the case cannot be made.
    guard getuid() != 0 else { return }
    let corpus = try SmallCorpus()
    let place = try TemporaryFolder()
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: place.url.path)
    let ending = try program.run(["run", corpus.path, "--out", place.path("run")])
    #expect(ending.code == 3 && ending.errors.contains("cannot be written"))
  }

  @Test func `a place that can hold no folder fails in one line`() throws {
    let corpus = try SmallCorpus()
    try corpus.add("a.json", symbol: "D/1")
    let ending = try program.run(["run", corpus.path, "--out", "/dev/full/run"])
    #expect(ending.code == 3)
    #expect(ending.errors.split(separator: "\n").count == 1, "\(ending.errors)")
  }
}
