import Model

/// Headings are numbered I., A., 1., (a), level by level, without gaps, and never alone.
///
/// A heading that has the only subheading of its level beneath it needs none; the summary and
/// annexes bear no such number.
///
/// Source: United Nations Editorial Manual, "Headings".
/// Remedy: number anew, or take a single subheading away.
struct HeadingNumbering: EditorialRule {
  static let name = "headingNumbering"

  private struct Heading {
    let level: Int
    let number: String?
    let place: String
    let parent: Int?
  }

  func findings(in document: EditorialDocument) -> [(place: String, message: String)] {
    let headings = headings(of: document)
    var findings: [(place: String, message: String)] = []
    /// The last number of each level, by the heading above.
    var last: [[Int]: Counter] = [:]
    var mayRestart: Set<[Int]> = []
    for (index, heading) in headings.enumerated() {
      let key = [heading.parent ?? -1, heading.level]
      guard let number = heading.number else {
        // Behind an annex or another heading without number the counting may begin anew.
        mayRestart.insert(key)
        continue
      }
      let isAlone = !headings.indices.contains {
        $0 != index && headings[$0].parent == heading.parent
          && headings[$0].level == heading.level
      }
      if heading.parent != nil, isAlone {
        findings.append(
          (heading.place, "the only subheading of its level; take it away or add another"))
      }
      guard let counter = Counter(number, after: last[key], level: heading.level) else { continue }
      let value = (last[key].map { $0.sort == counter.sort ? $0.value : 0 } ?? 0) &+ 1
      let isNew = last[key]?.sort != counter.sort || mayRestart.remove(key) != nil
      if counter.value != value, counter.value != 1 || !isNew {
        let expected = Counter(sort: counter.sort, value: value).text
        findings.append((heading.place, "is numbered “\(number)”; here “\(expected)” follows"))
      }
      if heading.level == 1, counter.sort == .digits, last[key] == nil {
        findings.append(
          (heading.place, "is numbered “\(number)”; chapters are numbered I., II., III."))
      }
      last[key] = counter
    }
    return findings
  }

  /// A heading's number, told apart by its characters and by what it follows.
  private struct Counter {
    enum Sort { case roman, letter, digits, bracketed }

    let sort: Sort
    let value: Int

    init(sort: Sort, value: Int) {
      self.sort = sort
      self.value = value
    }

    init?(_ number: String, after last: Counter?, level: Int) {
      let bare = number.filter { !"()".contains($0) }
      if let digits = Int(bare) {
        self.init(sort: .digits, value: digits)
        return
      }
      let isRoman = (1...39).first { Numerals.roman($0) == bare }
      let letter = bare.utf8.count == 1 ? bare.lowercased().utf8.first.map { Int($0) - 96 } : nil
      if let isRoman, letter == nil || last?.sort == .roman || last == nil && level == 1 {
        self.init(sort: .roman, value: isRoman)
      } else if let letter, (1...26).contains(letter) {
        self.init(sort: bare == bare.uppercased() ? .letter : .bracketed, value: letter)
      } else {
        return nil
      }
    }

    var text: String {
      let letter = String(Character(Unicode.Scalar(UInt8(96 + min(max(value, 1), 26)))))
      switch sort {
      case .roman: return Numerals.roman(value)
      case .letter: return letter.uppercased()
      case .digits: return String(value)
      case .bracketed: return "(\(letter))"
      }
    }
  }

  private func headings(of document: EditorialDocument) -> [Heading] {
    var headings: [Heading] = []
    var open: [(level: Int, index: Int)] = []
    for (placed, place) in zip(document.printed.blocks, document.places) {
      guard case .heading(let level, let number, _) = placed.block else { continue }
      open.removeAll { $0.level >= level }
      headings.append(
        Heading(level: level, number: number, place: place, parent: open.last?.index))
      open.append((level, headings.count - 1))
    }
    return headings
  }
}
