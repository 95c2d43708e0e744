import Foundation
import TestSupport

/// Two years' runs of the demonstration, made once: the second knows of the first.
struct FollowUpRuns {
  private let folder: TemporaryFolder

  var earlier: String { "\(folder.url.path)/earlier" }
  var now: String { "\(folder.url.path)/now" }
  /// The follow-up of the second, with its checklists alone.
  var followUp: String { "\(folder.url.path)/follow-up" }
  /// The same year without regard to the earlier run.
  let unaware = checkout.appendingPathComponent("reports/demo").path

  static let shared = Result { try FollowUpRuns() }

  private init() throws {
    folder = try TemporaryFolder()
    let program = BuiltProgram()
    let rest = ["--quiet", "--formats", "json"]
    for arguments in [
      ["--year", "2", "--out", earlier], ["--previous", earlier, "--out", now],
    ] {
      let ending = try program.run(["run", "corpora/demo"] + arguments + rest)
      guard ending.code == 2 else { throw Failure(words: ending.errors) }
    }
    let ending = try program.run(["follow-up", now, "--out", followUp])
    guard ending.code == 0 else { throw Failure(words: ending.errors) }
  }

  struct Failure: Error {
    let words: String
  }
}
