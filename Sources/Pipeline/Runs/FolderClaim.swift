import Foundation

/// A folder that one process at a time may write in, for as long as the value lives.
///
/// The claim is the kernel's lock on the folder itself: it ends with the process, however that
/// ends, and leaves no file behind. Where the file system has no locks the folder is not guarded.
final class FolderClaim: Sendable {
  /// Why a folder cannot be claimed.
  enum Failure: Error {
    /// Another process holds it.
    case taken
    /// It cannot be made or opened; the system's number for the reason.
    case system(Int32)
  }

  private let descriptor: Int32

  /// Claims a folder, and makes it where there is none.
  init(making path: String) throws(Failure) {
    // Whoever held the name may give it up between any two of these steps.
    for _ in 0..<100 {
      guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .system(errno) }
      let descriptor = Self.opened(path)
      if descriptor < 0 {
        if errno == ENOENT { continue }
        throw .system(errno)
      }
      if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
        close(descriptor)
        throw .taken
      }
      if Self.isAt(path, descriptor) {
        self.descriptor = descriptor
        return
      }
      close(descriptor)
    }
    throw .taken
  }

  /// Claims a folder that is there, so that nobody takes it for one that may be written in when it
  /// comes to bear another name; nil where it cannot be claimed.
  init?(at path: String) {
    descriptor = Self.opened(path)
    guard descriptor >= 0 else { return nil }
    _ = flock(descriptor, LOCK_EX | LOCK_NB)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  private static func opened(_ path: String) -> Int32 {
    open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  }

  /// Whether the name still stands for what was opened.
  private static func isAt(_ path: String, _ descriptor: Int32) -> Bool {
    var (named, held) = (stat(), stat())
    guard lstat(path, &named) == 0, fstat(descriptor, &held) == 0 else { return false }
    return named.st_ino == held.st_ino && named.st_dev == held.st_dev
  }
}
