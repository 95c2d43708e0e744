import CStemmer

/// Snowball's stemmer for English: "laundered" and "laundering" become one.
///
/// A class, for it owns memory of the library until it goes.
final class Stemmer {
  private let stemmer: OpaquePointer

  /// Makes a stemmer; nil where there is no memory for it.
  init?() {
    guard let stemmer = sb_stemmer_new("english", "UTF_8") else { return nil }
    self.stemmer = stemmer
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// Returns the stem of a word in lower case.
  func stem(_ word: String) -> String {
    var word = word
    return word.withUTF8 { bytes in
      guard let stem = sb_stemmer_stem(stemmer, bytes.baseAddress, Int32(bytes.count)) else {
        return String(decoding: bytes, as: UTF8.self)
      }
      let length = Int(sb_stemmer_length(stemmer))
      return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
    }
  }
}
