import Foundation
import Model

/// The checklists of the States that a run knows: the challenges of each one's last review.
struct Checklists {
  /// The checklists by State code; a State without challenges in its last review has none.
  let all: [Checklist]

  private struct Review: Comparable {
    let cycle: Int
    let year: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.cycle, left.year) < (right.cycle, right.year)
    }
  }

  private struct FileLine: Decodable {
    let status: String
    let cycle: Int?
    let year: Int?
    let state: String?
  }

  /// - Parameters:
  ///   - run: The run; reviews after its year are not looked at.
  ///   - observations: Of its counted documents.
  /// - Throws: `PipelineError` where the list of its files cannot be read.
  init(_ run: WrittenRun, _ observations: [Observation]) throws(PipelineError) {
    let reviews = try Self.lastReviews(of: run)
    let names = Dictionary(
      try run.population().map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    let challenges = Dictionary(
      grouping: observations.filter { $0.kind == .challenge && $0.state != nil }, by: \.state)
    all = reviews.keys.sorted().compactMap { state in
      guard let review = reviews[state] else { return nil }
      let own = (challenges[state] ?? []).filter {
        $0.cycle == review.cycle && $0.year == review.year
      }
      guard !own.isEmpty else { return nil }
      return Checklist(
        state: state, name: names[state] ?? state.description,
        cycle: review.cycle, year: review.year,
        questions: own.enumerated().map { place, challenge in
          ChecklistQuestion(
            reference: Self.reference(to: challenge, of: state, number: place + 1),
            number: place + 1, challenge: challenge)
        })
    }
  }

  /// The last review of each State whose summary was counted.
  private static func lastReviews(of run: WrittenRun) throws(PipelineError) -> [StateCode: Review] {
    guard let data = run.bytes(of: FileLines.name) else {
      throw PipelineError("\(run.path)/\(FileLines.name) cannot be read")
    }
    let until = Review(cycle: run.manifest.cycle, year: run.manifest.year)
    var last: [StateCode: Review] = [:]
    for (index, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let read = try? JSONDecoder().decode(FileLine.self, from: Data(line)) else {
        throw PipelineError("\(run.path)/\(FileLines.name):\(index + 1): this is no file of a run")
      }
      guard read.status == FileStatus.counted.rawValue, let cycle = read.cycle,
        let year = read.year, let state = read.state.flatMap({ StateCode($0) })
      else { continue }
      let review = Review(cycle: cycle, year: year)
      if review <= until { last[state] = max(last[state] ?? review, review) }
    }
    return last
  }

  /// Six digits of the digest of the challenge stand for it.
  private static func reference(
    to challenge: Observation, of state: StateCode, number: Int
  ) -> String {
    "\(state)-\(number)-\(Digest.hex(of: challenge.text).prefix(6))"
  }
}
