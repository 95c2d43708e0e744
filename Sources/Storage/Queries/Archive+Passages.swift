import GRDB
import Model

extension Archive {
  /// Returns a passage in its surroundings.
  ///
  /// Any passage has an address, findings or not. Where several stored documents bear the symbol,
  /// the one that stands is shown: counted before sources before replaced ones, those of the
  /// corpus before retired ones, later before earlier. `symbol@2013-05-21#27` asks for the issue
  /// of that date, `symbol@2013-05-21/fr#27` for its French text.
  ///
  /// - Parameters:
  ///   - id: The address, such as `CTOC/COP/IOG/I/1/1/Add.7#27`.
  ///   - neighbours: The most passages to return before and after; from 0.
  /// - Returns: The passage, or nil where the archive has none of that address.
  /// - Throws: `ArchiveError`; `unknownProvision` where the passage is about a provision that this
  ///   version does not know.
  public func passage(
    id: String, neighbours: Int = 3
  ) throws(ArchiveError) -> PassageInPlace? {
    guard let address = PassageAddress(id) else { return nil }
    return try reading { database in
      for file in try files(bearing: address.symbol, in: database) {
        let lines = try lines(of: file.id, in: database)
        let place = lines.firstIndex {
          // A table as a whole is shown by its first line.
          $0.block == address.block && (address.row == nil || $0.row == address.row)
        }
        guard let place else { continue }
        let surroundings = Surroundings(lines: lines, place: place)
        let before = surroundings.before(max(0, neighbours))
        return PassageInPlace(
          id: id, document: file.head, path: file.path, status: file.status,
          isRetired: file.isRetired,
          observation: try observation(at: lines[place], of: file.id, in: database),
          headings: surroundings.headings, leadIn: surroundings.leadIn(besides: before),
          before: before, passage: lines[place], after: surroundings.after(max(0, neighbours)))
      }
      return nil
    }
  }

  private struct BearingFile {
    let id: Int64
    let path: String
    let status: FileStatus
    let isRetired: Bool
    let head: DocumentHead
  }

  /// The files whose document bears a symbol, or a symbol and the date after `@` and the language
  /// after a slash behind it, best first.
  private func files(bearing symbol: String, in database: Database) throws -> [BearingFile] {
    let found = try files(where: "document.symbol = ?", [KeptText.kept(symbol)], in: database)
    guard found.isEmpty, let mark = symbol.lastIndex(of: "@") else { return found }
    let issue = symbol[symbol.index(after: mark)...].split(
      separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let name = KeptText.kept(String(symbol[..<mark]))
    let date = KeptText.kept(String(issue[0]))
    guard issue.count == 2 else {
      return try files(
        where: "document.symbol = ? AND document.date = ?", [name, date], in: database)
    }
    return try files(
      where: "document.symbol = ? AND document.date = ? AND document.language = ?",
      [name, date, KeptText.kept(String(issue[1]))], in: database)
  }

  private func files(
    where condition: String, _ arguments: StatementArguments, in database: Database
  ) throws -> [BearingFile] {
    let ranks = FileStatus.allCases.sorted { $0.rank < $1.rank }
      .map { "WHEN '\($0.rawValue)' THEN \($0.rank)" }.joined(separator: " ")
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT file.id, file.path, file.status, file.retired, \(DocumentHead.columns)
        FROM document JOIN file ON file.id = document.file
        WHERE \(condition)
        ORDER BY file.retired, CASE file.status \(ranks) END, document.date DESC, file.path
        """, arguments: arguments)
    return rows.compactMap { row in
      guard let status = FileStatus(rawValue: row[2]), let head = DocumentHead(row, from: 4)
      else { return nil }
      return BearingFile(
        id: row[0], path: KeptText.read(row[1]), status: status, isRetired: row[3], head: head)
    }
  }

  private func lines(of file: Int64, in database: Database) throws -> [PassageLine] {
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT block, line, form, level, number, text FROM passage WHERE file = ? ORDER BY id",
      arguments: [file])
    return rows.compactMap { row in
      PassageLine.Form(rawValue: row[2]).map { form in
        PassageLine(
          block: row[0], row: row[1], form: form, level: row[3],
          number: (row[4] as String?).map(KeptText.read), text: KeptText.read(row[5]))
      }
    }
  }

  private func observation(
    at line: PassageLine, of file: Int64, in database: Database
  ) throws -> Observation? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT \(ObservationReader.columns) FROM observation
        WHERE file = ? AND block = ? AND line IS ? ORDER BY id
        """, arguments: [file, line.block, line.row])
    guard let row else { return nil }
    var reader = ObservationReader(provision)
    guard let observation = reader.observation(row, from: 0) else {
      throw ArchiveError(.unknownProvision, at: path)
    }
    return observation
  }
}

extension FileStatus {
  /// Which of several documents of one symbol is shown: the lowest.
  fileprivate var rank: Int {
    switch self {
    case .counted: 0
    case .source: 1
    case .superseded: 2
    case .linked: 3
    case .repeated: 4
    case .refused: 5
    }
  }
}
