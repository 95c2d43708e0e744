import Model
import Testing
import TestSupport
import Treaties

/// The vocabulary keeps its promises.
struct ModelTests {
  @Test(arguments: ["2012-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func `days that exist are read and written alike`(text: String) {
    #expect(CalendarDate(iso8601: text)?.description == text)
  }

  @Test(arguments: [
    "2013-02-29", "1900-02-29", "2013-13-01", "2013-00-10", "2013-01-32", "0000-01-01",
    "2013-1-01", "2013/01/01", "20130101", "2013-01-01T00:00", "２０１３-01-01", "",
  ])
  func `days that do not exist, and other forms, are none`(text: String) {
    #expect(CalendarDate(iso8601: text) == nil)
  }

  @Test(arguments: ["QMA", "XZZ"]) func `codes are three capital letters`(text: String) {
    #expect(StateCode(text)?.description == text)
  }

  @Test(arguments: ["QM", "QMAA", "qma", "Q1A", "QMÄ", ""])
  func `nothing else is a code`(text: String) { #expect(StateCode(text) == nil) }

  @Test func `white space of every kind becomes one space and none at the ends`() {
    #expect(
      WhiteSpace.normalized(" a\u{A0}\u{2003}b\n\tc\u{1F}d \u{2028}e\u{3000}") == "a b c d e")
    #expect(WhiteSpace.normalized("a\u{200B}b") == "a\u{200B}b")
    #expect(WhiteSpace.normalized(" ") == "")
  }

  @Test func `provisions sort by instrument, then as in the treaty, a whole before its parts`()
    throws
  {
    let names = [
      "UNTOC", "UNTOC/2/i", "UNTOC/5", "UNTOC/5/1/a/i", "UNTOC/5/1/a/ii", "UNTOC/5/1/b", "UNTOC/16",
      "UNTOC/16/2", "UNTOC/16/10", "UNTOC/18", "TIP/6", "SOM", "FIREARMS/8/1/a", "UNCAC/44",
    ]
    let provisions = try names.map { try #require(Provision(named: $0), "\($0)") }
    #expect(provisions.shuffled().sorted().map(\.description) == names)
  }

  @Test func `a provision contains itself and its parts and nothing else`() throws {
    let article = try #require(Provision(named: "UNTOC/18"))
    let unit = try #require(Provision(named: "UNTOC/18/3/b"))
    let other = try #require(Provision(named: "UNTOC/18/30"))
    let paragraph = try #require(Provision(named: "UNTOC/18/3"))
    #expect(article.contains(unit) && article.contains(article) && !unit.contains(article))
    #expect(paragraph.contains(unit) && !paragraph.contains(other))
    #expect(Provision(.untoc).contains(unit) && !Provision(.tip).contains(unit))
    #expect(unit.articleLevel == article && unit.instrumentLevel == Provision(.untoc))
  }
}
