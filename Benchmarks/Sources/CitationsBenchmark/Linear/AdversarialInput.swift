/// A text that aims at a loop of the reader, in any length.
struct AdversarialInput: Sendable {
  /// What the text looks like.
  let name: String
  private let make: @Sendable (_ utf8Count: Int) -> String

  /// Returns the text in about so many bytes.
  func text(utf8Count: Int) -> String { make(utf8Count) }

  /// The same words again and again, after a beginning and before an end.
  static func again(
    _ words: String, after head: String = "", before tail: String = "", name: String? = nil
  ) -> Self {
    Self(name: name ?? "\(head)\(words)\(words)…\(tail)") { utf8Count in
      head + repeated(words, utf8Count: utf8Count) + tail
    }
  }

  /// Words many times, then others as many bytes: what looks back over the first from each of the
  /// others, or applies each to all, shows here.
  static func twoParts(
    _ first: String, then second: String, after head: String = "", between middle: String = ""
  ) -> Self {
    Self(name: "\(head)\(first)\(first)…\(middle)\(second)\(second)…") { utf8Count in
      head + repeated(first, utf8Count: utf8Count / 2) + middle
        + repeated(second, utf8Count: utf8Count / 2)
    }
  }

  /// Words made from the numbers 1, 2, 3 …
  static func counting(
    after head: String, name: String, _ words: @escaping @Sendable (_ number: Int) -> String
  ) -> Self {
    Self(name: name) { utf8Count in
      var text = head
      text.reserveCapacity(utf8Count + 64)
      var number = 0
      while text.utf8.count < utf8Count {
        number += 1
        text += words(number)
      }
      return text
    }
  }

  private static func repeated(_ words: String, utf8Count: Int) -> String {
    String(repeating: words, count: max(1, utf8Count / max(1, words.utf8.count)))
  }
}
