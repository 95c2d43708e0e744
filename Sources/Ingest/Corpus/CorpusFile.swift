public import Model

/// What `corpus.json` says, checked for form; whether its States and provisions exist is for
/// those who have the registry.
public struct CorpusFile: Sendable {
  /// A word of the file with its line.
  public struct Entry: Hashable, Sendable {
    /// The word.
    public let text: String
    /// Its line, from 1.
    public let line: Int
  }

  /// A cycle as written.
  public struct Cycle: Sendable {
    /// The number, from 1.
    public let number: Int
    /// The title.
    public let title: String
    /// The articles under review, such as `UNTOC/16`.
    public let scope: [Entry]
    /// The years; no number stands twice.
    public let years: [Year]
  }

  /// A year of a cycle as written.
  public struct Year: Sendable {
    /// The number, from 1.
    public let number: Int
    /// The first day.
    public let from: CalendarDate
    /// The last day; not before the first.
    public let to: CalendarDate
    /// The States drawn.
    public let reviews: [Entry]
  }

  /// The title.
  public let title: String
  /// Whether the States are invented.
  public let isFictional: Bool
  /// What a bare article belongs to; nil: nothing.
  public let defaultInstrument: Entry?
  /// The cycles; no number stands twice.
  public let cycles: [Cycle]
  /// Fields that are not known.
  public let warnings: [Warning]

  private static let format = "palermo-corpus/1"

  init(_ bytes: [UInt8], limits: ReadingLimits) throws(Refusal) {
    let source = SourceText(bytes: bytes, file: CorpusFolder.corpusFileName)
    let root = try JSONFields(
      try JSONScanner.value(of: source, limits: limits), name: "the corpus", source: source)
    let format = try root.text("format")
    guard format == Self.format else {
      throw root.wrong(
        "format", .unknownFormat, "the format is '\(format)'; this version reads \(Self.format)")
    }
    var warnings = root.unknown(
      besides: ["format", "title", "fictional", "defaultInstrument", "cycles"])
    title = try root.words("title")
    isFictional = try root.flag("fictional")
    defaultInstrument = try Self.defaultInstrument(root)
    guard let list = try root.list("cycles") else { throw root.missing("cycles") }
    var cycles: [Cycle] = []
    for value in list {
      let fields = try JSONFields(value, name: "cycle \(cycles.count + 1)", source: source)
      warnings += fields.unknown(besides: ["number", "title", "scope", "years"])
      let cycle = try Self.cycle(fields, warnings: &warnings)
      if cycles.contains(where: { $0.number == cycle.number }) {
        throw fields.wrong("number", .unknownValue, "cycle \(cycle.number) stands twice")
      }
      cycles.append(cycle)
    }
    guard !cycles.isEmpty else { throw root.wrong("cycles", .missingField, "there is no cycle") }
    self.cycles = cycles
    self.warnings = warnings
  }

  private static func defaultInstrument(_ root: JSONFields) throws(Refusal) -> Entry? {
    guard let value = root.value("defaultInstrument") else {
      return Entry(text: Instrument.untoc.code, line: 1)
    }
    if case .null = value.content { return nil }
    return Entry(
      text: try root.text("defaultInstrument"), line: root.source.line(of: value.offset))
  }

  private static func cycle(
    _ fields: JSONFields, warnings: inout [Warning]
  ) throws(Refusal) -> Cycle {
    let number = try fields.integer("number", atLeast: 1)
    guard let list = try fields.list("years") else { throw fields.missing("years") }
    var years: [Year] = []
    for value in list {
      let name = "year \(years.count + 1) of cycle \(number)"
      let year = try JSONFields(value, name: name, source: fields.source)
      warnings += year.unknown(besides: ["number", "from", "to", "reviews"])
      let read = try Self.year(year)
      if years.contains(where: { $0.number == read.number }) {
        throw year.wrong(
          "number", .unknownValue, "year \(read.number) of cycle \(number) stands twice")
      }
      // A test over the years counts every sum of their numbers.
      if let first = years.first, abs(first.number - read.number) > mostYearsApart {
        throw year.wrong(
          "number", .unknownValue,
          "years \(first.number) and \(read.number) of cycle \(number) stand more than "
            + "\(mostYearsApart) apart; number the years of a cycle one after another")
      }
      years.append(read)
    }
    guard !years.isEmpty else {
      throw fields.wrong("years", .missingField, "cycle \(number) has no year")
    }
    return Cycle(
      number: number, title: WhiteSpace.normalized(try fields.optionalText("title") ?? ""),
      scope: try entries("scope", fields), years: years)
  }

  private static let mostYearsApart = 50

  private static func year(_ fields: JSONFields) throws(Refusal) -> Year {
    let from = try fields.date("from")
    let to = try fields.date("to")
    guard from <= to else {
      throw fields.wrong("to", .invalidDate, "\(fields.name) ends before it begins")
    }
    return Year(
      number: try fields.integer("number", atLeast: 1), from: from, to: to,
      reviews: try entries("reviews", fields))
  }

  private static func entries(_ key: String, _ fields: JSONFields) throws(Refusal) -> [Entry] {
    (try fields.texts(key) ?? []).map {
      Entry(text: WhiteSpace.normalized($0.text), line: fields.source.line(of: $0.offset))
    }
  }
}
