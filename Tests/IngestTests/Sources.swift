import Ingest
import Model

/// The same small document in both formats, and readers for variations of it.
enum Sources {
  static let json = #"""
    {
      "format": "palermo-document/1",
      "kind": "executive-summary",
      "symbol": "CTOC/COP/IOG/I/1/1/Add.7",
      "title": "Executive summary: Qumar",
      "language": "en",
      "date": "2013-05-21",
      "distribution": "general",
      "cycle": 1, "year": 1,
      "state": "QMA",
      "blocks": [
        { "type": "heading", "level": 1, "number": "II", "text": "Criminalization" },
        { "type": "heading", "level": 2, "number": "2.3", "text": "Challenges (art. 16)" },
        { "type": "paragraph", "number": "14", "text": "Refusals go without reasons." },
        { "type": "note", "mark": "1", "text": "See the annex." },
        { "type": "paragraph", "number": "15", "text": "The State should:" },
        { "type": "item", "number": "(a)", "text": "Give reasons (art. 16, para. 16);" },
        { "type": "item", "number": "(b)", "text": "Keep statistics." },
        { "type": "table", "caption": "Table 1. Delays", "header": ["Matter", "Delay"],
          "rows": [["Article 18", "long"], ["Article 16", ""]] }
      ]
    }
    """#

  static let akomaNtoso = #"""
    <?xml version="1.0" encoding="UTF-8"?>
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
     <statement name="summary">
      <meta>
       <identification source="#un">
        <FRBRWork>
         <FRBRthis value="/akn/un/statement/2013/add7/!main"/><FRBRuri value="/akn/un/statement"/>
         <FRBRdate date="2013-05-21" name="publication"/><FRBRauthor href="#un"/>
         <FRBRcountry value="un"/><FRBRnumber value="Add7" showAs="CTOC/COP/IOG/I/1/1/Add.7"/>
        </FRBRWork>
        <FRBRExpression>
         <FRBRthis value="x"/><FRBRuri value="x"/><FRBRdate date="2014-01-01" name="x"/>
         <FRBRauthor href="#un"/><FRBRlanguage language="eng"/>
        </FRBRExpression>
       </identification>
       <proprietary source="#un"><p:review xmlns:p="urn:palermo:review:1" kind="executive-summary"
        state="QMA" cycle="1" year="1" distribution="general"/></proprietary>
      </meta>
      <coverPage><p>Not a block: <docTitle>Executive summary: Qumar</docTitle></p></coverPage>
      <mainBody>
       <section eId="s1"><num>II.</num><heading>Criminalization</heading>
        <level eId="s2"><num>2.3.</num><heading>Challenges (art. 16)</heading>
         <paragraph eId="p1"><num>14.</num><content><p>Refusals go
           without <b>reasons</b>.<authorialNote marker="1"><p>See the annex.</p></authorialNote></p>
         </content></paragraph>
         <paragraph eId="p2"><num>15.</num><content><blockList eId="l1">
          <listIntroduction>The State should:</listIntroduction>
          <item eId="i1"><num>(a)</num><p>Give reasons (<ref
           href="/akn/un/act/untoc/2000/eng@/~art_16__para_16">art. 16, para. 16</ref>);</p></item>
          <item eId="i2"><num>(b)</num><p>Keep statistics.</p></item>
         </blockList></content></paragraph>
         <content><table eId="t1"><caption>Table 1. Delays</caption>
          <tr><th><p>Matter</p></th><th><p>Delay</p></th></tr>
          <tr><td><p>Article 18</p></td><td><p>long</p></td></tr>
          <tr><td><p>Article 16</p></td><td><p/></td></tr></table></content>
        </level>
       </section>
      </mainBody>
     </statement>
    </akomaNtoso>
    """#

  /// Reads a text as a file of a name.
  static func read(_ text: String, as file: String) -> Result<SourceDocument, Refusal> {
    read(Array(text.utf8), as: file)
  }

  static func read(_ bytes: [UInt8], as file: String) -> Result<SourceDocument, Refusal> {
    do throws(Refusal) {
      return .success(try DocumentReader().read(bytes, file: file).document)
    } catch {
      return .failure(error)
    }
  }

  /// The refusal of a text, if it is refused.
  static func refusal(_ text: String, as file: String) -> Refusal? {
    if case .failure(let refusal) = read(text, as: file) { refusal } else { nil }
  }

  /// The document with one piece of its text exchanged.
  static func json(_ piece: String, _ other: String) -> String {
    json.replacing(piece, with: other)
  }

  static func xml(_ piece: String, _ other: String) -> String {
    akomaNtoso.replacing(piece, with: other)
  }
}
