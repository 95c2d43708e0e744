/// The footnotes of a report on their way to the feet of pages.
///
/// Word ties a footnote to one place in the text and counts in the order of those places. A second
/// reference is a reference to the first; a mark that Word would not reach by counting is written as
/// the data have it.
struct WordNotes {
  private struct Placed {
    let mark: String
    let isCounted: Bool
  }

  private var texts: [String: String] = [:]
  private var placed: [Placed] = []
  private var identifiers: [String: Int] = [:]
  private var counted = 0

  /// Takes the footnotes of a report.
  init(of report: Report) {
    for case .note(let mark, let text) in report.blocks where texts[mark] == nil {
      texts[mark] = text
    }
  }

  /// The marks that are answered by a footnote.
  var marks: Set<String> { Set(texts.keys) }

  /// Whether the text has referred to a footnote.
  func isPlaced(_ mark: String) -> Bool { identifiers[mark] != nil }

  /// Gives up a footnote that nothing referred to before its own place: it is printed there.
  mutating func withdraw(_ mark: String) { texts[mark] = nil }

  /// Returns the runs of a reference.
  ///
  /// - Parameters:
  ///   - mark: The mark of a footnote.
  ///   - bookmark: The number of a bookmark that is still free.
  /// - Returns: The runs.
  mutating func reference(to mark: String, bookmark: Int) -> String {
    let format = WordRunFormat(style: WordStyle.ID.footnoteReference)
    let name = { (identifier: Int) in "_RefNote\(identifier)" }
    if let identifier = identifiers[mark] {
      return WordText.field("NOTEREF \(name(identifier)) \\f \\h", result: mark, format)
    }
    let isCounted = mark == String(counted + 1)
    if isCounted { counted += 1 }
    placed.append(Placed(mark: mark, isCounted: isCounted))
    let identifier = placed.count
    identifiers[mark] = identifier
    let custom = isCounted ? "" : " w:customMarkFollows=\"1\""
    let words = isCounted ? "" : "<w:t>\(WordText.escaped(mark))</w:t>"
    return
      "<w:bookmarkStart w:id=\"\(bookmark)\" w:name=\"\(name(identifier))\"/><w:r>\(format.xml)"
      + "<w:footnoteReference\(custom) w:id=\"\(identifier)\"/>\(words)</w:r>"
      + "<w:bookmarkEnd w:id=\"\(bookmark)\"/>"
  }

  /// The part `word/footnotes.xml`, for the references made so far.
  var xml: String {
    let all = marks
    var xml = """
      <w:footnotes xmlns:w="\(WordNamespace.main)"><w:footnote w:type="separator" w:id="-1">\
      <w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
      <w:footnote w:type="continuationSeparator" w:id="0">\
      <w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>

      """
    for (place, note) in placed.enumerated() {
      let format = WordRunFormat(style: WordStyle.ID.footnoteReference)
      let mark = note.isCounted ? "<w:footnoteRef/>" : "<w:t>\(WordText.escaped(note.mark))</w:t>"
      let words = MarkedWords(texts[note.mark] ?? "", marks: all).parts.map { part in
        switch part {
        case .words(let words): WordText.run(words)
        case .mark(let mark): WordText.run(mark, format)
        }
      }
      xml += "<w:footnote w:id=\"\(place + 1)\">"
      xml += WordText.paragraph(
        WordParagraphFormat(style: WordStyle.ID.footnoteText),
        "<w:r>\(format.xml)\(mark)</w:r>\(WordText.tab)\(words.joined())")
      xml += "</w:footnote>\n"
    }
    return xml + "</w:footnotes>"
  }
}
