/// Words within a Word file: nothing in them is markup.
enum WordText {
  /// Returns a text for the inside of an element or of a quoted attribute.
  static func escaped(_ text: String) -> String {
    // The five entities that the page of HTML uses are XML's own.
    HTMLText.escaped(text)
  }

  /// Returns a run of words as they stand beside marks, already cleaned.
  static func run(_ words: String, _ format: WordRunFormat = WordRunFormat()) -> String {
    "<w:r>\(format.xml)<w:t xml:space=\"preserve\">\(HTMLText.escapedWords(words))</w:t></w:r>"
  }

  /// Returns a run that moves to the next stop of the tabulator.
  static var tab: String { "<w:r><w:tab/></w:r>" }

  /// Returns a paragraph.
  static func paragraph(_ format: WordParagraphFormat, _ runs: String) -> String {
    "<w:p>\(format.xml)\(runs)</w:p>"
  }

  /// Returns a paragraph of a style, with the words of a document in it.
  static func paragraph(style: String, _ text: String) -> String {
    paragraph(WordParagraphFormat(style: style), run(PlainCharacters.cleaned(text)))
  }

  /// Returns a field with the result that it shows until it is computed anew.
  ///
  /// - Parameters:
  ///   - instruction: The field's code; the renderer's own words.
  ///   - result: What stands in its place now.
  ///   - format: The format of the result.
  /// - Returns: The runs.
  static func field(
    _ instruction: String, result: String, _ format: WordRunFormat = WordRunFormat()
  ) -> String {
    fieldOpening(instruction, format) + run(result, format) + fieldClosing(format)
  }

  /// Returns a field's code up to the place where its result begins.
  static func fieldOpening(
    _ instruction: String, _ format: WordRunFormat = WordRunFormat()
  ) -> String {
    "<w:r>\(format.xml)<w:fldChar w:fldCharType=\"begin\"/></w:r>"
      + "<w:r>\(format.xml)<w:instrText xml:space=\"preserve\"> \(HTMLText.escapedWords(instruction)) "
      + "</w:instrText></w:r><w:r>\(format.xml)<w:fldChar w:fldCharType=\"separate\"/></w:r>"
  }

  /// Returns the end of a field.
  static func fieldClosing(_ format: WordRunFormat = WordRunFormat()) -> String {
    "<w:r>\(format.xml)<w:fldChar w:fldCharType=\"end\"/></w:r>"
  }
}
