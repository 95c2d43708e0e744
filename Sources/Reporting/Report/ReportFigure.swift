/// A figure of a report: the numbers that are drawn, and the same in words.
public struct ReportFigure: Hashable, Sendable {
  /// A line of the figure: a share of the States reviewed and the bounds for all parties.
  public struct Bar: Hashable, Sendable {
    /// What the line is about.
    public let label: String
    /// States with the finding.
    public let states: Int
    /// States reviewed; at least 1.
    public let reviewed: Int
    /// Bounds for all parties.
    public let bounds: ClosedRange<Int>
    /// All parties; at least 1.
    public let parties: Int

    /// Makes a line.
    public init(
      label: String, states: Int, reviewed: Int, bounds: ClosedRange<Int>, parties: Int
    ) {
      self.label = label
      self.states = states
      self.reviewed = reviewed
      self.bounds = bounds
      self.parties = parties
    }
  }

  /// A small picture of one regional group: shares by article, articles alike in all panels.
  public struct Panel: Hashable, Sendable {
    /// The group's name.
    public let title: String
    /// The shares by line of the figure; nil where no number is printed.
    public let shares: [Share?]

    /// Makes a panel.
    public init(title: String, shares: [Share?]) {
      self.title = title
      self.shares = shares
    }
  }

  /// A share of States.
  public struct Share: Hashable, Sendable {
    /// States with the finding.
    public let states: Int
    /// States reviewed; at least 1.
    public let reviewed: Int

    /// Makes a share.
    public init(states: Int, reviewed: Int) {
      self.states = states
      self.reviewed = reviewed
    }
  }

  /// A difference of shares and its two parts, in percentage points.
  public struct Shift: Hashable, Sendable {
    /// What the line is about.
    public let label: String
    /// What the mix of regional groups explains.
    public let composition: Int
    /// What remains: the groups' own shares.
    public let rest: Int

    /// Makes a line.
    public init(label: String, composition: Int, rest: Int) {
      self.label = label
      self.composition = composition
      self.rest = rest
    }
  }

  /// What is drawn.
  public enum Drawing: Hashable, Sendable {
    /// Shares with limits, one line each.
    case intervals([Bar])
    /// Small multiples: lines by their labels, a panel for each group.
    case panels(labels: [String], [Panel])
    /// Changes, one line each.
    case shifts([Shift])

    /// What the marks of the picture mean.
    public var key: String {
      switch self {
      case .intervals: "Percentage of States; dot: States reviewed; line: limits for all parties"
      case .panels: "Percentage of States reviewed; a dash stands where no number is printed"
      case .shifts:
        "Percentage points; dark: other than the mix; light: the mix of regional groups"
      }
    }
  }

  /// The roman number; nil where the document has one figure alone.
  public let number: String?
  /// The title.
  public let title: String
  /// What the figure shows, in words, for those who do not see it.
  public let alternative: String
  /// What is drawn, from top to bottom.
  public let drawing: Drawing
  /// The identifiers of the claims that it makes.
  public let claims: [String]

  /// What the marks of the picture mean, printed within it.
  public var key: String { drawing.key }

  /// Makes a figure.
  public init(
    number: String?, title: String, alternative: String, drawing: Drawing, claims: [String] = []
  ) {
    self.number = number
    self.title = title
    self.alternative = alternative
    self.drawing = drawing
    self.claims = claims
  }
}
