import Testing
import TestSupport

/// `palermo cite`, a filter that never ends on a bad line.
struct CiteCommandTests {
  @Test func `each line is answered in order, bad ones with an error, and the exit code says so`()
    throws
  {
    let ending = try BuiltProgram().run(
      ["cite", "--default", "none"],
      input: """
        {"id":"a","text":"article 6 of the Trafficking Protocol"}
        {"id":"b","text":"article 6"}
        not json
        {"id":"c","text":"art. 16, para. 40","default":"UNTOC"}
        {"id":"d"}
        {"id":"e","text":"article 6","default":"ICCPR"}
        """)
    #expect(ending.code == 2)
    #expect(
      ending.output == """
        {"id":"a","provisions":["TIP/6"],"spans":[{"start":0,"end":9,"provisions":["TIP/6"]}],"warnings":[]}
        {"id":"b","provisions":[],"spans":[],"warnings":[]}
        {"line":3,"error":"the line is no JSON object in UTF-8"}
        {"id":"c","provisions":["UNTOC/16"],"spans":[{"start":0,"end":17,"provisions":["UNTOC/16"]}],"warnings":["UNTOC/16 has no unit '40' there; it was cut back to what exists"]}
        {"line":5,"error":"the field 'text' is missing or no string"}
        {"line":6,"error":"'default' is none of UNTOC, TIP, SOM, FIREARMS, UNCAC, none"}

        """)
  }

  @Test func `good lines end well`() throws {
    let ending = try BuiltProgram().run(["cite"], input: "{\"text\":\"article 16\"}\n\n")
    #expect(
      ending.code == 0 && ending.output.hasPrefix("{\"id\":null,\"provisions\":[\"UNTOC/16\"]"))
  }

  @Test func `a line of any length is answered or refused, and the next one read`() throws {
    let long = String(repeating: "a", count: 73 << 20)
    let ending = try BuiltProgram().run(
      ["cite"], input: "{\"text\":\"\(long)\"}\n{\"text\":\"article 16\"}\n")
    #expect(ending.code == 2)
    #expect(
      ending.output.hasPrefix(
        "{\"line\":1,\"error\":\"the line is longer than 72 MB; split the text\"}\n{\"id\":null,"))
  }

  @Test func `an explanation shows marks beneath the text and a reason for each`() throws {
    let ending = try BuiltProgram().run([
      "cite", "--explain",
      "Article 12 of the Extradition Act follows\n\u{1B}[31m article 16, paragraph 40, of the "
        + "Convention; the Firearms Protocol and ibid., paragraph 1, are others.",
    ])
    #expect(ending.code == 0)
    #expect(
      ending.output == """
        Article 12 of the Extradition Act follows  [31m article 16, paragraph 40, of the
        1~~~~~~~~~                                      2^^^^^^^^^^^^^^^^^^^^^^^
        Convention; the Firearms Protocol and ibid., paragraph 1, are others.
                        3^^^^^^^^^^^^^^^^     4^^^^^^^^^^^^^^^^^

        1  nothing: "of the Extradition Act" is another text
        2  UNTOC/16: "of the Convention" says whose it is; UNTOC/16 has no unit '40'
           there; it was cut back to what exists
        3  FIREARMS: the treaty is named, and no article of it is cited
        4  UNTOC/16/1: of the article cited before

        """)
  }
}
