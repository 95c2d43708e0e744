import Foundation

/// A new file that grows by what is appended to it; no link is followed to it.
struct GrowingFile: ~Copyable {
  private let descriptor: Int32
  /// The number of bytes so far.
  private(set) var length = 0

  /// Makes the file, or empties what stands there.
  init(at path: String) throws(SystemFailure) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemFailure(number: errno) }
  }

  /// Appends bytes.
  mutating func append(_ bytes: some ContiguousBytes) throws(SystemFailure) {
    let result = bytes.withUnsafeBytes { buffer -> Result<Int, SystemFailure> in
      var done = 0
      while done < buffer.count {
        let count = write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if count < 0, errno != EINTR { return .failure(SystemFailure(number: errno)) }
        done += max(count, 0)
      }
      return .success(done)
    }
    length += try result.get()
  }

  /// Closes the file: a full or distant disk may say so only now.
  consuming func close() throws(SystemFailure) {
    let result = Foundation.close(descriptor)
    discard self
    if result != 0 { throw SystemFailure(number: errno) }
  }

  deinit { _ = Foundation.close(descriptor) }
}
