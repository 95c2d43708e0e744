import Foundation
import TestSupport
import Testing

struct TrendsCommandTests {
  private let program = BuiltProgram()

  /// Ten States a year, all of one group: in the first year one has the challenge, in the second
  /// nine.
  private func corpus() throws -> SmallCorpus {
    let states = (0..<20).map { "QN\(Character(UnicodeScalar(UInt8(65 + $0))))" }
    let corpus = try SmallCorpus(reviews: [Array(states[..<10]), Array(states[10...])])
    let rows = states.map { "\($0),State \($0),AFRICA,2003-01-01,2004-01-01,2004-01-01,,\n" }
    try corpus.folder.write(
      "code,name,regionalGroup,UNTOC,TIP,SOM,FIREARMS,UNCAC\n" + rows.joined(), to: "states.csv")
    for (index, state) in states.enumerated() {
      let hasFinding = index == 0 || index > 10
      try corpus.add(
        "\(index).json", symbol: "D/\(index)", state: state, year: index < 10 ? 1 : 2,
        blocks: [
          #"{"type": "heading", "level": 1, "text": "Challenges"}"#,
          #"{"type": "paragraph", "number": "1", "text": "Judges lack guidance (art. \#(hasFinding ? 16 : 18))."}"#,
        ])
    }
    return corpus
  }

  @Test func `what rises is shown with its numbers by year, within 80 columns`() throws {
    let corpus = try corpus()
    let ending = try program.run(["trends", corpus.path])
    #expect(ending.code == 0, "\(ending.errors)")
    #expect(ending.output.contains("UNTOC/16"))
    #expect(ending.output.contains("1/10 9/10"))
    #expect(ending.output.contains("rising"))
    #expect(ending.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: ["trends", "changes", "contrasts", "emerging"])
  func `each table is the run's own as CSV, and as NDJSON one object a line`(table: String) throws {
    let corpus = try corpus()
    let place = try TemporaryFolder()
    #expect(try program.run(["run", corpus.path, "--out", place.path("run")]).code == 0)
    let csv = try program.run(["trends", corpus.path, "--table", table, "--format", "csv"])
    #expect(try csv.output == place.text("run/restricted/\(table).csv"))
    let lines = try program.run(["trends", corpus.path, "--table", table, "--format", "ndjson"])
    let objects = try lines.output.split(separator: "\n").map {
      try #require(
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.count == csv.output.split(separator: "\n").count - 1)
  }

  @Test func `with nothing found the number of rows is said`() throws {
    let corpus = try SmallCorpus()
    try corpus.add("a.json", symbol: "D/1", state: "QMA")
    let ending = try program.run(["trends", corpus.path, "--table", "emerging"])
    #expect(ending.code == 0)
    #expect(ending.output.contains("Nothing was found among 0 rows"))
  }

  @Test func `power says the limits of the method's reference and refuses what cannot be`() throws {
    let ending = try program.run(["power", "--reviewed", "31", "--parties", "155"])
    #expect(ending.code == 0)
    #expect(ending.output.contains("a finding in 0 of 31: 0 to 15 of 155 parties have it"))
    #expect(ending.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(try program.run(["power", "--reviewed", "9", "--parties", "8"]).code == 1)
    #expect(try program.run(["power", "--reviewed", "0", "--parties", "8"]).code == 0)
  }
}
