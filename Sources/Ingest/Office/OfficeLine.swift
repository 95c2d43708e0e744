import Model

/// A line of an office's document as its page shows it, before it is known what it is.
struct OfficeLine {
  /// What the program that wrote the file says of the line.
  enum Role {
    case plain, heading(level: Int), title, masthead, caption, contents, note(mark: String)
  }

  var role = Role.plain
  /// The number or sign before the words; counted by the program or typed.
  var label: LineLabel?
  /// The list that counts the line, where the program counts it, and its level from 0.
  var list: (name: String, level: Int)?
  /// The words behind the label, white space normalized.
  var text: String
  /// The line as it stands, with tabs and breaks.
  var raw = ""
  /// How all of the words look; what only some of them have is not in it.
  var look = WordLook()
  var isCentred = false
  /// The notes that the line refers to.
  var notes: [Note] = []

  /// Words between spaces, counted only as far as anybody asks.
  var wordCount: Int {
    var count = text.isEmpty ? 0 : 1
    for byte in text.utf8 where byte == 0x20 { count += 1 }
    return count
  }

  /// The last character that is no quotation mark or bracket.
  var lastSign: Character? { text.last { !"”\"’»)".contains($0) } }

  /// Whether the words end as sentences do.
  var endsAsSentence: Bool { lastSign.map { ".;:,?!。；：،؛".contains($0) } ?? false }

  /// The line with its label among the words.
  var withoutLabel: OfficeLine {
    var line = self
    line.text = printed
    line.label = nil
    line.list = nil
    return line
  }

  /// The label and the words as printed.
  var printed: String {
    guard let label, !label.isSign else { return text }
    return label.printed + (label.wrap == .stop ? ". " : " ") + text
  }
}

/// A piece of an office's document in reading order.
enum OfficePiece {
  case line(OfficeLine)
  case table(OfficeTable)

  var line: OfficeLine? { if case .line(let line) = self { line } else { nil } }
}
