import Foundation
import Packaging
import TestSupport
import Testing

/// Checklists written, filled in and read back.
struct FollowUpAnswersTests {
  private let program = BuiltProgram()
  private let folder: TemporaryFolder
  private let followUp: String
  private let checklists: String

  init() throws {
    folder = try TemporaryFolder()
    let runs = try FollowUpRuns.shared.get()
    let path = folder.url.path
    followUp = runs.followUp
    checklists = "\(followUp)/restricted/checklists"
    try FileManager.default.createDirectory(
      atPath: "\(path)/returned", withIntermediateDirectories: false)
  }

  private func form(_ name: String) throws -> String {
    try String(contentsOfFile: "\(checklists)/\(name)", encoding: .utf8)
  }

  private func give(_ text: String, as name: String) throws {
    try text.write(
      toFile: "\(folder.url.path)/returned/\(name)", atomically: true, encoding: .utf8)
  }

  private func read() throws -> BuiltProgram.Ending {
    let path = folder.url.path
    return try program.run([
      "follow-up", "answers", "\(path)/returned", "--against", followUp, "--out",
      "\(path)/answers",
    ])
  }

  private func written(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder.url.path)/answers/restricted/\(name)", encoding: .utf8)
  }

  private static let unanswered = #""answer":{"measuresTaken":null,"measures":null"#

  @Test func `the same answers come back from JSON, CSV and Word`() throws {
    let answer = #""answer":{"measuresTaken":"yes","measures":"A law of 2014; a unit.""#
    try give(
      form("QMB.json").replacing(Self.unanswered, with: answer, maxReplacements: 1), as: "a.json")
    var lines = try form("QML.csv").split(separator: "\n").map(String.init)
    lines[1] = lines[1].dropLast(5) + ",yes,A law of 2014; a unit.,,,"
    try give(lines.joined(separator: "\n"), as: "b.csv")
    try fillWord("QMR.docx")
    let ending = try read()
    #expect(ending.code == 0, "\(ending.errors)")
    #expect(ending.output.contains("Read: 3 forms; 3 of "), "\(ending.output)")
    let answers = try written("answers.ndjson").split(separator: "\n")
    #expect(answers.count == 3)
    for (line, state) in zip(answers, ["QMB", "QML", "QMR"]) {
      #expect(line.hasPrefix("{\"reference\":\"\(state)-1-"), "\(line)")
      #expect(
        line.contains(#""measuresTaken":"yes","measures":"A law of 2014; a unit.","sources":null"#),
        "\(line)")
    }
    #expect(try written("answers.csv").split(separator: "\n").count == 4)
    let all = try written("unanswered.csv").split(separator: "\n").count - 1 + 3
    #expect(ending.output.contains("3 of \(all) questions"))
  }

  /// Writes over the prompts of the first table, as a person does in Word.
  private func fillWord(_ name: String) throws {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(checklists)/\(name)")))
    let parts = try ZipReader().parts(of: bytes) { _ in true }.sorted { $0.key < $1.key }.map {
      name, bytes in
      guard name == "word/document.xml" else { return ZipWriter.Part(name: name, bytes: bytes) }
      let form = String(decoding: bytes, as: UTF8.self)
      #expect(form.contains(#"<w:listItem w:displayText="in part" w:value="in part"/>"#))
      let xml =
        form
        .replacing(
          "[Please leave one: yes / in part / no / not applicable]",
          with: "[Please leave one: yes]", maxReplacements: 1
        ).replacing(
          "[Laws, decisions and practice, with their dates]", with: "A law of 2014; a unit.",
          maxReplacements: 1)
      return ZipWriter.Part(name: name, bytes: Array(xml.utf8))
    }
    try Data(ZipWriter().bytes(of: parts)).write(
      to: folder.url.appendingPathComponent("returned/\(name)"))
  }

  @Test func `a form returned untouched, or twice alike, is no fault`() throws {
    try give(form("QMB.csv"), as: "a.csv")
    let answer = #""answer":{"measuresTaken":"no","measures":null"#
    let filled = try form("QML.json").replacing(
      Self.unanswered, with: answer, maxReplacements: 1)
    try give(filled, as: "b.json")
    try give(filled, as: "c.json")
    let ending = try read()
    #expect(ending.code == 0, "\(ending.errors)")
    #expect(ending.output.contains("Read: 3 forms; 1 of "))
  }

  @Test func `answers that contradict are refused, all of them, and the others stand`() throws {
    for (name, word) in [("a", "yes"), ("b", "no"), ("c", "yes")] {
      let answer = "\"answer\":{\"measuresTaken\":\"\(word)\",\"measures\":null"
      try give(
        form("QMB.json").replacing(
          Self.unanswered, with: answer, maxReplacements: 1), as: "\(name).json")
    }
    try give(
      form("QML.json").replacing(
        Self.unanswered, with: #""answer":{"measuresTaken":"no","measures":null"#,
        maxReplacements: 1), as: "d.json")
    let ending = try read()
    #expect(ending.code == 2)
    #expect(ending.output.contains("1 of "), "\(ending.output)")
    #expect(ending.output.contains("2 refused"), "\(ending.output)")
    #expect(ending.errors.contains("b.json:2: "), "\(ending.errors)")
    #expect(try written("refused.ndjson").split(separator: "\n").count == 2)
  }

  @Test func `a question of another year is refused by name, a changed challenge is said`() throws {
    let answer = #""answer":{"measuresTaken":"yes","measures":null"#
    let filled = try form("QMB.json").replacing(
      Self.unanswered, with: answer, maxReplacements: 1)
    try give(filled.replacing("QMB-1-", with: "QMB-1-0", maxReplacements: 1), as: "a.json")
    try give(
      filled.replacing("\"challenge\":\"", with: "\"challenge\":\"Never: ", maxReplacements: 1),
      as: "b.json")
    try give("no form", as: "c.txt")
    let ending = try read()
    #expect(ending.code == 2)
    #expect(ending.errors.contains("none of this follow-up's questions"))
    #expect(ending.errors.contains("the words of the challenge were changed"))
    #expect(ending.errors.contains("c.txt: "))
    #expect(ending.output.contains("1 of "))
  }

  @Test func `two forms may answer one question in different fields`() throws {
    for (name, answer) in [
      ("a", #""answer":{"measuresTaken":"yes","measures":null"#),
      ("b", #""answer":{"measuresTaken":null,"measures":"An Act.""#),
    ] {
      try give(
        form("QMB.json").replacing(Self.unanswered, with: answer, maxReplacements: 1),
        as: "\(name).json")
    }
    let ending = try read()
    #expect(ending.code == 0, "\(ending.errors)")
    #expect(try written("answers.ndjson").contains(#""measuresTaken":"yes","measures":"An Act.""#))
    #expect(try written("answers.csv").contains("/a.json; "))
  }

  @Test func `a link is refused, a folder looked into, an unread file listed`() throws {
    let returned = folder.url.appendingPathComponent("returned")
    try FileManager.default.createDirectory(
      at: returned.appendingPathComponent("inner"), withIntermediateDirectories: false)
    try give(
      form("QMB.json").replacing(
        Self.unanswered, with: #""answer":{"measuresTaken":"no","measures":null"#,
        maxReplacements: 1), as: "inner/a.json")
    try FileManager.default.createSymbolicLink(
      atPath: returned.appendingPathComponent("link.csv").path,
      withDestinationPath: "\(checklists)/QMB.csv")
    let ending = try read()
    #expect(ending.code == 2)
    #expect(ending.output.contains("1 of "))
    #expect(ending.errors.contains("link.csv"))
  }

  @Test func `"none" is no need of assistance`() throws {
    let answer = Self.unanswered
    try give(
      form("QMB.json").replacing(
        answer + #","sources":null,"assistance":null"#,
        with: answer + #","sources":null,"assistance":"None.""#, maxReplacements: 1), as: "a.json")
    let ending = try read()
    #expect(ending.code == 0, "\(ending.errors)")
    #expect(try written("answers.ndjson").contains(#""assistance":"None.""#))
    #expect(try written("answers.ndjson").contains(#""assistanceTypes":[]"#))
  }

  @Test func `nothing to read, and a folder that is no follow-up, are one line`() throws {
    let path = folder.url.path
    let empty = try read()
    #expect(empty.code == 1)
    let missing = try program.run([
      "follow-up", "answers", "\(path)/nowhere", "--against", followUp, "--out",
      "\(path)/answers",
    ])
    #expect(missing.code == 1)
    let other = try program.run([
      "follow-up", "answers", "\(path)/returned", "--against", "reports/demo", "--out",
      "\(path)/answers",
    ])
    #expect(other.code == 3)
    for ending in [empty, missing, other] {
      #expect(ending.errors.split(separator: "\n").count == 1, "\(ending.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: "\(path)/answers"))
  }
}
