import Foundation
import Ingest
import Model
import Testing
import TestSupport

/// The files around the documents.
struct CorpusFolderTests {
  @Test func `files are listed at any depth in byte order, hidden and unknown ones too`() throws {
    let corpus = try SmallCorpus()
    for name in ["b.json", "a/z.xml", "B.json", ".DS_Store", "a.json"] {
      try corpus.folder.write("x", to: "documents/\(name)")
    }
    #expect(
      try CorpusFolder(path: corpus.path).files().map(\.path) == [
        "documents/.DS_Store", "documents/B.json", "documents/a.json", "documents/a/z.xml",
        "documents/b.json",
      ])
  }

  @Test func `links, pipes and missing files are unreadable, large files too large`() throws {
    let corpus = try SmallCorpus()
    try corpus.folder.write("secret", to: "outside.txt")
    try FileManager.default.createSymbolicLink(
      atPath: corpus.folder.path("documents/link.json"), withDestinationPath: "../outside.txt")
    #expect(mkfifo(corpus.folder.path("documents/pipe.json"), 0o600) == 0)
    try corpus.folder.write("12345", to: "documents/large.json")
    var limits = ReadingLimits.standard
    limits[.fileSize] = 4
    let folder = CorpusFolder(path: corpus.path, limits: limits)
    for (name, reason) in [
      ("link.json", Refusal.Reason.unreadable), ("pipe.json", .unreadable),
      ("none.json", .unreadable), ("large.json", .tooLarge),
    ] {
      let refusal = #expect(throws: Refusal.self) { try folder.bytes(of: "documents/\(name)") }
      #expect(refusal?.reason == reason, "\(name)")
    }
  }

  @Test(arguments: [
    ("QMA,Qumar,AFRICA,2003-01-01,,,,", 1), ("QMA,\"Qumar, Isles of\",,signed 2000-12-12,,,,", 1),
  ])
  func `States are read with their acts`(_ row: (String, Int)) throws {
    let header = "code,name,regionalGroup,UNTOC,TIP,SOM,FIREARMS,UNCAC"
    let table = try StateTable(Array("\u{FEFF}\(header)\r\n\(row.0)\r\n".utf8))
    #expect(table.states.count == row.1)
  }

  @Test(arguments: [
    (",", "\n"), (";", "\r\n"), ("\t", "\r"), (";", "\n"),
  ])
  func `States are read with any separator and line end`(_ row: (String, String)) throws {
    let lines = [
      "code,name,regionalGroup,UNTOC,TIP,SOM,FIREARMS,UNCAC",
      "QMA,the \"Isles\" of Qumar,AFRICA,2003-01-01,,,,", "",
      "QMB,\"Belvania\nand more\",,,,,,,,,",
    ]
    let text = lines.joined(separator: row.1).replacing(",", with: row.0)
    let table = try StateTable(Array(text.utf8))
    #expect(table.states.map(\.name) == ["the \"Isles\" of Qumar", "Belvania and more"])
    let wide = Array(text.utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(try StateTable([0xFF, 0xFE] + wide).states == table.states)
  }

  @Test(arguments: [
    ("QMA,\"Qumar\nand\nmore", 2, Refusal.Reason.wrongType), ("QMA,a\u{0},,,,,,", 2, .notUTF8),
    ("QMA,a,,,,,,\rQMB,\"b\"c,,,,,,", 3, .wrongType), ("QMA,Qumar,AFRICA,,,,,,x", 2, .wrongType),
  ])
  func `a fault of the States' table is refused where it stands`(
    text: String, line: Int, reason: Refusal.Reason
  ) {
    let header = "code,name,regionalGroup,UNTOC,TIP,SOM,FIREARMS,UNCAC\r\n"
    let refusal = #expect(throws: Refusal.self) { try StateTable(Array((header + text).utf8)) }
    #expect(refusal?.line == line && refusal?.reason == reason)
  }

  @Test(arguments: [
    ("code,name", 1), ("QMA,Qumar,AFRICA,2003-02-30,,,,", 2), ("Q1A,Qumar,AFRICA,,,,,", 2),
    ("QMA,Qumar,EUROPE,,,,,", 2), ("QMA,Qumar", 2), ("QMA,,AFRICA,,,,,", 2),
    ("QMA,Qumar,AFRICA,,,,,\nQMA,Again,AFRICA,,,,,", 3),
  ])
  func `a wrong line of the States refuses the table with its line`(_ row: (String, Int)) {
    let header = row.1 == 1 ? "" : "code,name,regionalGroup,UNTOC,TIP,SOM,FIREARMS,UNCAC\n"
    let refusal = #expect(throws: Refusal.self) { try StateTable(Array((header + row.0).utf8)) }
    #expect(refusal?.line == row.1)
  }
}
