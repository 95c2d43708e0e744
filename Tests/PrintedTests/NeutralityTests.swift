import Foundation
import Ingest
import Model
import Reporting
import Testing
import TestSupport
import Treaties

/// Nothing that names or betrays a State passes; nothing harmless is held up.
struct NeutralityTests {
  static let population: [State] = [
    ("QMA", "Qumar"), ("QMR", "Maravia"), ("QTK", "Torakai Islands"), ("XAD", "Adoumé"),
    ("XAK", "Saint Ambrose and the Keys"), ("XAU", "Aurelland"),
  ].compactMap { code, name in
    StateCode(code).map { State(code: $0, name: name, regionalGroup: nil, participation: [:]) }
  }
  static let gate = NeutralityGate(
    population: population, symbols: ["CTOC/COP/IOG/I/3/1/Add.1"],
    properNames: ["National Anti-Trafficking Council"])

  @Test(arguments: [
    // Names as they stand in lists, official and short.
    ("Challenges were found in Qumar.", "Qumar"), ("Qumar’s police", "Qumar’s"),
    ("MARAVIA", "MARAVIA"), ("the Torakai authorities", "Torakai"),
    ("in Saint Ambrose and the Keys", "Saint Ambrose and the Keys"), ("Adoumé", "Adoumé"),
    ("in Iran and elsewhere", "Iran"), ("the Islamic Republic of Iran", "Islamic Republic of Iran"),
    ("the Hellenic Republic", "Hellenic Republic"), ("Niger", "Niger"),
    ("Côte d'Ivoire", "Côte d'Ivoire"),
    ("in Chad and Jordan", "Chad"), ("the United Kingdom", "United Kingdom"),
    // Demonyms, known and derived.
    ("Maravian law", "Maravian"), ("the Qumari police", "Qumari"), ("Aurellander", "Aurellander"),
    ("French authorities", "French"), ("the Dutch Penal Code", "Dutch"), ("Ghanaians", "Ghanaians"),
    ("American prosecutors", "American"),
    // Codes and capitals.
    ("QMA and others", "QMA"), ("a meeting in Nairobi", "Nairobi"), ("Paris", "Paris"),
    // Institutions and laws.
    ("the Carabinieri", "Carabinieri"), ("Law No. 146 of 2003", "Law No. 146"),
    ("the Prevention of Organised Crime Act", "Prevention of Organised Crime Act"),
    ("the Penal Code of 1997", "Code of 1997"), ("Act 45/2010", "Act 45"),
    ("the National Anti-Trafficking Council", "National Anti-Trafficking Council"),
    // Symbols of single summaries.
    ("see CTOC/COP/IOG/I/3/1/Add.1 for more", "CTOC/COP/IOG/I/3/1/Add.1"),
    // Merit.
    ("African States perform better.", "perform better"),
    ("The group is more advanced.", "more advanced"), ("Some States are lagging.", "lagging"),
    ("The highest share was found in African States.", "highest"),
    (
      "Needs were more frequent in Asia-Pacific States than in other groups.",
      "more frequent in Asia-Pacific States than"
    ),
    // Small counts.
    ("In one case a law was missing.", "In one case"),
    ("two of the 16 States", "two of the 16 States"),
    ("one State party reported", "one State"), ("a single State", "a single State"),
    ("15 of the 16 States reviewed", "15 of the 16 States"), ("1 State", "1 State"),
  ])
  func `what betrays is found, word for word`(text: String, words: String) {
    let found = Self.gate.violations(in: text, at: "12").map(\.words)
    #expect(
      found.contains(words), "\(text): \(found)")
  }

  @Test(
    arguments: [
      "Latin American and Caribbean States, Western European and other States",
      "Vienna, 19–23 June 2017", "the Palermo Convention",
      "the Rome Statute and the Treaty of Lisbon",
      "the Doha Declaration", "the Inter-American Convention", "Original: English", "in French",
      "the English version", "a chad, a turkey, jordan and male suspects", "the Penal Code",
      "articles 5 and 6 of the Convention", "TIP/5 and SOM/6", "a count of one or two States",
      "all States but one or two", "reviewed by two other States parties",
      "fewer than three States",
      "To differ is neither better nor worse for a group.",
      "The mechanism produces no ranking of States.",
      "good and best practices of States", "States need better training.", "3 of the 16 States",
      "17 of the 18 reviews", "Over the cycle, one State of the group has been reviewed.",
      "Two States of the group were drawn by lot for review.",
      "the African Union", "one interregional event for States",
      "in article 1 States parties are", "the first of the two years in which States were drawn",
    ])
  func `harmless words pass`(text: String) {
    let found = Self.gate.violations(in: text, at: "1")
    #expect(found.isEmpty, "\(text): \(found)")
  }

  @Test(arguments: ["Central African Federation", "Protocol Isles", "Republic of Trends"])
  func `a State whose name has a word of the reports is found by its name, the word passes`(
    name: String
  ) throws {
    let code = try #require(StateCode("QMA"))
    let gate = NeutralityGate(
      population: [State(code: code, name: name, regionalGroup: nil, participation: [:])])
    let own = "Trends among African States under the Protocol"
    #expect(gate.violations(in: own, at: "1").isEmpty)
    #expect(gate.violations(in: "in the \(name) today", at: "1").map(\.words) == [name])
  }

  @Test func `a treaty that is called after a place belongs to no State`() {
    let texts = [
      "Courts apply the Vienna Convention, others the Geneva Conventions, as does the Blue Court."
    ]
    #expect(ProperNames.names(in: texts) == ["Blue Court"])
  }

  @Test func `every name, demonym and capital of the registry is found, bar those that mean else`()
  {
    for names in Registry.stateNames {
      for word in names.others + names.institutions {
        #expect(!Self.gate.violations(in: "in \(word) today", at: "1").isEmpty, "\(word)")
      }
      for word in names.demonyms {
        let text = "the \(word) authorities"
        #expect(!Self.gate.violations(in: text, at: "1").isEmpty, "\(word)")
      }
      for word in names.capitals where word != "Vienna" {
        #expect(!Self.gate.violations(in: "in \(word) today", at: "1").isEmpty, "\(word)")
      }
    }
    for state in Registry.states where !state.isOrganization {
      #expect(!Self.gate.violations(in: "in \(state.name) today", at: "1").isEmpty, "\(state.name)")
    }
  }

  @Test func `a list of documents may name States, and nothing after it`() {
    let document = PrintedDocument(
      blocks: [
        .heading(level: 1, number: nil, text: "Annex III. Documents before the group"),
        .table(
          number: "3", title: "Documents before the group", header: [["Title"]],
          rows: [["Executive summary: Qumar"]], notes: []),
        .heading(level: 1, number: nil, text: "Annex IV. Follow-up"),
        .paragraph(number: "12", text: "In Maravia nothing followed.", isBold: false),
      ].map { PrintedDocument.Placed($0) })
    let found = Self.gate.violations(in: document)
    #expect(found.map(\.words) == ["Maravia"])
    #expect(found.first?.place == "12")
  }

  @Test func `the demonstration's files pass`() throws {
    let folder = checkout.appendingPathComponent("reports/demo/public")
    let table = try String(
      contentsOf: checkout.appendingPathComponent("corpora/demo/states.csv"), encoding: .utf8)
    let population = table.split(separator: "\n").dropFirst().compactMap { line -> State? in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return StateCode(fields[0]).map {
        State(code: $0, name: fields[1], regionalGroup: nil, participation: [:])
      }
    }
    #expect(population.count > 50)
    let gate = NeutralityGate(population: population)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files.count > 20)
    for name in files where !name.hasSuffix(".csv") && !name.hasSuffix(".pdf") {
      let bytes = try Array(Data(contentsOf: folder.appendingPathComponent(name)))
      let document = try PrintedDocumentReader().read(bytes, file: name)
      #expect(gate.violations(in: document) == [], "\(name)")
    }
  }
}
