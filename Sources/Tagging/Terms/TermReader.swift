/// Reads the words of texts as numbers of stems, in runs that a term may not leave.
///
/// A run ends at punctuation, a figure or the end of the text; hyphens bind, as in
/// "capacity-building". English only.
public struct TermReader {
  /// A word in its place.
  public struct Word {
    /// The number of its stem.
    public let stem: Int32
    /// Where it stands: offsets of bytes.
    public let place: Range<Int>
  }

  /// The stems by number.
  public private(set) var stems: [String] = []
  /// Whether a stem by number is that of a function word.
  public private(set) var isFunction: [Bool] = []

  private let stemmer = Stemmer()
  private var numberOfWord: [String: Int32] = [:]
  private var numberOfStem: [String: Int32] = [:]

  /// Makes a reader that knows no word yet.
  public init() {}

  /// Returns the runs of words of a text, in order.
  ///
  /// - Complexity: Linear; a word is stemmed the first time it is seen.
  public mutating func runs(of text: String) -> [[Word]] {
    var text = text
    var runs: [[Word]] = []
    var run: [Word] = []
    text.withUTF8 { bytes in
      var place = 0
      while place < bytes.count {
        let end = Self.endOfWord(bytes, from: place)
        if end > place {
          run.append(
            Word(
              stem: number(String(decoding: bytes[place..<end], as: UTF8.self)),
              place: place..<end))
          place = end
          continue
        }
        if !Self.binds(bytes[place]), !run.isEmpty {
          runs.append(run)
          run = []
        }
        place += 1
      }
    }
    if !run.isEmpty { runs.append(run) }
    return runs
  }

  private mutating func number(_ word: String) -> Int32 {
    if let number = numberOfWord[word] { return number }
    let lower = word.lowercased()
    let stem = stemmer?.stem(lower) ?? lower
    let isFunction = FunctionWords.english.contains(lower)
    // A function word is no form of another word that shares its stem.
    let key = isFunction ? " \(stem)" : stem
    let number = numberOfStem[key] ?? Int32(stems.count)
    if number == stems.count {
      stems.append(stem)
      self.isFunction.append(isFunction)
      numberOfStem[key] = number
    }
    numberOfWord[word] = number
    return number
  }

  /// The end of the word that begins at a place: letters, of any script but ASCII's signs; the
  /// place itself where none begins.
  private static func endOfWord(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x80 {
        guard (byte | 0x20) >= 0x61, (byte | 0x20) <= 0x7A else { break }
        place += 1
      } else if let length = letterLength(bytes, at: place) {
        place += length
      } else {
        break
      }
    }
    return place
  }

  /// The bytes of a letter beyond ASCII; nil for dashes, quotation marks and other signs.
  private static func letterLength(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
    let first = bytes[place]
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC3, place + length <= bytes.count else { return nil }
    let letter = String(decoding: bytes[place..<(place + length)], as: UTF8.self)
    return letter.unicodeScalars.allSatisfy(\.properties.isAlphabetic) ? length : nil
  }

  /// Whether a sign between two words leaves them in one run.
  private static func binds(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "'")
  }
}
