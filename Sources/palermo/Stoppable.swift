import Foundation

/// Work that Ctrl-C, an end of the session or a request to terminate stops in good order.
enum Stoppable {
  /// Does a piece of work; a signal cancels it, a second one ends the program at once.
  ///
  /// - Parameter work: The work; it ends soon after its task is cancelled.
  /// - Returns: What it came to.
  /// - Throws: What it throws.
  static func run<Value: Sendable>(
    _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    let task = Task { try await work() }
    let sources = [SIGINT, SIGTERM, SIGHUP].compactMap { number -> (any DispatchSourceSignal)? in
      let former = signal(number, SIG_IGN)
      // `nohup` has the end of the session ignored, and that is to stay so.
      let isIgnored = unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
      if number == SIGHUP, isIgnored { return nil }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        task.cancel()
        signal(number, SIG_DFL)
      }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    return try await task.value
  }
}
