import Model

/// The running words of an element, with marks where notes stand or are pointed to.
struct AkomaNtosoWords {
  /// A note taken out of the words.
  struct Note {
    let note: PrintedNote
    /// Whether it stands beneath a table rather than at the foot of a page.
    let isOfTable: Bool
  }

  private var words = ""
  private(set) var notes: [Note] = []
  private var hasBold = false
  private var hasPlain = false

  /// Gathers the words of an element.
  ///
  /// - Parameters:
  ///   - element: The element.
  ///   - left: An element in it that is left out.
  init(of element: MarkupElement, without left: MarkupElement? = nil) {
    gather(element, isBold: false, left)
  }

  /// The words, white space normalized.
  var text: String { WhiteSpace.normalized(words) }

  /// Whether all words are bold.
  var isBold: Bool { hasBold && !hasPlain }

  private mutating func gather(_ element: MarkupElement, isBold: Bool, _ left: MarkupElement?) {
    for child in element.children {
      switch child {
      case .text(let text):
        words += text
        if !isBold, text.unicodeScalars.contains(where: { !WhiteSpace.isWhiteSpace($0) }) {
          hasPlain = true
        }
      case .element(let inner) where inner === left: break
      case .element(let inner): take(inner, isBold: isBold, left)
      }
    }
  }

  private mutating func take(_ element: MarkupElement, isBold: Bool, _ left: MarkupElement?) {
    switch element.name {
    case "authorialNote":
      let mark = WhiteSpace.normalized(element.attributes["marker"] ?? "")
      let inner = AkomaNtosoWords(of: element)
      words += "[^\(mark)]"
      notes.append(
        Note(
          note: PrintedNote(mark: mark, text: inner.text),
          isOfTable: element.attributes["placementBase"] != nil))
      notes += inner.notes
    case "noteRef": words += "[^\(WhiteSpace.normalized(element.attributes["marker"] ?? ""))]"
    case "eol", "br": words += " "
    case "b":
      hasBold = true
      gather(element, isBold: true, left)
    case "p", "block", "content", "item", "num", "heading", "td", "th", "tr", "li":
      words += " "
      gather(element, isBold: isBold, left)
      words += " "
    default: gather(element, isBold: isBold, left)
    }
  }
}
