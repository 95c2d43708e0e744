public import Model

/// Rules of a drawing of lots as a file has them.
public struct LotRulesFile: Sendable {
  /// The rules.
  public let rules: LotRules

  static let format = "palermo-lots-rules/1"
  static let keys: Set<String> = [
    "title", "reviewersPerReview", "superset", "sameRegionAtLeast", "noMutualReviews",
    "minimumReviews", "maximumReviews", "redrawRequests", "complementPerInstrument", "sources",
  ]
  private static let mostReviewers = 5
  private static let mostReviews = 10_000

  /// Reads a file of rules.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - file: The name, for refusals.
  /// - Throws: A refusal at the first thing wrong; an unknown key is one.
  public init(_ bytes: [UInt8], file: String) throws(Refusal) {
    let source = SourceText(bytes: bytes, file: file)
    let root = try JSONFields(
      try JSONScanner.value(of: source, limits: .standard), name: "the file", source: source)
    let format = try root.text("format")
    guard format == Self.format else {
      throw root.wrong(
        "format", .unknownFormat, "the format is '\(format)'; this version reads \(Self.format)")
    }
    rules = try Self.rules(root, besides: ["format"])
  }

  /// Reads the rules out of an object that may have other fields besides.
  static func rules(_ root: JSONFields, besides others: Set<String>) throws(Refusal) -> LotRules {
    if let unknown = root.unknown(besides: keys.union(others)).first {
      throw Refusal(
        file: unknown.file, line: unknown.line, reason: .unknownValue,
        message: unknown.message.replacingSuffix("; it was left out", by: ""))
    }
    func flag(_ key: String) throws(Refusal) -> Bool {
      guard root.has(key) else { throw root.missing(key) }
      return try root.flag(key)
    }
    func number(_ key: String, _ range: ClosedRange<Int>) throws(Refusal) -> Int {
      let number = try root.integer(key)
      guard range.contains(number) else {
        throw root.wrong(
          key, .wrongType,
          "'\(key)' must be a whole number from \(range.lowerBound) to \(range.upperBound)")
      }
      return number
    }
    let reviews = 0...mostReviews
    return LotRules(
      title: try root.words("title"),
      reviewersPerReview: try number("reviewersPerReview", 1...mostReviewers),
      superset: try flag("superset"),
      sameRegionAtLeast: try number("sameRegionAtLeast", 0...mostReviewers),
      noMutualReviews: try flag("noMutualReviews"),
      minimumReviews: try number("minimumReviews", reviews),
      maximumReviews: try number("maximumReviews", reviews),
      redrawRequests: try number("redrawRequests", reviews),
      complementPerInstrument: try flag("complementPerInstrument"),
      sources: try sources(root))
  }

  private static func sources(_ root: JSONFields) throws(Refusal) -> [LotRules.Source] {
    guard let value = root.value("sources") else { return [] }
    guard case .object(let members) = value.content else {
      throw root.wrong("sources", .wrongType, "'sources' must be an object, not \(value.sort)")
    }
    var sources: [LotRules.Source] = []
    for member in members {
      guard keys.contains(member.key), member.key != "sources" else {
        throw root.source.refusal(
          .unknownValue, at: member.offset, "'sources' names no rule with '\(member.key)'")
      }
      guard case .string(let text) = member.value.content else {
        throw root.source.refusal(
          .wrongType, at: member.value.offset, "the source of a rule must be a string")
      }
      sources.append(LotRules.Source(rule: member.key, text: text))
    }
    return sources
  }
}

extension String {
  fileprivate func replacingSuffix(_ end: String, by new: String) -> String {
    hasSuffix(end) ? dropLast(end.count) + new : self
  }
}
