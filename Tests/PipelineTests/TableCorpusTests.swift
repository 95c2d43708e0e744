import Foundation
import Ingest
import Model
import Pipeline
import Reporting
import Testing
import TestSupport

/// Corpora of tables, from files to findings.
struct TableCorpusTests {
  private static let above = """
    Symbol;CTOC/COP/IOG/I/1/1/Add.1
    Title;List of observations: Qumar
    Date;2013-05-21
    Distr.;General
    Language;en
    State;QMA

    """

  private func corpus(_ files: [String: String]) throws -> SmallCorpus {
    let corpus = try SmallCorpus()
    for (name, text) in files { try corpus.folder.write(text, to: name) }
    return corpus
  }

  private func observations(_ corpus: SmallCorpus) async throws -> [Observation] {
    try await CorpusFindings(corpus: corpus.path).observations(matching: ObservationFilter())
  }

  @Test func `lines of a list are findings with addresses of a table`() async throws {
    let corpus = try corpus([
      "documents/a.csv": Self.above + """
        kind;provision;paragraph;text
        challenge;UNTOC/16/9;14.;Delays (art. 18).

        technical assistance need;;15;None.
        good practices;TIP 5;16;Networks.
        gap;;;No records under article 6.
        gap;16-Sep;18;No records under article 7.
        gap;;19;No records.
        """
    ])
    let found = try await observations(corpus)
    #expect(
      found.map(\.id) == [0, 2, 3, 4, 5].map { "CTOC/COP/IOG/I/1/1/Add.1#0.\($0)" })
    #expect(found.map(\.kind) == [.challenge, .goodPractice, .challenge, .challenge, .challenge])
    #expect(
      found.map { $0.provisions.map(\.description) }
        == [["UNTOC/16/9"], ["TIP/5"], ["UNTOC/6"], ["UNTOC/7"], []])
    #expect(found.map(\.basis) == [.cited, .cited, .cited, .cited, .none])
    #expect(found.map(\.paragraph) == ["14", "16", nil, "18", "19"])
    #expect(found.map(\.text).first == "Delays (art. 18)." && found.allSatisfy { $0.state != nil })
    let warnings = try await Check(corpus: corpus.path).perform().warnings
    #expect(warnings.map(\.line) == [13] && warnings.map(\.reason) == [.unknownProvision])
  }

  @Test func `a name that no treaty has refuses the table with its line`() async throws {
    for cell in ["UNTOC/99", "UNTOC/16/99", "TIP/5, UNTOC/5–8"] {
      let corpus = try corpus([
        "documents/a.csv": Self.above + "kind;provision;text\ngap;16;a\ngap;\(cell);b\n"
      ])
      let refusals = try await Check(corpus: corpus.path).perform().refusals
      #expect(refusals.map(\.reason) == [.unknownValue] && refusals.map(\.line) == [9])
    }
  }

  @Test func `the same findings under other kinds are another document`() async throws {
    let text = Self.above + "kind;text\ngap;No records.\n"
    let other = text.replacing("Add.1", with: "Add.2").replacing("gap;", with: "success;")
    let again = text.replacing(";", with: ",")
    let corpus = try corpus([
      "documents/a.csv": text, "documents/b.csv": other, "documents/c.csv": again,
    ])
    let summary = try await Check(corpus: corpus.path).perform()
    #expect(summary.statuses == [.counted: 2, .repeated: 1])
  }

  @Test func `a finding is shown among the lines around it, an entry too`() async throws {
    let lines = (0..<50).map { "gap;16;\($0 + 1);Delay \($0)." }
    let entries = (0..<9).map { "gap;art. 18;Africa;3;Entry \($0)." }
    let side = """
      {"kind": "thematic-report", "symbol": "CTOC/COP/IOG/I/1/CRP.1", "title": "Compilation",
       "language": "en", "date": "2013-06-21", "distribution": "general", "cycle": 1, "year": 1}
      """
    let corpus = try corpus([
      "documents/a.csv": Self.above + "kind;provision;paragraph;text\n"
        + lines.joined(separator: "\n"),
      "documents/b.csv": "kind;provision;regionalGroup;states;text\n"
        + entries.joined(separator: "\n"),
      "documents/b.meta.json": side,
    ])
    let findings = CorpusFindings(corpus: corpus.path)
    let row = try #require(
      try await findings.passage(of: "CTOC/COP/IOG/I/1/1/Add.1#0.20", around: 2))
    #expect(row.lines.map(\.text) == (18...22).map { "Delay \($0)." })
    #expect(row.lines[row.place].number == "21")
    let entry = try #require(try await findings.passage(of: "CTOC/COP/IOG/I/1/CRP.1#4", around: 1))
    #expect(entry.lines.map(\.text) == ["Entry 3.", "Entry 4.", "Entry 5."] && entry.place == 1)
    #expect(entry.observation?.provisions.map(\.description) == ["UNTOC/18"])
  }

  @Test func `what columns.csv says is one of the facts that a digest covers`() async throws {
    let text = Self.above + "Art;text\nMangel;No records.\n"
    let explained = "column,field,value,meaning\nArt,kind,Mangel,challenge\n"
    func run(_ columns: String) async throws -> (files: String, manifest: String) {
      let corpus = try corpus(["documents/a.csv": text, "columns.csv": columns])
      let place = try TemporaryFolder()
      let options = Run.Options(
        corpus: corpus.path, output: place.path("run"), formats: [.json], documents: [])
      _ = try await Run(options).perform()
      return (
        try place.text("run/restricted/files.ndjson"), try place.text("run/manifest.json")
      )
    }
    let first = try await run(explained)
    let second = try await run(explained.replacing("challenge", with: "success"))
    #expect(first.files.contains("\"columns.csv\"") && first.manifest != second.manifest)
  }

  @Test func `an archive does not keep what other words made of a table`() async throws {
    let corpus = try corpus([
      "documents/a.csv": Self.above + "Art;text\nMangel;No records.\n",
      "columns.csv": "column,field,value,meaning\nArt,kind,Mangel,challenge\n",
    ])
    let archive = corpus.folder.path("archive.sqlite")
    for kind in ["challenge", "success"] {
      try corpus.folder.write(
        "column,field,value,meaning\nArt,kind,Mangel,\(kind)\n", to: "columns.csv")
      let place = try TemporaryFolder()
      var options = Run.Options(
        corpus: corpus.path, output: place.path("run"), formats: [.json], documents: [])
      options.archive = archive
      _ = try await Run(options).perform()
      let found = try place.text("run/restricted/observations.ndjson")
      #expect(found.contains("\"kind\":\"\(kind)\""))
    }
  }

  @Test(arguments: ["column,field\n", "column,field,value,meaning\nArt,kind,Mangel,idea\n"])
  func `a columns.csv that explains nothing ends the run with a sentence`(
    text: String
  ) async throws {
    let corpus = try corpus(["columns.csv": text])
    let error = await #expect(throws: PipelineError.self) {
      try await Check(corpus: corpus.path).perform()
    }
    #expect(error?.description.hasPrefix("columns.csv:") == true)
  }

  @Test func `a table is tagged line by line as it is read`() async throws {
    let text = Self.above + "Art;text\nMangel;No records.\n"
    let corpus = try corpus([
      "documents/a.csv": text,
      "columns.csv": "column,field,value,meaning\nArt,kind,Mangel,challenge\n",
    ])
    let filter = try TagFilter(corpus: corpus.path)
    for carries in [true, false] {
      let lines = try Array(filter.inputLines(carriesContent: carries))
      let answer = filter.answer(lines[0].dropLast(), number: 1)
      #expect(!answer.isRefused)
      #expect(String(decoding: answer.bytes, as: UTF8.self).contains("Add.1#0.0"))
    }
  }
}
