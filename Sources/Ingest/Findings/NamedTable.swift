public import Model

/// The rows of a CSV file by the names of its columns, as a spreadsheet saved it.
public struct NamedTable: Sendable {
  /// The rows beneath the header; cells with white space normalized.
  public let rows: [[String: String]]

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - file: Its name in messages.
  ///   - columns: The columns that it must have, in any order.
  ///   - limits: What it may demand.
  /// - Throws: A refusal of the whole at its first fault.
  public init(
    _ bytes: [UInt8], file: String, columns: [String], limits: ReadingLimits
  ) throws(Refusal) {
    let wanted = Set(columns)
    let lines = try SeparatedLines(
      SourceText(bytes: bytes, file: file), limits: limits,
      headerColumns: { $0.count(where: wanted.contains) }
    ).lines
    let header = lines.first?.fields.map(WhiteSpace.normalized) ?? []
    let missing = columns.filter { !header.contains($0) }
    guard missing.isEmpty else {
      throw Refusal(
        file: file, line: 1, reason: .missingField,
        message: "the first line lacks \(missing.joined(separator: ", "))")
    }
    rows = lines.dropFirst().map { line in
      Dictionary(zip(header, line.fields.map(WhiteSpace.normalized))) { first, _ in first }
    }
  }
}
