/// A line, or a piece of one, as it stands on a page.
///
/// Places are in half points from the upper left corner of the page; a text file has ten to a
/// character and twenty to a line.
struct PageLine {
  var text: String
  var left: Int
  var right: Int
  var top: Int
  var bottom: Int
  /// How all of its letters look.
  var look: WordLook
  /// The page, from 0.
  var page: Int
  /// The part of the page that holds running text beside others, such as a column.
  var region = 0

  var height: Int { max(1, bottom - top) }
  var width: Int { right - left }

  /// Whether two lines have words at the same height.
  func isBeside(_ other: PageLine) -> Bool {
    min(bottom, other.bottom) - max(top, other.top) > min(height, other.height) / 2
  }

  /// The width of a letter on average, at least 1.
  var letterWidth: Int { max(1, width / max(1, text.unicodeScalars.count)) }

  /// The label at the start; nil where the line opens with words.
  var label: LineLabel? { LineLabel.split(text)?.label }

  /// The last character that is no quotation mark or bracket.
  var lastSign: Character? { text.last { !"”\"’»)".contains($0) && !$0.isWhitespace } }

  /// Whether the words end as sentences do.
  var endsAsSentence: Bool { lastSign.map { ".;:?!。；：؛".contains($0) } ?? false }
}
