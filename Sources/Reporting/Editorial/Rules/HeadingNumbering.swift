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
    for (index, heading) in headings.enumerated() {
      let siblings = headings.indices.filter {
        headings[$0].parent == heading.parent && headings[$0].level == heading.level
      }
      if heading.parent != nil, siblings.count == 1 {
        findings.append(
          (heading.place, "the only subheading of its level; take it away or add another"))
      }
      guard let number = heading.number, (1...4).contains(heading.level) else { continue }
      let before = siblings.filter { $0 < index && headings[$0].number != nil }
      let expected = Self.number(before.count + 1, level: heading.level)
      if number != expected, number != expected.filter({ !"()".contains($0) }) {
        findings.append((heading.place, "is numbered “\(number)”; here “\(expected)” follows"))
      }
    }
    return findings
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

  private static func number(_ value: Int, level: Int) -> String {
    let letter = String(Character(Unicode.Scalar(UInt8(96 + min(max(value, 1), 26)))))
    switch level {
    case 1: return Numerals.roman(value)
    case 2: return letter.uppercased()
    case 3: return String(value)
    default: return "(\(letter))"
    }
  }
}
