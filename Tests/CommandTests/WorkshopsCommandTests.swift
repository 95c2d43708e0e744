import Foundation
import TestSupport
import Testing

/// `palermo workshops` on the demonstration's run.
struct WorkshopsCommandTests {
  private let program = BuiltProgram()
  private let folder: TemporaryFolder
  private let run = checkout.appendingPathComponent("reports/demo").path

  init() throws { folder = try TemporaryFolder() }

  private var output: String { "\(folder.url.path)/out" }

  private func plan(_ fields: String) throws -> String {
    let path = "\(folder.url.path)/plan.json"
    try "{\"format\":\"palermo-workshop-plan/1\"\(fields.isEmpty ? "" : ",")\(fields)}".write(
      toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(output)/\(name)", encoding: .utf8)
  }

  @Test func `the plan to start from makes a plan, twice the same`() throws {
    let example = try program.run(["workshops", "example-plan"])
    let path = "\(folder.url.path)/example.json"
    try example.output.write(toFile: path, atomically: true, encoding: .utf8)
    var written: [String] = []
    for _ in 0..<2 {
      let ending = try program.run(["workshops", run, "--plan", path, "--out", output])
      #expect(ending.code == 0, "\(ending.errors)")
      written.append(try text("manifest.json"))
    }
    #expect(written[0] == written[1])
    #expect(try text("restricted/plan.json").contains(#""optimal":true"#))
    #expect(try text("restricted/workshops.html").contains("Restricted: names States"))
    #expect(try text("restricted/invitations.csv").hasPrefix("workshop,article,"))
  }

  @Test func `the public proposal has no code of a State`() throws {
    _ = try program.run([
      "workshops", run, "--plan", try plan(#""workshops":9"#), "--out", output,
    ])
    let proposal = try text("public/workshop-proposal.md")
    let invited = try text("restricted/invitations.csv").split(separator: "\n").dropFirst()
    #expect(!invited.isEmpty)
    #expect(proposal.contains("Fictional States and findings"))
    for line in invited {
      let state = line.split(separator: ",", omittingEmptySubsequences: false)[4]
      #expect(!proposal.contains(state))
    }
  }

  @Test func `the restricted document has needs by cluster, subject, region and type, with names`()
    throws
  {
    _ = try program.run([
      "workshops", run, "--plan",
      try plan(#""workshops":2,"stateLanguages":{"QMB":["fr"],"XAD":["fr","en"]}"#), "--out",
      output,
    ])
    let text = try text("restricted/workshops.html")
    for words in [
      "Needs by cluster of articles and region", "Needs by subject and region",
      "International cooperation, mutual legal assistance and confiscation", "They ask for: ",
      "legislative drafting (", "Convention, art. 18 (mutual legal assistance)", "Mbasari (QMB)",
      "<td>French</td>", "all of the plan", "States with a good practice",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    // As many needs in each table as the plan has.
    let rows = text.split(separator: "<tr>").map { row in
      row.split(separator: "<td").dropFirst().map { cell in
        cell.split(separator: ">", maxSplits: 1).last?.prefix { $0 != "<" } ?? ""
      }
    }
    let demand = try JSONDecoder().decode(
      Demand.self, from: Data(try self.text("restricted/plan.json").utf8)
    ).demand
    #expect(rows.filter { $0.count == 4 }.compactMap { Int($0[1]) }.reduce(0, +) == demand)
    #expect(
      rows.filter { $0.count == 5 }.map { $0[1].split(separator: ",").count }.reduce(0, +) == demand
    )
  }

  private struct Demand: Decodable { let demand: Int }

  @Test func `another folder's content is named for what it should be`() throws {
    let ending = try program.run([
      "workshops", run, "--plan", try plan(""), "--out", folder.url.path,
    ])
    #expect(ending.code == 3)
    #expect(
      ending.errors.contains("holds something else than a plan of workshops"), "\(ending.errors)")
  }

  @Test func `no line for the terminal is wider than 80 columns`() throws {
    let ending = try program.run(
      [
        "workshops", run, "--plan", try plan(#""workshops":5,"placesPerWorkshop":3"#), "--out", "w",
      ], in: folder.url)
    #expect(ending.code == 0, "\(ending.errors)")
    #expect(ending.output.contains("in the workshop on"))
    for line in ending.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func `a proposal with a word that is the name of a fictional State is not written`() throws
  {
    let corpus = try SmallCorpus()
    try corpus.add("a.json", symbol: "D/1", state: "QMA")
    for (name, code) in [("Drovina", 0), ("Proposed", 3)] as [(String, Int32)] {
      // The proposal has a heading that begins with "Proposed": the name of a State, if there is one.
      let states = try corpus.folder.text("states.csv")
      try corpus.folder.write(states.replacing("Drovina", with: name), to: "states.csv")
      let place = try TemporaryFolder()
      let made = try program.run([
        "run", corpus.path, "--out", place.path("run"), "--formats", "md", "--documents", "summary",
      ])
      #expect(made.code == 0, "\(made.errors)")
      let ending = try program.run([
        "workshops", place.path("run"), "--plan", try plan(""), "--out", place.path("plan"),
      ])
      #expect(ending.code == code, "\(name): \(ending.errors)")
      #expect(FileManager.default.fileExists(atPath: place.path("plan")) == (code == 0))
      if code > 0 {
        #expect(ending.errors.contains("nothing was written: public/workshop-proposal"))
      }
    }
  }

  @Test(arguments: [
    (#""placesPerWorkshop":-1"#, "negative places"), (#""hosts":["QAA"]"#, "an unknown State"),
    (#""languages":["de"]"#, "an unknown language"), (#""place":3"#, "an unknown key"),
    (#""stateLanguages":{"QAA":["fr"]}"#, "languages of an unknown State"),
    (#""year":9"#, "a year that the run lacks"), (#""weights":{"success":1}"#, "an unknown weight"),
    (#""budget":-1"#, "negative money"), (#""span":"month""#, "an unknown span"),
    (#""workshops":1,"workshops":2"#, "a key twice"), (#""workshops":1.5"#, "half a workshop"),
  ])
  func `a plan without sense is one line, and nothing is written`(
    fields: String, reason: String
  ) throws {
    let ending = try program.run(["workshops", run, "--plan", try plan(fields), "--out", output])
    #expect(ending.code == 1, "\(reason)")
    #expect(ending.errors.split(separator: "\n").count == 1, "\(ending.errors)")
    #expect(!FileManager.default.fileExists(atPath: output))
  }

  @Test(arguments: [
    (#""workshops":0"#, "more workshops"), (#""hosts":[]"#, "more hosts"),
    (#""minimumProviders":999"#, "fewer providers"),
    (#""budget":1,"costPerWorkshop":2"#, "a greater budget"),
    (#""languages":[]"#, "more languages"),
  ])
  func `where no workshop is possible the plan is empty and says why`(
    fields: String, way: String
  ) throws {
    let ending = try program.run(["workshops", run, "--plan", try plan(fields), "--out", output])
    #expect(ending.code == 0, "\(ending.errors)")
    #expect(ending.output.contains(way), "\(ending.output)")
    #expect(try text("restricted/plan.json").contains(#""workshops":[]"#))
  }

  @Test func `the run's folder is not written in, nor another folder replaced`() throws {
    let inside = try program.run(["workshops", run, "--plan", try plan(""), "--out", "\(run)/w"])
    #expect(inside.code == 3)
    try FileManager.default.copyItem(atPath: run, toPath: output)
    let other = try program.run(["workshops", run, "--plan", try plan(""), "--out", output])
    #expect(other.code == 3)
    #expect(FileManager.default.fileExists(atPath: "\(output)/public/technical-report.md"))
  }
}
