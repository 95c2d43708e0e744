/// A report before it becomes a page: every file type is made from this value and says the same
/// words in the same order.
public struct Report: Hashable, Sendable {
  /// The name of the document in file names, such as `technical-report`.
  public let document: String
  /// The notice that a fictional corpus puts on every output; nil for a real one.
  public let notice: String?
  /// The masthead.
  public let masthead: Masthead
  /// The text in reading order.
  public let blocks: [ReportBlock]
  /// Whether a list of contents stands before the text; a report of two pages needs none.
  public var hasContents = true
  /// What has changed since an earlier version, by the number of the block from 0; empty where
  /// there is none.
  public var changes: [Int: ReportChange] = [:]

  /// Makes a report.
  public init(document: String, notice: String?, masthead: Masthead, blocks: [ReportBlock]) {
    self.document = document
    self.notice = notice
    self.masthead = masthead
    self.blocks = blocks
  }

  /// The number of words: white-space-separated words of all blocks' texts, titles, cells and
  /// notes; numbers of paragraphs and the masthead are left out.
  public var words: Int { blocks.reduce(0) { $0 + $1.words } }
}

/// What stands above the title of a document of the United Nations.
public struct Masthead: Hashable, Sendable {
  /// The organization, "United Nations".
  public var organization = "United Nations"
  /// The organ that the document is addressed to.
  public var organ: String
  /// The symbol of the document.
  public var symbol: String
  /// How widely it is distributed.
  public var distribution = "General"
  /// The date as printed, such as "5 April 2017".
  public var date: String
  /// The original language as printed.
  public var original = "English"
  /// The body that meets.
  public var body: String
  /// Its session.
  public var session: String
  /// Place and dates of the session.
  public var place: String
  /// The item of the agenda.
  public var agendaItem: String
  /// The title of the document.
  public var title: String
  /// The sort of document, such as "Technical report by the open-ended expert group".
  public var documentType: String

  /// Makes a masthead; what is the same in every document has its usual value.
  public init(
    organ: String, symbol: String, date: String, body: String, session: String, place: String,
    agendaItem: String, title: String, documentType: String
  ) {
    self.organ = organ
    self.symbol = symbol
    self.date = date
    self.body = body
    self.session = session
    self.place = place
    self.agendaItem = agendaItem
    self.title = title
    self.documentType = documentType
  }
}
