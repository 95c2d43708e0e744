import Model
import TestSupport
import Testing
import Treaties

/// What is written in official style, and that it reads back as what was meant.
struct OfficialStyleTests {
  @Test(arguments: [
    ("UNTOC/18/3/a", "article 18, paragraph 3 (a), of the Convention"),
    ("UNTOC/16 UNTOC/18", "articles 16 and 18 of the Convention"),
    (
      "UNTOC/18 UNTOC/16/9 UNTOC/16/1", "articles 16, paragraphs 1 and 9, and 18, of the Convention"
    ),
    ("UNTOC/5/1/a/i UNTOC/5/1/a/ii", "article 5, paragraph 1 (a) (i) and (ii), of the Convention"),
    (
      "UNTOC/5/1/a UNTOC/5/1/b UNTOC/5/3",
      "article 5, paragraphs 1 (a) and (b) and 3, of the Convention"
    ),
    ("UNTOC/16 UNTOC/16/9", "articles 16 and 16, paragraph 9, of the Convention"),
    ("TIP/3/a TIP/3/d", "article 3 (a) and (d), of the Trafficking in Persons Protocol"),
    ("UNTOC", "the Convention"),
    (
      "UNTOC/16 TIP/6",
      "article 16 of the Convention and article 6 of the Trafficking in Persons Protocol"
    ),
    ("", ""),
  ])
  func `a list is joined and grouped as editors do`(names: String, text: String) {
    let provisions = names.split(separator: " ").compactMap { Provision(named: $0) }
    #expect(OfficialStyle.citation(of: provisions) == text)
  }

  @Test func `in brackets the words are short`() {
    let provisions = ["UNTOC/16/1", "UNTOC/16/9", "UNTOC/18"].compactMap { Provision(named: $0) }
    #expect(
      OfficialStyle.words(for: provisions, in: .brackets) == "arts. 16, paras. 1 and 9, and 18")
  }

  @Test(arguments: OfficialStyle.Place.allCases)
  func `every article and unit reads back`(_ place: OfficialStyle.Place) {
    for treaty in Registry.treaties {
      let reader = CitationReader(defaultInstrument: treaty.instrument)
      for provision in treaty.articles.flatMap({ [$0.provision] + $0.units }) {
        let text = OfficialStyle.words(for: provision, in: place)
        #expect(reader.read(text).provisions == [provision], "\(text)")
      }
    }
  }

  /// Provisions of a treaty, near each other as often as far apart.
  private func some(of treaty: Treaty, _ random: inout SeededGenerator) -> [Provision] {
    let all = treaty.articles.flatMap { [$0.provision] + $0.units }
    let start = Int.random(in: 0..<all.count, using: &random)
    let near = all[start..<min(all.count, start + 12)]
    return Set(
      (0..<Int.random(in: 1...8, using: &random)).compactMap { _ in
        (Bool.random(using: &random) ? all[...] : near).randomElement(using: &random)
      }
    ).sorted()
  }

  @Test(arguments: 0..<500)
  func `a list of one instrument reads back, in text and in brackets`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    for treaty in Registry.treaties {
      let provisions = some(of: treaty, &random)
      let named = OfficialStyle.citation(of: provisions)
      let reader = CitationReader(defaultInstrument: treaty.instrument)
      for place in OfficialStyle.Place.allCases {
        let text = OfficialStyle.words(for: provisions, in: place)
        #expect(reader.read(text).provisions == provisions, "\(text)")
      }
      let reading = CitationReader(defaultInstrument: .untoc).read("\(named).")
      #expect(reading.provisions == provisions, "\(named)")
    }
  }

  @Test(arguments: 0..<500)
  func `a list of several instruments reads back`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let provisions = Registry.treaties.flatMap { treaty in
      Bool.random(using: &random) ? some(of: treaty, &random) : []
    }
    let text = OfficialStyle.citation(of: provisions)
    let reading = CitationReader(defaultInstrument: .untoc).read("\(text).")
    #expect(reading.provisions == provisions, "\(text)")
  }
}
