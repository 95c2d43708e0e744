import Ingest
import Lots
import Model

/// A transcript of lots drawn again from what it says itself.
public struct LotsReplay: Sendable {
  /// The first line that does not follow, from 1, and why; nil: all follow.
  public let fault: (line: Int, reason: String)?
  /// How many lines there are.
  public let lines: Int

  private static let mostLines = 1_000_000
  private static let tail = Array(",\"hash\":\"".utf8)
  private static let end = Array("\"}".utf8)

  /// Replays a transcript.
  ///
  /// - Parameter path: The file.
  /// - Throws: `PipelineError` where it is too damaged to read.
  public init(path: String) throws {
    let bytes: [UInt8]
    do throws(Refusal) { bytes = try LotsInput.bytes(path) } catch {
      throw PipelineError("\(path): \(error.message)")
    }
    guard bytes.count(where: { $0 == UInt8(ascii: "\n") }) <= Self.mostLines else {
      throw PipelineError("\(path) has more than \(Self.mostLines) lines, as no transcript has")
    }
    var all = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(Array.init)
    let isEnded = all.last?.isEmpty ?? false
    if isEnded { all.removeLast() }
    lines = all.count
    let digests = all.map(Self.digest)
    guard digests.contains(where: { $0 != nil }) else {
      throw PipelineError("\(path) is no transcript of lots, or too damaged to read")
    }
    var earlier = ""
    for (index, line) in all.enumerated() {
      guard let digest = digests[index] else {
        fault = (index + 1, "it has no digest")
        return
      }
      let content = line.dropLast(Self.tail.count + 64 + Self.end.count)
      guard LotsTranscript.digest(after: earlier, of: content) == digest else {
        fault = (index + 1, "its digest is not that of the line and those before it")
        return
      }
      earlier = digest
    }
    let replayed = try Self.replayed(all, path: path)
    if let wrong = replayed.fault {
      fault = wrong
      return
    }
    let expected = replayed.bytes.split(separator: UInt8(ascii: "\n")).map(Array.init)
    for index in 0..<max(all.count, expected.count) {
      guard index < expected.count else {
        fault = (index + 1, "nothing follows the result")
        return
      }
      guard index < all.count else {
        fault = (index + 1, "the transcript ends before it")
        return
      }
      if all[index] != expected[index] {
        fault = (index + 1, "drawn again, it is another")
        return
      }
    }
    fault = isEnded ? nil : (all.count, "it has no end of line")
  }

  private static func digest(of line: [UInt8]) -> String? {
    let length = tail.count + 64 + end.count
    guard line.count > length, line.suffix(end.count) == end[...] else { return nil }
    let start = line.count - length
    guard line[start..<(start + tail.count)] == tail[...] else { return nil }
    return String(decoding: line[(start + tail.count)..<(line.count - end.count)], as: UTF8.self)
  }

  /// The line of an event of a name, the last for one that is not there, from 1.
  private static func line(_ number: Int, of event: String, in lines: [[UInt8]]) -> Int {
    let start = Array("{\"event\":\"\(event)\"".utf8)
    let places = lines.indices.filter { lines[$0].starts(with: start) }
    return (number < places.count ? places[number] : lines.count - 1) + 1
  }

  /// The transcript as it is drawn again, or what it asks for that nobody has drawn.
  private static func replayed(
    _ lines: [[UInt8]], path: String
  ) throws -> (bytes: [UInt8], fault: (line: Int, reason: String)?) {
    let head: LotTranscriptHead
    do throws(Refusal) { head = try LotTranscriptHead(lines: lines) } catch {
      throw PipelineError("\(path): \(error.file) cannot be read: \(error.message)")
    }
    guard let date = head.referenceDate, let rules = head.rules, let addition = head.addition,
      let text = head.seed, !head.states.isEmpty, (1...LotUrn.mostYears).contains(head.years)
    else {
      throw PipelineError("\(path) lacks what lots are drawn from; it is too damaged to read")
    }
    let seed: Seed
    do { seed = try Seed(text) } catch { throw PipelineError("\(path): \(error)") }
    let entries = head.states.sorted { $0.code < $1.code }
    guard Set(entries.map(\.code)).count == entries.count else {
      throw PipelineError("\(path): a State stands twice among those drawn")
    }
    guard entries.count <= LotPool.mostStates else {
      throw PipelineError(
        "\(path) draws lots for \(entries.count) States; \(LotPool.mostStates) are the most")
    }
    for (place, state) in head.states.enumerated() where !isDrawn(state) {
      let reason = "\(state.code) is neither party to the Convention nor a volunteer"
      return ([], (line(place, of: "state", in: lines), reason))
    }
    let requests = LotRequests(redraws: head.redraws, deferrals: head.deferrals)
    if let wrong = LotsDrawing.wrongRequest(requests, rules) {
      let event = wrong.isDeferral ? "deferral" : "request"
      return ([], (line(wrong.place, of: event, in: lines), wrong.reason))
    }
    let urn = try LotsDrawing.urn(LotsInput.pool(entries, rules), years: head.years)
    let draw: LotDraw
    do throws(NoDraw) {
      draw = try urn.draw(
        1, key: LotKey(seed: seed.bytes, addition: addition), requests: requests)
    } catch { throw LotsDrawing.sentence(error) }
    if let late = LotsDrawing.late(draw, years: head.years) {
      let place = head.deferrals.firstIndex(of: late) ?? 0
      return ([], (line(place, of: "deferral", in: lines), LotsDrawing.isLate(late)))
    }
    let transcript = LotsTranscript(
      referenceDate: date, years: head.years, entries: entries, rules: rules, addition: addition,
      seed: seed, method: urn.method, draw: draw)
    return (transcript.bytes, nil)
  }

  /// Whether lots are drawn for such a State.
  private static func isDrawn(_ state: LotTranscriptHead.Entry) -> Bool {
    state.isVolunteer
      ? state.instruments == InstrumentSet([.untoc])
      : state.instruments.contains(.untoc) && !state.instruments.contains(.uncac)
  }
}
