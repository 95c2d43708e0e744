import Foundation
import TestSupport
import Testing

/// `palermo import`, as a user runs it.
struct ImportCommandTests {
  private static let states = """
    code,name,regionalGroup,UNTOC,TIP,SOM,FIREARMS,UNCAC
    QMA,Qumar,AFRICA,2003-01-01,,,,
    QMB,Belvania,AFRICA,2003-01-01,,,,

    """

  private static func summary(
    symbol: String? = "CTOC/COP/IOG/I/1/1/Add.7", title: String? = "Executive summary: Qumar",
    date: String? = "21 May 2013", distribution: String? = "Distr.: General",
    opening: String = "The reviewers thanked the authorities for all that they had done."
  ) -> WordFiles {
    let masthead = [
      "United Nations", symbol, distribution, date, "Original: English", title,
    ].compactMap { $0 }
    let text = [
      ("Introduction", true), (opening, false), ("Good practices", true),
      ("Requests are answered within a month of their receipt (art. 18).", false),
      ("Challenges", true), ("Refusals go without any reasons being given (art. 16).", false),
    ]
    return WordFiles(
      body: masthead.map { WordFiles.paragraph(WordFiles.run($0)) }.joined()
        + text.map { WordFiles.paragraph(WordFiles.run($0.0, $0.1 ? "<w:b/>" : "")) }.joined())
  }

  private struct Place {
    let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.write(ImportCommandTests.states, to: "in/states.csv")
    }

    func add(_ name: String, _ file: WordFiles) throws {
      try folder.write(Data(try file.bytes()), to: "in/\(name)")
    }

    func run(_ options: String...) throws -> BuiltProgram.Ending {
      try BuiltProgram().run(
        ["import", folder.path("in"), "--into", folder.path("corpus"), "--fictional"] + options)
    }

    func check() throws -> BuiltProgram.Ending {
      try BuiltProgram().run(["check", folder.path("corpus")])
    }

    /// Changes the table as a person does.
    func edit(_ old: String, _ new: String) throws {
      let table = try folder.text("corpus/import.csv")
      #expect(table.contains(old), "\(old) is not in \(table)")
      try folder.write(table.replacingOccurrences(of: old, with: new), to: "corpus/import.csv")
    }
  }

  @Test func `a folder of Word files becomes a corpus that is read, in one command`() throws {
    let place = try Place()
    try place.add("first.docx", Self.summary())
    try place.add(
      "more/second one.docx",
      Self.summary(symbol: "CTOC/COP/IOG/I/1/1/Add.8", title: "Executive summary: Belvania"))
    let ending = try place.run()
    #expect(ending.code == 0, "\(ending.output)\(ending.errors)")
    #expect(ending.output.contains("2 imported"))
    #expect(
      try place.folder.contents().keys.filter { $0.hasPrefix("corpus/") }.sorted() == [
        "corpus/corpus.json", "corpus/documents/first.docx",
        "corpus/documents/first.docx.meta.json", "corpus/documents/second-one.docx",
        "corpus/documents/second-one.docx.meta.json", "corpus/import.csv", "corpus/states.csv",
      ])
    let check = try place.check()
    #expect(check.code == 0, "\(check.errors)")
    #expect(check.output.contains("2 counted; 4 observations"))
  }

  @Test func `the same command again changes nothing`() throws {
    let place = try Place()
    try place.add("a.docx", Self.summary())
    #expect(try place.run().code == 0)
    let again = try place.run()
    let before = try place.folder.contents()
    #expect(again.output.contains("1 already there"))
    #expect(try place.run().code == 0)
    #expect(try place.folder.contents() == before)
  }

  @Test func `what is missing is asked for in the table, and the filled-in table completes it`()
    throws
  {
    let place = try Place()
    try place.add("report.docx", Self.summary(title: "Executive summary", date: nil))
    let ending = try place.run()
    #expect(ending.code == 2)
    #expect(ending.errors.contains("missing: date, state"))
    #expect(try !place.folder.contents().keys.contains("corpus/documents/report.docx"))
    var table = try place.folder.text("corpus/import.csv").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    let header = table[0].split(separator: ",", omittingEmptySubsequences: false)
    var row = table[1].replacingOccurrences(of: "\"missing: date, state\"", with: "-")
      .split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    row[try #require(header.firstIndex(of: "date"))] = "21 May 2013"
    row[try #require(header.firstIndex(of: "state"))] = "Qumar"
    table[1] = row.joined(separator: ",")
    try place.folder.write(table.joined(separator: "\n"), to: "corpus/import.csv")
    let again = try place.run()
    #expect(again.code == 0, "\(again.errors)")
    #expect(
      try place.folder.text("corpus/documents/report.docx.meta.json").contains("\"QMA\""))
    #expect(try place.folder.text("corpus/import.csv").contains("QMA,given"))
    #expect(try place.check().output.contains("1 counted"))
  }

  @Test func `a State named on the first page alone is likely, and used`() throws {
    let place = try Place()
    try place.add(
      "a.docx",
      Self.summary(
        title: "Executive summary", opening: "Belvania ratified the Convention a long time ago."))
    let ending = try place.run()
    #expect(ending.code == 0, "\(ending.errors)")
    #expect(ending.output.contains("likely: language en (text), state QMB (first page)"))
  }

  @Test func `a guess is a proposal, used only where it is accepted`() throws {
    let place = try Place()
    try place.add("Qumar.docx", Self.summary(title: "Executive summary"))
    let ending = try place.run()
    #expect(ending.code == 2)
    #expect(ending.errors.contains("only guessed: state"))
    try place.edit("QMA,guess", "QMA,given")
    #expect(try place.run().code == 0)
    let other = try Place()
    try other.add("Qumar.docx", Self.summary(title: "Executive summary"))
    #expect(try other.run("--accept-guesses").code == 0)
  }

  @Test func `a person's values stay, also in side files changed by hand`() throws {
    let place = try Place()
    try place.add("a.docx", Self.summary())
    #expect(try place.run().code == 0)
    try place.edit("general,certain", "limited,certain")
    #expect(try place.run().code == 0)
    let side = "corpus/documents/a.docx.meta.json"
    #expect(try place.folder.text(side).contains("\"limited\""))
    let changed = try place.folder.text(side).replacingOccurrences(
      of: "Executive summary: Qumar", with: "The summary of Qumar")
    try place.folder.write(changed, to: side)
    let ending = try place.run()
    #expect(ending.output.contains("was changed by hand"))
    #expect(try place.folder.text(side) == changed)
  }

  @Test func `every file comes to an end that is listed: links, repetitions, conflicts, others`()
    throws
  {
    let place = try Place()
    try place.add("a.docx", Self.summary())
    try place.add("b.docx", Self.summary())
    try place.add("x/a.docx", Self.summary(opening: "Another text under the same symbol and date."))
    try place.add(
      "y/A.docx", Self.summary(symbol: "CTOC/COP/IOG/I/1/1/Add.9"))
    try place.folder.write("not a Word file", to: "in/\u{1B}[2Jbad.docx")
    try place.folder.write("text", to: "in/notes.txt")
    try FileManager.default.createSymbolicLink(
      atPath: place.folder.path("in/link.docx"), withDestinationPath: "/etc/passwd")
    let ending = try place.run()
    #expect(ending.code == 2)
    #expect(
      ending.output.contains("7: 1 imported, 3 refused, 2 in conflict, 1 duplicate"),
      "\(ending.output)")
    #expect(!ending.errors.contains("\u{1B}"))
    let copies = try place.folder.contents().keys.filter { $0.hasPrefix("corpus/documents/") }
    #expect(copies.count == 2)
    for line in (ending.output + ending.errors).split(separator: "\n") where line.contains(" ") {
      #expect(line.count <= 80 || line.contains("→") || !line.hasPrefix("  "), "\(line)")
    }
  }

  @Test func `where there is nothing to import the next step is to name the files`() throws {
    let ending = try Place().run()
    #expect(ending.output.contains("name the files"))
    #expect(!ending.output.contains("palermo check"))
  }

  @Test func `a dry run says all and writes nothing`() throws {
    let place = try Place()
    try place.add("a.docx", Self.summary())
    let before = try place.folder.contents()
    let ending = try place.run("--dry-run")
    #expect(ending.code == 0)
    #expect(ending.output.contains("1 imported"))
    #expect(try place.folder.contents() == before)
  }

  @Test func `a table of States that is named among the files is the corpus's`() throws {
    let place = try Place()
    try place.add("a.docx", Self.summary())
    let corpus = place.folder.path("other")
    let ending = try BuiltProgram().run([
      "import", place.folder.path("in/a.docx"), place.folder.path("in/states.csv"), "--into",
      corpus, "--fictional",
    ])
    #expect(ending.code == 0, "\(ending.errors)")
    #expect(try place.folder.text("other/states.csv") == Self.states)
  }

  @Test func `where pdftohtml is missing a PDF is refused with what to install`() throws {
    let place = try Place()
    let pages = PrintedPages(text: ["*1. Challenges\n\n1. Requests wait (art. 18)."])
    try place.folder.write(Data(pages.file()), to: "in/a.pdf")
    let ending = try BuiltProgram().run(
      ["import", place.folder.path("in"), "--into", place.folder.path("corpus"), "--accept-lossy"],
      environment: ["PATH": "/nonexistent"])
    #expect(ending.code == 2)
    #expect(ending.errors.contains("poppler-utils"), "\(ending.errors)")
  }

  @Test func `a folder of other things is no place for a corpus`() throws {
    let place = try Place()
    try place.add("a.docx", Self.summary())
    try place.folder.write("mine", to: "corpus/letter.txt")
    let ending = try place.run()
    #expect(ending.code == 3)
    #expect(ending.errors.contains("holds other files"))
    #expect(
      try BuiltProgram().run(
        ["import", place.folder.path("in"), "--into", place.folder.path("in/corpus")]
      ).code == 3)
  }
}
