import Foundation
import Model
import Verification

/// A PDF held against the data: the words that `pdftotext` finds in it.
///
/// The order of words in tables and around pictures is the program's; what must be there is every
/// word of the text as often as the data have it.
struct PDFCheck {
  let file: String
  let expected: PrintedDocument

  func lines() -> [VerifiedLine] {
    guard let text = PDFText.read(file)?.joined(separator: "\n") else {
      return [
        VerifiedLine(
          file: file, place: nil,
          message: "\(file) was not compared: pdftotext is not installed or cannot read it; it is "
            + "in the package poppler-utils", isFinding: false)
      ]
    }
    var counts: [String: Int] = [:]
    // A word may be cut at the end of a line, or have lost its hyphen there; a number never.
    let letters = text.lowercased().filter(\.isLetter)
    for word in Self.words(text) { counts[word, default: 0] += 1 }
    for placed in expected.blocks {
      var texts = placed.block.texts
      if case .front = placed.block { texts = [] }
      for word in texts.flatMap(Self.words) {
        let left = counts[word] ?? 0
        if left > 0 {
          counts[word] = left - 1
        } else if word.first?.isNumber ?? true || !letters.contains(word) {
          return [
            VerifiedLine(
              file: file, place: nil,
              message: "the word “\(word)” of the data does not stand in it as often as it should")
          ]
        }
      }
    }
    return []
  }

  /// Runs of letters and runs of digits: the mark of a note stands close to its word in print.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLetter = false
    for character in PrintedWords.plain(text).lowercased() {
      let isLetter = character.isLetter
      guard isLetter || character.isNumber else {
        if !word.isEmpty { words.append(word) }
        word = ""
        continue
      }
      if !word.isEmpty, isLetter != wasLetter {
        words.append(word)
        word = ""
      }
      word.append(character)
      wasLetter = isLetter
    }
    return word.isEmpty ? words : words + [word]
  }
}
