import Foundation
import Pipeline

/// The lines of the standard input as they come, in memory that does not grow with their number.
struct InputLines {
  /// A line, or the fact that one was too long to be kept.
  enum Line {
    case bytes(Data)
    case tooLong
  }

  /// The most bytes that a line may have: those of the largest file that is read, in base64.
  static let longest = 72 << 20

  private var line = Data()
  private var isTooLong = false

  /// Reads to the end of the input.
  ///
  /// - Parameters:
  ///   - take: Called with each line, without its end, in order.
  ///   - pause: Called whenever all that has come is taken, before more is waited for.
  /// - Throws: What the system says where reading fails.
  mutating func read(_ take: (Line) -> Void, pause: () -> Void) throws {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // Not FileHandle, which waits until it has as many bytes as it was asked for.
      let count = chunk.withUnsafeMutableBytes {
        Foundation.read(STDIN_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw PipelineError("the input cannot be read: \(String(cString: strerror(errno)))")
      }
      if count == 0 { break }
      var rest = chunk[..<count]
      while let end = rest.firstIndex(of: 0x0A) {
        keep(rest[..<end])
        finish(take)
        rest = rest[(end + 1)...]
      }
      keep(rest)
      pause()
    }
    if !line.isEmpty || isTooLong { finish(take) }
    pause()
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    if line.count + bytes.count > Self.longest { isTooLong = true }
    if isTooLong {
      line.removeAll()
    } else {
      line.append(contentsOf: bytes)
    }
  }

  private mutating func finish(_ take: (Line) -> Void) {
    take(isTooLong ? .tooLong : .bytes(line))
    line.removeAll(keepingCapacity: line.count < 1 << 20)
    isTooLong = false
  }
}
