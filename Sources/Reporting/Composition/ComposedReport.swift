public import Statistics

/// A report with what it rests on.
public struct ComposedReport: Sendable {
  /// A cell in a public table.
  public struct TableCell: Hashable, Sendable {
    /// The name of the document.
    public let document: String
    /// The table as the document calls it, such as `3` or `Annex I.2`.
    public let table: String
    /// The cell as the public may see it.
    public let cell: PublicCell

    /// Makes a cell of a table.
    public init(document: String, table: String, cell: PublicCell) {
      self.document = document
      self.table = table
      self.cell = cell
    }
  }

  /// The report.
  public let report: Report
  /// Its claims, in the order of their words.
  public let claims: [Claim]
  /// Every cell in one of its tables, in the order of the tables.
  public let cells: [TableCell]

  /// Makes a composed report.
  public init(report: Report, claims: [Claim], cells: [TableCell]) {
    self.report = report
    self.claims = claims
    self.cells = cells
  }
}
