import Model
import Storage
import Testing

struct SearchTests {
  private func archive(_ items: [String]) throws -> Archive {
    let archive = try Archive.inMemory(provision: naming)
    let corpus = SampleCorpus([SampleDocument(items: items)])
    try archive.store(corpus.files, texts: corpus.texts, context: "c")
    return archive
  }

  @Test(
    arguments: [
      ("joint investigations", [0, 1], "all words, in any order"),
      ("\"joint investigations\"", [0], "a phrase as it stands"),
      ("“joint investigations”", [0], "curly quotation marks"),
      ("«joint investigations»", [0], "angled quotation marks"),
      ("\"joint investigations", [0], "a quotation mark that is not closed"),
      ("JOINT Investigation", [0, 1], "case and English endings"),
      ("cooperation", [2], "accents: with"),
      ("coopération", [2], "accents: without"),
      ("art. 19", [3], "a number"),
      ("19", [3], "digits alone are words"),
      ("сотрудничество", [4], "other letters"),
      ("money-laundering", [5], "a hyphen joins a phrase"),
      ("joint OR bodies", [], "OR is a word"),
      ("joint NOT investigations", [], "NOT is a word"),
      ("text:joint", [], "no columns"),
      ("joint*", [0, 1], "a star is no letter"),
      ("", [], "nothing"),
      ("\"\" ''", [], "nothing between quotation marks"),
      ("* - ( ) ^ \" :", [], "no letter at all"),
      ("reviewers", [-1], "the words that introduce a list"),
      ("criminalization", [], "headings are not searched"),
    ] as [(String, [Int], String)])
  func `a search finds the passages that have the words`(
    words: String, items: [Int], reason: String
  ) throws {
    let archive = try archive([
      "Joint investigations are frequent.",
      "Investigations by several bodies were joint, in the reviewers' absence of doubt.",
      "La coopération policière est étroite.",
      "No law provides for special bodies (art. 19).",
      "Международное сотрудничество.",
      "The money-laundering offence is narrow.",
    ])
    let expected = items.map { "CTOC/COP/IOG/I/1/1/Add.1#\($0 + 3)" }
    let found = try archive.search(words).map(\.id)
    if words == "reviewers" {
      #expect(Set(found) == ["CTOC/COP/IOG/I/1/1/Add.1#2", "CTOC/COP/IOG/I/1/1/Add.1#4"])
    } else {
      #expect(found.sorted() == expected.sorted(), "\(reason)")
    }
  }

  @Test(arguments: [
    "\0", "a\0b", "\"", "\"\"\"", "'", "\\", "NEAR(a b)", "a AND", "AND AND", "{a}", "+a", "^a",
    "a:b:c", "(((", ")", "; DROP TABLE file;", "%_?1:x@y$z", "\u{FFFE}", "\u{202E}abc", "😀",
    "ﷺ", "e\u{301}", "½", "²", "\u{FEFF}", "_", "a_b", "…", "—", "a—b", "\u{E000}",
    String(repeating: "a ", count: 20_000), String(repeating: "\"a ", count: 20_000),
    String(repeating: "x", count: 1_000_000), String(repeating: "\"", count: 99_999),
  ])
  func `no words make the search fail`(words: String) throws {
    let archive = try archive(["Some words."])
    #expect(try archive.search(words).count <= 1)
    #expect(try archive.search("some").count == 1)
  }

  @Test func `matches stand where the words are`() throws {
    let archive = try archive(["É: the joint bodies, joint since 2010."])
    let hit = try #require(try archive.search("joint bodies").first)
    let bytes = Array(hit.excerpt.utf8)
    let matched = hit.matches.map { span in
      String(decoding: bytes[span.start..<span.end], as: UTF8.self)
    }
    #expect(matched == ["joint", "bodies", "joint"])
    #expect(hit.kind == .challenge)
    #expect(hit.status == .counted)
    #expect(hit.document.symbol == "CTOC/COP/IOG/I/1/1/Add.1")
  }

  @Test func `marks in the text itself mark nothing and trap nothing`() throws {
    let archive = try archive(["\u{3}joint \u{2} bodies\u{2}\u{2} \0 \u{3}\u{3}"])
    let hit = try #require(try archive.search("bodies").first)
    #expect(hit.matches.allSatisfy { $0.end <= hit.excerpt.utf8.count })
  }

  @Test func `ties are ordered by symbol and position, and the limit takes the first`() throws {
    let archive = try Archive.inMemory(provision: naming)
    let corpus = SampleCorpus(
      ["S/2", "S/1", "S/10"].map {
        SampleDocument(
          path: $0, sha256: $0, symbol: $0, items: ["The same words.", "The same words."])
      })
    try archive.store(corpus.files, texts: corpus.texts, context: "c")
    let ids = ["S/1#3", "S/1#4", "S/10#3", "S/10#4", "S/2#3", "S/2#4"]
    #expect(try archive.search("same words").map(\.id) == ids)
    #expect(try archive.search("same words", limit: 3).map(\.id) == Array(ids.prefix(3)))
    #expect(try archive.search("same words", limit: 0).isEmpty)
    #expect(try archive.search("same words", limit: -1).isEmpty)
  }

  @Test func `what is stored after a search is found by the next`() throws {
    let archive = try Archive.inMemory(provision: naming)
    var documents: [SampleDocument] = []
    for number in 0..<60 {
      documents.append(
        SampleDocument(path: "\(number)", sha256: "\(number)", symbol: "S/\(number)"))
      let corpus = SampleCorpus(documents)
      try archive.store(corpus.files, texts: corpus.texts, context: "c")
      #expect(try archive.search("treaties", limit: 999).count == documents.count)
    }
    // Many replaced at once: the index begins anew.
    let corpus = SampleCorpus(documents)
    try archive.store(corpus.files, texts: corpus.texts, context: "d")
    #expect(try archive.search("treaties", limit: 999).count == documents.count)
    // Few replaced: they are taken out one by one.
    for index in 0..<5 {
      documents[index].sha256 = "new"
      documents[index].items = ["Nothing of the kind."]
    }
    let changed = SampleCorpus(documents)
    try archive.store(changed.files, texts: changed.texts, context: "d")
    #expect(try archive.search("treaties", limit: 999).count == documents.count - 5)
    #expect(try archive.search("nothing", limit: 999).count == 5)
  }
}
