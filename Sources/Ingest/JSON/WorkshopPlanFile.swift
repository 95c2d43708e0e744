public import Model

/// A planner's wishes for workshops as a file has them, checked for form; whether its States, cycle
/// and year exist is for those who have the run.
public struct WorkshopPlanFile: Sendable {
  /// Numbers with decimals, made whole: each times `scale`.
  public struct Amounts: Hashable, Sendable {
    /// The numbers; nil where the file has none.
    public let values: [Int?]
    /// A power of ten.
    public let scale: Int
  }

  /// The cycle; nil: the run's.
  public let cycle: Int?
  /// The year; nil: the run's.
  public let year: Int?
  /// Whether one year's reviews count, and not all of the cycle up to it.
  public let isYearAlone: Bool
  /// The most workshops; nil: any number.
  public let workshops: Int?
  /// The most participants of one; nil: any number.
  public let placesPerWorkshop: Int?
  /// The fewest providers of one.
  public let minimumProviders: Int
  /// The most workshops of one State; nil: any number.
  public let maximumPerState: Int?
  /// Whether workshops are for all groups.
  public let isCrossRegional: Bool
  /// The working languages in the order of the file.
  public let languages: [DocumentLanguage]
  /// The languages of States, by code.
  public let stateLanguages: [String: Set<DocumentLanguage>]
  /// The codes of States that can hold a workshop; nil: none is needed.
  public let hosts: [String]?
  /// The weights of a need for technical assistance and of a challenge.
  public let weights: Amounts
  /// The budget, and what a workshop and a participant cost.
  public let money: Amounts

  /// The name of the format.
  public static let format = "palermo-workshop-plan/1"

  private static let keys: Set<String> = [
    "format", "cycle", "year", "span", "workshops", "placesPerWorkshop", "minimumProviders",
    "maximumPerState", "crossRegional", "languages", "stateLanguages", "hosts", "weights",
    "budget", "costPerWorkshop", "costPerPlace",
  ]

  /// Reads a plan.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - file: The name, for refusals.
  /// - Throws: A refusal at the first thing wrong; an unknown key is one.
  public init(_ bytes: [UInt8], file: String) throws(Refusal) {
    let source = SourceText(bytes: bytes, file: file)
    let root = PlanFields(
      fields: try JSONFields(
        try JSONScanner.value(of: source, limits: .standard), name: "the plan", source: source))
    let format = try root.fields.text("format")
    guard format == Self.format else {
      throw root.fields.wrong(
        "format", .unknownFormat, "the format is '\(format)'; this version reads \(Self.format)")
    }
    try root.refuseUnknown(besides: Self.keys)
    cycle = try root.number("cycle", from: 1)
    year = try root.number("year", from: 1)
    let span = root.isSet("span") ? try root.fields.text("span") : "cycle"
    guard ["year", "cycle"].contains(span) else {
      throw root.fields.wrong("span", .unknownValue, "'span' is '\(span)'; it is year or cycle")
    }
    isYearAlone = span == "year"
    workshops = try root.number("workshops", from: 0)
    placesPerWorkshop = try root.number("placesPerWorkshop", from: 0)
    minimumProviders = try root.number("minimumProviders", from: 0) ?? 0
    maximumPerState = try root.number("maximumPerState", from: 0)
    isCrossRegional = root.isSet("crossRegional") ? try root.fields.flag("crossRegional") : false
    languages =
      root.isSet("languages")
      ? try Self.languages(of: root.fields.value("languages"), "'languages'", root)
      : DocumentLanguage.allCases
    stateLanguages = try Self.stateLanguages(root)
    hosts = try Self.hosts(root)
    weights = try Self.weights(root)
    money = try root.amounts(["budget", "costPerWorkshop", "costPerPlace"])
  }

  private static func weights(_ root: PlanFields) throws(Refusal) -> Amounts {
    let kinds = [Kind.technicalAssistanceNeed.code, Kind.challenge.code]
    guard root.isSet("weights"), let value = root.fields.value("weights") else {
      return Amounts(values: [1, 0], scale: 1)
    }
    let weights = PlanFields(
      fields: try JSONFields(value, name: "'weights'", source: root.fields.source))
    try weights.refuseUnknown(besides: Set(kinds))
    let amounts = try weights.amounts(kinds)
    return Amounts(
      values: [amounts.values[0] ?? amounts.scale, amounts.values[1] ?? 0], scale: amounts.scale)
  }

  private static func hosts(_ root: PlanFields) throws(Refusal) -> [String]? {
    guard root.isSet("hosts") else { return nil }
    var hosts: [String] = []
    for host in try root.fields.texts("hosts") ?? [] {
      guard !hosts.contains(host.text) else {
        throw root.fields.source.refusal(
          .unknownValue, at: host.offset, "the host \(host.text) stands twice")
      }
      hosts.append(host.text)
    }
    return hosts
  }

  private static func stateLanguages(
    _ root: PlanFields
  ) throws(Refusal) -> [String: Set<DocumentLanguage>] {
    guard root.isSet("stateLanguages"), let value = root.fields.value("stateLanguages") else {
      return [:]
    }
    guard case .object(let members) = value.content else {
      throw root.fields.wrong(
        "stateLanguages", .wrongType, "'stateLanguages' must be an object, not \(value.sort)")
    }
    var languages: [String: Set<DocumentLanguage>] = [:]
    for member in members {
      languages[member.key] = Set(
        try Self.languages(of: member.value, "the languages of \(member.key)", root))
    }
    return languages
  }

  private static func languages(
    of value: JSONValue?, _ name: String, _ root: PlanFields
  ) throws(Refusal) -> [DocumentLanguage] {
    guard let value, case .array(let list) = value.content else {
      throw root.fields.source.refusal(
        .wrongType, at: value?.offset ?? root.fields.offset, "\(name) must be a list of languages")
    }
    var languages: [DocumentLanguage] = []
    for item in list {
      guard case .string(let code) = item.content, let language = DocumentLanguage(rawValue: code)
      else {
        let known = DocumentLanguage.allCases.map(\.rawValue).joined(separator: ", ")
        throw root.fields.source.refusal(
          .unknownValue, at: item.offset, "\(name) may be \(known) and nothing else")
      }
      guard !languages.contains(language) else {
        throw root.fields.source.refusal(
          .unknownValue, at: item.offset, "\(name) have \(code) twice")
      }
      languages.append(language)
    }
    return languages
  }
}

/// The fields of a plan: null is as good as absent, and limits nothing.
private struct PlanFields {
  let fields: JSONFields

  private static let greatest = 1_000_000_000

  func isSet(_ key: String) -> Bool {
    guard let value = fields.value(key) else { return false }
    if case .null = value.content { return false }
    return true
  }

  func refuseUnknown(besides keys: Set<String>) throws(Refusal) {
    guard let unknown = fields.unknown(besides: keys).first else { return }
    throw Refusal(
      file: unknown.file, line: unknown.line, reason: .unknownValue,
      message: String(unknown.message.prefix { $0 != ";" }))
  }

  func number(_ key: String, from least: Int) throws(Refusal) -> Int? {
    guard isSet(key) else { return nil }
    let number = try fields.integer(key, atLeast: least)
    // Beyond this nothing is limited, and sums stay exact.
    return min(number, Self.greatest)
  }

  /// Numbers with at most six decimals, all times the same power of ten.
  func amounts(_ keys: [String]) throws(Refusal) -> WorkshopPlanFile.Amounts {
    var numbers: [Double?] = []
    for key in keys {
      guard isSet(key), let value = fields.value(key) else {
        numbers.append(nil)
        continue
      }
      guard case .number(let number) = value.content, number >= 0,
        number <= Double(Self.greatest)
      else {
        throw fields.wrong(key, .wrongType, "'\(key)' must be a number from 0 to 1000000000")
      }
      numbers.append(number)
    }
    var scale = 1
    while scale <= 1_000_000 {
      let scaled = numbers.map { $0.map { $0 * Double(scale) } }
      if scaled.allSatisfy({ $0.map { abs($0 - $0.rounded()) <= 1e-9 * max(1, $0) } ?? true }) {
        guard scaled.allSatisfy({ $0 ?? 0 <= 1e12 }) else { break }
        return WorkshopPlanFile.Amounts(
          values: scaled.map { $0.map { Int($0.rounded()) } }, scale: scale)
      }
      scale *= 10
    }
    throw fields.wrong(
      keys.first { isSet($0) } ?? "", .wrongType,
      "\(keys.joined(separator: ", ")) may have six decimals and twelve digits at most")
  }
}
