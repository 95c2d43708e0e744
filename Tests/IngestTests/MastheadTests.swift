import Ingest
import Model
import TestSupport
import Testing

/// What a Word file's first page says of the document, and what the file beside it adds.
struct MastheadTests {
  private static let english = "1. The law of the State has the rules that the treaty asks for."
  private let page = [
    "CTOC/COP/IOG/I/3/1/Add.7", "Distr.: General", "21 May 2015", "Original: English",
    "Executive summary: Qumar",
  ]
  private let corpus = Corpus(
    title: "Small corpus", isFictional: true, defaultInstrument: .untoc, cycles: [],
    population: Dictionary(
      uniqueKeysWithValues: [
        ("QMA", "Qumar"), ("QMB", "Qumar-Belvania"), ("QMC", "Carsinia (Federal Union of)"),
      ].compactMap { letters, name in
        StateCode(letters).map {
          ($0, State(code: $0, name: name, regionalGroup: .africa, participation: [:]))
        }
      }))

  private func read(
    _ masthead: [String], text: String = english, side: String? = nil,
    file: String = "documents/a.docx"
  ) throws(Refusal) -> (document: SourceDocument, warnings: [Warning]) {
    let lines = masthead.map { WordFiles.paragraph(WordFiles.run($0)) }
    let heading = WordFiles.paragraph(WordFiles.run("I. Challenges", "<w:b/>"))
    let body = (lines + [heading, WordFiles.paragraph(WordFiles.run(text))]).joined()
    return try DocumentReader(corpus: corpus).read(
      (try? WordFiles(body: body).bytes()) ?? [], file: file,
      side: side.map { SideFile(path: "documents/a.meta.json", bytes: Array($0.utf8)) })
  }

  private func refusal(_ masthead: [String], side: String? = nil) -> Refusal? {
    do throws(Refusal) {
      _ = try read(masthead, side: side)
      return nil
    } catch { return error }
  }

  @Test(arguments: [
    (
      [
        "CTOC/COP/IOG/I/3/1/Add.7", "Distr.: General", "21 May 2015", "Original: French",
        "Executive summary: Qumar",
      ], english, "en"
    ),
    (
      [
        "Nations Unies", "CTOC/COP/IOG/I/3/1/", "Add. 7", "Distr. générale", "21 mai 2015",
        "Original: anglais", "Résumé analytique", "Qumar",
      ], "1. Néant.", "fr"
    ),
    (
      [
        "Signatura: CTOC/COP/IOG/I/3/1/Add.7*", "Distr. general", "21 de mayo de 2015",
        "Resumen: QUMAR",
      ], "1. Las leyes del país y los reglamentos que se aplican en la materia.",
      "es"
    ),
    (
      ["CTOC/COP/IOG/I/3/1/Add.7\tDistr.: General\t2015-05-21", "Executive summary of Qumar"],
      english, "en"
    ),
    (
      ["CTOC/COP/IOG/I/3/1/Add.7", "Distr.: General", "2015年5月21日", "内容提要：Qumar"],
      "1. 国家法律没有规定公约所要求的措施，主管机关人手不足。", "zh"
    ),
    (
      ["CTOC/COP/IOG/I/3/1/Add.7", "Distr.: General", "21 мая 2015 года", "Резюме: Qumar"],
      "1. Законодательство государства не предусматривает мер, которых требует договор.", "ru"
    ),
  ])
  func `a first page in the form of the United Nations says all that a document must say`(
    masthead: [String], text: String, language: String
  ) throws {
    let (document, warnings) = try read(masthead, text: text)
    #expect(document.kind == .executiveSummary)
    #expect(document.symbol == "CTOC/COP/IOG/I/3/1/Add.7")
    #expect(document.date.description == "2015-05-21")
    #expect(document.distribution == .general)
    #expect(document.language.rawValue == language)
    #expect(document.cycle == 1 && document.year == 3)
    #expect(document.state?.description == "QMA" && warnings.isEmpty)
  }

  @Test(arguments: [
    ("'symbol', 'cycle' and 'year' are", "CTOC/COP/IOG/I/3/1/Add.7", "See A/HRC/28/15 of 2014"),
    ("'date' is", "21 May 2015", "05/04/2015"),
    ("'date' is", "21 May 2015", "Vienna, 19–23 June 2015"),
    ("'date' is", "21 May 2015", "30 February 2015"),
    ("'distribution' is", "Distr.: General", "General Assembly"),
    ("'state' is", "Executive summary: Qumar", "Executive summary: Qumar and Carsinia"),
    ("'state' is", "Executive summary: Qumar", "Executive summary: Qumarland"),
    ("'kind', 'title' and 'state' are", "Executive summary: Qumar", "Qumar"),
  ])
  func `what does not stand in its own form is asked for, all of it at once`(
    missing: String, line: String, other: String
  ) {
    let refusal = refusal(page.map { $0 == line ? other : $0 })
    #expect(refusal?.reason == .missingField)
    #expect(refusal?.message.hasPrefix("\(missing) not on the first page") ?? false)
    #expect(refusal?.message.contains("write documents/a.meta.json") ?? false)
  }

  @Test func `what the refusal says to write is what the reader then takes`() throws {
    let message = try #require(refusal([])?.message)
    let brace = try #require(message.firstIndex(of: "{"))
    let document = try read([], side: String(message[brace...])).document
    #expect(document.symbol == "CTOC/COP/IOG/I/1/1/Add.7")
  }

  @Test(arguments: [nil, #"{"distribution": "general"}"#, #"{"distribution": "limited"}"#])
  func `a restricted document is refused whatever lies beside it`(side: String?) {
    #expect(
      refusal(page.map { $0.hasPrefix("Distr") ? "Distr.: Restricted" : $0 }, side: side)?.reason
        == .restricted)
    #expect(refusal(["Distr. restreinte"], side: side)?.reason == .restricted)
  }

  @Test(arguments: [
    ("Executive summary: Qumar-Belvania", "QMB"),
    ("EXECUTIVE SUMMARY OF THE REPUBLIC OF QUMAR", "QMA"),
    ("Executive summary: Federal Union of Carsinia", "QMC"),
    ("Executive summary of Carsinia", "QMC"),
    ("Executive summary of the country review report of Qumar", "QMA"),
  ])
  func `the State is the one whose whole name the title bears`(title: String, code: String) throws {
    let document = try read(page.dropLast() + [title]).document
    #expect(document.state?.description == code && document.kind == .executiveSummary)
  }

  @Test func `the side file stands above the first page, and the difference is said`() throws {
    let (document, warnings) = try read(
      page, side: #"{"date": "2015-05-22", "state": "QMB", "title": "Qumar"}"#)
    #expect(document.date.description == "2015-05-22" && document.state?.description == "QMB")
    #expect(warnings.map(\.reason) == [.contradiction, .contradiction])
    #expect(warnings.first?.message.contains("'2015-05-21' on the first page") ?? false)
  }

  @Test func `a side file that cannot be read refuses its document and is named with the line`() {
    let refusal = refusal(page, side: "{\n\"date\": }")
    #expect(refusal?.file == "documents/a.docx" && refusal?.reason == .malformedJSON)
    #expect(refusal?.message.hasPrefix("the side file documents/a.meta.json:2 ") ?? false)
  }

  @Test func `a side file without its document is refused and says what is missing`() {
    #expect {
      try DocumentReader().read(Array(#"{"state": "QMA"}"#.utf8), file: "documents/b.meta.json")
    } throws: {
      guard let refusal = $0 as? Refusal else { return false }
      return refusal.reason == .notAReviewDocument
        && refusal.message.contains("of a document that is not there")
    }
  }
}
