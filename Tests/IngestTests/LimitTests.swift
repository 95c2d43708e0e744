import Ingest
import Model
import Testing
import TestSupport

/// Every limit has its reason, and what keeps within it is read.
struct LimitTests {
  private func refusal(
    _ text: String, _ file: String, _ limit: ReadingLimit, _ number: Int
  ) -> Refusal? {
    var limits = ReadingLimits.standard
    limits[limit] = number
    do throws(Refusal) {
      _ = try DocumentReader(options: ReadingOptions(limits: limits)).read(
        Array(text.utf8), file: file)
      return nil
    } catch { return error }
  }

  @Test(arguments: [
    (ReadingLimit.fileSize, Refusal.Reason.tooLarge, 973), (.depth, .tooDeep, 6),
    (.elements, .tooLarge, 55), (.blocks, .tooLarge, 8), (.rows, .tooLarge, 2),
    (.cells, .tooLarge, 6), (.textSize, .tooLarge, 33),
  ])
  func `a JSON file is read at the limit and refused beyond it`(
    _ row: (limit: ReadingLimit, reason: Refusal.Reason, number: Int)
  ) {
    let least = (0...2_000).first { refusal(Sources.json, "a.json", row.limit, $0) == nil }
    #expect(least == row.number)
    let refused = refusal(Sources.json, "a.json", row.limit, row.number - 1)
    #expect(refused?.reason == row.reason)
    #expect(refused?.message.contains("(limit: \(row.limit.rawValue))") == true)
  }

  @Test(arguments: [
    (ReadingLimit.depth, Refusal.Reason.tooDeep), (.elements, .tooLarge), (.attributes, .tooLarge),
    (.blocks, .tooLarge), (.rows, .tooLarge), (.cells, .tooLarge), (.textSize, .tooLarge),
  ])
  func `an Akoma Ntoso file beyond a limit is refused`(
    _ row: (limit: ReadingLimit, reason: Refusal.Reason)
  ) {
    #expect(refusal(Sources.akomaNtoso, "a.xml", row.limit, 0)?.reason == row.reason)
    #expect(refusal(Sources.akomaNtoso, "a.xml", row.limit, 2_000) == nil)
  }

  @Test func `declared entities are allowed for by the limit, used ones never`() {
    let declared = Sources.xml(
      "<akomaNtoso xmlns", "<!DOCTYPE a [<!ENTITY b \"c\">]>\n<akomaNtoso xmlns")
    #expect(refusal(declared, "a.xml", .entities, 0)?.reason == .entityExpansion)
    #expect(refusal(declared, "a.xml", .entities, 1) == nil)
    let used = declared.replacing("Keep statistics.", with: "Keep &b;.")
    #expect(refusal(used, "a.xml", .entities, 9)?.reason == .entityExpansion)
  }

  @Test(arguments: [
    // A billion laughs.
    "<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY c \"&b;&b;\">",
    // One long entity, used often.
    "<!ENTITY a \"\(String(repeating: "x", count: 50_000))\">",
    "<!ENTITY a SYSTEM \"file:///etc/passwd\">", "<!ENTITY a SYSTEM \"http://192.0.2.1/a\">",
    "<!ENTITY a PUBLIC \"-//X\" \"file:///etc/passwd\">",
    "<!ENTITY % a SYSTEM \"http://192.0.2.1/a.dtd\"> %a;", "<!ENTITY % a \"<!ENTITY b 'c'>\"> %a;",
    "<!ENTITY a SYSTEM \"a.gif\" NDATA b>",
  ])
  func `whatever entities a file declares, none is expanded or fetched`(declaration: String) {
    for entities in [0, 1_000] {
      let text = Sources.xml(
        "<akomaNtoso xmlns", "<!DOCTYPE a [\(declaration)]>\n<akomaNtoso xmlns")
      let uses = text.replacing("Keep statistics.", with: String(repeating: "&a;", count: 1_000))
      #expect(refusal(uses, "a.xml", .entities, entities)?.reason == .entityExpansion)
    }
  }

  @Test(arguments: ["http://192.0.2.1/a.dtd", "file:///etc/passwd", "../../secret.dtd"])
  func `a document type on the network or the disk is not looked at`(address: String) throws {
    let text = Sources.xml(
      "<akomaNtoso xmlns", "<!DOCTYPE akomaNtoso SYSTEM \"\(address)\">\n<akomaNtoso xmlns")
    #expect(try Sources.read(text, as: "a.xml").get().blocks.count == 8)
    let used = text.replacing("Keep statistics.", with: "&secret;")
    #expect(Sources.refusal(used, as: "a.xml")?.reason == .entityExpansion)
  }

  @Test(arguments: ["=\"\"", "=''", " = \"\"", "\n=\n''", "\t=\t\">\""])
  func `a tag with a hundred thousand attributes is refused before it costs anything`(
    value: String
  ) {
    let attributes = (0..<100_000).map { "a\($0)\(value)" }
    let text = Sources.xml("<section eId=\"s1\">", "<section \(attributes.joined(separator: " "))>")
    #expect(Sources.refusal(text, as: "a.xml")?.reason == .tooLarge)
    let units = Array(text.replacing("UTF-8", with: "UTF-16").utf16)
    let wide = units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    guard case .failure(let refusal) = Sources.read([0xFF, 0xFE] + wide, as: "a.xml") else {
      Issue.record("a long tag in UTF-16 was read")
      return
    }
    #expect(refusal.reason == .tooLarge)
  }

  @Test func `equals signs of a text are no attributes`() throws {
    let rule = String(repeating: "=\"", count: 200) + String(repeating: "===== ", count: 500)
    let text = Sources.xml("Keep statistics.", rule)
    #expect(try Sources.read(text, as: "a.xml").get().blocks.count == 8)
  }

  @Test func `namespaces around one element are counted together`() {
    let depths = (0..<20).map { depth in
      "<b \((0..<20).map { "xmlns:n\(depth)_\($0)=\"u\"" }.joined(separator: " "))>"
    }
    let text = Sources.xml(
      "Keep statistics.", depths.joined() + String(repeating: "</b>", count: 20))
    #expect(Sources.refusal(text, as: "a.xml")?.reason == .tooLarge)
  }

  @Test(arguments: ["UTF-7", "IBM037", "ISO-2022-KR", "JAVA", "no such encoding"])
  func `an encoding that hides markup is not read`(encoding: String) {
    let refused = Sources.refusal(Sources.xml("UTF-8", encoding), as: "a.xml")
    #expect(refused?.reason == .notUTF8 || refused?.reason == .malformedXML)
    let ebcdic: [UInt8] = [0x4C, 0x6F, 0xA7, 0x94, 0x93]
    guard case .failure(let refusal) = Sources.read(ebcdic, as: "a.xml") else {
      Issue.record("EBCDIC was read")
      return
    }
    #expect(refusal.reason == .notUTF8)
  }

  @Test func `a million warnings are a thousand and a number`() throws {
    let fields = (0..<5_000).map { "\"x\($0)\": 1," }.joined(separator: "\n")
    let text = Sources.json("\"cycle\": 1,", fields + "\"cycle\": 1,")
    let warnings = try DocumentReader().read(Array(text.utf8), file: "a.json").warnings
    #expect(warnings.count == 1_001)
    #expect(warnings.last?.message.contains("4000 more") == true)
    #expect(warnings[999].line == 1_008)
  }

  @Test func `a message quotes no more of a file than can be read, and commands nothing`() {
    let long = String(repeating: "\u{1B}[2J", count: 100_000)
    let refused = Sources.refusal(
      Sources.json("executive-summary", long.replacing("\u{1B}", with: "\\u001b\\u202e")),
      as: "a.json")
    #expect(refused?.reason == .unknownKind)
    #expect((refused?.message.utf8.count ?? .max) < 4_000)
    #expect(refused?.message.unicodeScalars.contains(where: PlainText.isCommand) == false)
  }
}
