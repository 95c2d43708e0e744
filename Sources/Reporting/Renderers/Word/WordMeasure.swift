/// The measures of the page, in twentieths of a point unless said otherwise: A4 as documents of
/// the United Nations in Geneva and Vienna are set, text within a column inset on both sides.
enum WordMeasure {
  static let pageWidth = 11906
  static let pageHeight = 16838
  static let sideMargin = 1134
  /// Between the margins; wide tables and the masthead take all of it.
  static let fullWidth = pageWidth - 2 * sideMargin
  /// How far the text stands within the margins, left and right.
  static let inset = 1134
  /// The column of the text.
  static let textWidth = fullWidth - 2 * inset
  /// Where the words of a numbered paragraph begin, and the first line of an unnumbered one.
  static let firstLine = 567
  /// What DrawingML counts in: 635 to a twentieth of a point.
  static let emusInTwip = 635
}
