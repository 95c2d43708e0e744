import Ingest
import Model
import Reporting
import Testing

/// Pages and texts as people and their programs save them.
struct EditedFilesTests {
  private func blocks(_ text: String, _ file: String) throws -> [PrintedBlock] {
    try PrintedDocumentReader().read(Array(text.utf8), file: file).text
  }

  @Test func `Markdown as editors wrap, list and mark it`() throws {
    let text = """
      ---
      title: Draft
      ---
      Trends
      ======

      <!-- nobody sees this -->
      I. Findings
      -----------

      12. A paragraph that somebody
      has *wrapped*, with a [link](https://example.org/a_(b)) and
      a note.[^n]
      14. The next, _not_ counted anew: a \\* b &amp; c<br>d.

      - An item

      Table 3. **Shares**

      Group | States
      --- | ---:
      African States | 4 of 12<sup>a</sup>

      <sup>a</sup> Fewer than three.

      ![Shares in falling order](figure.png)

      [^n]: A note
          that goes on.
      """
    let expected: [PrintedBlock] = [
      .heading(level: 1, number: "I", text: "Findings"),
      .paragraph(
        number: "12",
        text: "A paragraph that somebody has wrapped, with a link and a note.[^n]", isBold: false),
      .note(PrintedNote(mark: "n", text: "A note that goes on.")),
      .paragraph(number: "14", text: "The next, not counted anew: a * b & c d.", isBold: false),
      .paragraph(number: nil, text: "An item", isBold: false),
      .table(
        number: "3", title: "Shares", header: [["Group", "States"]],
        rows: [["African States", "4 of 12[^a]"]],
        notes: [PrintedNote(mark: "a", text: "Fewer than three.")]),
      .figure(number: nil, title: "", alternative: "Shares in falling order"),
    ]
    #expect(try blocks(text, "draft.md") == expected)
  }

  @Test func `a page as office programs save it, with tags left open`() throws {
    let text = """
      <html><head><meta charset="windows-1252"><style>p { color: red }</style></head><body lang=EN>
      <div class=WordSection1>
      <h1>IV.Trends</h1>
      <p class=MsoNormal>7.<span>&nbsp;&nbsp; </span>Challenges in <b>12</b> of\r
      the 31 States<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>
      <p>Table 2<p><b>Findings</b>
      <table><tr><td>Group<td>States<tr><td rowspan=2>African<td>3<tr><td>4</table>
      <p><img src="a.png" alt="A picture">
      <ol start=8><li>An item</ol>
      <script>alert("no text")</script>
      <div id=ftn1><p><a href="#_ftnref1">[1]</a> The note.</p></div>
      </div></body></html>
      """
    let expected: [PrintedBlock] = [
      .heading(level: 1, number: "IV", text: "Trends"),
      .paragraph(
        number: "7", text: "Challenges in 12 of the 31 States[^1]", isBold: false),
      .note(PrintedNote(mark: "1", text: "The note.")),
      .table(
        number: "2", title: "Findings", header: [["Group", "States"]],
        rows: [["African", "3"], ["African", "4"]], notes: []),
      .figure(number: nil, title: "", alternative: "A picture"),
      .paragraph(number: "8", text: "An item", isBold: false),
    ]
    #expect(try blocks(text, "page.html") == expected)
  }

  @Test func `a list of notes at the end of a page belongs to its places in the text`() throws {
    let text = """
      <p>Words<a href="#fn1" id="fnref1" role="doc-noteref"><sup>1</sup></a>.</p><p>More.</p>
      <section role="doc-endnotes"><ol><li id="fn1"><p>A note.<a href="#fnref1"
      role="doc-backlink">↩︎</a></p></li></ol></section>
      """
    #expect(
      try blocks(text, "page.html") == [
        .paragraph(number: nil, text: "Words[^1].", isBold: false),
        .note(PrintedNote(mark: "1", text: "A note.")),
        .paragraph(number: nil, text: "More.", isBold: false),
      ])
  }
}
