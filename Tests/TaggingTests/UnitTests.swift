import Model
import Tagging
import Testing

/// What is one observation, and where its provisions come from.
struct UnitTests {
  private let challenges = Samples.heading(1, "Challenges")

  @Test func `a lead-in yields none and its items inherit from it`() {
    #expect(
      Samples.tagged([
        challenges, Samples.paragraph("With regard to article 16, the State should:"),
        Samples.item("Give reasons for refusals;"),
        Samples.item("Simplify evidence (art. 16, para. 8)."),
        Samples.paragraph("Statistics are not kept."),
      ]) == [
        "2 challenge [UNTOC/16] inherited", "3 challenge [UNTOC/16/8] cited",
        "4 challenge [] none",
      ])
  }

  @Test func `a note between a lead-in and its items changes nothing`() {
    #expect(
      Samples.tagged([
        challenges, Samples.paragraph("Under article 16:"),
        .note(Note(mark: "1", text: "See art. 18.")),
        Samples.item("Delays are long."),
      ]) == ["3 challenge [UNTOC/16] inherited"])
  }

  @Test(arguments: [
    [Samples.paragraph("Under article 16:"), Samples.paragraph("Delays are long.")],
    [Samples.paragraph("Under article 16"), Samples.item("Delays are long.")],
  ])
  func `a colon without items and items without a colon make no lead-in`(blocks: [Block]) {
    #expect(
      Samples.tagged([challenges] + blocks)
        == ["1 challenge [UNTOC/16] cited", "2 challenge [] none"])
  }

  @Test func `a colon before a table makes no lead-in`() {
    #expect(
      Samples.tagged([
        challenges, Samples.paragraph("Under article 16:"),
        .table(Table(header: ["Matter"], rows: [Table.Line(cells: ["Delays", "long"])])),
      ]) == ["1 challenge [UNTOC/16] cited", "2.0 challenge [] none"])
  }

  @Test func `items of a nested list inherit from the nearest introduction that cites`() {
    #expect(
      Samples.tagged([
        challenges, Samples.introduction("Under article 18:"), Samples.item("First."),
        Samples.introduction("As to article 16:", depth: 2), Samples.item("Inner.", depth: 2),
        Samples.item("Second."), Samples.introduction("In practice:", depth: 2),
        Samples.item("Deep.", depth: 2),
      ]) == [
        "2 challenge [UNTOC/18] inherited", "4 challenge [UNTOC/16] inherited",
        "5 challenge [UNTOC/18] inherited", "7 challenge [UNTOC/18] inherited",
      ])
  }

  @Test func `each row of a table is one observation, nil rows and empty ones are none`() {
    let table = Table(
      caption: "Challenges under article 24", header: ["Article 25", "Challenge"],
      rows: [
        Table.Line(cells: ["Article 16", "Delays are long"]),
        Table.Line(cells: ["Article 18", "None"]),
        Table.Line(cells: ["", ""]), Table.Line(cells: ["Statistics", "not kept"]),
        Table.Line(cells: ["2014", "none", "5"]),
      ])
    #expect(
      Samples.tagged([Samples.heading(1, "Challenges (art. 20)"), .table(table)]) == [
        "1.0 challenge [UNTOC/16] cited", "1.3 challenge [UNTOC/20] inherited",
        "1.4 challenge [UNTOC/20] inherited",
      ])
  }

  @Test func `a note is no observation and passes nothing on`() {
    #expect(
      Samples.tagged([
        challenges, .note(Note(mark: "1", text: "Article 16.")),
        Samples.paragraph("Delays are long."),
      ]) == ["2 challenge [] none"])
  }

  @Test func `what the markup names stands for the words that bear it`() {
    let text = "Contrary to article 16 and to article 18, delays are long."
    let reference = ProvisionReference(
      span: TextSpan(start: 12, end: 22), instrument: "untoc", numbers: ["16", "9"])
    #expect(
      Samples.tagged([challenges, .paragraph(Passage(text: text, references: [reference]))])
        == ["1 challenge [UNTOC/16/9 UNTOC/18] cited"])
  }

  @Test func `a provision of an instrument that does not bind the State is out of scope`() {
    let document = Samples.document([
      challenges,
      Samples.paragraph("Marking is missing (art. 8 of the Firearms Protocol and art. 20)."),
    ])
    let observation = Samples.tagger.tag(document, file: "a.json").observations.first
    #expect(observation?.outOfScope.map(\.description) == ["FIREARMS/8"])
    #expect(observation?.inScope.map(\.description) == ["UNTOC/20"])
  }
}
