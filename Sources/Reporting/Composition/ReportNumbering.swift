/// Gives a draft its numbers, in the order in which it will be read.
struct ReportNumbering {
  private let document: String
  private let draft: ReportDraft
  private let claimPrefix: String
  private var paragraphOfKey: [String: Int] = [:]
  private var sectionOfKey: [String: Int] = [:]
  private var blocks: [ReportBlock] = []
  private var claims: [Claim] = []
  private var cells: [ComposedReport.TableCell] = []
  private var counters = [0, 0, 0, 0]
  private var paragraph = 0
  private var table = 0
  private var figure = 0
  private let figures: Int

  /// Makes a numbering; the letters before the numbers of claims are the document's own.
  init(document: String, claimPrefix: String = "c", draft: ReportDraft) {
    self.document = document
    self.claimPrefix = claimPrefix
    self.draft = draft
    figures = draft.pieces.count { if case .figure = $0 { true } else { false } }
    var section = 0
    for case .heading(let key, 1, _, true) in draft.pieces {
      section += 1
      if let key { sectionOfKey[key] = section }
    }
    var number = 0
    for case .paragraph(let key, _, _, true) in draft.pieces {
      number += 1
      if let key { paragraphOfKey[key] = number }
    }
  }

  /// Returns the numbered report.
  mutating func numbered(
    masthead: Masthead, notice: String?, hasContents: Bool = true
  ) -> ComposedReport {
    for piece in draft.pieces { take(piece) }
    var report = Report(document: document, notice: notice, masthead: masthead, blocks: blocks)
    report.hasContents = hasContents
    return ComposedReport(report: report, claims: claims, cells: cells)
  }

  private mutating func take(_ piece: ReportDraft.Piece) {
    switch piece {
    case .heading(_, let level, let text, let isNumbered):
      blocks.append(
        .heading(level: level, number: isNumbered ? number(level) : nil, text: text))
    case .paragraph(_, let sentences, let isBold, let isNumbered):
      if isNumbered { paragraph += 1 }
      let identifiers = add(sentences.flatMap(\.claims))
      blocks.append(
        .paragraph(
          ReportParagraph(
            number: isNumbered ? paragraph : nil,
            text: resolved(sentences.map(\.text).joined(separator: " ")), isBold: isBold,
            claims: identifiers,
            references: DraftReferences.references(
              in: sentences.map(\.text).joined(separator: " "), resolved: resolved))))
    case .table(let draft):
      table += 1
      let identifiers = add(draft.claims)
      cells += draft.cells.map {
        ComposedReport.TableCell(document: document, table: String(table), cell: $0)
      }
      blocks.append(
        .table(
          ReportTable(
            number: table, title: draft.title, header: draft.header, rows: draft.rows,
            notes: draft.notes, claims: identifiers)))
    case .figure(let title, let alternative, let drawing, let claims):
      figure += 1
      blocks.append(
        .figure(
          ReportFigure(
            number: figures > 1 ? Numerals.roman(figure) : nil, title: title,
            alternative: alternative, drawing: drawing, claims: add(claims))))
    case .note(let mark, let text):
      blocks.append(.note(mark: mark, text: resolved(text)))
    case .box(let sentence):
      let identifiers = add(sentence.claims)
      blocks.append(
        .paragraph(
          ReportParagraph(
            number: nil, text: resolved(sentence.text), isBox: true, claims: identifiers)))
    }
  }

  /// I, A, 1, a.
  private mutating func number(_ level: Int) -> String {
    let index = min(max(level, 1), 4) - 1
    counters[index] += 1
    for deeper in (index + 1)..<4 { counters[deeper] = 0 }
    let count = counters[index]
    switch index {
    case 0: return Numerals.roman(count)
    case 1: return String(UnicodeScalar(UInt8(64 + min(count, 26))))
    case 2: return String(count)
    default: return String(UnicodeScalar(UInt8(96 + min(count, 26))))
    }
  }

  /// Adds the claims of the block that comes next.
  private mutating func add(_ drafts: [DraftClaim]) -> [String] {
    drafts.map { draft in
      let id = "\(claimPrefix)\(claims.count + 1)"
      claims.append(
        Claim(
          id: id, document: document, block: blocks.count, statement: draft.statement,
          text: resolved(draft.text), cells: draft.cells, observations: draft.observations))
      return id
    }
  }

  /// The text with references to sections and paragraphs made numbers.
  private func resolved(_ text: String) -> String { paragraphsResolved(sectionsResolved(text)) }

  private func sectionsResolved(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "\u{E003}"),
      let close = rest[open...].firstIndex(of: "\u{E001}")
    {
      let key = String(rest[rest.index(after: open)..<close])
      result += rest[..<open] + "section \(Numerals.roman(sectionOfKey[key] ?? 1))"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private func paragraphsResolved(_ text: String) -> String {
    guard text.contains("\u{E000}") else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "\u{E000}"),
      let close = rest[open...].firstIndex(of: "\u{E001}")
    {
      result += rest[..<open]
      let keys = rest[rest.index(after: open)..<close].split(separator: "\u{E002}")
      let numbers = Set(keys.compactMap { paragraphOfKey[String($0)] }).sorted()
      result +=
        (numbers.count == 1 ? "para. " : "paras. ") + Numerals.list(numbers.map(String.init))
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
