import Model

/// The first page of a document as the United Nations prints it: symbol, distribution, date,
/// language, title, in an order and layout that differ from office to office.
///
/// Only what stands in its own place and form is found; nothing is guessed.
struct Masthead {
  /// How many lines are looked at; a first page has some twenty.
  static let mostLines = 80
  /// How long a line may be, in bytes; a longer one is text.
  static let longestLine = 300

  /// The lines, white space normalized, hyphens made plain, signs of notes taken off.
  let lines: [String]
  /// The names of the corpus's States; nil where nothing is known of it.
  let names: StateNames?

  /// Makes a masthead of lines; tabs and line breaks within them begin new ones.
  init(_ lines: [String], names: StateNames?) {
    self.names = names
    var parts: [String] = []
    for line in lines {
      for part in line.split(whereSeparator: { $0 == "\t" || $0.isNewline }) {
        guard part.utf8.count <= Self.longestLine else { continue }
        let words = Self.plain(part)
        if !words.isEmpty { parts.append(words) }
        if parts.count == Self.mostLines { break }
      }
      if parts.count == Self.mostLines { break }
    }
    self.lines = Self.joined(parts)
  }

  private static func plain(_ text: Substring) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: continue
      case 0x2010, 0x2011: scalars.append("-")
      case 0x2019, 0x2BC: scalars.append("'")
      default: scalars.append(scalar)
      }
    }
    return WhiteSpace.normalized(String(scalars))
  }

  /// A symbol broken over two lines is one line again.
  private static func joined(_ lines: [String]) -> [String] {
    var joined: [String] = []
    for line in lines {
      if let last = joined.last, last.hasSuffix("/"), Symbols.isSymbolLike(last.dropLast()) {
        joined[joined.count - 1] = last + line
      } else if let last = joined.last, line.hasPrefix("/"), Symbols.isSymbolLike(last[...]) {
        joined[joined.count - 1] = last + line
      } else {
        joined.append(line)
      }
    }
    return joined
  }

  /// The words after a label such as "Date:"; nil where the line has none of the labels.
  static func words(after labels: [String], in line: String) -> String? {
    let lower = line.lowercased()
    for label in labels where lower.hasPrefix(label) {
      let rest = line.dropFirst(label.count).drop { $0 == " " || $0 == "." }
      guard let sign = rest.first, sign == ":" || sign == "：" else { continue }
      let words = rest.dropFirst().drop { $0 == " " }
      if !words.isEmpty { return String(words) }
    }
    return nil
  }
}
