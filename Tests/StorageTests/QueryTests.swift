import Model
import Storage
import Testing
import Treaties

struct QueryTests {
  private let archive: Archive

  init() throws {
    archive = try Archive.inMemory(provision: naming)
    let corpus = SampleCorpus([
      SampleDocument(
        path: "1", sha256: "1", symbol: "S/2", provisions: ["UNTOC/16/9", "TIP/5"],
        items: ["Second document, first finding.", "Second document, second finding."]),
      SampleDocument(
        path: "2", sha256: "2", symbol: "S/1", state: "QMB", group: .easternEurope, year: 2,
        kind: .goodPractice, provisions: ["UNTOC/1"], items: ["A practice."]),
      SampleDocument(
        path: "3", sha256: "3", status: .source, symbol: "S/3", items: ["A compilation."]),
      SampleDocument(
        path: "4", sha256: "4", status: .superseded, symbol: "S/4", items: ["A replaced text."]),
      SampleDocument(
        path: "5", sha256: "5", symbol: "S/5", group: nil, provisions: [], items: ["No article."]),
    ])
    try archive.store(corpus.files, texts: corpus.texts, context: "c")
  }

  @Test(
    arguments: [
      (ObservationQuery(), ["S/1#3", "S/2#3", "S/2#4", "S/5#3"], "counted ones, by symbol"),
      (.init(provision: Provision(named: "UNTOC")), ["S/1#3", "S/2#3", "S/2#4"], "any article"),
      (
        .init(provision: Provision(named: "UNTOC/16")), ["S/2#3", "S/2#4"], "a part of the article"
      ),
      (.init(provision: Provision(named: "UNTOC/1")), ["S/1#3"], "article 1 is not article 16"),
      (
        .init(provision: Provision(named: "UNTOC/16/9")), ["S/2#3", "S/2#4"], "the paragraph itself"
      ),
      (.init(provision: Provision(named: "UNTOC/16/8")), [], "another paragraph"),
      (
        .init(provision: Provision(named: "TIP/5")), ["S/2#3", "S/2#4"], "not the first in the list"
      ),
      (.init(kind: .goodPractice), ["S/1#3"], "kind"),
      (.init(regionalGroup: .africa), ["S/2#3", "S/2#4"], "group"),
      (.init(year: 2), ["S/1#3"], "year"),
      (.init(cycle: 2), [], "cycle"),
      (.init(state: StateCode("QMB")), ["S/1#3"], "State"),
      (.init(year: 1, state: StateCode("QMB")), [], "all that is asked must hold"),
      (
        .init(kind: .challenge, selection: .standing), ["S/2#3", "S/2#4", "S/3#3", "S/5#3"],
        "sources"
      ),
      (
        .init(selection: .everything), ["S/1#3", "S/2#3", "S/2#4", "S/3#3", "S/4#3", "S/5#3"],
        "replaced ones too"
      ),
    ] as [(ObservationQuery, [String], String)])
  func `a query returns what it asks for, in order`(
    query: ObservationQuery, ids: [String], reason: String
  ) throws {
    #expect(try archive.observations(matching: query).map(\.id) == ids, "\(reason)")
  }
}
