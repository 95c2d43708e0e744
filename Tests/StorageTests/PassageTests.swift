import Model
import Storage
import Testing

struct PassageTests {
  private func archive(_ documents: [SampleDocument]) throws -> Archive {
    let archive = try Archive.inMemory(provision: naming)
    let corpus = SampleCorpus(documents)
    try archive.store(corpus.files, texts: corpus.texts, context: "c")
    return archive
  }

  @Test func `a finding is shown with its headings, its lead-in and its neighbours`() throws {
    let document = SampleDocument(items: (1...9).map { "Item \($0)." })
    let archive = try archive([document])
    let shown = try #require(try archive.passage(id: "\(document.symbol)#8", neighbours: 2))
    #expect(shown.passage.text == "Item 6.")
    #expect(shown.headings.map(\.number) == ["I", "1.3"])
    #expect(shown.leadIn?.text == "The reviewers recommended:")
    #expect(shown.before.map(\.text) == ["Item 4.", "Item 5."])
    #expect(shown.after.map(\.text) == ["Item 7.", "Item 8."])
    #expect(shown.observation == document.observations[5])
    #expect(shown.path == document.path)
    let first = try #require(try archive.passage(id: "\(document.symbol)#3"))
    #expect(first.leadIn == nil)
    #expect(first.before.map(\.text) == ["The reviewers recommended:"])
    let heading = try #require(try archive.passage(id: "\(document.symbol)#1"))
    #expect(heading.headings.map(\.number) == ["I"])
    #expect(heading.observation == nil)
  }

  @Test func `neighbours end at the next heading`() throws {
    let document = SampleDocument()
    let archive = try Archive.inMemory(provision: naming)
    let blocks =
      document.blocks + [
        .heading(Heading(level: 1, text: "International cooperation")),
        .paragraph(Passage(text: "Another section.")),
      ]
    try archive.store([document.file], texts: [document.path: blocks], context: "c")
    let shown = try #require(try archive.passage(id: "\(document.symbol)#3", neighbours: 9))
    #expect(shown.after.isEmpty)
    let next = try #require(try archive.passage(id: "\(document.symbol)#5", neighbours: 9))
    #expect(next.before.isEmpty)
    #expect(next.headings.map(\.text) == ["International cooperation"])
  }

  @Test func `a table's row has an address of its own`() throws {
    let document = SampleDocument()
    let archive = try Archive.inMemory(provision: naming)
    let table = Table(
      caption: "Needs", header: ["Article", "Need"],
      rows: [.init(cells: ["16", "Advice"]), .init(cells: ["18", "Training"])])
    try archive.store([document.file], texts: [document.path: [.table(table)]], context: "c")
    let row = try #require(try archive.passage(id: "\(document.symbol)#0.1"))
    #expect(row.passage.text == "18 | Training")
    #expect(row.before.map(\.text) == ["Needs", "Article | Need", "16 | Advice"])
    #expect(try archive.passage(id: "\(document.symbol)#0")?.passage.text == "Needs")
    #expect(try archive.passage(id: "\(document.symbol)#0.2") == nil)
    #expect(try archive.search("training").map(\.id) == ["\(document.symbol)#0.1"])
  }

  @Test func `of several issues the one that stands is shown, the others by their date`() throws {
    let archive = try archive([
      SampleDocument(path: "1", sha256: "1", status: .superseded, dayOfMay: 1, items: ["Old."]),
      SampleDocument(path: "2", sha256: "2", dayOfMay: 2, items: ["New."]),
    ])
    let symbol = SampleDocument().symbol
    #expect(try archive.passage(id: "\(symbol)#3")?.passage.text == "New.")
    #expect(try archive.passage(id: "\(symbol)@2013-05-01#3")?.passage.text == "Old.")
    #expect(try archive.passage(id: "\(symbol)@2013-05-02#3")?.passage.text == "New.")
    #expect(try archive.passage(id: "\(symbol)@2013-05-03#3") == nil)
    #expect(try archive.passage(id: "\(symbol)@2013-05-01/en#3")?.passage.text == "Old.")
    #expect(try archive.passage(id: "\(symbol)@2013-05-01/fr#3") == nil)
  }

  @Test(arguments: [
    "", "#", "S", "S#", "S#-1", "S#1.", "S#1.2.3", "S#x", "#1", "S#99", "S#99999999999999999999",
    "S#+1", "S#٣", "S#3 ", "\0#1", "S@#3", "'#3",
  ])
  func `an address that nothing bears finds nothing`(id: String) throws {
    let archive = try archive([SampleDocument(symbol: "S")])
    #expect(try archive.passage(id: id) == nil)
  }
}
