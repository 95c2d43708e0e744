public import Model

/// What `states.csv` says: States that the registry lacks, or later facts about known ones.
public struct StateTable: Sendable {
  /// The States, in the order of the file.
  public let states: [State]
  /// What an editor should know about the file.
  public let warnings: [Warning]

  private static let header = ["code", "name", "regionalGroup"] + Instrument.allCases.map(\.code)

  /// Reads the table.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - limits: What it may demand.
  /// - Throws: A refusal of the whole table at its first wrong line: half a population would make
  ///   every number wrong.
  public init(_ bytes: [UInt8], limits: ReadingLimits = .standard) throws(Refusal) {
    let file = CorpusFolder.stateTableName
    let table = try SeparatedLines(SourceText(bytes: bytes, file: file), limits: limits) { cells in
      cells.count(where: Self.header.contains)
    }
    let lines = table.lines
    func refusal(_ line: Int, _ reason: Refusal.Reason, _ message: String) -> Refusal {
      Refusal(file: file, line: line, reason: reason, message: message)
    }
    guard let first = lines.first, first.cells == Self.header else {
      throw refusal(
        lines.first?.number ?? 1, .missingField,
        "the first line must be \(Self.header.joined(separator: ","))")
    }
    var states: [State] = []
    var known: Set<StateCode> = []
    for line in lines.dropFirst() {
      if line.cells.isEmpty { continue }
      // Empty cells behind the last column are a spreadsheet's; missing ones are facts that are lost.
      let more = max(0, line.cells.count - Self.header.count)
      let fields = line.fields.prefix(Self.header.count + more).map(WhiteSpace.normalized)
      guard fields.count == Self.header.count else {
        throw refusal(
          line.number, .wrongType,
          "the line has \(fields.count) fields instead of \(Self.header.count)")
      }
      guard let code = StateCode(fields[0]) else {
        throw refusal(
          line.number, .unknownState, "'\(fields[0])' is no code of three capital letters")
      }
      guard known.insert(code).inserted else {
        throw refusal(line.number, .unknownState, "the State \(code) stands twice")
      }
      guard !fields[1].isEmpty else {
        throw refusal(line.number, .missingField, "the State \(code) has no name")
      }
      let group = RegionalGroup(code: fields[2])
      guard group != nil || fields[2].isEmpty else {
        throw refusal(line.number, .unknownValue, "'\(fields[2])' is no regional group")
      }
      var participation: [Instrument: State.Participation] = [:]
      for (instrument, cell) in zip(Instrument.allCases, fields[3...]) where !cell.isEmpty {
        guard let act = Self.participation(cell) else {
          throw refusal(
            line.number, .invalidDate,
            "'\(cell)' under \(instrument.code) is neither a date such as 2003-09-29 nor "
              + "'signed' and a date")
        }
        participation[instrument] = act
      }
      states.append(
        State(
          code: code, name: fields[1], regionalGroup: group, participation: participation))
    }
    self.states = states
    warnings = table.warnings
  }

  private static func participation(_ cell: String) -> State.Participation? {
    if let date = CalendarDate(iso8601: cell) {
      return State.Participation(signed: nil, consent: date)
    }
    let words = cell.split(separator: " ")
    guard words.count == 2, words[0] == "signed", let date = CalendarDate(iso8601: words[1]) else {
      return nil
    }
    return State.Participation(signed: date, consent: nil)
  }
}
