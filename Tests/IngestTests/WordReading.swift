import Ingest
import Model
import TestSupport

/// What a small Word file is read as, one line a block.
enum WordReading {
  typealias W = WordFiles

  static let side = SideFile(
    path: "documents/a.meta.json",
    bytes: Array(
      #"""
      {"kind": "executive-summary", "symbol": "CTOC/COP/IOG/I/1/1/Add.7", "title": "Qumar",
       "language": "en", "date": "2013-05-21", "distribution": "general", "cycle": 1, "year": 1,
       "state": "QMA"}
      """#.utf8))

  static func read(
    _ bytes: [UInt8], as file: String = "documents/a.docx"
  ) throws(Refusal) -> (document: SourceDocument, warnings: [Warning]) {
    try DocumentReader().read(bytes, file: file, side: side)
  }

  static func lines(_ file: WordFiles) throws -> [String] {
    try read(try file.bytes()).document.blocks.map(line)
  }

  static func lines(_ body: String) throws -> [String] { try lines(W(body: body)) }

  static func refusal(_ bytes: [UInt8], as file: String = "documents/a.docx") -> Refusal? {
    do throws(Refusal) {
      _ = try read(bytes, as: file)
      return nil
    } catch { return error }
  }

  /// "h2 2.1 Successes", "p 14 Words", "i1 (a) Words", "t Title: Head, Head: a | b; c | d", "n 1 Words".
  static func line(_ block: Block) -> String {
    switch block {
    case .heading(let heading): words("h\(heading.level)", heading.number, heading.text)
    case .paragraph(let passage): words("p", passage.number, passage.text)
    case .item(let passage): words("i\(passage.listDepth)", passage.number, passage.text)
    case .listIntroduction(let passage):
      words("l\(passage.listDepth)", passage.number, passage.text)
    case .table(let table):
      "t \(table.caption ?? "-"): \(table.header.joined(separator: ", ")): "
        + table.rows.map { $0.cells.joined(separator: " | ") }.joined(separator: "; ")
    case .note(let note): words("n", note.mark, note.text)
    }
  }

  private static func words(_ sort: String, _ number: String?, _ text: String) -> String {
    [sort, number, text].compactMap { $0 }.joined(separator: " ")
  }

  // MARK: Parts of files

  static func bold(_ text: String) -> String { W.paragraph(W.run(text, "<w:b/>")) }
  static func plain(_ text: String) -> String { W.paragraph(W.run(text)) }
  static func styled(_ text: String, _ style: String) -> String {
    W.paragraph(W.run(text), "<w:pStyle w:val=\"\(style)\"/>")
  }
  static func counted(_ text: String, _ list: Int, level: Int = 0) -> String {
    W.paragraph(W.run(text), W.numbered(list, level: level))
  }
  static func row(_ cells: String...) -> String { "<w:tr>\(cells.joined())</w:tr>" }
  static func cells(_ texts: String...) -> String {
    "<w:tr>\(texts.map { W.cell(W.run($0)) }.joined())</w:tr>"
  }
  static func table(_ rows: String...) -> String { "<w:tbl>\(rows.joined())</w:tbl>" }
  static func style(_ id: String, _ name: String, _ more: String = "") -> String {
    "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>\(more)</w:style>"
  }
  static func numbering(_ id: Int, _ levels: String...) -> String {
    "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels.joined())</w:abstractNum>"
      + "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(id)\"/></w:num>"
  }
}
