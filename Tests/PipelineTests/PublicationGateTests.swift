import Foundation
import Pipeline
import Reporting
import Testing
import TestSupport

/// What betrays a State stops the publication, with file and place; the evidence stays.
struct PublicationGateTests {
  private static let states = ["QMA", "QMB", "QMC", "QMD"]

  private func corpus(finding: String) throws -> SmallCorpus {
    let corpus = try SmallCorpus(reviews: [Self.states])
    for (index, state) in Self.states.enumerated() {
      try corpus.add(
        "\(index).json", symbol: "D/\(index)", state: state,
        blocks: [
          #"{"type": "heading", "level": 1, "text": "Challenges"}"#,
          #"{"type": "paragraph", "number": "1", "text": "\#(finding)"}"#,
        ])
    }
    return corpus
  }

  @Test func `a State's name in its summary does not reach the public files`() async throws {
    let corpus = try corpus(
      finding: "Qumar should amend the Qumar Extradition Act (art. 16 of the Convention).")
    let place = try TemporaryFolder()
    _ = try await Run(.init(corpus: corpus.path, output: place.path("run"))).perform()
    let contents = try place.contents()
    #expect(contents.count > 20)
    for (name, data) in contents where name.contains("public/") {
      #expect(!String(decoding: data, as: UTF8.self).contains("Qumar"), "\(name)")
    }
    #expect(!contents.keys.contains("run/restricted/not-published.ndjson"))
  }

  @Test func `the names of the treaties are no State's, even where one summary alone has them`()
    async throws
  {
    let corpus = try corpus(finding: "Refusals go without reasons (art. 16).")
    try corpus.add(
      "0.json", symbol: "D/0", state: "QMA",
      blocks: [
        #"{"type": "heading", "level": 1, "text": "Challenges"}"#,
        #"{"type": "paragraph", "number": "1", "text": "The Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children, was adopted by General Assembly resolution 55/25, as was the Protocol against the Smuggling of Migrants by Land, Sea and Air (art. 16)."}"#,
      ])
    let place = try TemporaryFolder()
    _ = try await Run(
      .init(corpus: corpus.path, output: place.path("run"), formats: [.markdown])
    ).perform()
    #expect(try place.text("run/public/technical-report.md").contains("Suppress and Punish"))
  }

  @Test func `wording that States share is not repeated where it counts or ranks them`()
    async throws
  {
    // Twelve States, so that the words that they share are printed.
    let states = (0..<12).map { "QM" + String(Character(Unicode.Scalar(UInt8(65 + $0)))) }
    let corpus = try SmallCorpus(reviews: [states])
    let lines = states.map { "\($0),Land\($0.lowercased()),AFRICA,2003-01-01,,,," }
    try corpus.folder.write(
      "code,name,regionalGroup,UNTOC,TIP,SOM,FIREARMS,UNCAC\n" + lines.joined(separator: "\n")
        + "\n",
      to: "states.csv")
    for (index, state) in states.enumerated() {
      try corpus.add(
        "\(index).json", symbol: "D/\(index)", state: state,
        blocks: [
          #"{"type": "heading", "level": 1, "text": "Challenges"}"#,
          #"{"type": "paragraph", "number": "1", "text": "Requests for extradition were refused in one case without any reasons (art. 16)."}"#,
        ])
    }
    let place = try TemporaryFolder()
    let options = Run.Options(
      corpus: corpus.path, output: place.path("run"), formats: [.markdown])
    _ = try await Run(options).perform()
    for (name, data) in try place.contents() where name.contains("public/") {
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.contains("in one case"), "\(name)")
    }
  }

  @Test func `words of a phrase book that name a State stop all publication, not the evidence`()
    async throws
  {
    let corpus = try corpus(finding: "Refusals go without reasons (art. 16).")
    let place = try TemporaryFolder()
    try place.write("[emerging.firstYear]\nQumar was the first.\n", to: "own.phrases")
    let phrases = try PhraseCopy(at: place.path("own.phrases")).book()
    let options = Run.Options(
      corpus: corpus.path, output: place.path("run"), formats: [.markdown, .html],
      phrases: phrases)
    let failure = await #expect(throws: PipelineError.self) {
      _ = try await Run(options).perform()
    }
    let sentence = failure?.description ?? ""
    #expect(sentence.contains("nothing was published: public/"))
    #expect(sentence.contains("“Qumar”"))
    let names = try place.contents().keys
    #expect(!names.contains { $0.contains("/public/") })
    #expect(names.contains("run/restricted/observations.ndjson"))
    #expect(names.contains("run/manifest.json"))
    let lines = try place.text("run/restricted/not-published.ndjson").split(separator: "\n")
    #expect(
      lines.contains { $0.contains("technical-report.md") && $0.contains("\"rule\":\"state\"") })
    #expect(lines.contains { $0.contains("technical-report.html") })
  }
}
