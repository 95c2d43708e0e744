import Model

/// A passage in lines of a certain width, with numbered marks beneath some of its words.
struct MarkedPassage {
  private let characters: [Character]
  /// What stands beneath each character: a space where nothing does.
  private let marks: [Character]

  /// Lays a text out.
  ///
  /// - Parameters:
  ///   - text: The passage; line breaks and characters that would command a terminal become spaces.
  ///   - spans: Spans in UTF-8 offsets with the sign to draw, in order; numbered from 1.
  init(_ text: String, marks spans: [(span: TextSpan, sign: Character)]) {
    var characters: [Character] = []
    var starts: [Int] = []
    var offset = 0
    for character in text {
      starts.append(offset)
      offset += character.utf8.count
      characters.append(Self.isPrintable(character) ? character : " ")
    }
    var marks = [Character](repeating: " ", count: characters.count)
    for (index, (span, sign)) in spans.enumerated() {
      let places = starts.indices.filter { span.start <= starts[$0] && starts[$0] < span.end }
      for place in places { marks[place] = sign }
      // The number stands at the beginning of its mark, as far as the mark has room for it.
      for (place, digit) in zip(places, String(index + 1)) { marks[place] = digit }
    }
    self.characters = characters
    self.marks = marks
  }

  private static func isPrintable(_ character: Character) -> Bool {
    !character.isWhitespace
      && character.unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
      }
  }

  /// Returns the lines of the passage, broken at spaces, each with its line of marks if it has any.
  func lines(width: Int) -> [String] {
    var lines: [String] = []
    var start = 0
    while start < characters.count {
      var end = min(start + max(width, 1), characters.count)
      if end < characters.count, characters[end] != " ",
        let space = characters[start..<end].lastIndex(of: " ")
      {
        end = space + 1
      }
      lines.append(Self.trimmed(characters[start..<end]))
      let below = Self.trimmed(marks[start..<end])
      if !below.isEmpty { lines.append(below) }
      start = end
      while start < characters.count, characters[start] == " " { start += 1 }
    }
    return lines
  }

  private static func trimmed(_ line: ArraySlice<Character>) -> String {
    String(line[..<((line.lastIndex { $0 != " " } ?? line.startIndex - 1) + 1)])
  }
}
