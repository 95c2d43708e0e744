import Crypto
import Foundation
import Model

/// A file that was written while a corpus was read, read again in pieces.
struct LinesOnDisk: ~Copyable {
  private let descriptor: Int32

  /// Opens the file.
  init(at path: String) throws(SystemFailure) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFailure(number: errno) }
  }

  /// Returns the bytes of a place.
  ///
  /// - Throws: `SystemFailure` where they cannot be read, or the file has become shorter.
  func bytes(in place: Range<Int>) throws(SystemFailure) -> [UInt8] {
    var failure: SystemFailure?
    let bytes = [UInt8](unsafeUninitializedCapacity: place.count) { buffer, done in
      while done < place.count {
        let count = pread(
          descriptor, buffer.baseAddress.map { $0 + done }, place.count - done,
          off_t(place.lowerBound + done))
        if count > 0 {
          done += count
        } else if count == 0 || errno != EINTR {
          failure = SystemFailure(number: count == 0 ? EIO : errno)
          return
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  deinit { _ = close(descriptor) }
}

extension ObservationLines {
  /// Writes a file of observations out of lines that were written already and others.
  ///
  /// - Parameters:
  ///   - lines: The lines, in their order.
  ///   - source: The file of those that were written already.
  ///   - path: The file to write.
  /// - Returns: The digest of the file.
  /// - Throws: `SystemFailure` where a file cannot be read or written.
  static func write(
    _ lines: [CorpusStanding.Lines], from source: String?, to path: String
  ) throws(SystemFailure) -> String {
    let written: LinesOnDisk? = if let source { try LinesOnDisk(at: source) } else { nil }
    var file = try GrowingFile(at: path)
    var digest = SHA256()
    for part in lines {
      let bytes: [UInt8]
      switch part {
      case .held(let observations): bytes = Self.lines(of: observations)
      case .written(let place): bytes = try written?.bytes(in: place) ?? []
      }
      digest.update(data: bytes)
      try file.append(bytes)
    }
    try file.close()
    return Digest.hex(digest.finalize())
  }
}

extension ObservationLine {
  /// Reads observations back that were written.
  ///
  /// - Throws: `PipelineError` where that is not possible.
  static func observations(
    in place: Range<Int>, of path: String
  ) throws(PipelineError) -> [Observation] {
    let bytes: [UInt8]
    do {
      bytes = try LinesOnDisk(at: path).bytes(in: place)
    } catch {
      throw PipelineError("the observations cannot be read back: \(error.sentence)")
    }
    let decoder = JSONDecoder()
    return try bytes.split(separator: UInt8(ascii: "\n")).map { line throws(PipelineError) in
      guard let read = try? decoder.decode(ObservationLine.self, from: Data(line)),
        let observation = read.observation
      else { throw PipelineError("the observations are no longer those that were written") }
      return observation
    }
  }
}
