import ArgumentParser
import Model

/// How the files of a corpus are read, as every command that reads one lets its user say.
struct ReadingChoices: ParsableArguments {
  @Option(
    name: .customLong("limit"),
    help: ArgumentHelp(
      "Allow more or less than usual of one thing; may be repeated.",
      discussion: "What goes beyond a limit is refused and listed. The limits:\n"
        + LimitChoice.list,
      valueName: "name=number"))
  var chosen: [LimitChoice] = []

  @Flag(
    name: .customLong("accept-lossy"),
    help: "Read PDF and plain text files too, as far as their lines show what they are.")
  var acceptsLoss = false

  /// The options that were chosen.
  var options: ReadingOptions {
    var limits = ReadingLimits.standard
    for choice in chosen { limits[choice.limit] = choice.number }
    return ReadingOptions(limits: limits, acceptsLoss: acceptsLoss)
  }
}

/// A limit and what it is to be: `depth=300`, `file-size=200MB`.
struct LimitChoice: ExpressibleByArgument {
  let limit: ReadingLimit
  let number: Int

  private static let units = ["KB": 1_024, "MB": 1_048_576, "GB": 1_073_741_824]

  /// Reads a choice; nil for anything else, which is wrong usage.
  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let limit = ReadingLimit(rawValue: String(parts[0])) else { return nil }
    let digits = parts[1].prefix { $0.isASCII && $0.isNumber }
    let unit = parts[1].dropFirst(digits.count).uppercased()
    guard let number = Int(digits), let factor = unit.isEmpty ? 1 : Self.units[unit],
      unit.isEmpty || limit.isSize
    else { return nil }
    let (product, overflow) = number.multipliedReportingOverflow(by: factor)
    guard !overflow, product > 0 || limit == .entities || limit == .warnings else { return nil }
    self.limit = limit
    self.number = product
  }

  /// Each limit on a line: name, usual number, reason.
  static let list = ReadingLimit.allCases.map { limit in
    let name = "\(limit.rawValue)=\(ReadingLimits.standard.short(limit))"
    return name + String(repeating: " ", count: max(1, 19 - name.count)) + limit.purpose
  }.joined(separator: "\n")

  static let allValueStrings: [String] = []
}

extension ReadingLimits {
  fileprivate func short(_ limit: ReadingLimit) -> String {
    let number = self[limit]
    return limit.isSize && number % 1_048_576 == 0 ? "\(number / 1_048_576)MB" : "\(number)"
  }
}
