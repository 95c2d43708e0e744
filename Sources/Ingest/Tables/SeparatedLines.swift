import Model

/// The lines of a CSV file, each with the number of the line on which it begins; empty ones left out.
///
/// Comma, semicolon or tab separates: whichever makes a header of one of the first lines, since a
/// spreadsheet writes what its country is used to.
struct SeparatedLines {
  struct Line {
    /// From 1.
    let number: Int
    let fields: [String]

    /// The cells with white space normalized, without the empty ones at the end.
    var cells: [String] {
      var cells = fields.map(WhiteSpace.normalized)
      while cells.last?.isEmpty ?? false { cells.removeLast() }
      return cells
    }
  }

  let lines: [Line]
  /// What an editor should know about the file.
  let warnings: [Warning]

  /// How many lines may stand before a header.
  static let mostLeadingLines = 40

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - source: The file in any encoding that `TableText` knows.
  ///   - limits: What it may demand.
  ///   - headerColumns: How many columns of a header are among the cells of a line.
  /// - Throws: A refusal of the whole at its first fault.
  init(
    _ source: SourceText, limits: ReadingLimits, headerColumns: ([String]) -> Int
  ) throws(Refusal) {
    let text = try TableText(source)
    warnings = text.warnings
    var fields = Self.fields(text.source, limits: limits, headerColumns)
    var lines: [Line] = []
    while let line = try fields.nextLine() {
      lines.append(line)
      if lines.count > limits[.rows] + Self.mostLeadingLines {
        throw limits.refusal(
          .rows, "the table has more than", "rows", file: source.file, line: line.number)
      }
    }
    self.lines = lines
  }

  private static func fields(
    _ text: SourceText, limits: ReadingLimits, _ headerColumns: ([String]) -> Int
  ) -> SeparatedFields {
    if let (separator, length) = statedSeparator(text.bytes) {
      return SeparatedFields(text, separator: separator, limits: limits, from: length, line: 2)
    }
    var best: (separator: UInt8, columns: Int) = (UInt8(ascii: ","), -1)
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      let columns = columns(
        SeparatedFields(text, separator: separator, limits: limits), headerColumns)
      if columns > best.columns { best = (separator, columns) }
    }
    return SeparatedFields(text, separator: best.separator, limits: limits)
  }

  /// The most columns of a header that one of the first lines has.
  private static func columns(
    _ fields: SeparatedFields, _ headerColumns: ([String]) -> Int
  ) -> Int {
    var fields = fields
    var most = 0
    for _ in 0..<mostLeadingLines {
      // A fault is told where the file is read in earnest, with the separator that is chosen.
      guard
        case .success(let line) = Result(catching: { () throws(Refusal) in
          try fields.nextLine()
        }), let line
      else { break }
      most = max(most, headerColumns(line.cells))
    }
    return most
  }

  /// The separator that a first line `sep=;` names, as Excel writes and reads it, and the line's
  /// length with its end.
  private static func statedSeparator(_ bytes: [UInt8]) -> (separator: UInt8, length: Int)? {
    guard bytes.count > 5, String(decoding: bytes[..<4], as: UTF8.self).lowercased() == "sep=",
      bytes[4] == 0x09 || (0x20..<0x7F).contains(bytes[4]), bytes[4] != UInt8(ascii: "\""),
      bytes[5] == 0x0A || bytes[5] == 0x0D
    else { return nil }
    let isDouble = bytes[5] == 0x0D && bytes.count > 6 && bytes[6] == 0x0A
    return (bytes[4], isDouble ? 7 : 6)
  }
}
