import Foundation
import TestSupport
import Testing

/// `palermo follow-up` on two years of the demonstration.
struct FollowUpCommandTests {
  private let program = BuiltProgram()
  private let folder: TemporaryFolder
  private let runs: FollowUpRuns

  init() throws {
    folder = try TemporaryFolder()
    runs = try FollowUpRuns.shared.get()
  }

  private var output: String { "\(folder.url.path)/out" }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(output)/\(name)", encoding: .utf8)
  }

  private func write(_ rest: [String] = []) throws -> BuiltProgram.Ending {
    try program.run(
      ["follow-up", runs.now, "--previous", runs.earlier, "--out", output] + rest)
  }

  @Test func `each conclusion of the earlier report is followed up, twice the same`() throws {
    var manifests: [String] = []
    for _ in 0..<2 {
      let ending = try write(["--formats", "md,html,docx,xml,json"])
      #expect(ending.code == 0, "\(ending.errors)")
      manifests.append(try text("manifest.json"))
    }
    #expect(manifests[0] == manifests[1])
    let page = try text("public/follow-up.md")
    let earlier = try ReportText(at: "\(runs.earlier)/public/technical-report.json")
    let conclusions = earlier.conclusions
    #expect(conclusions.count >= 3)
    for conclusion in conclusions {
      #expect(page.contains(conclusion.prefix(60)), "\(conclusion)")
    }
    #expect(page.contains("record challenges in 11 of the 16 States reviewed"))
    let lint = try program.run(["lint", "\(output)/public/follow-up.docx"])
    #expect(lint.code == 0, "\(lint.output)")
  }

  @Test func `an edited follow-up is held against its folder`() throws {
    _ = try write(["--formats", "md,html,docx,json"])
    for ending in ["md", "html", "docx"] {
      let same = try program.run([
        "verify", "\(output)/public/follow-up.\(ending)", "--against", output,
      ])
      #expect(same.code == 0, "\(same.output)")
    }
    let edited = "\(folder.url.path)/edited.md"
    let right = "record challenges in 11 of the 16"
    try text("public/follow-up.md").replacing(right, with: "record challenges in 12 of the 16")
      .write(toFile: edited, atomically: true, encoding: .utf8)
    let found = try program.run(["verify", edited, "--against", output])
    #expect(found.code == 2)
    #expect(found.output.contains("“12 of the 16” stands here, the run says “11 of the 16”"))
  }

  @Test func `no State stands in the public part, and each stands in its own checklist alone`()
    throws
  {
    _ = try write(["--formats", "md,json"])
    let page = try text("public/follow-up.md")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: "\(output)/restricted/checklists"
    ).filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
    #expect(names.count > 30)
    for name in names {
      #expect(!page.contains(name))
      let own = try text("restricted/checklists/\(name).json")
      for other in names where other != name { #expect(!own.contains("\"\(other)")) }
    }
    #expect(try text("restricted/findings.csv").contains(",challenge,Q"))
  }

  @Test func `a run that did not know of the earlier one is not set beside it`() throws {
    let ending = try program.run([
      "follow-up", runs.unaware, "--previous", runs.earlier, "--out", output,
    ])
    #expect(ending.code == 3)
    #expect(ending.errors.contains("run this year again with --previous"))
    #expect(!FileManager.default.fileExists(atPath: output))
  }

  @Test func `checklists alone need no report, recommendations do and say so`() throws {
    let run = "\(folder.url.path)/run"
    let made = try program.run([
      "run", "corpora/demo", "--year", "3", "--previous", runs.earlier, "--out", run, "--documents",
      "summary", "--formats", "md", "--quiet",
    ])
    #expect(made.code == 2, "\(made.errors)")
    let alone = try program.run(["follow-up", run, "--out", output])
    #expect(alone.code == 0, "\(alone.errors)")
    #expect(try text("restricted/checklists/QMB.json").contains("\"notice\":\"Fictional"))
    let both = try program.run([
      "follow-up", run, "--previous", runs.earlier, "--out", output + "-2",
    ])
    #expect(both.code == 3)
    #expect(both.errors.contains("technical report is needed as data"), "\(both.errors)")
  }

  @Test func `runs in the wrong order, and folders that are none, are one line`() throws {
    let swapped = try program.run([
      "follow-up", runs.earlier, "--previous", runs.now, "--out", output,
    ])
    #expect(swapped.code == 1)
    let inside = try program.run(["follow-up", runs.now, "--out", "\(runs.now)/f"])
    #expect(inside.code == 1)
    let none = try program.run(["follow-up", "corpora/demo", "--out", output])
    #expect(none.code == 3)
    try FileManager.default.copyItem(atPath: runs.earlier, toPath: output + "-run")
    let other = try program.run(["follow-up", runs.now, "--out", output + "-run"])
    #expect(other.code == 3)
    #expect(other.errors.contains("holds something else than a follow-up"), "\(other.errors)")
    for ending in [swapped, inside, none, other] {
      #expect(ending.errors.split(separator: "\n").count == 1, "\(ending.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: output))
  }

  @Test func `every number of the follow-up stands in a table of its run or of the earlier one`()
    throws
  {
    let adopted = "\(folder.url.path)/all.md"
    let articles = [5, 6, 12, 18, 20, 24].map { "article \($0) of the Convention" }
    try """
    ## I. Recommendations

    1\\. A workshop of African, Asia-Pacific, Eastern European, Latin American and Western European \
    States on \(articles.joined(separator: ", ")) is recommended.
    """.write(toFile: adopted, atomically: true, encoding: .utf8)
    let ending = try write(["--report", adopted, "--formats", "md"])
    #expect(ending.code == 0, "\(ending.errors)")
    func cells(_ path: String) throws -> Set<String> {
      let text = try String(contentsOfFile: "\(path)/public/tables.csv", encoding: .utf8)
      return Set(
        text.split(separator: "\n").dropFirst().map {
          $0.split(separator: ",", maxSplits: 2).last.map(String.init) ?? ""
        })
    }
    let own = try cells(output)
    #expect(own.count > 50)
    #expect(own.isSubset(of: try cells(runs.now).union(try cells(runs.earlier))))
  }

  @Test func `what was filled in or put beside is not replaced, a changed run not followed up`()
    throws
  {
    _ = try write(["--formats", "md"])
    try "filled in".write(
      toFile: "\(output)/restricted/checklists/QMB.csv", atomically: true, encoding: .utf8)
    let again = try write(["--formats", "md"])
    #expect(again.code == 3)
    #expect(again.errors.contains("QMB.csv"))
    #expect(try text("restricted/checklists/QMB.csv") == "filled in")
    let copy = "\(folder.url.path)/copy"
    try FileManager.default.copyItem(atPath: runs.now, toPath: copy)
    let file = "\(copy)/restricted/claims.ndjson"
    try String(contentsOfFile: file, encoding: .utf8).replacing("\"block\":", with: "\"block\":-")
      .write(toFile: file, atomically: true, encoding: .utf8)
    let changed = try program.run([
      "follow-up", copy, "--previous", runs.earlier, "--out", "\(output)-2",
    ])
    #expect(changed.code == 3)
    #expect(changed.errors.contains("claims.ndjson was changed"))
  }

  @Test func `without an earlier run the checklists alone are written`() throws {
    let ending = try program.run(["follow-up", runs.now, "--out", output])
    #expect(ending.code == 0, "\(ending.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(output)/public").isEmpty)
    #expect(FileManager.default.fileExists(atPath: "\(output)/restricted/checklists/QMB.docx"))
  }

  @Test func `a report as it was adopted is followed up in its own words`() throws {
    let adopted = "\(folder.url.path)/adopted.md"
    try """
    # Report

    ## I. Conclusions and recommendations

    1\\. The group thanks the Secretariat.

    2\\. The group recommends that African States train prosecutors under article 16 of the Convention.

    ## II. Other matters

    3\\. Article 5 is mentioned.
    """.write(toFile: adopted, atomically: true, encoding: .utf8)
    let ending = try write(["--report", adopted, "--formats", "md"])
    #expect(ending.code == 0, "\(ending.errors)")
    #expect(ending.output.contains("by hand, since they cite no article and name no issue: 1."))
    let page = try text("public/follow-up.md")
    #expect(page.contains("train prosecutors"))
    #expect(page.contains("Under article 16 of the Convention"))
    #expect(!page.contains("article 5"))
  }

  @Test(arguments: [
    ("1\\. QMB should act under article 16 of the Convention.", Int32(3)),
    ("1\\. In Kenya article 16 of the Convention is not applied.", 3), ("", 1),
  ])
  func `an adopted report that names a State, or has no conclusions, ends the work`(
    words: String, code: Int32
  ) throws {
    let adopted = "\(folder.url.path)/adopted.md"
    try "# Report\n\n## I. Conclusions and recommendations\n\n\(words)\n".write(
      toFile: adopted, atomically: true, encoding: .utf8)
    let ending = try write(["--report", adopted, "--formats", "md"])
    #expect(ending.code == code, "\(ending.errors)")
    #expect(!FileManager.default.fileExists(atPath: output))
  }
}

/// A report as data, as far as these tests look into it.
private struct ReportText {
  let conclusions: [String]

  private struct Content: Decodable {
    struct Block: Decodable {
      let type: String
      let text: String?
      let bold: Bool?
    }

    let blocks: [Block]
  }

  init(at path: String) throws {
    let content = try JSONDecoder().decode(
      Content.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    conclusions = content.blocks.filter { $0.type == "paragraph" && $0.bold == true }
      .compactMap(\.text)
  }
}
