import Tagging
import TestSupport
import Testing

struct TermReaderTests {
  private func stems(_ text: String) -> [[String]] {
    var reader = TermReader()
    let runs = reader.runs(of: text)
    let stems = reader.stems
    return runs.map { $0.map { stems[Int($0.stem)] } }
  }

  @Test(arguments: [
    ("Laundering, laundered; launders", [["launder"], ["launder"], ["launder"]]),
    ("capacity-building of  judges", [["capac", "build", "of", "judg"]]),
    ("virtual assets (exchanges)", [["virtual", "asset"], ["exchang"]]),
    ("article 16 applies", [["articl"], ["appli"]]),
    ("façade – naïve", [["façad"], ["naïv"]]),
    ("…", []), ("", []),
  ])
  func `words become stems, in runs that signs and figures end`(_ row: (String, [[String]])) {
    #expect(stems(row.0).map { $0.filter { !$0.isEmpty } } == row.1)
  }

  @Test func `a word's place is where it stands, in bytes`() {
    var reader = TermReader()
    let text = "né à Vienne"
    let words = reader.runs(of: text).flatMap { $0 }
    let bytes = Array(text.utf8)
    #expect(
      words.map { String(decoding: bytes[$0.place], as: UTF8.self) } == ["né", "à", "Vienne"])
  }

  @Test func `a function word is no form of the word that shares its stem`() {
    var reader = TermReader()
    let words = reader.runs(of: "being beings other others").flatMap { $0 }
    let functions = words.map { reader.isFunction[Int($0.stem)] }
    #expect(functions == [true, false, true, true])
  }

  @Test(arguments: 0..<200)
  func `any bytes end as words or as nothing`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
    let text = String(decoding: bytes, as: UTF8.self)
    var reader = TermReader()
    for run in reader.runs(of: text) {
      #expect(!run.isEmpty)
      for word in run { #expect(word.place.upperBound <= text.utf8.count && !word.place.isEmpty) }
    }
  }
}
