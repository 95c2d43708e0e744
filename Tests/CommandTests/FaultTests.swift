import Foundation
import Testing
import TestSupport

/// What a user meets when disks are full, readers go away, or work is stopped.
struct FaultTests {
  private let program = BuiltProgram()
  private let place: TemporaryFolder
  private let small: SmallCorpus

  init() throws {
    place = try TemporaryFolder()
    small = try SmallCorpus()
  }

  /// Runs a line of the shell, `$0` being the program.
  private func shell(_ line: String, _ arguments: [String] = []) throws -> BuiltProgram.Ending {
    try program.run(arguments, through: line)
  }

  /// A corpus of one document, outside the folder that a test looks through.
  private func corpus() throws -> String {
    try small.add("a.json", symbol: "D/1")
    return small.path
  }

  private func entries() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: place.url.path).sorted()
  }

  @Test func `a reader that goes away ends a list quietly`() throws {
    let ending = try shell(
      #"set -o pipefail; "$0" observations corpora/demo --format ndjson | head -n 1"#)
    #expect(ending.code == 0)
    #expect(ending.errors.isEmpty, "\(ending.errors)")
    #expect(ending.output.split(separator: "\n").count == 1)
  }

  @Test(arguments: ["observations corpora/demo", "--help", "phrases", "trends corpora/demo --all"])
  func `output to a full device is one sentence and exit code 3`(words: String) throws {
    let ending = try shell("\"$0\" \(words) > /dev/full")
    #expect(ending.code == 3)
    #expect(ending.errors.split(separator: "\n").count == 1, "\(ending.errors)")
    #expect(ending.errors.contains("the output cannot be written"))
  }

  @Test func `complaints that nobody can hear stop nothing`() throws {
    #expect(try shell("\"$0\" check corpora/demo 2> /dev/full").code == 2)
    #expect(try shell("\"$0\" check corpora/demo 2>&- >&-").code == 2)
  }

  /// A file that may not grow beyond so many blocks of 1,024 bytes stands for a full disk.
  @Test(arguments: [1, 5, 10])
  func `a disk that is full leaves the old run as it was, and nothing beside it`(
    blocks: Int
  ) throws {
    let run = ["run", try corpus(), "--out", place.path("run"), "--quiet", "--formats", "md,json"]
    #expect(try program.run(run).code == 0)
    let before = try place.contents()
    let ending = try shell("ulimit -f \(blocks); exec \"$0\" \"$@\"", run)
    #expect(ending.code == 3)
    #expect(ending.errors.contains("cannot be written: larger than the system lets a file be"))
    #expect(ending.errors.contains("is as it was"))
    #expect(try place.contents() == before)
    #expect(try entries() == ["run"])
  }

  @Test func `an archive that cannot grow is as it was before, and says so`() throws {
    let ingest = ["ingest", "corpora/demo", "--archive", place.path("a.sqlite")]
    let ending = try shell("ulimit -f 300; exec \"$0\" \"$@\"", ingest)
    #expect(ending.code == 3)
    #expect(ending.errors.contains("cannot grow"), "\(ending.errors)")
    #expect(!ending.errors.contains("damaged"))
    #expect(try program.run(ingest).code == 2)
    #expect(
      try program.run(["search", "extradition", "--archive", place.path("a.sqlite")]).code == 0)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `stopped, a run says what is kept and leaves nothing beside the old folder`(
    number: Int32
  ) throws {
    let arguments = [
      "run", "corpora/demo", "--out", place.path("run"), "--archive", place.path("a.sqlite"),
    ]
    // What the run writes does not matter here, only that it stays.
    try place.write("{\"format\":\"palermo-run/1\"", to: "run/manifest.json")
    let whole = try place.contents()
    for delay in [0.4, 1.2] {
      let ending = try program.run(arguments) { process in
        // Before anything hidden is there the program is still reading its arguments.
        while !FileManager.default.fileExists(atPath: place.path(".run.writing")) { usleep(1_000) }
        Thread.sleep(forTimeInterval: delay)
        kill(process, number)
      }
      #expect(ending.code == 3)
      #expect(ending.errors.contains("stopped: \(place.path("run")) is as it was; "))
      #expect(try place.contents().filter { $0.key.hasPrefix("run/") } == whole)
      #expect(try entries() == ["a.sqlite", "run"])
    }
  }

  @Test func `of two runs into one folder at once the second says so and touches nothing`() throws {
    let arguments = [
      "run", "corpora/demo", "--out", place.path("run"), "--formats", "json", "--quiet",
    ]
    var second: BuiltProgram.Ending?
    let first = try program.run(arguments) { _ in
      let hidden = place.path(".run.writing")
      while !FileManager.default.fileExists(atPath: hidden) { usleep(1_000) }
      second = try? program.run(arguments)
    }
    #expect(first.code == 2)
    #expect(second?.code == 3)
    #expect(second?.errors.contains("another run is writing \(place.path("run"))") == true)
    #expect(try program.run(["verify", place.path("run")]).code == 0)
    #expect(try entries() == ["run"])
  }

  @Test func `two runs on one archive at once both end well, one after the other`() throws {
    func arguments(_ name: String) -> [String] {
      [
        "run", "corpora/demo", "--out", place.path(name), "--archive", place.path("a.sqlite"),
        "--formats", "json", "--documents", "summary", "--quiet",
      ]
    }
    var second: BuiltProgram.Ending?
    let first = try program.run(arguments("one")) { _ in
      second = try? program.run(arguments("two"))
    }
    #expect(first.code == 2, "\(first.errors)")
    #expect(second?.code == 2, "\(second?.errors ?? "")")
    #expect(
      try place.text("one/manifest.json") == place.text("two/manifest.json"))
  }

  @Test func `a folder that cannot be made is one sentence`() throws {
    let ending = try program.run(["run", "corpora/demo", "--out", "/proc/palermo/run"])
    #expect(ending.code == 3)
    #expect(ending.errors.split(separator: "\n").count == 1, "\(ending.errors)")
    #expect(ending.errors.contains("/proc/palermo cannot be written"))
  }

  @Test func `what a killed run left beside the folder is gone after the next`() throws {
    try place.write("half", to: ".run.writing/public/technical-report.md")
    try place.write("half", to: ".run.writing/work/palermo-x/document.typ")
    let ending = try program.run([
      "run", try corpus(), "--out", place.path("run"), "--formats", "md", "--quiet",
    ])
    #expect(ending.code == 0, "\(ending.errors)")
    #expect(try entries() == ["run"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: place.path("run")).sorted()
        == ["manifest.json", "public", "restricted"])
  }

  @Test func `an old folder that was put aside when the run was killed comes back`() throws {
    let arguments = ["run", try corpus(), "--out", place.path("run"), "--formats", "md", "--quiet"]
    #expect(try program.run(arguments).code == 0)
    try FileManager.default.moveItem(atPath: place.path("run"), toPath: place.path(".run.old"))
    // This one fails for want of the corpus's year, and the folder is there again all the same.
    #expect(try program.run(arguments + ["--year", "9"]).code == 3)
    #expect(try entries() == ["run"])
  }
}
