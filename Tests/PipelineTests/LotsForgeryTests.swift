import Foundation
import Pipeline
import TestSupport
import Testing

/// Transcripts of lots by a forger who makes every digest anew.
struct LotsForgeryTests {
  /// The transcript of six States and a volunteer, with a request and a deferral: its lines without
  /// their digests, and a folder for others.
  private struct Honest {
    let folder: TemporaryFolder
    let lines: [String]

    init() throws {
      folder = try TemporaryFolder()
      let rows = "ABCDEF".enumerated().map {
        "QM\($1),State \($1),AFRICA,2004-01-01,"
          + "\($0 < 4 ? "2005-01-01" : ""),,,\n"
      }
      try folder.write(
        "code,name,regionalGroup,UNTOC,TIP,SOM,FIREARMS,UNCAC\n" + rows.joined()
          + "QMV,State V,AFRICA,signed 2004-01-01,,,,\n", to: "states.csv")
      // Rules that leave room, so that each of the many replays is soon done.
      let rules = String(decoding: try LotsInput.profile("uncac-2009"), as: UTF8.self)
        .replacing("\"reviewersPerReview\": 2", with: "\"reviewersPerReview\": 1")
        .replacing("\"minimumReviews\": 1", with: "\"minimumReviews\": 0")
      try folder.write(rules, to: "rules.json")
      let input = try LotsInput(
        states: folder.path("states.csv"), rules: folder.path("rules.json"),
        referenceDate: "2012-06-30",
        volunteers: ["QMV"])
      func drawing(_ redraws: [String], _ deferrals: [String]) throws -> LotsDrawing {
        try LotsDrawing(
          input, years: 2, seed: String(repeating: "ab", count: 32), addition: "4 17 23",
          redraws: redraws, deferrals: deferrals)
      }
      // A request may end with the reviewers that there were; one that does not is wanted.
      let plain = try drawing([], []).line(1)
      let asking = try #require(
        ["QMA", "QMB", "QMC", "QMD", "QME"].first { try drawing([$0], []).line(1) != plain })
      // Somebody is in the first year, and can be put off.
      let first = try #require(
        String(decoding: plain, as: UTF8.self)
          .firstMatch(of: /"state":"(Q[A-Z]{2})"/)
      ).output.1
      let text = String(
        decoding: try drawing([asking], [String(first)]).transcript(), as: UTF8.self)
      lines = text.split(separator: "\n").map { String($0.dropLast(",\"hash\":\"\"}".count + 64)) }
    }

    /// Replays lines with digests of their own; nil where the transcript is too damaged to read.
    func replay(_ lines: [String], end: String = "\n") throws -> LotsReplay? {
      var (text, digest) = ("", "")
      for line in lines {
        digest = LotsTranscript.digest(after: digest, of: line.utf8)
        text += "\(line),\"hash\":\"\(digest)\"}\(end)"
      }
      try folder.write(text, to: "forged")
      do { return try LotsReplay(path: folder.path("forged")) } catch is PipelineError {
        return nil
      }
    }

    /// Whether lines pass for a transcript.
    func passes(_ lines: [String], end: String = "\n") throws -> Bool {
      guard let replay = try replay(lines, end: end) else { return false }
      return replay.fault == nil
    }
  }

  /// Other things that could stand in the place of one.
  private func others(_ token: String, in line: String) -> [String] {
    if let number = Int(token) { return ["\(number + 1)", "\(max(0, number - 1))", "-1", "1e9"] }
    switch token {
    case "true": return ["false"]
    case "false": return ["true"]
    case "null": return ["\"AFRICA\"", "\"\""]
    case "\"AFRICA\"": return ["\"EEG\"", "null"]
    case "\"EEG\"": return ["\"AFRICA\"", "null"]
    default:
      guard token.count > 2 else { return ["\"x\"", "null"] }
      let inner = token.dropFirst().dropLast()
      let codes = ["QMA", "QMB", "QMC", "QMV"].map { "\"\($0)\"" }.filter { $0 != token }
      return ["\"\(inner)1\""] + (inner.hasPrefix("QM") ? codes : [])
    }
  }

  @Test func `no change of a lot passes, though all digests are made anew`() throws {
    let honest = try Honest()
    #expect(try honest.passes(honest.lines))
    var accepted: Set<String> = []
    var tried = 0
    var kinds: [Substring: Int] = [:]
    for (place, line) in honest.lines.enumerated() {
      // Two lines of each event: all of them take minutes in a debug build.
      kinds[line.prefix { $0 != "," }, default: 0] += 1
      guard kinds[line.prefix { $0 != "," }, default: 0] <= 2 else { continue }
      for match in line.matches(of: /"(?:[^"\\]|\\.)*"|-?\d+|true|false|null/) {
        for other in others(String(match.output), in: line) {
          var lines = honest.lines
          lines[place].replaceSubrange(match.range, with: other)
          guard lines[place] != line else { continue }
          tried += 1
          guard try honest.passes(lines) else { continue }
          let event = line.firstMatch(of: /"event":"([a-z]+)/)?.output.1 ?? ""
          let key = line[..<match.range.lowerBound].matches(of: /"([a-zA-Z0-9]+)":/).last?.output.1
          accepted.insert("\(event) \(key ?? "")")
        }
      }
    }
    #expect(tried > 200)
    // What was put into the urn and steers no lot, and limits that the draw did not come near.
    let free: Set<String> = [
      "opening referenceDate", "rules title", "state name", "rules redrawRequests",
      "rules maximumReviews", "rules minimumReviews", "rules sameRegionAtLeast",
    ]
    let sources = accepted.filter { $0.hasPrefix("rules ") && !free.contains($0) }
    #expect(accepted.subtracting(free).subtracting(sources).isEmpty, "\(accepted.sorted())")
    #expect(
      sources.isSubset(of: ["rules reviewersPerReview", "rules noMutualReviews"]), "\(sources)")
  }

  @Test func `no line can be left out, repeated or moved, though all digests are made anew`() throws
  {
    let honest = try Honest()
    let lines = honest.lines
    for place in lines.indices {
      var (without, twice) = (lines, lines)
      without.remove(at: place)
      twice.insert(lines[place], at: place)
      #expect(try !honest.passes(without), "without line \(place + 1)")
      #expect(try !honest.passes(twice), "line \(place + 1) twice")
      guard place > 0 else { continue }
      var swapped = lines
      swapped.swapAt(place - 1, place)
      #expect(try !honest.passes(swapped), "lines \(place) and \(place + 1) exchanged")
    }
    #expect(try !honest.passes(lines + [lines[lines.count - 1]]))
    #expect(try !honest.passes(lines.reversed()))
    #expect(try !honest.passes(lines, end: "\r\n"))
    #expect(try !honest.passes(lines, end: ""))
  }

  @Test func `a request too many and a second deferral are found in their lines`() throws {
    let honest = try Honest()
    let request = try #require(honest.lines.firstIndex { $0.contains("\"event\":\"request\"") })
    var lines = honest.lines
    lines.insert(contentsOf: [lines[request], lines[request]], at: request)
    #expect(try honest.replay(lines)?.fault?.line == request + 3)
    let deferral = try #require(honest.lines.firstIndex { $0.contains("\"event\":\"deferral\"") })
    lines = honest.lines
    lines.insert(lines[deferral], at: deferral)
    #expect(try honest.replay(lines)?.fault?.line == deferral + 2)
  }

  @Test func `what is no transcript ends with a sentence`() throws {
    let honest = try Honest()
    let deep = String(repeating: "[", count: 100_000)
    let state = try #require(honest.lines.first { $0.contains("\"event\":\"state\"") })
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let crowd = (0..<600).map { number in
      state.replacing(
        /"QM[A-Z]"/, with: "\"Q\(letters[number / 26])\(letters[number % 26])\"")
    }
    for lines in [
      ["{\"event\":\"state\",\"x\":\(deep)"], ["{\"event\":\"\u{0}\""], ["{\"event\":\"seed\""],
      ["{\"event\":1"], ["\u{0}"], ["{"], Array(honest.lines.prefix(3)),
      Array(honest.lines.dropFirst(3)), honest.lines.prefix(3) + crowd + honest.lines.dropFirst(10),
    ] {
      #expect(try honest.replay(lines) == nil, "\(lines[0].prefix(60))")
    }
  }
}
