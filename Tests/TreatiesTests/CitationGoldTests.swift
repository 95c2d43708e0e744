import Model
import TestSupport
import Testing
import Treaties

/// The gold tables: what each form of citation says, with the words that say it.
struct CitationGoldTests {
  @Test(arguments: GoldTable.all)
  func `the table is there`(_ table: GoldTable) { #expect(table.rows.count > 100) }

  @Test(arguments: GoldTable.all)
  func `no row gains or loses a provision, but for those known`(_ table: GoldTable) {
    for row in table.rows {
      let found = Set(row.reading().provisions.map(\.description))
      let gained = found.subtracting(row.provisions).sorted()
      let lost = row.provisions.subtracting(found).sorted()
      if GoldTable.knownMisses.contains(row.marked.text) {
        #expect(!gained.isEmpty || !lost.isEmpty, "no miss any more: \(row.marked.text)")
      } else {
        #expect(
          gained.isEmpty && lost.isEmpty,
          "\(row.group): \(row.marked.text) gained \(gained), lost \(lost)")
      }
    }
  }

  @Test(arguments: GoldTable.all)
  func `the spans are the words that say the provisions`(_ table: GoldTable) {
    for row in table.rows
    where !row.provisions.isEmpty && !GoldTable.knownMisses.contains(row.marked.text) {
      let spans = Set(row.reading().citations.map(\.span)).sorted()
      #expect(
        spans == row.marked.spans,
        "\(row.group): \(MarkedText.marking(spans, in: row.marked.text))")
    }
  }

  @Test func `the harmonic mean of precision and recall over all tables is at least 0.99`() {
    var common = 0
    var found = 0
    var right = 0
    for row in GoldTable.all.flatMap(\.rows) {
      let provisions = Set(row.reading().provisions.map(\.description))
      common += provisions.intersection(row.provisions).count
      found += provisions.count
      right += row.provisions.count
    }
    let measure = 2 * Double(common) / Double(found + right)
    #expect(measure >= 0.99, "it is \(measure)")
  }

  @Test(arguments: GoldTable.all)
  func `a text that is not cut into tokens would have cited nothing`(_ table: GoldTable) {
    for row in table.rows {
      for instrument in [row.instrument, nil, .untoc] {
        expectTheSame(row.marked.text, CitationReader(defaultInstrument: instrument))
      }
    }
  }

  @Test(arguments: 0..<200)
  func `nor would one of words in any order`(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let words = GoldTable.all.flatMap(\.rows).prefix(400)
      .flatMap { $0.marked.text.split(separator: " ") }
    let reader = CitationReader(defaultInstrument: seed.isMultiple(of: 2) ? .untoc : nil)
    for _ in 0..<20 {
      let count = Int.random(in: 1...12, using: &random)
      let text = (0..<count).compactMap { _ in words.randomElement(using: &random) }
        .joined(separator: seed.isMultiple(of: 3) ? "" : " ")
      expectTheSame(text, reader)
    }
  }

  /// Asking for the articles of other texts reads every text, without a look at it first.
  private func expectTheSame(_ text: String, _ reader: CitationReader) {
    let quick = reader.read(text)
    let whole = reader.read(text, keepingElsewhere: true)
    #expect(
      quick.citations == whole.citations && quick.warnings == whole.warnings
        && quick.namedInstruments == whole.namedInstruments, "\(text)")
  }

  @Test(arguments: ["Palermo ", "Protocols on ", "TIP, ", "of the Convention, ", "in particular "])
  func `a word however often it stands is read to its end`(word: String) {
    let text = "article 5 " + String(repeating: word, count: 100_000) + "article 6"
    let found = CitationReader(defaultInstrument: .untoc).read(text).provisions
    #expect(found.map(\.description).contains { $0 == "UNTOC/6" || $0 == "TIP/6" })
  }
}
