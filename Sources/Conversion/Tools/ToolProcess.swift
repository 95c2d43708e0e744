package import Foundation

/// Another program, run to its end within limits of time, memory and output.
package struct ToolProcess {
  /// What it came to.
  package struct Ending {
    /// The exit code; 127 where there is no such program.
    package let code: Int32
    /// What it wrote to its output; empty where nobody asked for it.
    package let output: [UInt8]
    /// What it wrote to its error stream, at most some thousand characters.
    package let errors: String
    /// Whether it was stopped because it took too long.
    package let isOverdue: Bool
    /// Whether it was stopped because it wrote too much.
    package let isTooLong: Bool

    /// Whether it ran to a good end.
    package var isDone: Bool { code == 0 && !isOverdue && !isTooLong }
  }

  private let command: [String]
  private let environment: [String: String]
  private let limitInSeconds: Double
  private let mostOutputInBytes: Int?
  private let mostMemoryInBytes: Int?

  /// Makes a process; nothing runs yet.
  ///
  /// - Parameters:
  ///   - command: The program, by its path or its name, and its arguments.
  ///   - environment: Variables added to the process's own.
  ///   - limitInSeconds: When it is stopped.
  ///   - mostOutputInBytes: How much it may write to its output; nil: its output goes nowhere.
  ///   - mostMemoryInBytes: How much memory it may take; nil: as much as there is.
  package init(
    _ command: [String], environment: [String: String] = [:], limitInSeconds: Double,
    mostOutputInBytes: Int? = nil, mostMemoryInBytes: Int? = nil
  ) {
    self.command = command
    self.environment = environment
    self.limitInSeconds = limitInSeconds
    self.mostOutputInBytes = mostOutputInBytes
    self.mostMemoryInBytes = mostMemoryInBytes
  }

  /// Runs it to its end.
  ///
  /// A task that is cancelled ends it.
  ///
  /// - Parameter folder: Its working folder, in which files of its output and complaints stand
  ///   meanwhile.
  /// - Returns: What it came to.
  /// - Throws: Where it cannot be started.
  package func run(in folder: URL) throws -> Ending {
    let process = Process()
    // The shell finds the program and sets limits that no child of it can lift.
    let limit = mostMemoryInBytes.map { "ulimit -v \($0 / 1_024) && " } ?? ""
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", limit + "exec \"$@\"", "sh"] + command
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    // Files, because a pipe that nobody empties holds the writer up.
    let errors = try Stream(in: folder)
    defer { errors.remove() }
    let output = try mostOutputInBytes.map { _ in try Stream(in: folder) }
    defer { output?.remove() }
    process.standardError = errors.handle
    process.standardOutput = output?.handle ?? FileHandle.nullDevice
    try process.run()
    let end = Date(timeIntervalSinceNow: limitInSeconds)
    var isTooLong = false
    while process.isRunning, Date() < end, !Task.isCancelled, !isTooLong {
      Thread.sleep(forTimeInterval: 0.002)
      isTooLong = (output?.size ?? 0) > mostOutputInBytes ?? 0 || errors.size > Self.mostErrors
    }
    let isOverdue = process.isRunning && !isTooLong
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    if let output, output.size > mostOutputInBytes ?? 0 { isTooLong = true }
    return Ending(
      code: process.terminationStatus,
      output: isTooLong || isOverdue ? [] : try output?.content() ?? [],
      errors: String(decoding: try errors.content(atMost: 4_000), as: UTF8.self),
      isOverdue: isOverdue, isTooLong: isTooLong)
  }

  /// A program that complains for megabytes will not come to a good end.
  private static let mostErrors = 4 * 1_048_576

  /// A file that a program writes to.
  private struct Stream {
    let place: URL
    let handle: FileHandle

    init(in folder: URL) throws {
      place = folder.appendingPathComponent("palermo-\(UUID().uuidString).out")
      try Data().write(to: place)
      handle = try FileHandle(forWritingTo: place)
    }

    /// The bytes written so far.
    var size: Int {
      var status = stat()
      return fstat(handle.fileDescriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    func content(atMost most: Int = .max) throws -> [UInt8] {
      let reader = try FileHandle(forReadingFrom: place)
      defer { try? reader.close() }
      return [UInt8](
        try (most == .max ? reader.readToEnd() : reader.read(upToCount: most)) ?? Data())
    }

    func remove() {
      try? handle.close()
      try? FileManager.default.removeItem(at: place)
    }
  }
}
