import Foundation

/// The system's number for why it does not do what it is asked for, and what that means.
struct SystemFailure: Error {
  let number: Int32

  /// What stands in the way, without a full stop.
  var sentence: String {
    switch number {
    case ENOSPC: "the disk is full"
    case EDQUOT: "no more may be written there, the quota is used up"
    case EFBIG: "larger than the system lets a file be"
    case EROFS: "nothing may be written on that disk"
    default: String(cString: strerror(number)).lowercased()
    }
  }
}
