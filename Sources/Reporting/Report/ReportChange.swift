/// What has become of a block since the earlier version of a recurrent report.
///
/// A block that says the same to the letter has no change.
public enum ReportChange: String, Hashable, Sendable {
  /// Its words are new.
  case new
  /// Its words are the same; numbers, dates or ordinals in them are not.
  case updated

  /// The mark in plain text, at the end of the block's first line: a sign, not a word.
  public var sign: String { self == .new ? "▌" : "┊" }
}

/// The wording of a block, as versions of a report are held against each other: without its number,
/// without marks of notes.
public struct BlockWording: Hashable, Sendable {
  /// What sort of block it is, such as `paragraph`.
  public let sort: String
  /// The words that name the block: all of a text, the title of a table or figure.
  public let head: String
  /// The words besides: cells and notes of a table, the alternative of a figure.
  public let body: [String]

  /// Makes a wording.
  public init(sort: String, head: String, body: [String] = []) {
    self.sort = sort
    self.head = head
    self.body = body
  }

  /// The wording of a block.
  public init(of block: ReportBlock) {
    switch block {
    case .heading(_, _, let text): self.init(sort: "heading", head: text)
    case .paragraph(let paragraph): self.init(sort: "paragraph", head: paragraph.text)
    case .note(_, let text): self.init(sort: "note", head: text)
    case .table(let table):
      self.init(
        sort: "table", head: table.title,
        body: table.header + table.rows.joined() + table.notes.map(\.text))
    case .figure(let figure):
      self.init(sort: "figure", head: figure.title, body: [figure.alternative])
    }
  }

  /// The words that name the block, each number, ordinal and name of a month made alike.
  var withoutNumbers: BlockWording {
    let words = head.split(whereSeparator: { $0 == " " || $0 == "-" }).map { word -> String in
      let bare = word.drop { !$0.isLetter && !$0.isNumber }
      let core = String(bare.prefix { $0.isLetter || $0.isNumber }).lowercased()
      if word.contains(where: \.isNumber) || Self.counting.contains(core) { return "#" }
      return String(word)
    }
    return BlockWording(sort: sort, head: words.joined(separator: " "))
  }

  private static let counting: Set<String> = Set(
    """
    none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety first
    second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth january february
    march april may june july august september october november december
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
