public import Model

/// What a transcript of lots says before and between the lots: all that its replay needs.
public struct LotTranscriptHead: Sendable {
  /// The format of a transcript.
  public static let format = "palermo-lots-transcript/1"

  /// A State with its name in the urn.
  public struct Entry: Sendable {
    /// The code.
    public let code: StateCode
    /// The name.
    public let name: String
    /// The regional group; nil: none.
    public let regionalGroup: RegionalGroup?
    /// The instruments under review in it.
    public let instruments: InstrumentSet
    /// Whether it is only reviewed.
    public let isVolunteer: Bool

    /// Makes an entry.
    public init(
      code: StateCode, name: String, regionalGroup: RegionalGroup?, instruments: InstrumentSet,
      isVolunteer: Bool
    ) {
      self.code = code
      self.name = name
      self.regionalGroup = regionalGroup
      self.instruments = instruments
      self.isVolunteer = isVolunteer
    }
  }

  /// The reference date.
  public private(set) var referenceDate: CalendarDate?
  /// The years of the cycle.
  public private(set) var years = 0
  /// The rules.
  public private(set) var rules: LotRules?
  /// The States.
  public private(set) var states: [Entry] = []
  /// What was added on the day.
  public private(set) var addition: String?
  /// The seed, in hexadecimal letters.
  public private(set) var seed: String?
  /// States that asked for other reviewers, in order.
  public private(set) var redraws: [StateCode] = []
  /// States whose review was put off, in order.
  public private(set) var deferrals: [StateCode] = []

  /// Reads the lines of a transcript.
  ///
  /// - Throws: A refusal at the first line that is no line of a transcript.
  public init(lines: [[UInt8]]) throws(Refusal) {
    for (index, bytes) in lines.enumerated() {
      let source = SourceText(bytes: bytes, file: "line \(index + 1)")
      try take(
        try JSONFields(
          try JSONScanner.value(of: source, limits: .standard), name: "the line", source: source))
    }
  }

  private mutating func take(_ line: JSONFields) throws(Refusal) {
    switch try line.text("event") {
    case "opening":
      referenceDate = try line.date("referenceDate")
      years = try line.integer("years", atLeast: 1)
    case "rules":
      rules = try LotRulesFile.rules(line, besides: ["event", "hash"])
    case "state": states.append(try Self.entry(line))
    case "addition": addition = try line.text("text")
    case "seed": seed = try line.text("seed")
    case "request": redraws.append(try Self.code(line))
    case "deferral": deferrals.append(try Self.code(line))
    default: break
    }
  }

  private static func code(_ line: JSONFields) throws(Refusal) -> StateCode {
    guard let code = StateCode(try line.text("state")) else {
      throw line.wrong("state", .unknownState, "the line names no State")
    }
    return code
  }

  private static func entry(_ line: JSONFields) throws(Refusal) -> Entry {
    var instruments: [Instrument] = []
    for text in try line.texts("instruments") ?? [] {
      guard let instrument = Instrument(code: text.text) else {
        throw line.wrong("instruments", .unknownValue, "'\(text.text)' is no instrument")
      }
      instruments.append(instrument)
    }
    var group: RegionalGroup?
    if let value = line.value("regionalGroup"), case .string(let code) = value.content {
      group = RegionalGroup(code: code)
    }
    return Entry(
      code: try code(line), name: try line.text("name"), regionalGroup: group,
      instruments: InstrumentSet(instruments), isVolunteer: try line.flag("volunteer"))
  }
}
