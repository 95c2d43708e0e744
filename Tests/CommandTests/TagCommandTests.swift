import Foundation
import TestSupport
import Testing

/// `palermo tag`, a filter whose lines any number of machines may make, and the run that counts them.
struct TagCommandTests {
  private let program = BuiltProgram()
  private let demo = checkout.appendingPathComponent("corpora/demo").path

  private func tagged(_ input: String) throws -> String {
    let ending = try program.run(["tag", demo], input: input)
    #expect(ending.code == 0 || ending.code == 2)
    return ending.output
  }

  private func run(_ parts: [String], to name: String, in folder: TemporaryFolder) throws -> Int32 {
    try program.run(
      ["run", demo, "--out", folder.path(name), "--formats", "md,json", "--quiet"]
        + (parts.isEmpty ? [] : ["--observations"] + parts.map { folder.path($0) })
    ).code
  }

  @Test(arguments: [["--list"], ["--list", "--contents"]])
  func `lines tagged in shards and counted together make the same folder as one run`(
    list: [String]
  ) throws {
    let folder = try TemporaryFolder()
    let lines = try program.run(["tag", demo] + list).output.split(separator: "\n")
    var generator = SeededGenerator(seed: 7)
    for (number, shard) in [0..<20, 20..<20, 20..<33, 33..<lines.count].enumerated() {
      let input = lines[shard].shuffled(using: &generator).joined(separator: "\n")
      try folder.write(try tagged(input), to: "parts/part-0000\(number)")
    }
    // What Spark leaves beside its parts.
    try folder.write("", to: "parts/_SUCCESS")
    try folder.write("crc", to: "parts/.part-00000.crc")
    #expect(try run(["parts"], to: "shared-out", in: folder) == 2)
    #expect(try run([], to: "alone", in: folder) == 2)
    let all = try folder.contents()
    let (shared, alone) = ("shared-out/", "alone/")
    let made = all.filter { $0.key.hasPrefix(shared) }
    #expect(made.count > 20)
    for (name, bytes) in made {
      #expect(all[alone + name.dropFirst(shared.count)] == bytes, "\(name)")
    }
  }

  @Test func `a document that is its own line comes to the same observations as its file`() throws {
    let file = "documents/year-1/qop.json"
    let text = try String(contentsOfFile: "\(demo)/\(file)", encoding: .utf8)
    let line = text.replacing("\n", with: " ")
    func observations(_ output: String) -> [Substring] {
      Array(output.split(separator: "\n").dropFirst())
    }
    let bare = try tagged(line)
    let named = try tagged("{\"file\":\"\(file)\"}")
    #expect(observations(bare).count > 10)
    #expect(observations(bare) == observations(named))
  }

  @Test func `what is no document is answered in its place, and the exit code says so`() throws {
    let ending = try program.run(
      ["tag", demo],
      input: """
        no json
        {"text":"no file"}
        {"file":"../../etc/passwd"}
        {"file":"documents/../corpus.json"}
        {"file":"documents/none.json"}
        {"file":"documents/a.xml","text":"<act/>"}
        {"file":"documents/b.json","base64":"%%%"}

        """)
    #expect(ending.code == 2)
    let reasons = ending.output.split(separator: "\n").map { line in
      line.split(separator: "\"reason\":\"").last?.prefix { $0 != "\"" } ?? ""
    }
    #expect(
      reasons == [
        "malformedJSON", "missingField", "unreadable", "unreadable", "unreadable",
        "notAReviewDocument", "malformedJSON",
      ])
  }

  @Test func `lines that were lost, changed or made for other facts are refused, none in silence`()
    throws
  {
    let folder = try TemporaryFolder()
    let whole = try tagged("{\"file\":\"documents/year-1/qop.json\"}").split(separator: "\n")
    let damages: [(String, [Substring])] = [
      ("one is missing", Array(whole.dropLast())),
      ("the first is missing", Array(whole.dropFirst())),
      ("two have changed places", [whole[0], whole[2], whole[1]] + whole[3...]),
      (
        "another context",
        [Substring(whole[0].replacing("\"context\":\"", with: "\"context\":\"0"))]
      ),
      ("no line of ours", ["{\"a\":1}"]),
    ]
    for (name, lines) in damages {
      try folder.write(lines.joined(separator: "\n") + "\n", to: "part")
      let ending = try program.run([
        "run", demo, "--observations", folder.path("part"), "--out", folder.path("out"),
        "--formats", "md", "--quiet",
      ])
      #expect(ending.code == 2, "\(name): \(ending.errors)")
      let refused = try folder.text("out/restricted/refused.ndjson")
      #expect(!refused.isEmpty, "\(name)")
    }
  }

  @Test func `documents that nobody tagged are said`() throws {
    let folder = try TemporaryFolder()
    try folder.write(try tagged("{\"file\":\"documents/year-1/qop.json\"}"), to: "part")
    _ = try run(["part"], to: "out", in: folder)
    let warnings = try folder.text("out/restricted/warnings.ndjson")
    #expect(warnings.contains("of the files in documents/ are not among the observations"))
  }

  @Test
  func `bad lines with one number in two shards are both listed, whole ones win over damaged`()
    throws
  {
    let folder = try TemporaryFolder()
    let whole = try tagged("{\"file\":\"documents/year-1/qop.json\"}")
    try folder.write(try tagged("no json") + whole.dropLast(200), to: "parts/part-0")
    try folder.write(try tagged("no json either") + whole, to: "parts/part-1")
    #expect(try run(["parts"], to: "out", in: folder) == 2)
    let refused = try folder.text("out/restricted/refused.ndjson").split(separator: "\n")
    #expect(refused.count { $0.contains("\"file\":\"line 1\"") } == 2)
    #expect(!refused.contains { $0.contains("qop.json") })
    #expect(try folder.text("out/restricted/files.ndjson").contains("qop.json"))
  }

  @Test(arguments: ["", "\n\n"])
  func `a corpus of which nothing was tagged has a report that says so`(part: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(part, to: "part")
    #expect(try run(["part"], to: "out", in: folder) == 0)
    #expect(try folder.text("out/restricted/observations.ndjson").isEmpty)
    #expect(
      try folder.text("out/restricted/warnings.ndjson").contains("not among the observations"))
  }
}
