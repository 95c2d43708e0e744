import Model
import Storage
import TestSupport
import Treaties

/// Corpora of every shape that the types allow, from a seed.
struct RandomCorpus {
  private var generator: SeededGenerator

  init(seed: Int) { generator = SeededGenerator(seed: seed) }

  mutating func corpus() -> SampleCorpus {
    var corpus = SampleCorpus.empty
    for number in 0..<Int.random(in: 0...6, using: &generator) {
      let path = "documents/\(number)\(word())"
      let sha256 = String(generator.next(), radix: 16)
      if chance(0.3) {
        let refusal = Refusal(
          file: path, line: maybe { Int.random(in: 1...9999, using: &$0.generator) },
          reason: pick(Refusal.Reason.allCases.filter { $0 != .conflict && $0 != .unreadable }),
          message: text())
        corpus.files.append(
          StoredFile(path: path, sha256: sha256, status: .refused, outcome: .refused(refusal)))
      } else {
        let blocks = blocks()
        corpus.texts[path] = blocks
        corpus.files.append(
          StoredFile(
            path: path, sha256: sha256, status: pick(FileStatus.allCases.filter { $0 != .refused }),
            outcome: .read(document(path: path, blocks: blocks))))
      }
    }
    return corpus
  }

  private mutating func document(path: String, blocks: [Block]) -> StoredDocument {
    let symbol = "S/" + word()
    return StoredDocument(
      kind: pick(DocumentKind.allCases), symbol: symbol, title: text(),
      language: pick(DocumentLanguage.allCases), date: date(),
      distribution: pick(Distribution.allCases), cycle: small(), year: small(), state: state(),
      regionalGroup: maybe { $0.pick(RegionalGroup.allCases) }, fingerprint: word(),
      entries: list { $0.entry() },
      observations: blocks.indices.map { observation(symbol: symbol, block: $0) },
      nilStatements: list { $0.pick(Kind.allCases) },
      warnings: list {
        Warning(
          file: path, line: $0.maybe { $0.small() }, reason: $0.pick(Warning.Reason.allCases),
          message: $0.text())
      })
  }

  private mutating func observation(symbol: String, block: Int) -> Observation {
    let row = maybe { $0.small() }
    let provisions = provisions()
    return Observation(
      id: "\(symbol)#\(block)" + (row.map { ".\($0)" } ?? ""), document: symbol, block: block,
      row: row, paragraph: maybe { $0.text() }, kind: pick(Kind.allCases), provisions: provisions,
      basis: pick(Observation.Basis.allCases), state: state(),
      regionalGroup: maybe { $0.pick(RegionalGroup.allCases) }, cycle: small(), year: small(),
      outOfScope: chance(0.3) ? provisions : [], text: text())
  }

  private mutating func provisions() -> [Provision] {
    let names = [
      "UNTOC", "UNTOC/1", "UNTOC/16", "UNTOC/16/9", "UNTOC/18/3/b", "TIP", "TIP/5", "SOM/6",
      "FIREARMS/5", "UNCAC/44",
    ]
    return Set(list { $0.pick(names) }.compactMap { Provision(named: $0) }).sorted()
  }

  private mutating func entry() -> CompilationEntry {
    CompilationEntry(
      kind: pick(Kind.allCases), provisions: list { $0.text() },
      regionalGroup: maybe { $0.pick(RegionalGroup.allCases) }, states: maybe { $0.small() },
      text: text(), line: small())
  }

  private mutating func blocks() -> [Block] {
    list { random in
      let number = random.maybe { $0.text() }
      let text = random.text()
      return switch Int.random(in: 0..<6, using: &random.generator) {
      case 0: .heading(Heading(level: 1 + random.small(), number: number, text: text))
      case 1: .paragraph(Passage(number: number, text: text))
      case 2: .listIntroduction(Passage(number: number, text: text, listDepth: 1))
      case 3: .item(Passage(number: number, text: text, listDepth: random.small()))
      case 4: .note(Note(mark: number, text: text))
      default:
        .table(
          Table(
            caption: number, header: random.list { $0.text() },
            rows: random.list { Table.Line(cells: $0.list { $0.text() }) }))
      }
    }
  }

  /// Texts that storage is known to stumble over, and harmless ones.
  private mutating func text() -> String {
    let parts = [
      "", "extradition", "'; DROP TABLE file; --", "\"", "\0", "a\0b", "\u{FFFE}", "\u{FFFE}0",
      "\\", "\\n", "\n", "é", "e\u{301}", "联合国", "التعاون", "😀", "?1", ":x", "NULL", "\u{2}",
      "\u{3}", "ﬁ", "\u{FEFF}", "%", "_", " ",
    ]
    return list { $0.pick(parts) }.joined()
  }

  private mutating func word() -> String { text() + String(generator.next() % 1000) }

  private mutating func small() -> Int { Int.random(in: 0...5, using: &generator) }

  private mutating func chance(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &generator) < share
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &generator)]
  }

  private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
    chance(0.5) ? make(&self) : nil
  }

  private mutating func list<Value>(_ make: (inout Self) -> Value) -> [Value] {
    (0..<small()).map { _ in make(&self) }
  }

  private mutating func state() -> StateCode? {
    let code = pick(["QMA", "QMB", "XAA", ""])
    return StateCode(code)
  }

  private mutating func date() -> CalendarDate {
    let days = ["2013-05-21", "0001-01-01", "9999-12-31", "2012-02-29"]
      .compactMap { CalendarDate(iso8601: $0) }
    return pick(days)
  }
}
