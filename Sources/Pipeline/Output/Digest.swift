import Crypto
import Foundation

/// The SHA-256 digest of bytes, in small hexadecimal letters.
enum Digest {
  static func hex(of bytes: some DataProtocol) -> String { hex(SHA256.hash(data: bytes)) }

  static func hex(of text: String) -> String {
    var text = text
    return text.withUTF8 { hex(SHA256.hash(data: UnsafeRawBufferPointer($0))) }
  }

  static func hex(_ digest: SHA256.Digest) -> String {
    let letters = Array("0123456789abcdef".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64)
    for byte in digest {
      bytes.append(letters[Int(byte >> 4)])
      bytes.append(letters[Int(byte & 15)])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
