/// What each rule asks, where that comes from and what to do: the comments of the rules, kept in step
/// by a test that writes this file anew.
public struct RuleDocumentation: Sendable {
  /// The name of the rule.
  public let name: String
  /// Its comment.
  public let text: String

  /// All rules, in their order.
  public static let all: [RuleDocumentation] = [
    RuleDocumentation(
      name: "numbersInWords",
      text: """
        Numbers below ten are written in words, from 10 in figures.

        A number that opens a sentence is in words whatever its size. Numbers of one sentence that count
        the same thing are treated alike: "4 of the 31 States", but "four of the eight". Percentages,
        dates, articles and other labels are figures always.

        Source: United Nations Editorial Manual, "Numbers".
        Remedy: write the number as the message says.
        """),
    RuleDocumentation(
      name: "perCent",
      text: """
        Percentages are figures: with "per cent" in text, with the sign in tables.

        "12 per cent", not "12%", "12 percent" or "twelve per cent"; in a cell "12 %" or "12%", not
        "12 per cent".

        Source: United Nations Editorial Manual, "Numbers".
        Remedy: write "per cent" in text and "%" in cells.
        """),
    RuleDocumentation(
      name: "headingNumbering",
      text: """
        Headings are numbered I., A., 1., (a), level by level, without gaps, and never alone.

        A heading that has the only subheading of its level beneath it needs none; the summary and
        annexes bear no such number.

        Source: United Nations Editorial Manual, "Headings".
        Remedy: number anew, or take a single subheading away.
        """),
    RuleDocumentation(
      name: "paragraphNumbering",
      text: """
        Paragraphs are numbered consecutively through the document, those of the summary not at all.

        An annex may begin anew with 1.

        Source: United Nations Editorial Manual.
        Remedy: number the paragraphs anew.
        """),
    RuleDocumentation(
      name: "tableNumbering",
      text: """
        Tables bear arabic numbers in their order, and a title.

        A document's only table may do without a number, and so may the tables of a document that numbers
        none of them.

        Source: United Nations Editorial Manual.
        Remedy: give the number and title that the message names.
        """),
    RuleDocumentation(
      name: "tableNotes",
      text: """
        Notes of tables are lower-case letters, each answered; no cell is empty.

        Every mark has its note beneath the table and every note its mark. What is not available is "..",
        what is nil is "–".

        Source: United Nations Editorial Manual, "Tables".
        Remedy: add the note or the mark; write ".." or "–" into the cell.
        """),
    RuleDocumentation(
      name: "figureNumbering",
      text: """
        Figures bear roman numerals in their order; a single figure bears no number.

        Source: United Nations Editorial Manual.
        Remedy: give the numeral that the message names, or take it away.
        """),
    RuleDocumentation(
      name: "citationStyle",
      text: """
        Provisions are cited in full in text, abbreviated in brackets and tables.

        "article 16, paragraph 9, of the Convention" in a sentence; "(art. 16, para. 9)" in brackets and
        cells. Neither "article 16(9)" nor "art 16" nor "§".

        Source: United Nations Editorial Manual, "Abbreviations".
        Remedy: write the provision as the message says.
        """),
    RuleDocumentation(
      name: "shortNames",
      text: """
        Instruments are named in full at least once, then by their editorial short names.

        "the Organized Crime Convention", "the Trafficking in Persons Protocol", "the Smuggling of Migrants
        Protocol", "the Firearms Protocol"; never "UNTOC" or "TIP Protocol", and "the Palermo Convention"
        only in speech. A note of fewer than 1,500 words leaves the full titles to the report that it speaks of.

        Source: United Nations Editorial Manual.
        Remedy: write the short name, and the full title at its first mention.
        """),
    RuleDocumentation(
      name: "spelling",
      text: """
        Words are spelled as in the United Nations list: -ize, programme, State party, money-laundering.

        "criminalize", "organization", but "analyse"; "States parties", "Member States", "Governments";
        "capacity-building", "money-laundering", "law enforcement", "cooperation". Titles in capitals are
        left as their owners spell them.

        Source: United Nations Editorial Manual, "Spelling".
        Remedy: write the word as the message says; the table is `SpellingTable`.
        """),
    RuleDocumentation(
      name: "groupNames",
      text: """
        The five regional groups are named as in the list, and stand in its order.

        African States; Asia-Pacific States; Eastern European States; Latin American and Caribbean States;
        Western European and other States.

        Source: United Nations Editorial Manual; the formats, section 1.
        Remedy: write the name, or move the group, as the message says.
        """),
    RuleDocumentation(
      name: "inOneCase",
      text: """
        Counts of one or two States are not printed: "fewer than three States".

        Nor are counts of all States but one or two. "In one case" and "one State" lead to a State for
        anyone who knows the list of reviews.

        Source: the method, section 12.
        Remedy: say "fewer than three States", or leave the sentence out.
        """),
    RuleDocumentation(
      name: "wordLimit",
      text: """
        A report keeps to its limit of words: 10,700 for the technical report, 8,500 for others.

        Counted are the words of all texts, titles, cells and notes, headings included; numbers of
        paragraphs and the masthead are not.

        Source: United Nations Editorial Manual.
        Remedy: shorten the text by the number of words that the message gives.
        """),
    RuleDocumentation(
      name: "dateStyle",
      text: """
        Dates read "5 April 2017": day, month in words, year.

        Neither "April 5, 2017" nor "5th April" nor "05/04/2017" nor "2017-04-05"; a span of days
        "19–23 June 2017".

        Source: United Nations Editorial Manual, "Dates".
        Remedy: write the date as the message says.
        """),
    RuleDocumentation(
      name: "dashesAndQuotes",
      text: """
        Ranges of numbers bear a dash, quotations curly marks.

        "37–86", "arts. 7–9", not "37-86"; “quoted”, not "quoted"; a dash between words is no hyphen.

        Source: United Nations Editorial Manual, "Punctuation".
        Remedy: write the dash (–) or the marks (“ ”).
        """),
    RuleDocumentation(
      name: "plainAbbreviations",
      text: """
        Running text has no abbreviations that readers must translate: "for example", not "e.g.".

        Nor "i.e.", "etc.", "&", "vs.", "w/"; in tables and brackets of citations they may stand.

        Source: United Nations Editorial Manual, "Abbreviations".
        Remedy: write the words.
        """),
  ]
}
