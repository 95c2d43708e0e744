import Packaging
import Testing

/// Containers are the same bytes each time.
struct ZipWriterTests {
  private let parts = [
    ZipWriter.Part(name: "[Content_Types].xml", bytes: Array("<Types/>".utf8)),
    ZipWriter.Part(name: "word/document.xml", bytes: Array(repeating: 65, count: 10_000)),
    ZipWriter.Part(name: "word/empty.xml", bytes: []),
  ]

  @Test func `the same parts give the same bytes`() throws {
    let first = try ZipWriter().bytes(of: parts)
    #expect(first.starts(with: Array("PK".utf8)))
    #expect(first.count < 1_000)
    #expect(try ZipWriter().bytes(of: parts) == first)
  }

  @Test func `a name that stands twice is refused with the library's reason`() {
    #expect(throws: ZipError.self) { try ZipWriter().bytes(of: parts + parts) }
  }
}
