import Foundation
import Ingest
public import Lots
public import Model
import Treaties

/// The States and rules of a drawing of lots, read and checked.
public struct LotsInput: Sendable {
  /// The reference date.
  public let referenceDate: CalendarDate
  /// The rules.
  public let rules: LotRules
  /// Whether the States are those of the registry.
  public let isRegistry: Bool

  let entries: [LotTranscriptHead.Entry]

  /// Reads what lots are drawn from.
  ///
  /// - Parameters:
  ///   - states: The path of a table of States; nil: the registry's.
  ///   - rules: The name of a profile, or the path of a file.
  ///   - referenceDate: The day on which States are parties, as text.
  ///   - volunteers: Codes of signatories that are reviewed under the Convention alone.
  /// - Throws: `UsageError`.
  public init(
    states: String?, rules: String, referenceDate: String, volunteers: [String] = []
  ) throws {
    guard let date = CalendarDate(iso8601: referenceDate) else {
      throw UsageError(
        "--reference-date is '\(referenceDate)', which is no date such as 2012-06-30")
    }
    self.referenceDate = date
    isRegistry = states == nil
    self.rules = try Self.rules(rules)
    let all = try states.map(Self.table) ?? Registry.states.filter { !$0.isOrganization }
    var codes: Set<StateCode> = []
    for text in volunteers { codes.insert(try Self.volunteer(text, among: all, on: date)) }
    let known: InstrumentSet = InstrumentSet([.untoc, .tip, .som, .firearms])
    entries = all.compactMap { state in
      let bound = state.instruments(boundOn: date).intersection(known)
      let isVolunteer = codes.contains(state.code)
      guard bound.contains(.untoc) || isVolunteer else { return nil }
      return LotTranscriptHead.Entry(
        code: state.code, name: state.name, regionalGroup: state.regionalGroup,
        instruments: isVolunteer ? InstrumentSet([.untoc]) : bound, isVolunteer: isVolunteer)
    }.sorted { $0.code < $1.code }
    guard !entries.isEmpty else {
      throw UsageError("no State is party to the Organized Crime Convention on \(date)")
    }
    guard entries.count <= LotPool.mostStates else {
      throw UsageError(
        "\(entries.count) States are too many; lots are drawn for \(LotPool.mostStates) at most")
    }
  }

  /// The States and rules as lots are drawn from them.
  public var pool: LotPool { Self.pool(entries, rules) }

  static func pool(_ entries: [LotTranscriptHead.Entry], _ rules: LotRules) -> LotPool {
    LotPool(
      states: entries.map {
        LotState(
          code: $0.code, regionalGroup: $0.regionalGroup, instruments: $0.instruments,
          isReviewer: !$0.isVolunteer)
      }, rules: rules)
  }

  /// The text of a profile, to be copied and changed.
  ///
  /// - Throws: `UsageError` where there is no such profile.
  public static func profile(_ name: String) throws -> [UInt8] {
    guard let profile = LotProfile(rawValue: name) else {
      let names = LotProfile.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError("there is no profile '\(name)'; there are \(names)")
    }
    return profile.file
  }

  private static func rules(_ name: String) throws -> LotRules {
    do throws(Refusal) {
      if let profile = LotProfile(rawValue: name) {
        return try LotRulesFile(profile.file, file: name).rules
      }
      return try LotRulesFile(try bytes(name, orProfile: true), file: name).rules
    } catch { throw UsageError(error, file: name) }
  }

  private static func table(_ path: String) throws -> [State] {
    do throws(Refusal) { return try StateTable(try bytes(path)).states } catch {
      throw UsageError(error, file: path)
    }
  }

  private static let mostBytes = 50_000_000

  static func bytes(_ path: String, orProfile: Bool = false) throws(Refusal) -> [UInt8] {
    func refusal(_ message: String) -> Refusal {
      Refusal(file: path, line: nil, reason: .unreadable, message: message)
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      let names = LotProfile.allCases.map(\.rawValue).joined(separator: ", ")
      throw refusal(
        "there is no such file" + (orProfile ? "; the profiles are \(names)" : ""))
    }
    guard !isFolder.boolValue else { throw refusal("a folder, not a file") }
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
      guard data.count <= mostBytes else { throw refusal("the file is larger than 50 MB") }
      return [UInt8](data)
    } catch let known as Refusal { throw known } catch {
      throw refusal("the file cannot be read")
    }
  }

  private static func volunteer(
    _ text: String, among states: [State], on date: CalendarDate
  ) throws -> StateCode {
    guard let code = StateCode(text), let state = states.first(where: { $0.code == code }) else {
      throw UsageError("--volunteer names '\(text)', which is no State of the table")
    }
    guard state.isSignatory(of: .untoc, on: date) else {
      throw UsageError(
        "\(text) is no mere signatory of the Organized Crime Convention on \(date)")
    }
    return code
  }
}
