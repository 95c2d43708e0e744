import Ingest
import Model
import Testing
import TestSupport

/// Two formats, one document; anything else is refused with its place.
struct DocumentReaderTests {
  @Test func `the same document in both formats is the same but for its markup`() throws {
    let json = try Sources.read(Sources.json, as: "a.json").get()
    let xml = try Sources.read(Sources.akomaNtoso, as: "a.xml").get()
    #expect(xml.symbol == json.symbol && xml.title == json.title && xml.date == json.date)
    #expect(xml.state == json.state && xml.kind == json.kind && xml.language == json.language)
    #expect(xml.blocks.count == json.blocks.count)
    for (left, right) in zip(json.blocks, xml.blocks) {
      #expect(Self.plain(left) == Self.plain(right))
    }
  }

  @Test func `a reference of the markup stands over its words in the normalized text`() throws {
    let document = try Sources.read(Sources.akomaNtoso, as: "a.xml").get()
    let items = document.blocks.compactMap { block -> Passage? in
      if case .item(let passage) = block { passage } else { nil }
    }
    let item = try #require(items.first)
    let reference = try #require(item.references.first)
    #expect(reference.instrument == "untoc" && reference.numbers == ["16", "16"])
    #expect(
      MarkedText.marking([reference.span], in: item.text)
        == "Give reasons (⟦art. 16, para. 16⟧);")
  }

  /// A block without what only one format has: list introductions and references.
  private static func plain(_ block: Block) -> Block {
    switch block {
    case .listIntroduction(let passage), .paragraph(let passage):
      .paragraph(Passage(number: passage.number, text: passage.text))
    case .item(let passage):
      .item(Passage(number: passage.number, text: passage.text, listDepth: passage.listDepth))
    default: block
    }
  }

  @Test(arguments: [
    ("\"palermo-document/1\"", "\"palermo-document/9\"", Refusal.Reason.unknownFormat, 2),
    ("\"format\": \"palermo-document/1\",", "", .missingField, 1),
    ("\"executive-summary\"", "\"memo\"", .unknownKind, 3),
    ("\"executive-summary\"", "\"self-assessment\"", .confidential, 3),
    ("\"executive-summary\"", "\"country-review-report\"", .confidential, 3),
    ("\"general\"", "\"restricted\"", .restricted, 8),
    ("\"general\"", "\"secret\"", .unknownValue, 8),
    ("\"en\"", "\"de\"", .unknownValue, 6), ("2013-05-21", "2013-02-30", .invalidDate, 7),
    ("\"year\": 1,", "\"year\": \"1\",", .wrongType, 9), ("\"year\": 1,", "", .missingField, 1),
    ("\"state\": \"QMA\",", "", .missingField, 1), ("\"QMA\"", "\"Qumar\"", .unknownState, 10),
    ("\"state\": \"QMA\",", "\"state\": 7,", .wrongType, 10),
    ("\"title\":", "\"symbol\":", .malformedJSON, 5),
    ("\"level\": 2", "\"level\": 0", .wrongType, 13), ("\"level\": 2,", "", .missingField, 13),
    ("\"type\": \"note\"", "\"type\": \"box\"", .unknownValue, 15),
    ("[\"Article 18\", \"long\"]", "[\"Article 18\", 3]", .wrongType, 20),
    ("without reasons.", "without \\ud800 reasons.", .notUTF8, 14),
    ("without reasons.\" }", "without reasons. }", .malformedJSON, 14),
    ("]\n}", "]\n} x", .malformedJSON, 22), ("\"cycle\": 1", "\"cycle\": 01", .malformedJSON, 9),
  ])
  func `what is wrong in JSON is refused with its line`(
    _ row: (String, String, Refusal.Reason, Int)
  ) throws {
    let text = Sources.json(row.0, row.1)
    #expect(text != Sources.json)
    let refusal = try #require(Sources.refusal(text, as: "a.json"), "\(row.1) was read")
    #expect(refusal.reason == row.2 && refusal.line == row.3, "\(refusal)")
  }

  @Test func `a document knows the lines of what the corpus may not have`() throws {
    let json = try Sources.read(Sources.json, as: "a.json").get()
    #expect(json.lines == SourceDocument.FieldLines(cycle: 9, year: 9, state: 10))
  }

  @Test(arguments: [
    ("<content><p>Refusals", "<content><para>Refusals", Refusal.Reason.malformedXML),
    (" kind=\"executive-summary\"", "", .missingField),
    ("\"executive-summary\"", "\"memo\"", .unknownKind),
    ("language=\"eng\"", "language=\"deu\"", .unknownValue),
    ("date=\"2013-05-21\"", "date=\"2013-13-01\"", .invalidDate),
    ("year=\"1\"", "year=\"one\"", .wrongType), ("\"general\"", "\"restricted\"", .restricted),
    ("<p:review", "<p:revision", .notAReviewDocument),
    (
      "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">", "<akomaNtoso>",
      .notAReviewDocument
    ),
    ("<akomaNtoso xmlns", "<!DOCTYPE a [<!ENTITY b \"c\">]>\n<akomaNtoso xmlns", .entityExpansion),
    ("Keep statistics.", "Keep &statistics;.", .entityExpansion),
    (
      "<akomaNtoso xmlns",
      "<!DOCTYPE a [<!ENTITY % b SYSTEM \"file:///etc/passwd\"> %b;]>\n<akomaNtoso xmlns",
      .entityExpansion
    ),
  ])
  func `what is wrong in Akoma Ntoso is refused with a line`(
    _ row: (String, String, Refusal.Reason)
  ) throws {
    let text = Sources.xml(row.0, row.1)
    #expect(text != Sources.akomaNtoso)
    let refusal = try #require(Sources.refusal(text, as: "a.xml"), "\(row.1) was read")
    #expect(refusal.reason == row.2, "\(refusal)")
    #expect((refusal.line ?? 0) > 0)
  }

  @Test(arguments: [
    ("<act>\n<part>\n</act>", Refusal.Reason.malformedXML),
    ("<act><part/></act>", .notAReviewDocument),
    (
      String(repeating: "<b>", count: 300) + String(repeating: "</b>", count: 300), .tooDeep
    ),
  ])
  func `only what is well-formed to its end is no review document`(
    text: String, reason: Refusal.Reason
  ) {
    #expect(Sources.refusal(text, as: "a.xml")?.reason == reason)
  }

  @Test func `the first error of XML is the one that is named`() throws {
    let text = Sources.xml("<num>(b)</num>", "<num>(b)")
    let refusal = try #require(Sources.refusal(text, as: "a.xml"))
    #expect(refusal.message.contains("element 'num'"), "\(refusal)")
    #expect(refusal.line == 30, "\(refusal)")
  }

  @Test func `depth, bytes and endings have their limits`() throws {
    let deep = String(repeating: "[", count: 300) + String(repeating: "]", count: 300)
    #expect(Sources.refusal("{\"a\": \(deep)}", as: "a.json")?.reason == .tooDeep)
    let bold = String(repeating: "<b>", count: 300) + String(repeating: "</b>", count: 300)
    #expect(
      Sources.refusal(Sources.xml("Keep statistics.", bold), as: "a.xml")?.reason == .tooDeep)
    #expect(Sources.refusal("x", as: "a.odt")?.reason == .unsupportedType)
    #expect(Sources.refusal("x", as: ".json/none")?.reason == .unsupportedType)
    var small = ReadingLimits.standard
    small[.fileSize] = 10
    #expect(throws: Refusal.self) {
      try DocumentReader(options: ReadingOptions(limits: small)).read(
        Array(Sources.json.utf8), file: "a.json")
    }
  }

  @Test func `other encodings are XML's alone`() throws {
    let latin = Sources.xml("UTF-8", "ISO-8859-1").replacing("reasons", with: "r\u{E9}asons")
    let bytes = latin.unicodeScalars.map { UInt8($0.value) }
    let document = try Sources.read(bytes, as: "a.xml").get()
    #expect(
      document.blocks.contains {
        if case .paragraph(let p) = $0 { p.text.contains("réasons") } else { false }
      })
    let wide = Array(Sources.json.utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    guard case .failure(let refusal) = Sources.read([0xFF, 0xFE] + wide, as: "a.json") else {
      Issue.record("UTF-16 was read as JSON")
      return
    }
    #expect(refusal.reason == .notUTF8)
    #expect(
      (try? Sources.read([0xEF, 0xBB, 0xBF] + Array(Sources.json.utf8), as: "a.json").get()) != nil)
  }

  @Test(arguments: [
    [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
    [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
    [0xFF], [0x80], [0xC3], [0xE2, 0x80],
  ])
  func `each sort of broken UTF-8 is refused with its line`(broken: [UInt8]) throws {
    for (text, file) in [(Sources.json, "a.json"), (Sources.akomaNtoso, "a.xml")] {
      var bytes = Array(text.utf8)
      let place = try #require(text.utf8.firstRange(of: "reasons".utf8)?.lowerBound)
      let offset = text.utf8.distance(from: text.utf8.startIndex, to: place)
      bytes.replaceSubrange(offset..<offset, with: broken)
      guard case .failure(let refusal) = Sources.read(bytes, as: file) else {
        Issue.record("\(broken) was read in \(file)")
        continue
      }
      #expect(
        refusal.reason == .notUTF8 && refusal.line == (file == "a.json" ? 14 : 24), "\(refusal)")
    }
  }

  @Test func `symbols that look alike are alike`() throws {
    for hidden in ["\u{200B}", "\u{AD}", "\u{202E}", "\u{2060}", "\u{FEFF}", "\\u0000"] {
      let text = Sources.json("IOG/I", "I\(hidden)OG/I")
      #expect(text != Sources.json)
      #expect(try Sources.read(text, as: "a.json").get().symbol == "CTOC/COP/IOG/I/1/1/Add.7")
    }
  }

  @Test func `unknown fields are left out and said`() throws {
    let text = Sources.json("\"cycle\": 1,", "\"colour\": \"red\", \"cycle\": 1,")
    let (_, warnings) = try DocumentReader().read(Array(text.utf8), file: "a.json")
    #expect(warnings.map(\.reason) == [.unknownField] && warnings.first?.line == 9)
  }

  @Test(arguments: 0..<400)
  func `any bytes end as a document or a refusal`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let isJSON = seed % 2 == 0
    var bytes = Array((isJSON ? Sources.json : Sources.akomaNtoso).utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + 40))
      }
    }
    switch Sources.read(bytes, as: isJSON ? "a.json" : "a.xml") {
    case .success(let document): #expect(!document.symbol.isEmpty)
    case .failure(let refusal): #expect(!refusal.message.isEmpty && !refusal.message.contains("\n"))
    }
  }
}
