import Crypto

/// What all lots follow from: the seed that was committed to, and what was added on the day.
public struct LotKey: Sendable {
  private let key: SymmetricKey

  /// Makes the key of a draw.
  ///
  /// - Parameters:
  ///   - seed: The seed's 32 bytes.
  ///   - addition: The public randomness of the day; empty for none.
  public init(seed: [UInt8], addition: String) {
    key = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: seed), salt: Array(addition.utf8),
      info: Array("palermo lots 1".utf8), outputByteCount: 32)
  }

  /// Returns the random numbers for one purpose of one draw; no other has the same.
  func stream(draw: Int, purpose: String) -> LotStream {
    LotStream(
      key: HKDF<SHA256>.deriveKey(
        inputKeyMaterial: key, info: Array("draw \(draw) \(purpose)".utf8), outputByteCount: 32))
  }
}

/// A long run of random numbers: the key stream of ChaCha20 (RFC 8439).
struct LotStream {
  private static let blockLength = 8192
  private static let zeros = [UInt8](repeating: 0, count: blockLength)

  private let key: SymmetricKey
  private var block: [UInt64] = []
  private var place = 0
  private var number: UInt64 = 0

  init(key: SymmetricKey) { self.key = key }

  mutating func next() -> UInt64 {
    if place == block.count { fill() }
    place += 1
    return block[place - 1]
  }

  private mutating func fill() {
    var nonce = [UInt8](repeating: 0, count: 12)
    for place in 0..<8 { nonce[place] = UInt8(truncatingIfNeeded: number >> UInt64(8 * place)) }
    do {
      let sealed = try ChaChaPoly.seal(
        Self.zeros, using: key, nonce: ChaChaPoly.Nonce(data: nonce))
      block = [UInt8](sealed.ciphertext).withUnsafeBytes { bytes in
        stride(from: 0, to: Self.blockLength, by: 8).map {
          UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt64.self))
        }
      }
    } catch {
      preconditionFailure("a key of 32 bytes and a nonce of 12 are refused: \(error)")
    }
    number += 1
    place = 0
  }

  /// Returns a number below another, each equally probable.
  ///
  /// Source: D. Lemire, ACM Transactions on Modeling and Computer Simulation 29 (2019), 3.
  mutating func below(_ bound: UInt64) -> UInt64 {
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    }
    return product.high
  }

  mutating func below(_ bound: Int) -> Int { Int(below(UInt64(bound))) }

  mutating func below(_ bound: UInt128) -> UInt128 {
    let mask = UInt128.max >> UInt128((bound - 1).leadingZeroBitCount)
    while true {
      let number = (UInt128(next()) << 64 | UInt128(next())) & mask
      if number < bound { return number }
    }
  }

  /// Returns true with the probability of one in two to the power of a number.
  mutating func isOneIn(twoToThe power: Int) -> Bool {
    var rest = power
    while rest > 0 {
      let mask = rest >= 64 ? UInt64.max : (1 << UInt64(rest)) - 1
      guard next() & mask == 0 else { return false }
      rest -= 64
    }
    return true
  }

  mutating func shuffle(_ values: inout [Int]) {
    guard values.count > 1 else { return }
    for place in stride(from: values.count - 1, to: 0, by: -1) {
      values.swapAt(place, below(place + 1))
    }
  }
}
