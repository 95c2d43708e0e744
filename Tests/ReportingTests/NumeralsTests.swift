import Model
import Reporting
import Testing

/// Numbers as editors of the United Nations write them.
struct NumeralsTests {
  @Test(arguments: [(0, "zero"), (1, "one"), (9, "nine"), (10, "10"), (31, "31")])
  func `below ten in words, from there in figures`(_ row: (Int, String)) {
    #expect(Numerals.inText(row.0) == row.1)
  }

  @Test func `numbers of one sentence are treated alike, words at its start`() {
    #expect(Numerals.share(4, of: 31) == "4 of the 31")
    #expect(Numerals.share(4, of: 8) == "four of the eight")
    #expect(Numerals.share(4, of: 31, startsSentence: true) == "Four of the 31")
    #expect(Numerals.share(12, of: 31, startsSentence: true) == "Twelve of the 31")
    #expect(Numerals.share(31, of: 48, startsSentence: true) == "Thirty-one of the 48")
    #expect(Numerals.share(8, of: 8, startsSentence: true) == "Eight of the eight")
  }

  @Test func `lists, dates and numerals`() throws {
    #expect(Numerals.list([]) == "" && Numerals.list(["a"]) == "a")
    #expect(
      Numerals.list(["a", "b"]) == "a and b" && Numerals.list(["a", "b", "c"]) == "a, b and c")
    #expect(Numerals.date(try #require(CalendarDate(iso8601: "2015-06-30"))) == "30 June 2015")
    #expect(
      (1...12).map(Numerals.roman).joined(separator: " ") == "I II III IV V VI VII VIII IX X XI XII"
    )
    #expect(Numerals.ordinal(3) == "third")
  }
}
