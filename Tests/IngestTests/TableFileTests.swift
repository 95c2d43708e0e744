import Ingest
import Model
import TestSupport
import Testing

/// Tables of findings as offices fill them in.
struct TableFileTests {
  typealias T = TableReading

  @Test func `one row of a list is one finding with its kind, provisions and number`() throws {
    let text = """
      kind,provision,paragraph,text
      challenge,UNTOC/16/9,14.,Refusals go without reasons.

      goodPractice,,,"A network, with contacts
      in every region."
      ,,,
      observation,"art. 18, para. 3",15,"It is called ""the desk""."
      """
    #expect(
      try T.lines(text) == [
        "challenge [UNTOC/16/9] 14 Refusals go without reasons.",
        "goodPractice [] A network, with contacts in every region.",
        "observation [art. 18, para. 3] 15 It is called \"the desk\".",
      ])
  }

  @Test func `a compilation's rows are its entries`() throws {
    let text = """
      kind,provision,regionalGroup,states,text
      challenge,UNTOC/16/9; TIP/5,GRULAC,4,Delays.
      good practices,art. 18,African States,,Networks.
      technical assistance need,,ALL,0,Training.
      """
    #expect(
      try T.lines(text, side: T.compilation) == [
        "challenge [UNTOC/16/9 + TIP/5] GRULAC 4 Delays.",
        "goodPractice [art. 18] AFRICA - Networks.",
        "technicalAssistanceNeed [] ALL 0 Training.",
      ])
    let document = try T.read(Array(text.utf8), side: T.compilation).document
    #expect(document.entries.map(\.line) == [2, 3, 4] && document.blocks.isEmpty)
  }

  @Test(arguments: [
    ("UNTOC/16/9", "UNTOC/16/9"), ("untoc/16/9.", "UNTOC/16/9"), ("UNTOC", "UNTOC"),
    ("UNTOC/16/9; TIP/5, SOM/6 and FIREARMS", "UNTOC/16/9 + TIP/5 + SOM/6 + FIREARMS"),
    ("UNTOC/16 and TIP/5", "UNTOC/16 + TIP/5"), ("UNTOC, TIP", "UNTOC + TIP"),
    ("art. 16, paras. 9 and 10", "art. 16, paras. 9 and 10"), ("16", "arts. 16"),
    ("16 (9), 18", "arts. 16 (9), 18"), ("16, para. 9 (a)", "arts. 16, para. 9 (a)"),
    ("TIP art. 5", "TIP:art. 5"), ("Art. 5 TIP", "TIP:Art. 5"), ("art. 5 (SOM)", "SOM:art. 5"),
    ("UNTOC 16", "UNTOC:arts. 16"), ("TIP: 5; SOM: 6", "TIP:arts. 5 + SOM:arts. 6"),
    ("UNTOC/16/9؛ \u{200F}TIP/5، SOM/6", "UNTOC/16/9 + TIP/5 + SOM/6"), ("(UNTOC/16)", "UNTOC/16"),
    ("UNTOC/16(9)", "UNTOC/16(9)"), ("第16条", "第16条"),
    // What a spreadsheet makes of "16/9" is no article.
    ("16-Sep", "16-Sep"), ("16/9", "16/9"), ("2016-09-16", "2016-09-16"), ("09-16", "09-16"),
    ("16.09.2016", "16.09.2016"), ("UNTOC/99", "UNTOC/99"),
    ("UNTOC/5–8", "UNTOC/5–8"), ("Extradition", "Extradition"),
  ])
  func `a cell names provisions or cites them`(cell: String, stated: String) throws {
    #expect(
      try T.lines("kind;provision;text\nchallenge;\"\(cell)\";a") == ["challenge [\(stated)] a"])
  }

  @Test(arguments: [
    ("Technical assistance need", Kind.technicalAssistanceNeed), ("GOOD PRACTICES", .goodPractice),
    ("Best practice", .goodPractice), ("gap", .challenge), ("Recommendations", .challenge),
    ("Suggestion", .observation), ("technicalassistanceneed", .technicalAssistanceNeed),
    ("Successes", .success), (" challenge ", .challenge), ("good-practice", .goodPractice),
  ])
  func `kinds in people's words are understood`(cell: String, kind: Kind) throws {
    #expect(try T.lines("kind,text\n\(cell),a") == ["\(kind.code) [] a"])
  }

  @Test(arguments: [
    ("Africa", "AFRICA"), ("african group", "AFRICA"), ("Asia and the Pacific", "ASIA-PACIFIC"),
    ("Group of Latin American and Caribbean States", "GRULAC"), ("grulac", "GRULAC"),
    ("Western European and other States", "WEOG"), ("Eastern European States", "EEG"),
    ("", "ALL"), ("All", "ALL"),
  ])
  func `groups in people's words are understood`(cell: String, code: String) throws {
    let text = "kind,regionalGroup,states,text\nchallenge,\(cell),3,a"
    #expect(try T.lines(text, side: T.compilation) == ["challenge [] \(code) 3 a"])
  }

  @Test(arguments: [
    ("idea,,1,a", Refusal.Reason.unknownKind, "goodPractice"),
    ("no challenge,,1,a", .unknownKind, "columns.csv"), (",,1,a", .missingField, "kind"),
    ("challenge,Europe,1,a", .unknownValue, "GRULAC"), ("challenge,,1,", .missingField, "text"),
    ("challenge,,four,a", .wrongType, "figures"), ("challenge,,-1,a", .wrongType, "figures"),
    ("challenge,,1.0,a", .wrongType, "figures"), ("challenge,,٣,a", .wrongType, "figures"),
    ("challenge,,99999999999999999999,a", .wrongType, "figures"),
    ("challenge,,1,a,b", .wrongType, "quotation marks"),
  ])
  func `a line that cannot be understood is refused by its number`(
    line: String, reason: Refusal.Reason, says: String
  ) throws {
    let text = "kind,regionalGroup,states,text\nchallenge,,1,\"a\nb\"\n\(line)\n"
    let refusal = try #require(T.refusal(text, side: T.compilation))
    #expect(refusal.reason == reason && refusal.line == 4, "\(refusal)")
    #expect(refusal.message.contains(says), "\(refusal)")
  }

  @Test func `empty cells at the end may be missing or too many`() throws {
    let text = "kind,text,provision,paragraph\nchallenge,a\nchallenge,b,,,,,\nchallenge,c,16,4\n"
    #expect(
      try T.lines(text) == ["challenge [] a", "challenge [] b", "challenge [arts. 16] 4 c"])
  }

  @Test func `a column that nobody knows is left out with a warning that names it`() throws {
    let text = "kind,Remarks,,text,\nchallenge,x,,a,\ngap,y,z,b,\n"
    let warnings = try T.read(Array(text.utf8)).warnings
    #expect(warnings.map(\.reason) == [.unknownField, .unknownField])
    #expect(warnings.map(\.line) == [1, 1])
    #expect(warnings[0].message.contains("'Remarks'") && warnings[1].message.contains("column 3"))
  }

  @Test(arguments: [
    ("Type,Article\na,b\n", 1), ("\n\nTitle of the table\nkind,words\nchallenge,b\n", 4),
    ("kind text\nchallenge a\n", 1), ("kind|text\nchallenge|a\n", 1),
  ])
  func `a table without its columns is refused with those that it needs`(
    text: String, line: Int
  ) throws {
    let refusal = try #require(T.refusal(text))
    #expect(refusal.reason == .notAReviewDocument && refusal.line == line, "\(refusal)")
    #expect(refusal.message.contains("kind,provision,paragraph,text"))
  }

  @Test func `two columns of one name, and a header alone, are refused`() {
    #expect(T.refusal("kind,text,Text\nchallenge,a,b\n")?.reason == .wrongType)
    #expect(T.refusal("kind,text\n\n,\n")?.reason == .notAReviewDocument)
  }

  @Test func `what a document is may stand above the header`() throws {
    let text = """
      Symbol:;CTOC/COP/IOG/I/2/1/Add.3;
      Kind;list-of-observations
      Title;List of observations: Qumar
      Date;21 May 2013
      Distr.;General
      Language;fr
      State;QMA
      ;
      kind;text
      challenge;Délais.
      """
    let document = try T.read(Array(text.utf8), side: nil).document
    #expect(document.symbol == "CTOC/COP/IOG/I/2/1/Add.3" && document.language == .french)
    #expect(document.kind == .listOfObservations && document.state == StateCode("QMA"))
    #expect(document.date.description == "2013-05-21" && document.distribution == .general)
    #expect(document.cycle == 1 && document.year == 2)
    #expect(document.title == "List of observations: Qumar")
  }

  @Test func `what every line says is said of the document, what differs is refused`() throws {
    let header = "kind,symbol,state,cycle,year,text\n"
    let side = SideFile(
      path: "documents/a.meta.json",
      bytes: Array(
        #"{"title":"L","language":"en","date":"2013-05-21","distribution":"general"}"#.utf8))
    let line = "challenge,CTOC/COP/X/1,QMA,1,2,a\n"
    let document = try T.read(Array((header + line + line).utf8), side: side).document
    #expect(document.state == StateCode("QMA") && document.year == 2)
    #expect(document.kind == .listOfObservations && document.symbol == "CTOC/COP/X/1")
    let other = line.replacing("QMA", with: "QMB")
    let refusal = try #require(T.refusal(header + line + other, side: side))
    #expect(refusal.line == 3 && refusal.message.contains("one file for each"))
  }

  @Test func `what a table does not say is asked for at once`() throws {
    let list = try #require(T.refusal("kind,text\nchallenge,a\n", side: nil))
    #expect(list.reason == .missingField)
    #expect(
      list.message.hasPrefix("'symbol', 'title', 'language', 'date', 'distribution', 'cycle'"))
    #expect(list.message.contains("documents/a.meta.json"))
    let compilation = try #require(T.refusal("kind,states,text\nchallenge,1,a\n", side: nil))
    #expect(compilation.message.hasPrefix("'kind', 'symbol'"))
    #expect(!compilation.message.contains("'state'"))
  }

  @Test func `a count of States makes no finding of one State`() throws {
    let refusal = try #require(T.refusal("kind,states,text\nchallenge,4,a\n"))
    #expect(refusal.reason == .wrongType && refusal.message.contains("compilation"))
  }

  @Test func `a restricted or confidential table is not read`() throws {
    let restricted = "Distr.,Restricted\nkind,text\nchallenge,a\n"
    #expect(T.refusal(restricted)?.reason == .restricted)
    let side = String(decoding: T.side.bytes, as: UTF8.self)
    let assessment = SideFile(
      path: "a", bytes: Array(side.replacing("list-of-observations", with: "self-assessment").utf8))
    #expect(T.refusal("kind,text\nchallenge,a\n", side: assessment)?.reason == .confidential)
  }

  @Test(arguments: ["documents/a.tsv", "documents/A.CSV"])
  func `the ending says that it is a table, the header how it is separated`(file: String) throws {
    for separator in [",", ";", "\t"] {
      let text =
        ["kind", "text"].joined(separator: separator) + "\n"
        + ["gap", "a"].joined(separator: separator)
      #expect(try T.read(Array(text.utf8), file: file).document.blocks.count == 1)
    }
  }
}
