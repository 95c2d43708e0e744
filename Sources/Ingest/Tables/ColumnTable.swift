public import Model

/// What `columns.csv` says: other names of columns in tables of findings, and what other words in
/// their cells mean.
public struct ColumnTable: Sendable {
  private struct Word: Hashable {
    /// The column's title; empty: in any column of the field.
    let column: String
    let field: TableField
    let value: String
  }

  private var fields: [String: TableField] = [:]
  private var meanings: [Word: String] = [:]
  /// What an editor should know about the file.
  public let warnings: [Warning]

  private static let header = ["column", "field", "value", "meaning"]

  /// Makes a table that says nothing: columns bear their own names.
  init() { warnings = [] }

  /// Reads the table.
  ///
  /// A line `column,field,,` names a column, a line `,field,value,meaning` explains a word in every
  /// column of the field, and one with all four does both, the word in this column alone.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - limits: What it may demand.
  /// - Throws: A refusal of the whole at its first wrong line: what is half explained is counted
  ///   wrong.
  public init(_ bytes: [UInt8], limits: ReadingLimits = .standard) throws(Refusal) {
    let file = CorpusFolder.columnTableName
    let table = try SeparatedLines(SourceText(bytes: bytes, file: file), limits: limits) { cells in
      cells.count { Self.header.contains($0.lowercased()) }
    }
    warnings = table.warnings
    func refusal(_ line: Int, _ reason: Refusal.Reason, _ message: String) -> Refusal {
      Refusal(file: file, line: line, reason: reason, message: message)
    }
    guard let first = table.lines.first, first.cells.map({ $0.lowercased() }) == Self.header else {
      throw refusal(
        table.lines.first?.number ?? 1, .missingField,
        "the first line must be \(Self.header.joined(separator: ","))")
    }
    for line in table.lines.dropFirst() {
      let cells = line.cells
      if cells.isEmpty { continue }
      guard cells.count <= Self.header.count else {
        throw refusal(line.number, .wrongType, "the line has \(cells.count) cells instead of 4")
      }
      let all = cells + Array(repeating: "", count: Self.header.count - cells.count)
      if let (reason, message) = add(all[0], all[1], all[2], all[3]) {
        throw refusal(line.number, reason, message)
      }
    }
  }

  /// Takes a line; what is wrong with it, if anything.
  private mutating func add(
    _ title: String, _ name: String, _ value: String, _ meaning: String
  ) -> (Refusal.Reason, String)? {
    guard let field = TableField(title: name) else {
      let known = TableField.allCases.map(\.rawValue).joined(separator: ", ")
      return (.unknownValue, "'\(name)' is no field of a table; known are \(known)")
    }
    let column = TableField.key(of: title)
    if column.isEmpty, !title.isEmpty {
      return (.unknownValue, "the column's name '\(title)' has no letters")
    }
    if column.isEmpty, value.isEmpty {
      return (.missingField, "the line names neither a column nor a value")
    }
    if !column.isEmpty {
      if let known = fields[column], known != field {
        return (
          .unknownValue,
          "the column '\(title)' is \(known.rawValue) on an earlier line and \(field.rawValue) here"
        )
      }
      fields[column] = field
    }
    if value.isEmpty != meaning.isEmpty {
      return (.missingField, "a value and its meaning stand together, or neither")
    }
    return value.isEmpty ? nil : add(Word(column: column, field: field, value: value), meaning)
  }

  private mutating func add(_ word: Word, _ meaning: String) -> (Refusal.Reason, String)? {
    if word.field == .kind, TableWords.kind(meaning) == nil {
      return (.unknownKind, "'\(meaning)' is no kind of finding; \(TableWords.kindNames)")
    }
    if word.field == .regionalGroup, TableWords.group(meaning) == nil,
      !TableWords.isAllGroups(meaning)
    {
      return (.unknownValue, "'\(meaning)' is no regional group; \(TableWords.groupNames)")
    }
    let key = Self.key(of: word)
    if let known = meanings[key], known != meaning {
      return (
        .unknownValue, "'\(word.value)' means '\(known)' on an earlier line and '\(meaning)' here"
      )
    }
    meanings[key] = meaning
    return nil
  }

  /// Signs alone, such as "+", are words too.
  private static func key(of word: Word) -> Word {
    let value = TableField.key(of: word.value)
    return Word(
      column: word.column, field: word.field, value: value.isEmpty ? word.value : value)
  }

  /// The field of a column; nil for an unknown one.
  func field(of title: String) -> TableField? {
    fields[TableField.key(of: title)] ?? TableField(title: title)
  }

  /// What a cell says, in the words that are understood.
  func meaning(of value: String, in field: TableField, column title: String) -> String {
    guard !meanings.isEmpty, !value.isEmpty else { return value }
    for column in [TableField.key(of: title), ""] {
      let key = Self.key(of: Word(column: column, field: field, value: value))
      if let meaning = meanings[key] { return meaning }
    }
    return value
  }
}
