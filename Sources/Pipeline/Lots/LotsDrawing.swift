import Crypto
import Ingest
import Lots
import Model

/// Draws of lots, and what is written of them.
public struct LotsDrawing: Sendable {
  /// The most draws at a time.
  public static let mostDraws = 1_000_000

  private let input: LotsInput
  private let years: Int
  private let seed: Seed
  private let addition: String
  private let requests: LotRequests
  private let urn: LotUrn

  /// Prepares draws.
  ///
  /// - Parameters:
  ///   - input: States and rules.
  ///   - years: The years of the cycle.
  ///   - seed: The seed, 64 hexadecimal digits.
  ///   - addition: What is added on the day; empty for nothing.
  ///   - redraws: States that ask for other reviewers.
  ///   - deferrals: States whose review is put off by a year.
  ///   - draws: How many draws will be asked for; in `1...mostDraws`.
  /// - Throws: `UsageError`, or `PipelineError` where the rules leave no draw.
  public init(
    _ input: LotsInput, years: Int, seed: String, addition: String = "", redraws: [String] = [],
    deferrals: [String] = [], draws: Int = 1
  ) throws {
    guard (1...Self.mostDraws).contains(draws) else {
      throw UsageError("--draws is a number from 1 to \(Self.mostDraws)")
    }
    guard (1...LotUrn.mostYears).contains(years) else {
      throw UsageError("--years is a number from 1 to \(LotUrn.mostYears)")
    }
    self.seed = try Seed(seed)
    self.input = input
    self.years = years
    self.addition = addition
    requests = LotRequests(
      redraws: try Self.codes(redraws, "--redraw", input),
      deferrals: try Self.codes(deferrals, "--defer", input))
    if let wrong = Self.wrongRequest(requests, input.rules) { throw UsageError(wrong.reason) }
    urn = try Self.urn(input.pool, years: years)
  }

  /// The first request that no State has, and why: its place among those of its sort, from 0.
  static func wrongRequest(
    _ requests: LotRequests, _ rules: LotRules
  ) -> (isDeferral: Bool, place: Int, reason: String)? {
    var counts: [StateCode: Int] = [:]
    for (place, code) in requests.redraws.enumerated() {
      counts[code, default: 0] += 1
      guard counts[code, default: 0] > rules.redrawRequests else { continue }
      let times = rules.redrawRequests == 1 ? "once" : "\(rules.redrawRequests) times"
      let reason =
        rules.redrawRequests == 0
        ? "the rules let no State ask that its lots be drawn again"
        : "\(code) may ask \(times) that its lots be drawn again"
      return (false, place, reason)
    }
    var deferred: Set<StateCode> = []
    for (place, code) in requests.deferrals.enumerated() where !deferred.insert(code).inserted {
      return (true, place, "the review of \(code) can be put off by one year, once")
    }
    return nil
  }

  static func urn(_ pool: LotPool, years: Int) throws -> LotUrn {
    do throws(NoDraw) { return try LotUrn(pool, years: years) } catch { throw sentence(error) }
  }

  static func sentence(_ reason: NoDraw) -> PipelineError {
    guard reason.isProved else {
      return PipelineError(
        "no draw was found, and that there is none could not be proved; loosen the rules")
    }
    let rules = reason.rules.map(\.rawValue).joined(separator: ", ")
    let shown = reason.states.prefix(12).map(\.description).joined(separator: " ")
    let more = reason.states.count > 12 ? " and \(reason.states.count - 12) more" : ""
    return PipelineError(
      "no draw keeps the rules; these leave none together: \(rules)"
        + (reason.states.isEmpty ? "" : "; the States concerned: \(shown)\(more)"))
  }

  private static func codes(
    _ texts: [String], _ option: String, _ input: LotsInput
  ) throws -> [StateCode] {
    try texts.map { text in
      guard let code = StateCode(text), input.entries.contains(where: { $0.code == code }) else {
        throw UsageError("\(option) names '\(text)', which is not among the States drawn")
      }
      return code
    }
  }

  /// Returns the line of a draw; what States ask for concerns the first alone.
  ///
  /// - Throws: `PipelineError` where the rules leave so few draws that none was found;
  ///   `UsageError` for a review put off beyond the last year.
  public func line(_ number: Int) throws -> [UInt8] {
    var sink = TextSink()
    LotsTranscript.append(try draw(number), seed: seed.text, to: &sink, event: nil)
    sink.append("}\n")
    return sink.bytes
  }

  /// Returns the transcript of the first draw.
  ///
  /// - Throws: As `line`.
  public func transcript() throws -> [UInt8] {
    let draw = try draw(1)
    return LotsTranscript(
      referenceDate: input.referenceDate, years: years, entries: input.entries,
      rules: input.rules, addition: addition, seed: seed, method: urn.method, draw: draw
    ).bytes
  }

  private func draw(_ number: Int) throws -> LotDraw {
    let draw: LotDraw
    do throws(NoDraw) {
      draw = try urn.draw(
        number, key: LotKey(seed: seed.bytes, addition: addition),
        requests: number == 1 ? requests : LotRequests())
    } catch { throw Self.sentence(error) }
    if let late = Self.late(draw, years: years) { throw UsageError(Self.isLate(late)) }
    return draw
  }
}

extension LotsDrawing {
  /// A State whose review was put off beyond the last year.
  static func late(_ draw: LotDraw, years: Int) -> StateCode? {
    draw.reviews.first { $0.year > years }?.state
  }

  static func isLate(_ state: StateCode) -> String {
    "\(state) is reviewed in the last year, after which there is none"
  }
}

/// The seed of a draw, and what is published of it before.
public struct Seed: Sendable {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// Reads a seed.
  ///
  /// - Throws: `UsageError` unless the text is 64 hexadecimal digits.
  public init(_ text: String) throws {
    let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == 64, text.utf8.count == 64 else {
      throw UsageError("--seed must be 64 hexadecimal digits")
    }
    bytes = stride(from: 0, to: 64, by: 2).map { UInt8(16 * digits[$0] + digits[$0 + 1]) }
    self.text = text
  }

  /// Makes a seed that nobody knows.
  public init() {
    bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
    text = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The seed as it was given.
  public let text: String

  /// The SHA-256 of the 32 bytes: the commitment.
  public var commitment: String { Digest.hex(of: bytes) }
}
