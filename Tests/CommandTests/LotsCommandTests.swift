import Foundation
import TestSupport
import Testing

/// `palermo lots` as its users meet it.
struct LotsCommandTests {
  private let program = BuiltProgram()
  private let seed = String(repeating: "ab", count: 32)

  /// Six States of two groups, all party to the Convention.
  private func table(_ folder: TemporaryFolder, states: String = "ABCDEF") throws -> String {
    let rows = states.enumerated().map { place, letter in
      "QM\(letter),State \(letter),\(place % 2 == 0 ? "AFRICA" : "EEG"),2004-01-01,,,,\n"
    }
    try folder.write(
      "code,name,regionalGroup,UNTOC,TIP,SOM,FIREARMS,UNCAC\n" + rows.joined(),
      to: "states.csv")
    return folder.path("states.csv")
  }

  private func draw(_ table: String, _ more: [String] = []) -> [String] {
    [
      "lots", "draw", table, "--rules", "proposal-2011", "--reference-date", "2012-06-30",
      "--years", "4", "--seed", seed,
    ] + more
  }

  @Test func `a draw does not depend on how many there are`() throws {
    let folder = try TemporaryFolder()
    let table = try table(folder)
    let three = try program.run(draw(table, ["--draws", "3"]))
    let five = try program.run(draw(table, ["--draws", "5"]))
    #expect(three.code == 0, "\(three.errors)")
    #expect(five.output.hasPrefix(three.output))
    let lines = five.output.split(separator: "\n")
    #expect(lines.count == 5 && Set(lines.map { $0.drop { $0 != "r" } }).count > 1)
  }

  @Test func `a changed byte of a transcript is said with its line, by exit code 2`() throws {
    let folder = try TemporaryFolder()
    let drawn = try program.run(
      draw(
        try table(folder),
        ["--transcript", folder.path("t"), "--redraw", "QMA", "--public", "4 17 23"]))
    #expect(drawn.code == 0, "\(drawn.errors)")
    #expect(try program.run(["lots", "verify", folder.path("t")]).code == 0)
    let whole = Data(try folder.text("t").utf8)
    // Some places: `LotsReplayTests` tries every one.
    for place in stride(from: 0, to: whole.count, by: 397) {
      var changed = whole
      changed[place] ^= 1
      try folder.write(changed, to: "changed")
      let ending = try program.run(["lots", "verify", folder.path("changed")])
      #expect(ending.code == 2, "byte \(place)")
      let line = whole[..<place].count { $0 == 10 } + 1
      #expect(ending.output.contains("changed:\(line):"), "byte \(place): \(ending.output)")
    }
  }

  @Test func `lots that were not drawn are found though their digests are right`() throws {
    let folder = try TemporaryFolder()
    let table = try table(folder)
    for (name, more) in [("one", ["--public", "1"]), ("other", ["--public", "2"])] {
      #expect(
        try program.run(draw(table, ["--transcript", folder.path(name)] + more)).code == 0)
    }
    let lines = try folder.text("one").split(separator: "\n", omittingEmptySubsequences: false)
    try folder.write(lines.dropLast(2).joined(separator: "\n") + "\n", to: "short")
    let short = try program.run(["lots", "verify", folder.path("short")])
    #expect(short.code == 2 && short.output.contains("ends before"))
    try folder.write("no transcript\n", to: "none")
    #expect(try program.run(["lots", "verify", folder.path("none")]).code == 3)
    try folder.write("", to: "empty")
    #expect(try program.run(["lots", "verify", folder.path("empty")]).code == 3)
  }

  @Test(arguments: [
    (["--seed", "ab"], "64 hexadecimal digits"), (["--years", "0"], "--years is a number"),
    (["--years", "21"], "--years is a number"), (["--draws", "0"], "--draws is a number"),
    (["--draws", "1000001"], "--draws is a number"),
    (["--reference-date", "2012-02-30"], "no date"), (["--redraw", "QZZ"], "QZZ"),
    (["--reference-date", "2001-01-01"], "no State is party"),
    (["--redraw", "QMA", "--redraw", "QMA", "--redraw", "QMA"], "QMA may ask 2 times"),
    (["--defer", "QMA", "--defer", "QMA"], "once"), (["--defer", "qma"], "not among the States"),
    (["--defer", "QMA", "--defer", "QMB", "--years", "1"], "last year"),
    (["--volunteer", "QMA"], "no mere signatory"),
    (["--volunteer", "QZZ"], "no State of the table"),
    (["--rules", "nothing.json"], "no such file"),
  ])
  func `what is wrong is said in one line`(more: [String], words: String) throws {
    let folder = try TemporaryFolder()
    let arguments = draw(try table(folder))
    var changed = arguments
    for pair in stride(from: 0, to: more.count, by: 2) {
      let place = arguments.firstIndex(of: more[pair])
      if let place {
        changed[place + 1] = more[pair + 1]
      } else {
        changed += more[pair...(pair + 1)]
      }
    }
    let ending = try program.run(changed)
    #expect(ending.code == 1)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.contains(words), "\(ending.errors)")
    #expect(ending.errors.split(separator: "\n").count == 1, "\(ending.errors)")
  }

  /// Of each State its year and reviewers, in the first draw.
  private func reviews(_ output: String) -> [String: String] {
    let first = output.split(separator: "\n").first ?? ""
    return first.matches(
      of: /"state":"(?<state>...)","year":(?<year>\d+),"reviewers":\[(?<reviewers>[^\]]*)/
    ).reduce(into: [:]) {
      $0[String($1.output.state)] = "\($1.output.year) \($1.output.reviewers)"
    }
  }

  @Test func `a request changes one State's reviewers, a deferral one State's year`() throws {
    let folder = try TemporaryFolder()
    let table = try table(folder, states: "ABCDEFGH")
    let plain = reviews(try program.run(draw(table)).output)
    #expect(plain.count == 8)
    let asked = try program.run(
      draw(table, ["--redraw", "QMC", "--redraw", "QMC", "--transcript", folder.path("t")]))
    let others = reviews(asked.output)
    #expect(others.filter { $0.value != plain[$0.key] }.keys.allSatisfy { $0 == "QMC" })
    #expect(others["QMC"]?.first == plain["QMC"]?.first)
    let transcript = try folder.text("t")
    #expect(transcript.components(separatedBy: "\"event\":\"request\"").count == 3)
    let early = try #require(plain.filter { $0.value.hasPrefix("1") }.keys.min())
    let put = reviews(
      try program.run(draw(table, ["--defer", early, "--transcript", folder.path("t")])).output)
    #expect(put.filter { $0.value != plain[$0.key] }.keys.map { $0 } == [early])
    #expect(put[early] == plain[early].map { "2" + $0.dropFirst() })
    #expect(try program.run(["lots", "verify", folder.path("t")]).code == 0)
    // Requests concern the first draw alone.
    let two = try program.run(draw(table, ["--redraw", "QMC", "--draws", "2"])).output
    let twoPlain = try program.run(draw(table, ["--draws", "2"])).output
    #expect(two.split(separator: "\n").last == twoPlain.split(separator: "\n").last)
  }

  @Test func `a volunteer is reviewed and reviews nobody`() throws {
    let folder = try TemporaryFolder()
    let table = try table(folder)
    try folder.write(
      try folder.text("states.csv") + "QMV,State V,EEG,signed 2004-01-01,,,,\n", to: "states.csv")
    let without = try program.run(draw(table))
    #expect(!without.output.contains("QMV"))
    let drawn = try program.run(
      draw(table, ["--volunteer", "QMV", "--transcript", folder.path("t"), "--draws", "20"]))
    #expect(drawn.code == 0, "\(drawn.errors)")
    for line in drawn.output.split(separator: "\n") {
      #expect(line.components(separatedBy: "QMV").count == 2)
      #expect(line.contains("\"state\":\"QMV\""))
    }
    #expect(try program.run(["lots", "verify", folder.path("t")]).code == 0)
  }

  @Test func `an unknown key of the rules is refused`() throws {
    let folder = try TemporaryFolder()
    let profile = try program.run(["lots", "rules", "proposal-2011"]).output
    try folder.write(
      profile.replacing("\"superset\": true", with: "\"superset\": true, \"luck\": 1"), to: "r")
    let ending = try program.run(
      draw(try table(folder)).map { $0 == "proposal-2011" ? folder.path("r") : $0 })
    #expect(ending.code == 1 && ending.errors.contains("luck"), "\(ending.errors)")
  }

  @Test func `an impossible draw names the rules, and nothing is written`() throws {
    let folder = try TemporaryFolder()
    // Two States of a group can only review each other.
    let table = try table(folder, states: "ABCDEFG")
    let text = try folder.text("states.csv")
    try folder.write(
      text.replacing("State A,AFRICA", with: "State A,WEOG").replacing(
        "State C,AFRICA", with: "State C,WEOG"
      ).replacing("AFRICA", with: "EEG"), to: "states.csv")
    let ending = try program.run(draw(table, ["--out", folder.path("draw")]))
    #expect(ending.code == 3)
    #expect(ending.errors.contains("sameRegionAtLeast"), "\(ending.errors)")
    #expect(ending.errors.contains("noMutualReviews"), "\(ending.errors)")
    #expect(ending.errors.contains("concerned: QMA QMC"), "\(ending.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path("draw")))
  }

  @Test func `the registry's classes stand beside those of the proposal`() throws {
    let csv = try program.run(
      ["lots", "feasibility", "--reference-date", "2010-09-22", "--format", "csv"])
    let states = csv.output.split(separator: "\n").dropFirst().map { $0.split(separator: ",")[1] }
    #expect(states == ["78", "45", "16", "13", "3", "1"])
    let shown = try program.run(["lots", "feasibility", "--reference-date", "2010-09-22"])
    #expect(shown.output.contains("UNTOC TIP SOM FIREARMS      78               79"))
  }
}
