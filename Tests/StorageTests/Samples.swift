import Model
import Storage
import TestSupport
import Treaties

/// The registry's way to make provisions, as the program gives it to an archive.
let naming: Archive.ProvisionNaming = { Provision(named: $0) }

/// A corpus as a store takes it: files and the texts of those that were read.
struct SampleCorpus {
  var files: [StoredFile]
  var texts: [String: [Block]]

  static let empty = SampleCorpus(files: [], texts: [:])

  /// A corpus of documents with a text each.
  init(_ documents: [SampleDocument]) {
    files = documents.map(\.file)
    texts = Dictionary(uniqueKeysWithValues: documents.map { ($0.path, $0.blocks) })
  }

  init(files: [StoredFile], texts: [String: [Block]]) {
    self.files = files
    self.texts = texts
  }

  /// What a load must give back.
  var byPath: [String: StoredFile] {
    Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
  }
}

/// A document that a test writes out: an introduction, a heading, and findings beneath it.
struct SampleDocument {
  var path = "documents/a.json"
  var sha256 = "00"
  var status = FileStatus.counted
  var symbol = "CTOC/COP/IOG/I/1/1/Add.1"
  var dayOfMay = 21
  var state = "QMA"
  var group: RegionalGroup? = .africa
  var year = 1
  var kind = Kind.challenge
  var provisions: [String] = ["UNTOC/16"]
  var items = ["Extradition rests on treaties alone."]

  var blocks: [Block] {
    [
      .heading(Heading(level: 1, number: "I", text: "Criminalization")),
      .heading(Heading(level: 2, number: "1.3", text: "Challenges in implementation")),
      .paragraph(Passage(number: "1", text: "The reviewers recommended:")),
    ] + items.map { .item(Passage(text: $0, listDepth: 1)) }
  }

  var observations: [Observation] {
    items.enumerated().map { offset, text in
      Observation(
        id: "\(symbol)#\(offset + 3)", document: symbol, block: offset + 3, row: nil,
        paragraph: nil, kind: kind, provisions: provisions.compactMap { Provision(named: $0) },
        basis: provisions.isEmpty ? .none : .cited, state: StateCode(state), regionalGroup: group,
        cycle: 1, year: year, outOfScope: [], text: text)
    }
  }

  var stored: StoredDocument {
    guard let day = CalendarDate(year: 2013, month: 5, day: dayOfMay) else {
      preconditionFailure("May has no day \(dayOfMay)")
    }
    return StoredDocument(
      kind: .executiveSummary, symbol: symbol, title: "Executive summary", language: .english,
      date: day, distribution: .general, cycle: 1, year: year,
      state: StateCode(state), regionalGroup: nil, fingerprint: sha256, entries: [],
      observations: observations, nilStatements: [.technicalAssistanceNeed], warnings: [])
  }

  var file: StoredFile {
    StoredFile(path: path, sha256: sha256, status: status, outcome: .read(stored))
  }
}
