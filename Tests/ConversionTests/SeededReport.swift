import Reporting
import TestSupport

/// Reports with every sort of block, other ones for each seed.
enum SeededReport {
  /// A report whose headings nest and whose paragraphs run on, with unnumbered parts between.
  static func report(seed: Int) -> Report {
    var generator = SeededGenerator(seed: seed)
    var builder = Builder(generator: generator)
    builder.unnumbered("Summary")
    builder.paragraph(isNumbered: false)
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      builder.generator = generator
      builder.heading(1)
      builder.random(blocks: Int.random(in: 1...14, using: &generator))
      if Bool.random(using: &generator) { builder.unnumbered("Interlude") }
      builder.paragraph(isNumbered: false)
    }
    builder.unnumbered("Annex I. Tables")
    builder.table()
    builder.paragraph(isNumbered: false)
    builder.unnumbered("Annex II. Documents")
    builder.table()
    return report(blocks: builder.blocks)
  }

  /// A report of these blocks.
  static func report(blocks: [ReportBlock], words: String = "of the Convention") -> Report {
    Report(
      document: "technical-report", notice: "Notice \(words)",
      masthead: Masthead(
        organ: "Organ \(words)", symbol: "CTOC/1 \(words)", date: "30 June 2015",
        body: "Body \(words)", session: words, place: "Vienna \(words)", agendaItem: "Item",
        title: "Title \(words)", documentType: words),
      blocks: blocks)
  }

  /// Every sort of block, the same words in every place that can hold words.
  static func report(words: String) -> Report {
    report(
      blocks: [
        .heading(level: 1, number: nil, text: "Summary \(words)"),
        .paragraph(ReportParagraph(number: nil, text: words)),
        .heading(level: 1, number: "I", text: "Heading \(words)"),
        .heading(level: 2, number: "A", text: words),
        .paragraph(ReportParagraph(number: 1, text: "Text \(words) ends[^1] here.", isBold: true)),
        .note(mark: "1", text: "Footnote \(words)"),
        .table(
          ReportTable(
            number: 1, title: "Table \(words)", header: ["Article", "States \(words)"],
            rows: [["Row \(words)", "12 of 31"], [words, "fewer than three[^a]"]],
            notes: [ReportTable.TableNote(mark: "a", text: "Explained \(words)")])),
        .figure(figure(number: nil, title: "Figure \(words)", alternative: "Alternative \(words)")),
        .paragraph(ReportParagraph(number: nil, text: words)),
      ], words: words)
  }

  static func figure(number: String?, title: String, alternative: String) -> ReportFigure {
    ReportFigure(
      number: number, title: title, alternative: alternative,
      drawing: .shifts([ReportFigure.Shift(label: "art. 16", composition: -4, rest: 21)]))
  }

  private struct Builder {
    var generator: SeededGenerator
    var blocks: [ReportBlock] = []
    private var counters = [0, 0, 0, 0]
    private var paragraphs = 0
    private var tables = 0
    private var notes = 0
    private var figures = 0

    init(generator: SeededGenerator) { self.generator = generator }

    mutating func random(blocks count: Int) {
      var level = 1
      for _ in 0..<count {
        switch Int.random(in: 0..<8, using: &generator) {
        case 0...1:
          level = Int.random(in: 2...min(level + 1, 4), using: &generator)
          heading(level)
        case 2: table()
        case 3: figure()
        case 4: paragraph(isNumbered: true, hasNote: true)
        default: paragraph(isNumbered: true)
        }
      }
    }

    mutating func heading(_ level: Int) {
      counters[level - 1] += 1
      for deeper in level..<4 { counters[deeper] = 0 }
      let count = counters[level - 1]
      let letter = String(UnicodeScalar(UInt8(64 + min(count, 26))))
      let number =
        switch level {
        case 1: Numerals.roman(count)
        case 2: letter
        case 3: String(count)
        default: letter.lowercased()
        }
      blocks.append(.heading(level: level, number: number, text: words()))
    }

    mutating func unnumbered(_ text: String) {
      blocks.append(.heading(level: 1, number: nil, text: text))
    }

    mutating func paragraph(isNumbered: Bool, hasNote: Bool = false) {
      if isNumbered { paragraphs += 1 }
      var text = words()
      if hasNote {
        notes += 1
        text += "[^\(notes)] \(words())"
      }
      blocks.append(
        .paragraph(
          ReportParagraph(
            number: isNumbered ? paragraphs : nil, text: text,
            isBold: isNumbered && Bool.random(using: &generator))))
      if hasNote { blocks.append(.note(mark: String(notes), text: words())) }
    }

    mutating func table() {
      tables += 1
      let columns = Int.random(in: 2...7, using: &generator)
      blocks.append(
        .table(
          ReportTable(
            number: tables, title: words(), header: (0..<columns).map { _ in words() },
            rows: (0..<Int.random(in: 0...6, using: &generator)).map { _ in
              (0..<columns).map { $0 == 0 ? words() : "12 of 31[^b]" }
            },
            notes: [ReportTable.TableNote(mark: "b", text: words())])))
    }

    mutating func figure() {
      figures += 1
      blocks.append(
        .figure(
          SeededReport.figure(
            number: Numerals.roman(figures), title: words(), alternative: words())))
    }

    private mutating func words() -> String {
      let vocabulary = ["States", "article 16", "challenges", "“none”", "capacity-building", "12"]
      return (0..<Int.random(in: 1...9, using: &generator)).map { _ in
        vocabulary[Int.random(in: 0..<vocabulary.count, using: &generator)]
      }.joined(separator: " ")
    }
  }
}
