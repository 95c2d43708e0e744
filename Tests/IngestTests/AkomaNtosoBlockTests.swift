import Ingest
import Model
import Testing

/// What each element of Akoma Ntoso becomes (the formats, section 3).
struct AkomaNtosoBlockTests {
  /// The blocks of a body, in short.
  private func blocks(_ body: String) throws -> [String] {
    let start = try #require(Sources.akomaNtoso.firstRange(of: "<mainBody>"))
    let end = try #require(Sources.akomaNtoso.firstRange(of: "</mainBody>"))
    let text =
      String(Sources.akomaNtoso[..<start.upperBound]) + body
      + String(Sources.akomaNtoso[end.lowerBound...])
    return try Sources.read(text, as: "a.xml").get().blocks.map { block in
      switch block {
      case .heading(let heading): "h\(heading.level) \(heading.number ?? "-") \(heading.text)"
      case .paragraph(let passage): "p \(passage.number ?? "-") \(passage.text)"
      case .listIntroduction(let passage):
        "intro\(passage.listDepth) \(passage.number ?? "-") \(passage.text)"
      case .item(let passage): "i\(passage.listDepth) \(passage.number ?? "-") \(passage.text)"
      case .table(let table):
        "t \(table.caption ?? "-") \(table.header) \(table.rows.map(\.text))"
      case .note(let note): "n \(note.mark ?? "-") \(note.text)"
      }
    }
  }

  @Test func `nested lists keep their depth and introductions`() throws {
    #expect(
      try blocks(
        """
        <paragraph><num>1.</num><content><blockList><listIntroduction>Needs:</listIntroduction>
        <item><num>(a)</num><blockList><listIntroduction>Article 20:</listIntroduction>
        <item><num>(i)</num><p>Courses.</p></item></blockList></item>
        <item><num>(b)</num><p>Equipment</p><p>and software.</p></item></blockList></content></paragraph>
        """)
        == [
          "intro1 1 Needs:", "intro2 (a) Article 20:", "i2 (i) Courses.",
          "i1 (b) Equipment and software.",
        ])
  }

  @Test func `parts of a paragraph after its intro are its items, of a section they are not`()
    throws
  {
    #expect(
      try blocks(
        """
        <paragraph><num>3.</num><intro><p>Points (art. 16):</p></intro>
        <subparagraph><num>(a)</num><content><p>A.</p></content></subparagraph>
        <clause><num>(b)</num><content><p>B.</p></content></clause></paragraph>
        <paragraph><num>4.</num><content><p>C.</p></content></paragraph>
        """)
        == ["intro1 3 Points (art. 16):", "i1 (a) A.", "i1 (b) B.", "p 4 C."])
    #expect(
      try blocks(
        """
        <intro><p>The reviewers noted:</p></intro>
        <paragraph><num>5.</num><content><p>D.</p></content></paragraph>
        """)
        == ["p - The reviewers noted:", "p 5 D."])
  }

  @Test func `a list with points and an intro is a list`() throws {
    #expect(
      try blocks(
        """
        <paragraph><num>7.</num><list><intro><p>The State should:</p></intro>
        <point><num>(a)</num><content><p>First</p></content></point>
        <point><num>(b)</num><content><p>Second</p></content></point>
        <wrapUp><p>And so on.</p></wrapUp></list></paragraph>
        """)
        == ["intro1 7 The State should:", "i1 (a) First", "i1 (b) Second", "p - And so on."])
  }

  @Test func `paragraphs outside and inside paragraph elements`() throws {
    #expect(
      try blocks(
        """
        <section><heading>A</heading><content><p>One.</p><p>Two.</p></content>
        <paragraph><num>3.</num><content><p>Three,</p><p>still three.</p></content></paragraph></section>
        <p>Four.</p><container name="x">Five<eol/>and more.</container>
        """)
        == [
          "h1 - A", "p - One.", "p - Two.", "p 3 Three, still three.", "p - Four.",
          "p - Five and more.",
        ])
  }

  @Test func `levels are the depth in the tree and notes follow their block`() throws {
    #expect(
      try blocks(
        """
        <part><num>I</num><heading>Part<authorialNote marker="1"><p>N1</p></authorialNote></heading>
        <chapter><num>A.</num><heading>Chapter</heading><hcontainer><heading>Deep</heading>
        <content><p>Text<authorialNote marker="2."><p>N2</p></authorialNote> goes on.</p></content>
        </hcontainer></chapter></part>
        """)
        == ["h1 I Part", "n 1 N1", "h2 A Chapter", "h3 - Deep", "p - Text goes on.", "n 2 N2"])
  }

  @Test func `headings of elements that bear none here are text, and end no section`() throws {
    #expect(
      try blocks(
        """
        <section><num>2.3</num><heading>Challenges</heading>
        <subsection><num>1.</num><heading>Extradition</heading><content><p>One.</p></content></subsection>
        <paragraph><num>4.</num><heading>Delays.</heading><content><p>They are long.</p></content></paragraph>
        </section>
        """)
        == [
          "h1 2.3 Challenges", "p - 1.", "p - Extradition", "p - One.",
          "p 4 Delays. They are long.",
        ])
  }

  @Test func `tables have captions, headers, rows and their notes after them`() throws {
    #expect(
      try blocks(
        """
        <content><table><caption>Delays</caption><tr><th>Matter</th><th>Delay</th></tr>
        <tr><th>Art. 16</th><td><p>long</p><p>indeed<authorialNote marker="a"><p>N</p></authorialNote></p></td></tr>
        </table></content>
        """)
        == ["t Delays [\"Matter\", \"Delay\"] [\"Art. 16 | long indeed\"]", "n a N"])
  }
}
