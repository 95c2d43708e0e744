import Foundation

/// Another program, run to its end within a time limit.
struct ToolProcess {
  /// What it came to.
  struct Ending {
    let code: Int32
    /// What it wrote to its error stream, at most some thousand characters.
    let errors: String
    let isOverdue: Bool
  }

  let path: String
  let arguments: [String]
  /// Variables added to the process's own.
  var environment: [String: String] = [:]
  let limitInSeconds: Double

  /// Runs it; its output goes nowhere.
  ///
  /// A task that is cancelled ends it.
  ///
  /// - Parameter folder: Its working folder, in which a file of its complaints stands meanwhile.
  /// - Returns: What it came to.
  /// - Throws: Where it cannot be started.
  func run(in folder: URL) throws -> Ending {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    // A file, because a pipe that nobody empties holds the writer up.
    let place = folder.appendingPathComponent("palermo-\(UUID().uuidString).err")
    try Data().write(to: place)
    defer { try? FileManager.default.removeItem(at: place) }
    let complaints = try FileHandle(forWritingTo: place)
    process.standardError = complaints
    try process.run()
    let end = Date(timeIntervalSinceNow: limitInSeconds)
    while process.isRunning, Date() < end, !Task.isCancelled {
      Thread.sleep(forTimeInterval: 0.002)
    }
    let isOverdue = process.isRunning
    if isOverdue { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    try complaints.close()
    let written = try Data(contentsOf: place).prefix(4_000)
    return Ending(
      code: process.terminationStatus, errors: String(decoding: written, as: UTF8.self),
      isOverdue: isOverdue)
  }
}
