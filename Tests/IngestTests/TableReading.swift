import Ingest
import Model
import TestSupport

/// Reads tables of findings, and shows what came of them in one line each.
enum TableReading {
  static let side = SideFile(
    path: "documents/a.meta.json",
    bytes: Array(
      #"""
      {"kind": "list-of-observations", "symbol": "CTOC/COP/IOG/I/1/1/Add.7", "title": "List",
       "language": "en", "date": "2013-05-21", "distribution": "general", "cycle": 1, "year": 1,
       "state": "QMA"}
      """#.utf8))

  static let compilation = SideFile(
    path: "documents/a.meta.json",
    bytes: Array(
      #"""
      {"kind": "thematic-report", "symbol": "CTOC/COP/IOG/I/1/CRP.2", "title": "Compilation",
       "language": "en", "date": "2013-05-21", "distribution": "general", "cycle": 1, "year": 1}
      """#.utf8))

  static func read(
    _ bytes: [UInt8], side: SideFile? = side, columns: String? = nil,
    limits: ReadingLimits = .standard, file: String = "documents/a.csv"
  ) throws(Refusal) -> (document: SourceDocument, warnings: [Warning]) {
    let table = try columns.map { text throws(Refusal) in try ColumnTable(Array(text.utf8)) }
    return try DocumentReader(options: ReadingOptions(limits: limits), columns: table).read(
      bytes, file: file, side: side)
  }

  static func refusal(
    _ bytes: [UInt8], side: SideFile? = side, columns: String? = nil,
    limits: ReadingLimits = .standard, file: String = "documents/a.csv"
  ) -> Refusal? {
    do throws(Refusal) {
      _ = try read(bytes, side: side, columns: columns, limits: limits, file: file)
      return nil
    } catch { return error }
  }

  static func refusal(_ text: String, side: SideFile? = side, columns: String? = nil) -> Refusal? {
    refusal(Array(text.utf8), side: side, columns: columns)
  }

  /// "challenge [UNTOC/16/9 + TIP:arts. 5] 14 Words" for each row or entry.
  static func lines(
    _ bytes: [UInt8], side: SideFile? = side, columns: String? = nil
  ) throws -> [String] {
    let document = try read(bytes, side: side, columns: columns).document
    return document.blocks.flatMap(lines) + document.entries.map(line)
  }

  static func lines(
    _ text: String, side: SideFile? = side, columns: String? = nil
  ) throws -> [String] {
    try lines(Array(text.utf8), side: side, columns: columns)
  }

  private static func lines(_ block: Block) -> [String] {
    guard case .table(let table) = block else { return ["no table"] }
    return table.rows.map { row in
      guard let finding = row.finding else { return "no finding" }
      let parts = [
        finding.kind.code, stated(finding.provisions.names, finding.provisions.citations),
        finding.paragraph, row.text,
      ]
      return parts.compactMap { $0 }.joined(separator: " ")
    }
  }

  private static func line(_ entry: CompilationEntry) -> String {
    let parts = [
      entry.kind.code, stated(entry.provisions, entry.citations),
      entry.regionalGroup?.code ?? "ALL",
      entry.states.map(String.init) ?? "-", entry.text,
    ]
    return parts.joined(separator: " ")
  }

  private static func stated(
    _ names: [String], _ citations: [StatedProvisions.Citation]
  ) -> String {
    let words = citations.map { ($0.instrument.map { "\($0.code):" } ?? "") + $0.words }
    return "[\((names + words).joined(separator: " + "))]"
  }
}
