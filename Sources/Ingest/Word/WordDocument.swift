/// What a Word file says, apart from what its parts mean: paragraphs with their styles and printed
/// numbers, tables, notes.
///
/// Tracked changes are counted as accepted; comments, hidden text and what stands in page headers
/// and footers are left out.
struct WordDocument {
  /// The text in reading order.
  var blocks: [WordBlock] = []
  /// Footnotes and endnotes in the order in which the text refers to them.
  var notes: [WordNote] = []
  /// Whether somebody's changes are waiting for acceptance.
  var hasTrackedChanges = false
  /// Whether the file has comments.
  var hasComments = false
  /// The language of the default style, such as `en-GB`; nil where none is set.
  var language: String?
  /// What stands at the head of the first page.
  var firstPageHeader: [WordBlock] = []
}

/// How characters look, as far as their reader goes by it.
struct WordLook: Hashable {
  var isBold = false
  var isItalic = false
  var isUnderlined = false
  /// Shown in capitals, large or small, whatever letters the file has.
  var isCapitals = false
  var isRaised = false
  /// The size in half points; nil where the file says none.
  var size: Int?
}

/// A block of a Word file.
enum WordBlock {
  case paragraph(WordParagraph)
  case table(WordTable)
}

/// A paragraph of a Word file.
struct WordParagraph {
  /// The name of the style, as Word shows it, and of those that it is based on.
  var styleNames: [String] = []
  /// The level of the paragraph in the outline, from 1; nil for body text.
  var outlineLevel: Int?
  /// The number that Word counts and prints, such as "12." or "(a)"; nil where there is none.
  var label: String?
  /// Whether the label is a sign that counts nothing.
  var isBulleted = false
  /// The list that counts the paragraph, and its level in it from 0; nil outside lists.
  var list: (name: String, level: Int)?
  /// Whether the lines stand in the middle.
  var isCentred = false
  /// Whether the paragraph is a result of a list of contents.
  var isInContents = false
  /// What is in it.
  var inlines: [WordInline] = []
}

/// A piece of a paragraph.
enum WordInline {
  /// Words; breaks are line ends, tabs are tabs.
  case text(String, WordLook)
  /// A reference to a note, by the mark as printed.
  case note(mark: String)
  /// A picture, chart or drawing, with its alternative.
  case picture(alternative: String?)
}

/// A table of a Word file.
struct WordTable {
  /// A row; a cell that spans columns or rows stands in each of them.
  struct Row {
    /// Whether the row repeats at the head of each page.
    var isHeader: Bool
    var cells: [Cell]
  }

  /// A cell.
  struct Cell {
    var blocks: [WordBlock]
    /// Columns that it spans, at least 1.
    var columns: Int
    /// Whether it is the lower part of a cell that began above.
    var continuesAbove: Bool
  }

  var rows: [Row] = []
}

/// A footnote or endnote of a Word file.
struct WordNote {
  /// The mark as printed.
  let mark: String
  let paragraphs: [WordParagraph]
}
