import Foundation
import Ingest
import Model
import TestSupport
import Testing

/// Files that travel as lines.
struct DocumentLineTests {
  private func line(_ text: String) throws -> DocumentLine {
    try DocumentLine(Array(text.utf8), number: 3, limits: .standard)
  }

  @Test(arguments: 0..<60)
  func `any bytes that are sent as base64 arrive as they were`(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<seed).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let sent = Data(bytes).base64EncodedString()
    #expect(try line("{\"file\":\"documents/a.docx\",\"base64\":\"\(sent)\"}").bytes == bytes)
  }

  @Test(arguments: ["A", "AA", "AAA", "AB==C", "====", "AA=A", "A===", "AB==", "ABC=", "a-b_"])
  func `letters that no encoder writes are refused`(letters: String) {
    #expect(throws: Refusal.self) {
      try line("{\"file\":\"documents/a.docx\",\"base64\":\"\(letters)\"}")
    }
  }

  @Test func `a document that is its own line is named by its symbol`() throws {
    let read = try line("{\"format\":\"palermo-document/1\",\"symbol\":\"A/1 Add.2\"}")
    #expect(read.file == "A/1 Add.2.json")
    #expect(try line("{\"format\":1}").file == "line 3.json")
  }

  @Test func `a refused line is named by its number`() {
    #expect {
      try line("[]")
    } throws: {
      ($0 as? Refusal)?.file == "line 3"
    }
  }
}
