public import Statistics

/// A statement of a report that carries a number, a word for a share, or a comparison, with the
/// cells and observations that it rests on.
public struct Claim: Hashable, Sendable {
  /// A number of a cell that a claim rests on.
  public struct Evidence: Hashable, Sendable {
    /// The numbers of a cell.
    public enum Field: String, Sendable {
      case states, reviewed, parties, lower, upper, mentions
    }

    /// The cell.
    public let key: CellKey
    /// Which of its numbers.
    public let field: Field
    /// The number.
    public let value: Int

    /// Makes a piece of evidence.
    public init(key: CellKey, field: Field, value: Int) {
      self.key = key
      self.field = field
      self.value = value
    }
  }

  /// The identifier in the run, such as `c12`.
  public let id: String
  /// The name of the document, such as `technical-report`.
  public let document: String
  /// The number of the block in the document, from 0.
  public let block: Int
  /// What sort of statement it is, such as `prevalence`.
  public let statement: String
  /// The words, as they stand in the block.
  public let text: String
  /// The cells.
  public let cells: [Evidence]
  /// The identifiers of the observations, in order.
  public let observations: [String]

  /// Makes a claim.
  public init(
    id: String, document: String, block: Int, statement: String, text: String,
    cells: [Evidence], observations: [String]
  ) {
    self.id = id
    self.document = document
    self.block = block
    self.statement = statement
    self.text = text
    self.cells = cells
    self.observations = observations
  }
}
