import Foundation
import Testing
import TestSupport

/// A process killed at any moment leaves a run folder that is whole and an archive that opens.
struct KillTests {
  @Test func `a killed run leaves the old folder or the new one, and an archive that opens`() throws
  {
    let program = BuiltProgram()
    let place = try TemporaryFolder()
    let arguments = [
      "run", "corpora/demo", "--out", place.path("run"), "--archive", place.path("a.sqlite"),
      "--quiet",
    ]
    #expect(try program.run(arguments).code == 2)
    let whole = try place.contents().filter { $0.key.hasPrefix("run/") }
    for attempt in 0..<25 {
      let process = Process()
      process.executableURL = program.file
      process.arguments = arguments
      process.currentDirectoryURL = checkout
      process.standardError = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      // From the very beginning to beyond the usual end, in steps that meet every stage.
      Thread.sleep(forTimeInterval: Double(attempt) * 0.04)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(try place.contents().filter { $0.key.hasPrefix("run/") } == whole)
      let search = try program.run(
        ["search", "extradition", "--archive", place.path("a.sqlite"), "--limit", "1"])
      #expect(search.code == 0, "\(search.errors)")
    }
    #expect(try program.run(arguments).code == 2)
    let left = try FileManager.default.contentsOfDirectory(atPath: place.url.path).sorted()
    #expect(left == ["a.sqlite", "run"])
  }
}
