/// The words of a text in small letters, without punctuation.
public struct Words: Hashable, Sendable {
  /// The words in order; letters, digits and apostrophes alone.
  public let list: [String]

  /// Takes the words out of a text.
  public init(_ text: String) { self.init(wordsOf: text) }

  /// Takes the words out of a part of a text.
  public init(_ text: Substring) { self.init(wordsOf: text) }

  private init(wordsOf text: some StringProtocol) {
    // Nearly every text is ASCII, and its letters are then known without the tables of Unicode.
    list = Self.plainWords(text.utf8) ?? Self.words(text)
  }

  /// The words of a text in ASCII; nil for any other.
  private static func plainWords(_ text: some Sequence<UInt8>) -> [String]? {
    var words: [String] = []
    var word: [UInt8] = []
    func endWord() {
      guard !word.isEmpty else { return }
      words.append(String(decoding: word, as: UTF8.self))
      word.removeAll(keepingCapacity: true)
    }
    for byte in text {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: word.append(byte)
      case 0x41...0x5A: word.append(byte | 0x20)
      case 0x27 where !word.isEmpty: word.append(byte)
      case 0x80...: return nil
      default: endWord()
      }
    }
    endWord()
    return words
  }

  private static func words(_ text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text {
      if character.isLetter || character.isNumber {
        word += character.lowercased()
      } else if (character == "'" || character == "’"), !word.isEmpty {
        word += "'"
      } else if character != "\u{AD}", !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// The words with one space between, before and after them, so that phrases match whole words.
  public var joined: String { " " + list.joined(separator: " ") + " " }

  /// Returns whether joined words contain a phrase, both in small letters and without punctuation.
  public static func contains(_ joined: String, phrase: String) -> Bool {
    var (joined, phrase) = (joined, phrase)
    return joined.withUTF8 { whole in phrase.withUTF8 { contains(whole, phrase: $0) } }
  }

  private static func contains(
    _ whole: UnsafeBufferPointer<UInt8>, phrase: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard whole.count >= phrase.count + 2 else { return false }
    for start in 0...(whole.count - phrase.count - 2)
    where whole[start] == 0x20 && whole[start + phrase.count + 1] == 0x20 {
      if phrase.elementsEqual(whole[(start + 1)...(start + phrase.count)]) { return true }
    }
    return false
  }
}
