/// The lines of a PDF file's pages in the order of the file, from what `pdftohtml -xml` writes.
///
/// The program's output is XML by name: fonts' names and marks within marks break it now and then, so
/// its lines are read one by one, and what is no line of text is passed over.
struct PDFPages {
  /// The pieces of lines, page by page.
  private(set) var pages: [[PageLine]] = []
  private var sizes: [Substring: Int] = [:]

  /// Reads the program's output.
  init(_ output: [UInt8]) {
    let text = String(decoding: output, as: UTF8.self)
    for whole in text.split(whereSeparator: \.isNewline) {
      let line = whole.drop(while: \.isWhitespace)
      // Links to pages are named before the first one, on its line.
      if line.contains("<page number=") {
        pages.append([])
      } else if let tag = Self.tag(line, "<fontspec "), let name = Self.words("id", in: tag) {
        sizes[name] = Self.number("size", in: tag) ?? 0
      } else if let tag = Self.tag(line, "<text "), !pages.isEmpty {
        take(line[tag.endIndex...].dropFirst(), tag)
      }
    }
  }

  /// Whether any page has words.
  var isEmpty: Bool { pages.allSatisfy(\.isEmpty) }

  private mutating func take(_ content: Substring, _ tag: Substring) {
    guard let left = Self.number("left", in: tag), let top = Self.number("top", in: tag),
      let width = Self.number("width", in: tag), let height = Self.number("height", in: tag),
      let name = Self.words("font", in: tag)
    else { return }
    let (words, look) = Self.plain(content, size: sizes[name])
    guard !words.allSatisfy(\.isWhitespace) else { return }
    let line = PageLine(
      text: Self.withGap(words), left: left, right: left + max(0, width), top: top,
      bottom: top + max(1, height), look: look, page: pages.count - 1)
    let page = pages.count - 1
    guard let last = pages[page].indices.last, Self.join(line, to: &pages[page][last]) else {
      pages[page].append(line)
      return
    }
  }

  // MARK: Pieces of a line

  /// Joins a piece to the one before it, if they stand close by; whether they do.
  private static func join(_ next: PageLine, to line: inout PageLine) -> Bool {
    let size = max(8, line.height, next.height)
    let gap = next.left - line.right
    guard line.isBeside(next), gap > -size / 2 else { return false }
    // A small number above the line refers to a note.
    if isRaised(next, beside: line), gap < size / 2 {
      line.right = next.right
      return true
    }
    // No label is longer, and a line of many pieces must not be looked through with each.
    let isShort = line.text.utf8.count <= 40
    let isMark = isShort && isRaised(line, beside: next)
    let isLabel =
      isShort && (isMark || LineLabel.counted(line.text.trimmedEnd) != nil || isSign(line.text))
    guard gap * 5 < size * 4 || isLabel && gap < size * 6 else { return false }
    let isClose = gap * 6 <= size || line.text.last?.isWhitespace ?? true
    line.text += (isLabel ? "\t" : isClose ? "" : " ") + next.text
    line.right = max(line.right, next.right)
    if isLabel {
      (line.top, line.bottom, line.look) = (next.top, next.bottom, next.look)
      return true
    }
    line.bottom = max(line.bottom, next.bottom)
    line.look.isBold = line.look.isBold && next.look.isBold
    line.look.isItalic = line.look.isItalic && next.look.isItalic
    line.look.size = max(line.look.size ?? 0, next.look.size ?? 0)
    return true
  }

  private static func isSign(_ text: String) -> Bool {
    LineLabel.split(text.trimmedEnd + "\tX").map { $0.label.isSign && $0.rest == "X" } ?? false
  }

  private static func isRaised(_ mark: PageLine, beside line: PageLine) -> Bool {
    guard mark.text.utf8.count <= 40 else { return false }
    let words = mark.text.filter { !$0.isWhitespace }
    guard let size = mark.look.size, let other = line.look.size, size * 5 <= other * 4 else {
      return false
    }
    return (1...4).contains(words.count) && words.allSatisfy { $0.isNumber || "*†‡,".contains($0) }
      && mark.bottom <= line.bottom
  }

  /// "10.A strategy" as some programs close the gap behind a number.
  private static func withGap(_ text: String) -> String {
    let number = text.prefix { $0.isNumber }
    let rest = text[number.endIndex...].dropFirst()
    guard (1...3).contains(number.count), text[number.endIndex...].first == ".",
      rest.first?.isUppercase ?? false,
      rest.hasPrefix("A ") || rest.dropFirst().first?.isLowercase ?? false
    else { return text }
    return number + ".\t" + rest
  }

  // MARK: Tags

  private static func tag(_ line: Substring, _ opening: String) -> Substring? {
    guard line.hasPrefix(opening), let end = line.firstIndex(of: ">") else { return nil }
    return line[..<end]
  }

  private static func words(_ name: String, in tag: Substring) -> Substring? {
    guard let start = tag.firstRange(of: " \(name)=\"") else { return nil }
    return tag[start.upperBound...].prefix { $0 != "\"" }
  }

  /// A number of at most six digits, so that no sum of some overflows.
  private static func number(_ name: String, in tag: Substring) -> Int? {
    words(name, in: tag).flatMap { Int($0) }.flatMap { abs($0) < 1_000_000 ? $0 : nil }
  }

  /// The words without marks, and how all of them look.
  private static func plain(_ content: Substring, size: Int?) -> (String, WordLook) {
    var text = ""
    var (isBold, isItalic) = (0, 0)
    var look = WordLook(isBold: true, isItalic: true, size: size)
    var rest = content
    var link: String.Index?
    while let character = rest.first {
      if character == "<", let end = rest.firstIndex(of: ">") {
        switch rest[rest.index(after: rest.startIndex)..<end] {
        case "b": isBold += 1
        case "/b": isBold -= 1
        case "i": isItalic += 1
        case "/i": isItalic -= 1
        case "/a":
          // A link of a number alone leads to a note, or back from it.
          if let start = link { text = withoutMark(text, from: start) }
          link = nil
        case let name where name.hasPrefix("a "): link = text.endIndex
        default: break
        }
        rest = rest[end...].dropFirst()
        continue
      }
      // Fonts have one hyphen for both uses, and programs call it the soft one.
      var letter = character == "\u{AD}" || character == "\u{2010}" ? "-" : character
      rest = rest.dropFirst()
      if character == "&", let end = rest.prefix(8).firstIndex(of: ";"),
        let named = entity(rest[..<end])
      {
        letter = named
        rest = rest[end...].dropFirst()
      }
      text.append(letter)
      guard letter.isLetter || letter.isNumber else { continue }
      if isBold <= 0 { look.isBold = false }
      if isItalic <= 0 { look.isItalic = false }
    }
    return (text, look)
  }

  /// Takes a number off the end; one at the start is the mark of a note and keeps its distance.
  private static func withoutMark(_ text: String, from start: String.Index) -> String {
    let mark = text[start...].drop { !$0.isNumber }
    guard (1...3).contains(mark.count), mark.allSatisfy(\.isNumber),
      text[start..<mark.startIndex].allSatisfy({ $0.isPunctuation || $0.isWhitespace })
    else { return text }
    if text[..<mark.startIndex].allSatisfy(\.isWhitespace) { return text + "\t" }
    return String(text[..<mark.startIndex])
  }

  private static func entity(_ name: Substring) -> Character? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let code =
        digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return code.flatMap(Unicode.Scalar.init).map(Character.init)
    }
  }
}

extension String {
  /// The words without white space behind them.
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }
}
