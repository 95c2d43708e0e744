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
  /// - Throws: `LotsUsageError`, or `PipelineError` where the rules leave no draw.
  public init(
    _ input: LotsInput, years: Int, seed: String, addition: String = "", redraws: [String] = [],
    deferrals: [String] = []
  ) throws {
    guard (1...LotUrn.mostYears).contains(years) else {
      throw LotsUsageError("--years is a number from 1 to \(LotUrn.mostYears)")
    }
    self.seed = try Seed(seed)
    self.input = input
    self.years = years
    self.addition = addition
    requests = LotRequests(
      redraws: try Self.codes(redraws, "--redraw", input),
      deferrals: try Self.codes(deferrals, "--defer", input))
    for code in requests.redraws
    where requests.redraws.count(where: { $0 == code }) > input.rules.redrawRequests {
      throw LotsUsageError(
        "\(code) may ask \(input.rules.redrawRequests) times that its lots be drawn again")
    }
    guard Set(requests.deferrals).count == requests.deferrals.count else {
      throw LotsUsageError("--defer puts a State's review off by one year, once")
    }
    urn = try Self.urn(input.pool, years: years)
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
        throw LotsUsageError("\(option) names '\(text)', which is not among the States drawn")
      }
      return code
    }
  }

  /// Returns the line of a draw; what States ask for concerns the first alone.
  ///
  /// - Throws: `PipelineError` where the rules leave so few draws that none was found;
  ///   `LotsUsageError` for a review put off beyond the last year.
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
    if let late = draw.reviews.first(where: { $0.year > years }) {
      throw LotsUsageError("\(late.state) is reviewed in the last year, after which there is none")
    }
    return draw
  }
}

/// The seed of a draw, and what is published of it before.
public struct Seed: Sendable {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// Reads a seed.
  ///
  /// - Throws: `LotsUsageError` unless the text is 64 hexadecimal digits.
  public init(_ text: String) throws {
    let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == 64, text.utf8.count == 64 else {
      throw LotsUsageError("--seed must be 64 hexadecimal digits")
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
