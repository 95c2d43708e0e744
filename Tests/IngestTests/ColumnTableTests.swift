import Ingest
import Model
import TestSupport
import Testing

/// Columns and words of other names, explained once for a corpus.
struct ColumnTableTests {
  typealias T = TableReading

  private func refusal(_ text: String) -> Refusal? {
    do throws(Refusal) {
      _ = try ColumnTable(Array(text.utf8))
      return nil
    } catch { return error }
  }

  @Test func `columns and words of other names are read as what they mean`() throws {
    let columns = """
      column;field;value;meaning
      Type de constat;kind;Lacune;challenge
      Article visé;provision;;
      Constat;text;;
      ;kind;Bonne pratique;Good practices
      ;provision;extradition;UNTOC/16
      """
    let text = """
      Type de constat;Article visé;Constat
      LACUNE;extradition;Lent.
      bonne  pratique;TIP 5;Réseau.
      challenge;;Autre.
      """
    #expect(
      try T.lines(text, columns: columns) == [
        "challenge [UNTOC/16] Lent.", "goodPractice [TIP:arts. 5] Réseau.", "challenge [] Autre.",
      ])
    #expect(T.refusal(text)?.reason == .notAReviewDocument)
  }

  @Test func `a word that is explained for one column means nothing in another`() throws {
    let columns = "column,field,value,meaning\nArt,kind,Mangel,challenge\n"
    #expect(try T.lines("Art,text\nMangel,a\n", columns: columns) == ["challenge [] a"])
    #expect(T.refusal("kind,text\nMangel,a\n", columns: columns)?.reason == .unknownKind)
  }

  @Test func `groups and numbers may have other words too`() throws {
    let columns =
      "column,field,value,meaning\n,regionalGroup,Afrique,African States\n,states,vier,4\n"
      + ",regionalGroup,monde,ALL\n"
    let text = "kind,regionalGroup,states,text\ngap,Afrique,vier,a\ngap,Monde,2,b\n"
    #expect(
      try T.lines(text, side: T.compilation, columns: columns)
        == ["challenge [] AFRICA 4 a", "challenge [] ALL 2 b"])
  }

  @Test(arguments: [
    ("a,b\n", 1, Refusal.Reason.missingField), ("", 1, .missingField),
    ("column,field,value,meaning\nX,colour,,\n", 2, .unknownValue),
    ("column,field,value,meaning\n,kind,,\n", 2, .missingField),
    ("column,field,value,meaning\nX,kind,a,\n", 2, .missingField),
    ("column,field,value,meaning\nX,kind,,challenge\n", 2, .missingField),
    ("column,field,value,meaning\n\nX,kind,a,idea\n", 3, .unknownKind),
    ("column,field,value,meaning\n,regionalGroup,a,Europe\n", 2, .unknownValue),
    ("column,field,value,meaning\nX,kind,,\nx,text,,\n", 3, .unknownValue),
    ("column,field,value,meaning\n,kind,a,gap\n,kind,A,success\n", 3, .unknownValue),
    ("column,field,value,meaning\nX,kind,a,gap,b\n", 2, .wrongType),
    ("column,field,value,meaning\nX,kind,\"a,gap\n", 2, .wrongType),
  ])
  func `a line that explains nothing refuses the table`(
    text: String, line: Int, reason: Refusal.Reason
  ) throws {
    let refusal = try #require(self.refusal(text))
    #expect(refusal.line == line && refusal.reason == reason, "\(refusal)")
    #expect(refusal.file == "columns.csv")
  }

  @Test func `the same said twice is no contradiction`() {
    #expect(
      refusal("column,field,value,meaning\nX,kind,a,gap\nX,kind,,\nx,kind,A,gap\n") == nil)
  }
}
