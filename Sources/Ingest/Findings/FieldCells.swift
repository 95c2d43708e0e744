public import Model

/// Reads what people write into a table of fields: codes, or the words for them.
public struct FieldCells: Sendable {
  private let names: StateNames

  /// Makes a reader of cells.
  public init(population: [StateCode: State]) { names = StateNames(population.values) }

  /// Returns the value that files have for a cell.
  ///
  /// - Parameters:
  ///   - cell: The cell, white space normalized, not empty.
  ///   - field: What it says.
  ///   - recorded: What stood there when the table was written: a spreadsheet may have turned it
  ///     round.
  /// - Returns: The value; nil where the cell is not understood.
  public func value(of cell: String, _ field: DocumentField, recorded: String?) -> String? {
    let plain = cell.lowercased()
    switch field {
    case .symbol, .title: return cell
    case .cycle, .year: return Int(cell).flatMap { $0 > 0 ? String($0) : nil }
    case .published: return ["true", "yes", "1"].contains(plain) ? "true" : nil
    case .state:
      return (StateCode(cell) ?? StateCode(cell.uppercased()) ?? names.state(in: cell))?.description
    case .kind:
      let name = plain.split(separator: " ").joined(separator: "-")
      return (DocumentKind(rawValue: name) ?? MastheadWords.kind(in: cell))?.rawValue
    case .distribution: return Distribution(rawValue: plain)?.rawValue
    case .regionalGroup: return RegionalGroup(code: cell.uppercased())?.code
    case .language:
      return (DocumentLanguage(rawValue: plain) ?? Self.languages[plain])?.rawValue
    case .date: return Self.date(cell, recorded: recorded)?.description
    }
  }

  private static let languages: [String: DocumentLanguage] = [
    "arabic": .arabic, "chinese": .chinese, "english": .english, "french": .french,
    "russian": .russian, "spanish": .spanish,
  ]

  /// "21/05/2013" is what a spreadsheet made of 2013-05-21; 05/04/2013 may be two days, and is read
  /// only as the one that was written.
  private static func date(_ cell: String, recorded: String?) -> CalendarDate? {
    if let date = CalendarDate(iso8601: cell) { return date }
    if let recorded, let date = CalendarDate(iso8601: recorded) {
      let numbers = cell.split { !$0.isNumber }.compactMap { Int($0) }
      let parts = recorded.split(separator: "-").compactMap { Int($0) }
      if parts.count == 3,
        numbers == [parts[2], parts[1], parts[0]]
          || numbers == [parts[1], parts[2], parts[0]]
          || numbers == [parts[2], parts[1], parts[0] % 100]
          || numbers == [parts[1], parts[2], parts[0] % 100]
      {
        return date
      }
    }
    guard let printed = PrintedDate(in: cell), printed.isWhole, printed.isUnambiguous else {
      return nil
    }
    return printed.date
  }
}
