/// A word, number or mark of a text.
struct Token {
  enum Shape: UInt8 {
    case word, number, open, close, comma, semicolon, colon, stop, dash, slash, other
  }

  /// What the letters of a word, or the white space before a token, say of it.
  struct Form: OptionSet {
    let rawValue: UInt8

    /// White space stands before it.
    static let followsSpace = Form(rawValue: 1)
    /// A word that begins with a capital letter.
    static let capitalized = Form(rawValue: 2)
    /// A word of more than one letter, all of them capitals.
    static let acronym = Form(rawValue: 4)
  }

  /// For a word: the hash of its letters made small, see `WordHash`; for a number: its value, at most
  /// 99,999; for all else 0.
  let value: UInt64
  /// UTF-8 offsets in the text, half open.
  let start: Int
  let end: Int
  /// For a word: what it is in phrases, as the language's table says.
  let marks: Lexicon.Marks
  let shape: Shape
  /// For a word: what it does in a citation, as the language's table says.
  let role: Lexicon.Role
  let form: Form
}
