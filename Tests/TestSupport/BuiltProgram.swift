public import Foundation

/// The built `palermo` as a process: output, errors and exit code, as a user gets them.
public struct BuiltProgram: Sendable {
  /// What a process came to.
  public struct Ending: Sendable {
    /// The exit code.
    public let code: Int32
    /// What it wrote to its output.
    public let output: String
    /// What it wrote to its error stream.
    public let errors: String
  }

  /// Makes a handle on the program beside the tests.
  public init() {}

  /// The program's file, in the folder that the tests were built in.
  public var file: URL {
    let configurations = ["debug", "release"]
    let folders = configurations.map { checkout.appendingPathComponent(".build/\($0)/palermo") }
    return folders.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? folders[0]
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: The words after `palermo`.
  ///   - folder: The working folder; the checkout where nothing is said.
  ///   - environment: Variables added to the test's own.
  ///   - input: What the program reads from its input; nothing where it is left out.
  ///   - line: A line of bash that runs the program as `"$0" "$@"`; none: it is run itself.
  ///   - meanwhile: Something done with the number of the process once it runs.
  /// - Returns: Output, errors and exit code.
  /// - Throws: Where the program cannot be started.
  public func run(
    _ arguments: [String], in folder: URL = checkout, environment: [String: String] = [:],
    input: String? = nil, through line: String? = nil,
    meanwhile: ((Int32) -> Void)? = nil
  ) throws -> Ending {
    let process = Process()
    process.executableURL = line == nil ? file : URL(fileURLWithPath: "/bin/bash")
    process.arguments = (line.map { ["-c", $0, file.path] } ?? []) + arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    let inputs = try TemporaryFolder()
    if let input {
      // Not a pipe: a filter that answers before it has read all would wait for its own reader.
      try inputs.write(input, to: "input")
      process.standardInput = try FileHandle(
        forReadingFrom: inputs.url.appendingPathComponent("input"))
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    try process.run()
    meanwhile?(process.processIdentifier)
    let written = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Ending(
      code: process.terminationStatus, output: String(decoding: written, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self))
  }
}
