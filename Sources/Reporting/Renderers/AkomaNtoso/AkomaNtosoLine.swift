import Model

/// A text of a report as the inside of an element: words, references to provisions, notes.
struct AkomaNtosoLine {
  /// The marks that are answered by a note.
  let marks: Set<String>

  /// Returns a text as XML.
  ///
  /// - Parameters:
  ///   - text: The text of a block, title or cell.
  ///   - note: What is written for a mark.
  /// - Returns: The inside of an element.
  func xml(_ text: String, note: (String) -> String) -> String {
    let parts = MarkedWords(text, marks: marks).parts
    let plain = parts.map { part in
      if case .words(let words) = part { words } else { "" }
    }.joined()
    var links = ProvisionReferences(plain).links[...]
    var place = 0
    var result = ""
    for part in parts {
      switch part {
      case .mark(let mark): result += note(mark)
      case .words(let words):
        result += Self.linked(words, from: place, &links)
        place += words.utf8.count
      }
    }
    return result
  }

  /// Words with the references that lie wholly in them.
  private static func linked(
    _ words: String, from offset: Int, _ links: inout ArraySlice<ProvisionReferences.Link>
  ) -> String {
    let bytes = Array(words.utf8)
    func escaped(_ range: Range<Int>) -> String {
      HTMLText.escapedWords(String(decoding: bytes[range], as: UTF8.self))
    }
    var result = ""
    var written = 0
    while let link = links.first, link.span.start < offset + bytes.count {
      links = links.dropFirst()
      let (start, end) = (link.span.start - offset, link.span.end - offset)
      guard start >= written, end <= bytes.count else { continue }
      result += escaped(written..<start)
      result += "<ref href=\"\(link.address)\">\(escaped(start..<end))</ref>"
      written = end
    }
    return result + escaped(written..<bytes.count)
  }
}
