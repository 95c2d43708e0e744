import Testing
import TestSupport

/// Every command explains itself with an example.
struct HelpTests {
  private let program = BuiltProgram()

  @Test(arguments: ["run", "check", "observations", "show", "ingest", "search", "cite", "phrases"])
  func `each command has help with an example`(command: String) throws {
    let ending = try program.run([command, "--help"], environment: ["COLUMNS": "80"])
    #expect(ending.code == 0)
    #expect(ending.output.contains("Example:"))
    #expect(ending.output.contains("palermo \(command)"))
    // The line of all options is broken by the terminal; the rest keeps within it.
    for line in ending.output.split(separator: "\n") where !line.hasPrefix("USAGE:") {
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test func `help tells the story and the exit codes`() throws {
    let ending = try program.run(["--help"])
    #expect(ending.code == 0)
    #expect(ending.output.contains("Exit codes: 0 done; 1"))
  }

  @Test func `the version is that of the program`() throws {
    let ending = try program.run(["--version"])
    #expect(ending.code == 0 && ending.output.hasPrefix("palermo "))
  }

  @Test func `nothing is coloured in a pipe, and no bar is drawn`() throws {
    let ending = try program.run(["check", "corpora/demo"])
    #expect(!ending.output.contains("\u{1B}") && !ending.errors.contains("\u{1B}"))
    #expect(!ending.errors.contains("█"))
  }
}
