/// What a line opens with: a number, a letter or a sign, as offices type or count them.
struct LineLabel: Hashable {
  /// How a label counts.
  enum Form: Hashable {
    /// A bullet or a dash: it counts nothing.
    case sign
    case decimal, upperRoman, lowerRoman, upperLetter, lowerLetter
    /// Numbers of several steps, such as "2.2" or "II.A".
    case steps(Int)
  }

  /// What stands around a number.
  enum Wrap: Hashable { case bare, stop, closing, brackets, comma }

  /// One way to read a label: "i" is a number or a letter.
  struct Reading: Hashable {
    let form: Form
    /// The place in its count, from 1; nil where the program cannot tell.
    let value: Int?
  }

  /// As printed, without a final full stop.
  let printed: String
  let wrap: Wrap
  /// The likeliest first.
  let readings: [Reading]
  /// The steps of the number, outermost first.
  let steps: [String]
  /// Whether a tab stands between the label and the words.
  var isTabbed = false

  var form: Form { readings.first?.form ?? .sign }
  var value: Int? { readings.first?.value }
  var isSign: Bool { form == .sign }

  /// A bullet.
  static let sign = LineLabel(
    printed: "•", wrap: .bare, readings: [Reading(form: .sign, value: nil)], steps: [])

  /// Whether the label is one of items alone: a sign, or what stands before brackets.
  var isListed: Bool { isSign || wrap == .brackets || wrap == .closing }

  /// Whether nothing but a space tells the label from the words: "14 States", "A Strategy".
  var isDoubtful: Bool {
    guard wrap == .bare, !isTabbed, !isSign else { return false }
    return steps.count == 1 || !steps.allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  /// Whether the label numbers paragraphs: digits with a full stop, or with a tab behind them.
  var isParagraphNumber: Bool {
    guard wrap == .stop || wrap == .bare && isTabbed || steps.count > 1 else { return false }
    return steps.allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  /// Takes the label off the start of a line.
  ///
  /// - Parameter line: The line as it stands; tabs matter.
  /// - Returns: The label and the words behind it; nil where the line opens with words.
  static func split(_ line: String) -> (label: LineLabel, rest: Substring)? {
    let text = line.drop(while: \.isWhitespace)
    guard let first = text.first else { return nil }
    if let rest = withoutSign(text, first) { return (.sign, rest) }
    let opens = first == "(" || first == "（"
    guard opens || first.isNumber || first.isLetter else { return nil }
    var token = text.prefix(14).prefix { !$0.isWhitespace && $0 != "、" }
    if opens && !token.hasSuffix(").") || !opens && !token.hasSuffix(".") {
      token = cutAtBorder(token, opens: opens)
    }
    let after = text[token.endIndex...]
    let isListed = after.first == "、"
    let rest = after.dropFirst(isListed ? 1 : 0)
    guard isListed || rest.first?.isWhitespace ?? false || isGlued(token, rest) else { return nil }
    let words = rest.drop(while: \.isWhitespace)
    guard let next = words.first, var label = read(token, isListed: isListed) else { return nil }
    // "2.5 million" is an amount, "I was told" a sentence, "A law" an article.
    let isCapital = label.form == .upperRoman || label.form == .upperLetter
    if next.isLowercase, label.wrap == .bare || isCapital && label.wrap == .stop { return nil }
    label.isTabbed = rest.prefix(while: \.isWhitespace).contains("\t")
    return (label, words)
  }

  /// Reads what a program counts, such as "12." or "(a)"; nil where it has words of its own.
  static func counted(_ label: String) -> LineLabel? {
    guard var read = split(label + "\tX"), read.rest == "X" else { return nil }
    read.label.isTabbed = true
    return read.label
  }

  // MARK: Parts

  private static let signs: Set<Character> = [
    "•", "‣", "◦", "·", "▪", "■", "□", "▫", "●", "○", "◆", "◇", "➢", "➤", "►", "▶", "✓", "✔", "⁃",
    "∙", "–", "—", "-", "−", "*", "o", "§",
  ]
  /// Signs that are letters, hyphens or words' own marks: only a tab makes labels of the last two.
  private static let tabbedSigns: Set<Character> = ["o", "§"]
  private static let spacedSigns: Set<Character> = ["–", "—", "-", "−", "*", "·"]

  private static func withoutSign(_ text: Substring, _ first: Character) -> Substring? {
    let isPrivate = first.unicodeScalars.first.map { (0xF000...0xF0FF).contains($0.value) } ?? false
    guard isPrivate || signs.contains(first) else { return nil }
    let after = text.dropFirst()
    if tabbedSigns.contains(first), after.first != "\t" { return nil }
    if spacedSigns.contains(first), !(after.first?.isWhitespace ?? false) { return nil }
    let rest = after.drop(while: \.isWhitespace)
    return rest.isEmpty ? nil : rest
  }

  /// "(a)The words" and "1.The words" as hasty typists write them.
  private static func cutAtBorder(_ token: Substring, opens: Bool) -> Substring {
    if let bracket = token.firstIndex(where: { $0 == ")" || $0 == "）" }) {
      return token[...bracket]
    }
    guard !opens, let stop = token.lastIndex(of: "."), token.index(after: stop) < token.endIndex,
      token[token.index(after: stop)...].dropFirst().first?.isLowercase ?? false
    else { return token }
    return token[...stop]
  }

  private static func isGlued(_ token: Substring, _ rest: Substring) -> Bool {
    guard let last = token.last, last == ")" || last == "）" || last == "." else { return false }
    return rest.first.map { $0.isLetter && !$0.isLowercase } ?? false
  }

  private static func read(_ token: Substring, isListed: Bool) -> LineLabel? {
    var core = token
    var wrap = isListed ? Wrap.comma : .bare
    // "(a)." has a full stop too many.
    if core.hasSuffix(").") { core = core.dropLast() }
    let closes = core.last == ")" || core.last == "）"
    if closes {
      core = core.dropLast()
      wrap = .closing
      if core.first == "(" || core.first == "（" {
        core = core.dropFirst()
        wrap = .brackets
      }
    } else if core.last == "." {
      core = core.dropLast()
      wrap = .stop
    }
    let steps = core.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard !steps.isEmpty, steps.count <= 6, !core.isEmpty else { return nil }
    let printed = token.hasSuffix(".") ? String(token.dropLast()) : String(token)
    if steps.count > 1 {
      guard !closes, steps.dropFirst().allSatisfy({ isStep($0) }), isStep(steps[0]) else {
        return nil
      }
      // "U.S." and "e.g." are no numbers; "II.A" and "2.B" are.
      let first = steps[0]
      guard
        first.allSatisfy(\.isNumber) || CountedNumber.roman(first) != nil
          || steps[1].allSatisfy(\.isNumber)
      else { return nil }
      return LineLabel(
        printed: printed, wrap: wrap,
        readings: [
          Reading(form: .steps(steps.count), value: steps.last.flatMap { CountedNumber.digits($0) })
        ], steps: steps)
    }
    let readings = readings(of: steps[0], wrap)
    guard !readings.isEmpty else { return nil }
    return LineLabel(printed: printed, wrap: wrap, readings: readings, steps: steps)
  }

  private static func isStep(_ text: String) -> Bool {
    CountedNumber.digits(text) != nil || CountedNumber.roman(text) != nil
      || text.count == 1 && text.allSatisfy(\.isLetter)
  }

  private static func readings(of text: String, _ wrap: Wrap) -> [Reading] {
    if let value = CountedNumber.digits(text) { return [Reading(form: .decimal, value: value)] }
    if let value = CountedNumber.chinese(text) {
      return wrap == .bare || wrap == .stop ? [] : [Reading(form: .upperRoman, value: value)]
    }
    var readings: [Reading] = []
    if text.count == 1 || Set(text).count == 1 && text.count == 2, let letter = text.first,
      letter.isLetter
    {
      let form = letter.isUppercase ? Form.upperLetter : .lowerLetter
      let value = CountedNumber.letter(letter).map { $0 + (text.count == 2 ? 26 : 0) }
      readings.append(Reading(form: form, value: value))
    }
    if let value = CountedNumber.roman(text) {
      // "I", "V" and "II" are numbers, "C" and "D" letters, unless what goes before says otherwise.
      readings.insert(
        Reading(form: .upperRoman, value: value),
        at: text.count > 1 || value <= 10 ? 0 : readings.count)
    } else if text == text.lowercased(), let value = CountedNumber.roman(text.uppercased()) {
      readings.insert(
        Reading(form: .lowerRoman, value: value),
        at: text.count > 1 || value == 1 ? 0 : readings.count)
    }
    return readings
  }
}
