import Reporting
import Testing

/// The phrase book: what it refuses and what it makes of numbers.
struct PhraseBookTests {
  private static let legend = """
    [placeholders]
    {share} share: how many of those reviewed
    {n} number: how many
    {groups} aside: how many groups
    {all} limits: how many parties
    {article} words: article 20 of the Convention
    {remark} remark: (one pending)
    {list} list: one; two; three

    """

  private func book(_ text: String) throws -> PhraseBook {
    try PhraseBook([PhraseSource(name: "a.phrases", text: Self.legend + text)])
  }

  /// What is wrong with a text, by its lines after the eight of the legend.
  private func problems(_ text: String) -> [String] {
    do {
      _ = try book(text)
      return []
    } catch let error as PhraseBookError {
      return error.problems.map { "\($0.line - 8): \($0.message)" }
    } catch {
      return ["\(error)"]
    }
  }

  private func changes(_ text: String) -> [String] {
    do {
      let book = try book(
        "[x: share, article?]\nIn {share|State|States}, {article} …\n".replacing(
          "…", with: "holds."))
      _ = try book.changed(by: [PhraseSource(name: "our.phrases", text: text)])
      return []
    } catch let error as PhraseBookError {
      return error.problems.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  // MARK: Numbers

  @Test(arguments: [
    ("{n|State|States} {n:was|were} drawn", 0, "no State was drawn"),
    ("{n|State|States} {n:was|were} drawn", 1, "one State was drawn"),
    ("{n|State|States} {n:was|were} drawn", 2, "two States were drawn"),
    ("{n|State|States} {n:was|were} drawn", 9, "nine States were drawn"),
    ("{n|State|States} {n:was|were} drawn", 10, "10 States were drawn"),
    ("{n|State|States} {n:was|were} drawn.", 0, "No State was drawn."),
    ("{n|State|States} {n:was|were} drawn.", 11, "Eleven States were drawn."),
    ("{n|State|States} {n:was|were} drawn.", 121, "One hundred and twenty-one States were drawn."),
    (
      "There {n:was|were} {n|State|States}. {n|State|States} spoke.", 10,
      "There were 10 States. Ten States spoke."
    ),
    ("See art. {n}, and art. {n}.", 10, "See art. 10, and art. 10."),
  ])
  func `a count has its noun and its verb`(_ row: (String, Int, String)) throws {
    let book = try book("[x: n]\n\(row.0)\n")
    #expect(book.text("x", ["n": .count(row.1)]) == row.2)
  }

  @Test(arguments: [
    (0, 31, "none of the 31 States"), (1, 31, "1 of the 31 States"), (4, 31, "4 of the 31 States"),
    (4, 8, "four of the eight States"), (31, 31, "all 31 States"), (8, 8, "all eight States"),
    (2, 2, "both States"), (1, 1, "the only State"), (0, 1, "no State"),
  ])
  func `a share has its whole, its numbers alike`(_ row: (Int, Int, String)) throws {
    let book = try book(
      "[x: share]\n{share|State|States}\n[y: share]\n{share|State|States} spoke.\n")
    #expect(book.text("x", ["share": .share(row.0, of: row.1)]) == row.2)
    let start = book.text("y", ["share": .share(row.0, of: row.1)])
    #expect(start.first?.isUppercase == true)
    if row.0 == 4 { #expect(start == "Four of the \(row.1 == 8 ? "eight" : "31") States spoke.") }
  }

  @Test func `numbers of one sentence are alike, those of another kind stand by themselves`() throws
  {
    let book = try book(
      "[x: share, n, groups]\nIn {share|State|States} and {n|other|others}, of {groups|group|groups}. In {n|one|others}.\n"
    )
    #expect(
      book.text("x", ["share": .share(4, of: 31), "n": .count(9), "groups": .count(3)])
        == "In 4 of the 31 States and 9 others, of three groups. In nine others.")
  }

  @Test func `limits are a range, or a number where both are one`() throws {
    let book = try book("[x: all]\n{all|State party|States parties}\n")
    #expect(
      book.text("x", ["all": .bounds(37...86, of: 155)])
        == "between 37 and 86 of the 155 States parties")
    #expect(
      book.text("x", ["all": .bounds(5...7, of: 36)]) == "between 5 and 7 of the 36 States parties")
    #expect(book.text("x", ["all": .bounds(48...48, of: 48)]) == "all 48 States parties")
  }

  @Test func `phrases within phrases share the style of numbers, remarks take their space along`()
    throws
  {
    let book = try book(
      "[x: list, remark]\nUnder {list} {remark}.\n[part: article, n]\n{article} ({n|State|States})\n"
    )
    let parts = [3, 12].map {
      Phrase("part", ["article": .words("article \($0)"), "n": .count($0)])
    }
    #expect(
      book.text("x", ["list": .phrases(parts), "remark": .remark(nil)])
        == "Under article 3 (3 States) and article 12 (12 States).")
    #expect(
      book.text("x", ["list": .phrases([parts[0]]), "remark": .words("alone")])
        == "Under article 3 (three States) alone.")
  }

  // MARK: Errors

  @Test(arguments: [
    ("[x]\n", "1: no sentence stands beneath"),
    ("[x]\nA.\n[x]\nB.\n", "3: the key 'x' stands twice, first in line"),
    ("[x\nA.\n", "1: the key is not closed"), ("[ ]\nA.\n", "1: the key in brackets has no name"),
    ("[x: n]\nA.\n", "2: '{n}' is missing"), ("[x]\nA {n}.\n", "2: '{n}' is no placeholder of 'x'"),
    ("[x: m]\nA {m}.\n", "1: 'm' is explained in no list"),
    ("[x: n]\nA {n.\n", "2: a '{' is not closed"), ("[x]\nA }.\n", "2: a '}' stands without"),
    ("[x: n]\nA {n {n}.\n", "2: a '{' is not closed"),
    ("[x: n]\nA {n|State}.\n", "2: '{n|State}' needs two forms"),
    ("[x: article]\n{article|a|b}.\n", "2: '{article}' is no number"),
    ("[x: article]\n{article:a|b} {article}.\n", "2: '{article}' is no number"),
    ("[x: n]\nOf {n:one|several}.\n", "2: '{n}' is missing"),
    ("[x]\nA  b.\n", "2: two spaces"), ("[x]\nA[^1].\n", "2: a note is placed by"),
    ("[x]\nA \u{E000}b.\n", "2: the line has characters"),
    ("[x]\nA.\nb\n", "3: the sentence ends without a full stop"),
    ("[x]\na\nB.\n", "3: the words stand within a sentence"),
    ("[placeholders]\nfoo\n", "2: a placeholder is explained as"),
  ])
  func `an error has its line`(_ row: (String, String)) {
    let problems = problems(row.0)
    #expect(problems.count == 1, "\(problems)")
    #expect(problems.first?.hasPrefix(row.1) == true, "\(problems)")
  }

  @Test(arguments: [
    ("[y]\nA.\n", "our.phrases:1: the key 'y' is not in the book"),
    ("\n[x: share]\nIn {share}.\n", "our.phrases:2: the placeholders of 'x' belong to the program"),
    ("[x]\nIn {share} and {n}.\n", "our.phrases:2: '{n}' is no placeholder of 'x'"),
    ("[x]\nWords.\n", "our.phrases:2: '{share}' is missing"),
    ("[x]\nin {share}\n", "our.phrases:2: the sentence ends without"),
    ("[placeholders]\n{n} words: a\n", "our.phrases:2: '{n}' is not so in the book"),
  ])
  func `a changed copy may change words alone`(_ row: (String, String)) {
    let problems = changes(row.0)
    #expect(problems.count == 1, "\(problems)")
    #expect(problems.first?.hasPrefix(row.1) == true, "\(problems)")
  }

  @Test func `what a word processor adds is no error, and the copy's words are used`() throws {
    let book = try book("[x: share]\nIn {share}.\n[z]\nZ.\n").changed(by: [
      PhraseSource(
        name: "our.phrases", text: "\u{FEFF}# ours\r\n[x]\r\n  {share} in all.\u{A0}\r\n")
    ])
    #expect(book.text("x", ["share": .share(3, of: 12)]) == "Three of the 12 in all.")
    #expect(book.text("z") == "Z.")
  }

  @Test(arguments: 0..<200)
  func `any text ends as a book or as lines of errors`(seed: Int) {
    var random = SystemLikeGenerator(state: UInt64(seed) &+ 1)
    let pieces = ["[", "]", "{", "}", "|", ":", "n", "share", "x", ".", " ", "\n", "#", "é", ","]
    let text = (0..<60).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
    for problem in problems(text) { #expect(!problem.isEmpty) }
    _ = changes(text)
  }
}

/// Numbers that are the same for the same seed.
private struct SystemLikeGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
