import Packaging
import Testing
import TestSupport

/// What a container says of itself is not believed.
struct ZipReaderTests {
  private func error(_ bytes: [UInt8], _ limits: ZipReader.Limits = .standard) -> ZipError? {
    do throws(ZipError) {
      _ = try ZipReader(limits: limits).parts(of: bytes) { _ in true }
      return nil
    } catch { return error }
  }

  @Test func `an honest container is read`() throws {
    let zip = RawZip(parts: [.init("word/document.xml"), .init("a")])
    let parts = try ZipReader().parts(of: zip.bytes) { _ in true }
    #expect(parts == ["word/document.xml": Array("<a/>".utf8), "a": Array("<a/>".utf8)])
  }

  @Test(arguments: [
    "../a", "a/../../b", "/etc/passwd", "C:/a", "a\\..\\b", "..", "//a", "a/..",
  ])
  func `a name that leads out of the container is refused`(name: String) {
    #expect(
      error(RawZip(parts: [.init(name)]).bytes)?.description.contains("leads out") == true)
  }

  @Test(arguments: [["a", "a"], ["word/document.xml", "Word/Document.XML"]])
  func `a name that stands twice, in whatever letters, is refused`(names: [String]) {
    let found = error(RawZip(parts: names.map { .init($0) }).bytes)
    #expect(found?.description.contains("stands twice") == true)
  }

  @Test func `a part behind a password is refused with what to do`() {
    var part = RawZip.Part("a")
    part.flags = 1
    #expect(error(RawZip(parts: [part]).bytes)?.description.contains("password") == true)
  }

  @Test(arguments: [UInt32(0), 3, 5, 4_000_000, 0xFFFF_FFFE])
  func `a size that is not the announced one is refused`(announced: UInt32) {
    var part = RawZip.Part("a")
    part.announced = announced
    #expect(error(RawZip(parts: [part]).bytes) != nil)
  }

  @Test func `parts that lie over one another are refused`() {
    var parts = [RawZip.Part("a")]
    parts[0].bytes = Array(repeating: 65, count: 10_000)
    for number in 0..<100 {
      var part = RawZip.Part("b")
      part.name = Array("b\(number)".utf8)
      part.bytes = []
      part.place = 0
      parts.append(part)
    }
    var bytes = RawZip(parts: parts).bytes
    // Every entry of the directory says that it is the long part.
    let size = withUnsafeBytes(of: UInt32(10_000).littleEndian) { Array($0) }
    let header: [UInt8] = [0x50, 0x4B, 1, 2]
    for place in bytes.indices.dropLast(46) where Array(bytes[place..<place + 4]) == header {
      bytes.replaceSubrange(place + 20..<place + 28, with: size + size)
    }
    let found = error(bytes)
    #expect(found?.description.contains("over one another") == true)
    #expect(found?.demandsTooMuch == true)
  }

  @Test func `a bomb is refused for its ratio before it is unpacked`() throws {
    let bomb = try ZipWriter().bytes(of: [
      .init(name: "a", bytes: [UInt8](repeating: 0, count: 8 << 20))
    ])
    #expect(bomb.count < 20_000)
    #expect(error(bomb)?.demandsTooMuch == true)
    #expect(error(bomb, .init(maximumRatio: 2_000)) == nil)
    #expect(error(bomb, .init(maximumPartBytes: 1_000, maximumRatio: 2_000)) != nil)
    #expect(error(bomb, .init(maximumUnpackedBytes: 1_000, maximumRatio: 2_000)) != nil)
  }

  @Test func `a container within a container stays closed`() throws {
    let inner = RawZip(parts: [.init("../a")]).bytes
    var part = RawZip.Part("word/embeddings/inner.docx")
    part.bytes = inner
    let parts = try ZipReader().parts(of: RawZip(parts: [part]).bytes) { _ in true }
    #expect(parts["word/embeddings/inner.docx"] == inner)
  }

  @Test func `more parts than the limit are refused`() {
    let parts = (0..<20).map { RawZip.Part("a\($0)") }
    #expect(error(RawZip(parts: parts).bytes, .init(maximumParts: 19))?.demandsTooMuch == true)
    #expect(error(RawZip(parts: parts).bytes, .init(maximumParts: 20)) == nil)
  }

  @Test(arguments: 0..<200)
  func `a container of whatever bytes ends as parts or a sentence`(seed: Int) throws {
    var mutation = Mutation(seed: seed)
    let packed = try ZipWriter().bytes(of: [
      .init(name: "a", bytes: Array(repeating: 65, count: 3_000)),
      .init(name: "b", bytes: Array("<a/>".utf8)),
    ])
    let stored = RawZip(parts: [.init("a"), .init("b")]).bytes
    let bytes = mutation.mutated(seed % 2 == 0 ? packed : stored, with: stored)
    #expect(error(bytes)?.description != "")
  }
}
