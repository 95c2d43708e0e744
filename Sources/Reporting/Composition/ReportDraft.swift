import Statistics

/// A statement in the making: its words and what they rest on.
struct DraftClaim {
  let statement: String
  /// Words that stand in the sentence; with a reference not yet numbered as in the sentence.
  let text: String
  let cells: [Claim.Evidence]
  let observations: [String]
}

/// A sentence with the statements it makes.
struct Sentence {
  let text: String
  let claims: [DraftClaim]

  init(_ text: String, claims: [DraftClaim] = []) {
    self.text = text
    self.claims = claims
  }
}

/// A report in the making: blocks in order, references to paragraphs by name.
///
/// Numbers of headings, paragraphs, tables, figures and claims are given at the end, when the
/// order is settled; until then a paragraph is referred to by a key, written by `reference(to:)`.
struct ReportDraft {
  enum Piece {
    case heading(key: String?, level: Int, text: String, isNumbered: Bool)
    case paragraph(key: String?, sentences: [Sentence], isBold: Bool, isNumbered: Bool)
    case table(DraftTable)
    case figure(
      title: String, alternative: String, drawing: ReportFigure.Drawing, claims: [DraftClaim])
    case note(mark: String, text: String)
    /// An example in a box.
    case box(Sentence)
  }

  struct DraftTable {
    let title: String
    let header: [String]
    let rows: [[String]]
    let notes: [ReportTable.TableNote]
    let cells: [PublicCell]
    let claims: [DraftClaim]
  }

  private(set) var pieces: [Piece] = []

  mutating func heading(
    _ level: Int, _ text: String, isNumbered: Bool = true, key: String? = nil
  ) {
    pieces.append(.heading(key: key, level: level, text: text, isNumbered: isNumbered))
  }

  mutating func paragraph(
    _ sentences: [Sentence], key: String? = nil, isBold: Bool = false, isNumbered: Bool = true
  ) {
    let spoken = sentences.filter { !$0.text.isEmpty }
    guard !spoken.isEmpty else { return }
    pieces.append(
      .paragraph(key: key, sentences: spoken, isBold: isBold, isNumbered: isNumbered))
  }

  mutating func paragraph(_ text: String, isNumbered: Bool = true) {
    paragraph([Sentence(text)], isNumbered: isNumbered)
  }

  mutating func table(_ table: DraftTable) {
    if !table.rows.isEmpty { pieces.append(.table(table)) }
  }

  mutating func figure(
    title: String, alternative: String, drawing: ReportFigure.Drawing, claims: [DraftClaim]
  ) {
    pieces.append(
      .figure(title: title, alternative: alternative, drawing: drawing, claims: claims))
  }

  mutating func note(mark: String, _ text: String) { pieces.append(.note(mark: mark, text: text)) }

  mutating func box(_ sentence: Sentence) { pieces.append(.box(sentence)) }

  mutating func append(_ other: ReportDraft) { pieces += other.pieces }

  /// Words that become "section IV" once the heading of that key has its number.
  static func section(_ key: String) -> String { "\u{E003}\(key)\u{E001}" }

  /// Words that become "para. 9" or "paras. 9 and 21" once paragraphs have their numbers.
  static func reference(to keys: [String]) -> String {
    "\u{E000}\(keys.joined(separator: "\u{E002}"))\u{E001}"
  }
}
