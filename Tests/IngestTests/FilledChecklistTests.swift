import Ingest
import Model
import Testing
import TestSupport

/// Filled-in checklists, as people fill them in.
struct FilledChecklistTests {
  private func csv(_ text: String) throws(Refusal) -> [FilledChecklist.Entry] {
    try FilledChecklist(Array(text.utf8), file: "a.csv").entries
  }

  private static let head =
    "reference,challenge,measuresTaken,measures,sources,assistance,remarks\n"

  @Test(arguments: [
    ("yes", "yes"), ("Yes.", "yes"), ("YES", "yes"), ("In part", "in part"),
    ("Yes, in part", "in part"), ("partly", "in part"), ("No", "no"), ("n/a", "not applicable"),
    ("[Please leave one: in part]", "in part"), ("[Please leave one:  no ]", "no"),
    ("[Please leave one: yes / in part / no / not applicable]", ""),
    ("[Please leave one: yes / in part / no / not applicable] Yes", "yes"),
  ])
  func `whether measures were taken is read as people write it`(
    written: String, meant: String
  ) throws {
    let entries = try csv(Self.head + "QMA-1-abcdef,x,\"\(written)\",a law,,,\n")
    #expect((entries.first?.answer.fields[.measuresTaken] ?? "") == meant)
  }

  @Test func `what cannot be told is refused with its line and what to write, the others stand`()
    throws
  {
    let text = Self.head + "QMA-1-abcdef,x,yes,,,,\nQMA-2-abcdef,x,perhaps,,,,\n,x,yes,,,,\n"
    let filled = try FilledChecklist(Array(text.utf8), file: "a.csv")
    #expect(filled.entries.map(\.answer.reference) == ["QMA-1-abcdef"])
    #expect(filled.refusals.map(\.line) == [3, 4])
    #expect(filled.refusals[0].message.contains("'perhaps'"))
    #expect(filled.refusals[0].message.contains("'in part'"))
  }

  @Test(arguments: [
    "QMA-1-abcdef", "qma-1-ABCDEF", "QMA\u{2011}1\u{2011}abcdef", "QMA–1–abcdef", "QMA -1- abcdef",
    "(QMA-1-abcdef).", "QMA-1-abc\u{200B}def",
  ])
  func `a reference is known however a program has written it`(reference: String) throws {
    let file = WordFiles(
      body: "<w:tbl><w:tr>\(cell("Reference"))\(cell(reference))</w:tr>"
        + "<w:tr>\(cell("Remarks"))\(cell("Done."))</w:tr></w:tbl>")
    let filled = try FilledChecklist(file.bytes(), file: "QMA.docx")
    #expect(filled.entries.map(\.answer.reference) == ["QMA-1-abcdef"])
  }

  @Test func `an answer beneath a lost reference is refused, not lost`() throws {
    let file = WordFiles(
      body: "<w:tbl><w:tr>\(cell("Reference"))\(cell("QMA-1-ab"))</w:tr>"
        + "<w:tr>\(cell("Remarks"))\(cell("Done."))</w:tr></w:tbl>")
    let filled = try FilledChecklist(file.bytes(), file: "QMA.docx")
    #expect(filled.entries.isEmpty && filled.refusals.count == 1)
  }

  @Test(arguments: [
    ("a.csv", "reference,measures,Remarques\nQMA-1-abcdef,x,A word\n", "'A word'"),
    (
      "a.json",
      #"{"format":"palermo-checklist/1","questions":[{"reference":"QMA-1-abcdef","measures":"x"}]}"#,
      "'measures'"
    ),
    (
      "a.md",
      "| Reference | QMA-1-abcdef |\n| --- | --- |\n| Ce qui a été fait | A word |\n| Remarks | x |\n",
      "'A word'"
    ),
    (
      "a.md",
      "| Reference | QMA-1-abcdef |\n| --- | --- |\n| What has been done: an Act | |\n| Remarks | x |\n",
      "an Act"
    ),
  ])
  func `words that no field takes are said`(file: String, text: String, words: String) throws {
    let filled = try FilledChecklist(Array(text.utf8), file: file)
    #expect(filled.warnings.contains { $0.message.contains(words) }, "\(filled.warnings)")
  }

  @Test func `an answer with a comma outside of quotation marks is refused, not cut`() throws {
    let text = "reference,measures\nQMA-1-abcdef,Act 5, article 7\nQMA-2-abcdef,x\n"
    let filled = try FilledChecklist(Array(text.utf8), file: "a.csv")
    #expect(filled.entries.map(\.answer.reference) == ["QMA-2-abcdef"])
    #expect(filled.refusals.map(\.line) == [2])
  }

  @Test func `two rows of one name are both taken`() throws {
    let text =
      "| Reference | QMA-1-abcdef |\n| --- | --- |\n| Remarks | One. |\n| Remarks | Two. |\n"
    let filled = try FilledChecklist(Array(text.utf8), file: "a.md")
    #expect(filled.entries.first?.answer.fields == [.remarks: "One. Two."])
  }

  @Test(arguments: [
    ("[None, or one or more of: legal advice; other]", "legal advice; other"),
    ("technological assistance; other]", "technological assistance; other"),
    (
      "[None, or one or more of: summary of good practices and lessons learned",
      "summary of good practices and lessons learned"
    ),
    (String(ChecklistAnswer.Field.assistance.prompt.dropLast()), ""),
    (ChecklistAnswer.Field.assistance.prompt.replacing("-", with: "\u{2011}"), ""),
  ])
  func `of a list to choose from counts what was left, unless all of it was`(
    written: String, meant: String
  ) throws {
    let entries = try csv("reference,assistance\nQMA-1-abcdef,\"\(written)\"\n")
    #expect((entries.first?.answer.fields[.assistance] ?? "") == meant)
  }

  @Test func `a form left as it was has no answers`() throws {
    let prompts = ChecklistAnswer.Field.allCases.map { "\"\($0.prompt)\"" }.joined(separator: ",")
    let entries = try csv(Self.head + "QMA-1-abcdef,x,\(prompts)\n")
    #expect(entries.map(\.answer.isEmpty) == [true])
  }

  @Test
  func `semicolons, a mark of byte order, Windows-1252 and columns in another order are read`()
    throws
  {
    var bytes: [UInt8] = Array("remarks;reference;measures\r\n".utf8)
    bytes += Array("\"Caf".utf8) + [0xE9] + Array("\";QMA-1-abcdef;law of 2014\r\n".utf8)
    let filled = try FilledChecklist(bytes, file: "a.CSV")
    #expect(filled.entries.first?.answer.fields == [.remarks: "Café", .measures: "law of 2014"])
    #expect(filled.warnings.count == 1)
    let marked = try FilledChecklist(
      [0xEF, 0xBB, 0xBF] + Array((Self.head + "QMA-1-abcdef,x,yes,,,,\n").utf8), file: "a.csv")
    #expect(marked.entries.count == 1)
  }

  @Test func `answers of a Word file are found by the reference, whatever became of the rest`()
    throws
  {
    let table = """
      <w:tbl><w:tr>\(cell("Reference"))\(cell("QMA-3-7f3ac2"))</w:tr>\
      <w:tr>\(cell("What has been done"))\(cell("A law of 2014."))</w:tr>\
      <w:tr>\(cell("measures taken since the review "))\(cell("Yes, in part"))</w:tr>\
      <w:tr>\(cell("Added by somebody"))\(cell("words"))</w:tr>\
      <w:tr>\(cell("Remarks"))\(cell("[Anything else, also where the point is seen otherwise]"))</w:tr></w:tbl>
      """
    let file = WordFiles(body: "<w:p><w:r><w:t>Some words</w:t></w:r></w:p>" + table + table)
    let filled = try FilledChecklist(file.bytes(), file: "QMA.docx")
    #expect(filled.entries.count == 2)
    #expect(
      filled.entries[0].answer.fields == [.measures: "A law of 2014.", .measuresTaken: "in part"])
  }

  private func cell(_ text: String) -> String {
    "<w:tc><w:p><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p></w:tc>"
  }

  @Test(arguments: [
    ("a.json", "{}"), ("a.json", #"{"format":"palermo-checklist/2","questions":[]}"#),
    ("a.json", #"{"format":"palermo-checklist/1"}"#),
    ("a.csv", "number,text\n1,2\n"), ("a.csv", ""),
    ("a.csv", "reference,remarks,remarks\nQMA-1-abcdef,a,b\n"),
    ("a.csv", "reference,challenge\nQMA-1-abcdef,x\n"), ("a.docx", "no zip"),
    ("a.md", "No table at all."), ("a.xlsx", "PK"), ("a", "x"),
  ])
  func `what is no checklist is refused with what to do`(file: String, text: String) {
    let refusal = #expect(throws: Refusal.self) {
      try FilledChecklist(Array(text.utf8), file: file)
    }
    #expect(!(refusal?.message.isEmpty ?? true))
  }

  @Test func `any bytes end as answers or a refusal`() {
    let originals = [
      ("a.csv", Array((Self.head + "QMA-1-abcdef,x,yes,\"a; b\",,,\n").utf8)),
      (
        "a.json",
        Array(
          #"{"format":"palermo-checklist/1","questions":[{"reference":"QMA-1-abcdef","answer":{"measuresTaken":"yes"}}]}"#
            .utf8)
      ),
      ("a.md", Array("| Reference | QMA-1-abcdef |\n| --- | --- |\n| Remarks | x |\n".utf8)),
    ]
    for seed in 0..<1500 {
      var mutation = Mutation(seed: seed)
      let (file, bytes) = originals[seed % originals.count]
      let changed = mutation.mutated(bytes, with: originals[(seed + 1) % originals.count].1)
      let result = Result(catching: { () throws(Refusal) in
        try FilledChecklist(changed, file: file)
      })
      if case .failure(let refusal) = result { #expect(!refusal.message.isEmpty) }
    }
  }
}
