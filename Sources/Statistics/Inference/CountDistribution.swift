import BigInt

/// How many arrangements give each value of a statistic: whole numbers of any size, one for each
/// value from the least to the greatest.
///
/// Counts lie one after another, each in the same number of 64-bit words, the lowest word first:
/// thousands of sums of products would spend their time on memory if each count had its own.
struct CountDistribution {
  /// The least value.
  let least: Int
  /// An upper bound on the bits of the sum of all counts; the words of a count hold it.
  let bits: Int
  /// The words of the counts.
  private(set) var words: [UInt64]

  /// Words of one count.
  var width: Int { Self.width(bits: bits) }
  /// The number of values.
  var values: Int { words.count / width }

  static func width(bits: Int) -> Int { bits / 64 + 1 }

  /// One arrangement, of value 0.
  static let certain = CountDistribution(least: 0, bits: 0, words: [1])

  init(least: Int, bits: Int, words: [UInt64]) {
    self.least = least
    self.bits = bits
    self.words = words
  }

  /// The distribution of the sum of two independent statistics.
  ///
  /// - Complexity: The product of both numbers of values and of both numbers of words.
  func convolved(with other: CountDistribution) -> CountDistribution {
    let (left, right) = (width, other.width)
    let bits = bits + other.bits
    let width = Self.width(bits: bits)
    var result = [UInt64](repeating: 0, count: (values + other.values - 1) * width)
    result.withUnsafeMutableBufferPointer { target in
      words.withUnsafeBufferPointer { first in
        other.words.withUnsafeBufferPointer { second in
          for low in 0..<values {
            for high in 0..<other.values {
              Self.addProduct(
                to: target, at: (low + high) * width, width: width,
                first, low * left, left, second, high * right, right)
            }
          }
        }
      }
    }
    return CountDistribution(least: least + other.least, bits: bits, words: result)
  }

  /// The number of arrangements of two independent statistics whose sum is at most one limit or at
  /// least another.
  ///
  /// - Complexity: Linear in both numbers of values; the sum itself is never made.
  func tails(with other: CountDistribution, atMost low: Int, atLeast high: Int) -> BigUInt {
    let width = Self.width(bits: bits + other.bits)
    let (up, down) = (other.sums(descending: false), other.sums(descending: true))
    var total = [UInt64](repeating: 0, count: width)
    total.withUnsafeMutableBufferPointer { target in
      words.withUnsafeBufferPointer { first in
        func add(_ sums: [UInt64], _ value: Int, _ index: Int) {
          sums.withUnsafeBufferPointer { second in
            Self.addProduct(
              to: target, at: 0, width: width, first, value * self.width, self.width, second,
              index * other.width, other.width)
          }
        }
        for value in 0..<values {
          let mine = least + value
          let upTo = min(low - mine - other.least, other.values - 1)
          if upTo >= 0 { add(up, value, upTo) }
          let from = max(high - mine - other.least, 0)
          if from < other.values { add(down, value, from) }
        }
      }
    }
    return BigUInt(words: total.map { UInt($0) })
  }

  /// The sums of counts from the least value up, or from the greatest down.
  private func sums(descending: Bool) -> [UInt64] {
    var sums = words
    let order = descending ? Array((0..<values).reversed()) : Array(0..<values)
    for (before, place) in zip(order, order.dropFirst()) {
      var carry: UInt64 = 0
      for word in 0..<width {
        let (part, over) = sums[place * width + word].addingReportingOverflow(
          sums[before * width + word])
        let (sum, more) = part.addingReportingOverflow(carry)
        sums[place * width + word] = sum
        carry = (over ? 1 : 0) + (more ? 1 : 0)
      }
    }
    return sums
  }

  /// Adds a product of two counts to a third; the bits of the whole leave room for every carry.
  static func addProduct(
    to target: UnsafeMutableBufferPointer<UInt64>, at place: Int, width: Int,
    _ first: UnsafeBufferPointer<UInt64>, _ firstPlace: Int, _ firstWidth: Int,
    _ second: UnsafeBufferPointer<UInt64>, _ secondPlace: Int, _ secondWidth: Int
  ) {
    for outer in 0..<min(firstWidth, width) {
      let factor = first[firstPlace + outer]
      if factor == 0 { continue }
      var carry: UInt64 = 0
      var word = outer
      for inner in 0..<secondWidth where word < width {
        let (high, low) = factor.multipliedFullWidth(by: second[secondPlace + inner])
        let (part, over) = target[place + word].addingReportingOverflow(low)
        let (sum, more) = part.addingReportingOverflow(carry)
        target[place + word] = sum
        carry = high &+ (over ? 1 : 0) &+ (more ? 1 : 0)
        word += 1
      }
      while carry != 0, word < width {
        let (sum, over) = target[place + word].addingReportingOverflow(carry)
        target[place + word] = sum
        carry = over ? 1 : 0
        word += 1
      }
    }
  }
}
