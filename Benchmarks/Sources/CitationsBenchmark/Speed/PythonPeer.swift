import Foundation

/// A script in a process of its own that goes through the texts whenever a line asks it to, and
/// times only the matching.
final class PythonPeer: Contender {
  let name: String
  let utf8Count: Int

  private let process = Process()
  private let questions = Pipe()
  private let answers = Pipe()

  private struct Answer: Decodable {
    let seconds: Double
    let matches: Int
  }

  /// Starts a script of `Benchmarks/peers` and waits until it has loaded the texts.
  init(name: String, script: String, arguments: [String], utf8Count: Int) throws {
    self.name = name
    self.utf8Count = utf8Count
    let benchmarks = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { path, _ in
      path.deletingLastPathComponent()
    }
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["python3", "-B", benchmarks.appendingPathComponent("peers/\(script)").path] + arguments
    process.standardInput = questions
    process.standardOutput = answers
    try process.run()
    let ready = answer()
    guard ready == "ready" else { throw SpeedError.peer(name, answer: ready) }
  }

  func repetition() throws -> Repetition {
    try questions.fileHandleForWriting.write(contentsOf: Data("go\n".utf8))
    let line = answer()
    guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(line.utf8)) else {
      throw SpeedError.peer(name, answer: line)
    }
    return Repetition(seconds: answer.seconds, matches: answer.matches)
  }

  /// Ends the script, which stops when nothing more can be asked.
  func stop() throws {
    try questions.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  private func answer() -> String {
    var line = Data()
    while let byte = try? answers.fileHandleForReading.read(upToCount: 1), byte.first != 0x0A,
      !byte.isEmpty
    {
      line += byte
    }
    return String(decoding: line, as: UTF8.self)
  }
}
