import Foundation
import Ingest
import Model
import TestSupport
import Testing

/// The bytes of tables: encodings, separators, quotation marks, line ends, and what is made to harm.
struct TableTextTests {
  typealias T = TableReading

  /// A table as one program writes it.
  struct Writing: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: @Sendable (String) -> [UInt8]
    var testDescription: String { name }
  }

  private static func bytes(_ text: String, _ encoding: String.Encoding) -> [UInt8] {
    text.data(using: encoding).map { Array($0) } ?? []
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  static let writings = [
    Writing(name: "UTF-8") { Array($0.utf8) },
    Writing(name: "CSV UTF-8 of Excel") {
      mark + Array($0.replacing("\n", with: "\r\n").utf8)
    },
    Writing(name: "Excel in German or French, with a mark") {
      mark + Array("sep=;\r\n".utf8) + Array($0.replacing(",", with: ";").utf8)
    },
    Writing(name: "Unicode text of Excel") {
      [0xFF, 0xFE] + bytes($0.replacing(",", with: "\t"), .utf16LittleEndian)
    },
    Writing(name: "UTF-16, the other end first") { [0xFE, 0xFF] + bytes($0, .utf16BigEndian) },
    Writing(name: "CR alone") { Array($0.replacing("\n", with: "\r").utf8) },
  ]

  @Test(arguments: writings)
  func `a table is the same however its program writes it`(writing: Writing) throws {
    let text = "kind,provision,text\nchallenge,UNTOC/16,Délai – « 日本 » приём 𝄞\ngap,,\"a\nb\"\n"
    #expect(
      try T.lines(writing.bytes(text)) == [
        "challenge [UNTOC/16] Délai – « 日本 » приём 𝄞", "challenge [] a b",
      ])
  }

  @Test func `Windows-1252 is read and said to be`() throws {
    let text = "kind;text\nchallenge;Délais à l’étranger – « trop longs… » über Größe, €\n"
    let read = try T.read(Self.bytes(text, .windowsCP1252))
    #expect(
      try T.lines(Self.bytes(text, .windowsCP1252))
        == ["challenge [] Délais à l’étranger – « trop longs… » über Größe, €"])
    #expect(read.warnings.map(\.reason) == [.encoding] && read.warnings[0].line == 2)
    #expect(read.warnings[0].message.contains("Windows-1252"))
  }

  @Test(arguments: [
    ("Проблемы выдачи", String.Encoding.windowsCP1251), ("Καθυστερήσεις", .windowsCP1253),
    ("Gücü", .windowsCP1254), ("całość, może", .windowsCP1250),
  ])
  func `what may be another code page is not guessed`(
    words: String, encoding: String.Encoding
  ) throws {
    let bytes = Self.bytes("kind;text\nchallenge;\(words)\n", encoding)
    #expect(!bytes.isEmpty)
    // One that only looks Western is read with its warning; the others are refused.
    let western = encoding == .windowsCP1254
    let refusal = T.refusal(bytes)
    #expect((refusal == nil) == western, "\(String(describing: refusal))")
    if let refusal { #expect(refusal.reason == .notUTF8 && refusal.line == 2) }
    if western { #expect(try T.read(bytes).warnings.map(\.reason) == [.encoding]) }
  }

  @Test(arguments: [
    // Arabic and Chinese as Windows wrote them, French of MS-DOS and of the old Macintosh.
    [0xC7, 0xE1, 0xCA, 0xCD, 0xCF, 0xED] as [UInt8], [0xCC, 0xF4, 0xD5, 0xBD],
    [0x70, 0x82, 0x72, 0x69], [0x61, 0x8A, 0x73], [0x70, 0x8E, 0x72], [0x81, 0x61],
  ])
  func `bytes of other code pages are refused with their line`(word: [UInt8]) throws {
    let refusal = try #require(T.refusal(Array("kind,text\nchallenge,".utf8) + word))
    #expect(refusal.reason == .notUTF8 && refusal.line == 2)
    #expect(refusal.message.contains("CSV UTF-8"))
    #expect(T.refusal(Self.mark + Array("kind,text\ngap,".utf8) + [0xE9, 0x74])?.line == 2)
  }

  @Test(arguments: [
    ("kind,text\nchallenge,a\u{0}\n", 2), ("kind,text\r\rchallenge,a\u{0}\r", 3),
    ("\u{0}", 1), ("k\u{0}i\u{0}n\u{0}d\u{0}", 1),
  ])
  func `a byte 0 is refused with its line`(text: String, line: Int) throws {
    let refusal = try #require(T.refusal(text))
    #expect(refusal.reason == .notUTF8 && refusal.line == line)
  }

  @Test func `half a character of UTF-16 is refused`() throws {
    let start: [UInt8] = [0xFF, 0xFE] + Self.bytes("kind,text\ngap,a", .utf16LittleEndian)
    #expect(T.refusal(start) == nil)
    for tail in [[0x00, 0xD8], [0x00, 0xDC, 0x61, 0x00], [0x61]] as [[UInt8]] {
      let refusal = try #require(T.refusal(start + tail))
      #expect(refusal.reason == .notUTF8 && refusal.line == 2)
    }
    #expect(T.refusal([0xFF, 0xFE, 0, 0] + start)?.reason == .notUTF8)
  }

  @Test(arguments: [
    ("kind,text\nchallenge,\"a\n\n\nb", 2), ("kind,text\ngap,a\ngap,\"b\"\"\n", 3),
    ("kind,text\r\ngap,\"a\r\nb\"\r\ngap,\"", 4), ("kind,text\rgap,\"a\rb\"\rgap,\"", 4),
  ])
  func `a quotation mark that is not closed is refused where it opens`(
    text: String, line: Int
  ) throws {
    let refusal = try #require(T.refusal(text))
    #expect(refusal.reason == .wrongType && refusal.line == line, "\(refusal)")
    #expect(refusal.message.contains("never closed"))
  }

  @Test func `a quotation mark within a cell is a sign, one behind a quoted cell a fault`() throws {
    let text = "kind,text\ngap,the 5\" pipe \"x\"\ngap,  \"a, b\" \ngap,\"\"\"\"\n"
    #expect(
      try T.lines(text) == [
        "challenge [] the 5\" pipe \"x\"", "challenge [] a, b", "challenge [] \"",
      ])
    let refusal = try #require(T.refusal("kind,text\ngap,a\ngap,\"a\nb\"c\n"))
    #expect(refusal.line == 4 && refusal.message.contains("written twice"))
  }

  @Test(arguments: [
    (ReadingLimit.textSize, 20), (.rows, 2), (.cells, 8), (.fileSize, 50),
  ])
  func `a table beyond a limit is refused`(limit: ReadingLimit, number: Int) throws {
    let text = "kind,text\ngap,\"\(String(repeating: "x", count: 21))\"\ngap,a\ngap,b\ngap,c\n"
    var limits = ReadingLimits.standard
    limits[limit] = number
    let refusal = try #require(T.refusal(Array(text.utf8), limits: limits))
    #expect(refusal.reason == .tooLarge && refusal.message.contains("(limit: \(limit.rawValue))"))
    #expect(T.refusal(Array(text.utf8)) == nil)
  }

  @Test func `a line of a million cells, or of one endless cell, is refused as it is met`() {
    let header = Array("kind,text\n".utf8)
    let commas = [UInt8](repeating: UInt8(ascii: ","), count: 1_000_000)
    #expect(T.refusal(header + commas)?.message.contains("(limit: cells)") == true)
    let letters = [UInt8](repeating: UInt8(ascii: "x"), count: 2_000_000)
    #expect(T.refusal(header + letters)?.message.contains("(limit: text-size)") == true)
    let ends = [UInt8](repeating: 0x0A, count: 2_000_000)
    #expect(T.refusal(ends + header)?.reason == .notAReviewDocument)
  }

  @Test func `a cell that names provisions without end is refused`() {
    var limits = ReadingLimits.standard
    limits[.findings] = 1_000
    for (number, isRefused) in [(500, false), (501, true)] {
      let row = "gap,a,\(String(repeating: "x;", count: number))\n"
      let refusal = T.refusal(Array("kind,text,provision\n\(row)\(row)".utf8), limits: limits)
      #expect((refusal?.message.contains("(limit: findings)") == true) == isRefused)
    }
  }

  // MARK: Properties

  /// Cells of everything that could confuse a reader.
  private static let pieces = [
    "a", "délai", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", " ", "=1+1", "日本", "'", "\\",
    "sep=;", "\u{FEFF}", "\u{202E}", "kind", "|",
  ]

  @Test(arguments: 0..<200)
  func `a table written with any separator, quotation and line end is read as it was`(
    seed: Int
  ) throws {
    var random = SeededGenerator(seed: seed)
    let separator = [",", ";", "\t"].randomElement(using: &random) ?? ","
    let end = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    let cells = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      "x"
        + (0..<Int.random(in: 0...6, using: &random)).map { _ in
          Self.pieces.randomElement(using: &random) ?? ""
        }.joined() + "y"
    }
    let rows = cells.map { cell in
      let quotes =
        Bool.random(using: &random) || cell.contains(separator)
        || cell.unicodeScalars.contains { $0 == "\n" || $0 == "\r" }
      let written = quotes ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
      return ["gap", written, "UNTOC/16"].joined(separator: separator)
    }
    let header = ["kind", "text", "provision"].joined(separator: separator)
    let text = ([header] + rows).joined(separator: end) + (Bool.random(using: &random) ? end : "")
    let expected = cells.map { "challenge [UNTOC/16] \(WhiteSpace.normalized($0))" }
    let writings =
      [Array(text.utf8), Self.mark + Array(text.utf8)] + [
        [0xFF, 0xFE] + Self.bytes(text, .utf16LittleEndian)
      ]
    for bytes in writings { #expect(try T.lines(bytes) == expected) }
  }

  @Test(arguments: 0..<300)
  func `any bytes end as a table or as a refusal with a line of the file`(seed: Int) {
    var mutation = Mutation(seed: seed)
    let text =
      "sep=;\nSymbol;A/B/1\nkind;provision;text\ngap;16;\"a\n\"\"b\"\ngood practice;TIP 5;c\n"
    let bytes = mutation.mutated(Array(text.utf8), with: [0x22, 0x3B, 0x0D, 0xE9, 0xFF, 0xFE, 0])
    guard let refusal = T.refusal(bytes) else { return }
    let ends = bytes.count { $0 == 0x0A || $0 == 0x0D }
    #expect(!refusal.message.isEmpty && (1...(ends + 1)).contains(refusal.line ?? 1))
  }
}
