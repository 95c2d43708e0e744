import Foundation
import TestSupport
import Testing

/// `palermo run --workshops` on the demonstration: what a plan adds to section VII.
struct WorkshopsInReportTests {
  private let program = BuiltProgram()
  private let folder: TemporaryFolder
  private let corpus = checkout.appendingPathComponent("corpora/demo").path
  private let demo = checkout.appendingPathComponent("reports/demo").path

  init() throws { folder = try TemporaryFolder() }

  /// Plans for a run and returns the folder of the plan.
  private func planned(_ fields: String, for run: String? = nil) throws -> String {
    try folder.write("{\"format\":\"palermo-workshop-plan/1\",\(fields)}", to: "plan.json")
    let ending = try program.run([
      "workshops", run ?? demo, "--plan", folder.path("plan.json"), "--out", folder.path("plan"),
    ])
    #expect(ending.code == 0, "\(ending.errors)")
    return folder.path("plan")
  }

  private func run(_ arguments: [String]) throws -> BuiltProgram.Ending {
    try program.run(["run", corpus, "--out", folder.path("run"), "--quiet"] + arguments)
  }

  /// The paragraph of section VII that the plan gives.
  private func paragraph() throws -> String {
    let text = try folder.text("run/public/technical-report.md")
    return try #require(
      text.split(separator: "\n").first {
        $0.contains("made from the needs of the States reviewed")
      }.map(
        String.init))
  }

  @Test func `a plan gives section VII a paragraph that holds against the evidence`() throws {
    let plan = try planned(#""workshops":9,"placesPerWorkshop":12,"maximumPerState":2"#)
    // One file of the demonstration is broken on purpose.
    #expect(try run(["--workshops", plan]).code == 2)
    let verified = try program.run(["verify", folder.path("run")])
    #expect(verified.code == 0, "\(verified.output)")
    for ending in ["md", "docx", "html", "xml", "json"] {
      let file = folder.path("run/public/technical-report.\(ending)")
      let linted = try program.run(["lint", file])
      #expect(linted.code == 0, "\(linted.output)")
    }
    let pdf = folder.path("run/public/technical-report.pdf")
    #expect(FileManager.default.fileExists(atPath: pdf))
    let text = try paragraph()
    #expect(text.contains("For African States, workshops are proposed"))
    #expect(text.contains("article 18 of the Convention, on mutual legal assistance (9 of the 12"))
    let report = try folder.text("run/public/technical-report.md")
    #expect(report.contains("recommends that these workshops be held"))
    // An event for all regions is no longer recommended where regional workshops are planned.
    #expect(!report.contains("one interregional event on the subject"))
    let proposal = try folder.text("plan/public/workshop-proposal.md")
    for sentence in text.split(separator: ". ").dropFirst(2) {
      #expect(proposal.contains(sentence), "\(sentence)")
    }
  }

  @Test func `a number of the plan's paragraph that was edited is found`() throws {
    let plan = try planned(#""workshops":9"#)
    #expect(try run(["--workshops", plan, "--formats", "md,json"]).code == 2)
    let report = try folder.text("run/public/technical-report.md")
    let paragraph = try paragraph()
    for (old, new) in [
      ("9 of the 12", "10 of the 12"), ("For African", "For Eastern European"),
      ("article 18", "article 16"), ("over the cycle under", "in the year under"),
    ] {
      let range = try #require(paragraph.range(of: old))
      let edited = paragraph.replacingCharacters(in: range, with: new)
      try folder.write(report.replacing(paragraph, with: edited), to: "edited.md")
      let ending = try program.run([
        "verify", folder.path("edited.md"), "--against", folder.path("run"),
      ])
      #expect(ending.code == 2, "\(old) → \(new)")
      let number = paragraph.prefix { $0.isNumber }
      #expect(ending.output.contains("edited.md:\(number): "), "\(ending.output)")
    }
  }

  @Test func `a plan whose subjects are all withheld names none`() throws {
    // Groups are never described by the numbers of one year.
    let plan = try planned(#""span":"year","workshops":5"#)
    #expect(!(try folder.text("plan/restricted/plan.json")).contains("\"workshops\":[]"))
    #expect(try run(["--workshops", plan]).code == 2)
    let text = try paragraph()
    #expect(text.contains("of the States reviewed in the year; its subjects are not named"))
    #expect(!text.contains("article"))
    let report = try folder.text("run/public/technical-report.md")
    #expect(!report.contains("these workshops be held"))
    let verified = try program.run(["verify", folder.path("run")])
    #expect(verified.code == 0, "\(verified.output)")
  }

  @Test func `a plan for all regions and one year says so`() throws {
    let plan = try planned(#""span":"year","crossRegional":true,"workshops":4"#)
    #expect(try run(["--workshops", plan, "--documents", "technical-report,summary"]).code == 2)
    #expect(
      try paragraph().contains(
        "For States of all regions, workshops are proposed on the needs for technical assistance "
          + "expressed in the year under"))
    let verified = try program.run(["verify", folder.path("run")])
    #expect(verified.code == 0, "\(verified.output)")
  }

  @Test func `what does not fit beside a plan is left out of the annex, which says so`() throws {
    // The demonstration's report is within a hundred words of the limit; marks of changes and a
    // plan are more.
    let plan = try planned(#""workshops":12"#)
    let ending = try run([
      "--workshops", plan, "--previous", demo, "--documents", "technical-report", "--formats",
      "md,json",
    ])
    #expect(ending.code == 2, "\(ending.errors)")
    let report = try folder.text("run/public/technical-report.md")
    #expect(report.contains("no table is given of successes and observations"))
    #expect(report.contains("States with good practices, of those reviewed"))
    #expect(!report.contains("States with successes, of those reviewed"))
    let verified = try program.run(["verify", folder.path("run")])
    #expect(verified.code == 0, "\(verified.output)")
  }

  @Test func `an empty plan changes nothing`() throws {
    let plan = try planned(#""workshops":0"#)
    let chosen = ["--documents", "technical-report", "--formats", "md,json"]
    #expect(try run(chosen).code == 2)
    let without = try folder.text("run/manifest.json")
    #expect(try run(chosen + ["--workshops", plan]).code == 2)
    #expect(try folder.text("run/manifest.json") == without)
  }

  @Test func `a plan of another corpus or year is refused in one line, and nothing is written`()
    throws
  {
    let other = try SmallCorpus()
    try other.add("a.json", symbol: "D/1", state: "QMA")
    #expect(try program.run(["run", other.path, "--out", folder.path("other")]).code == 0)
    let strange = try run([
      "--workshops", try planned(#""workshops":1"#, for: folder.path("other")),
    ])
    #expect(strange.code == 1)
    #expect(strange.errors.contains("was planned from another corpus"))
    let earlier = try run(["--workshops", try planned(#""year":2"#)])
    #expect(earlier.code == 1)
    #expect(earlier.errors.contains("year 2, and this run is of cycle 1, year 3"))
    for path in [demo, corpus, folder.path("nowhere")] {
      let wrong = try run(["--workshops", path])
      #expect(wrong.code == 1, "\(path)")
      #expect(wrong.errors.contains("name the folder that 'palermo workshops' wrote"))
      #expect(wrong.errors.split(separator: "\n").count == 1, "\(wrong.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path("run")))
  }

  @Test(arguments: [
    ("", "an empty file"), ("{", "half an object"), ("[]", "a list"),
    ("{\"workshops\":3}", "a number"),
    (#"{"workshops":[{"article":"UNTOC/999"}]}"#, "an article that does not exist"),
    (#"{"workshops":[{"article":"UNTOC"}]}"#, "an instrument"),
    (#"{"workshops":[{"article":"UNTOC/18/3"}]}"#, "a paragraph"),
    (#"{"workshops":[{"article":"UNTOC/18","regionalGroup":"EUROPE"}]}"#, "no group"),
    (#"{"workshops":[{"article":18}]}"#, "a number for an article"),
    (#"{"workshops":[{"article":"UNTOC/18\u0000"}]}"#, "a NUL"),
    (String(repeating: "[", count: 200_000), "depth"), ("\u{FEFF}\u{202E}\u{1B}[31m", "controls"),
    (String(repeating: " ", count: 6_000_000), "size"),
  ])
  func `a broken plan is one line whether or not its digest is right`(
    text: String, reason: String
  ) throws {
    let plan = try planned(#""workshops":2"#)
    let name = "plan/restricted/plan.json"
    let manifest = try folder.text("plan/manifest.json")
    func digest() throws -> Substring {
      let ending = try program.run([], through: "sha256sum '\(folder.path(name))'")
      return ending.output.prefix(64)
    }
    let old = try digest()
    try folder.write(text, to: name)
    for isForged in [false, true] {
      if isForged {
        try folder.write(
          manifest.replacing(old, with: try digest()), to: "plan/manifest.json")
      }
      let ending = try run(["--workshops", plan])
      #expect(ending.code == 1, "\(reason)")
      #expect(ending.errors.split(separator: "\n").count == 1, "\(ending.errors)")
      #expect(ending.errors.contains("run 'palermo workshops' again"), "\(ending.errors)")
    }
  }
}
