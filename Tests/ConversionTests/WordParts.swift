import Foundation
import FoundationXML
import Reporting

/// The parts of a Word file as trees of XML, with the numbers that a word processor would print.
struct WordParts {
  /// A paragraph with the number in front of it.
  struct Paragraph {
    let element: XMLElement
    let style: String
    /// As printed, with its signs; nil where there is none.
    let label: String?
  }

  let trees: [String: XMLDocument]
  let parts: [WordPart]

  /// Reads the parts; one that is no well-formed XML is an error.
  init(_ parts: [WordPart]) throws {
    self.parts = parts
    trees = try Dictionary(
      uniqueKeysWithValues: parts.filter { $0.name.hasSuffix(".xml") || $0.name.hasSuffix(".rels") }
        .map { ($0.name, try XMLDocument(data: Data($0.bytes))) })
  }

  /// Every element of a part, in reading order.
  func elements(of part: String) -> [XMLElement] {
    guard let root = trees[part]?.rootElement() else { return [] }
    return Self.descendants(of: root)
  }

  static func descendants(of element: XMLElement) -> [XMLElement] {
    [element] + (element.children ?? []).compactMap { $0 as? XMLElement }.flatMap(descendants)
  }

  static func first(_ name: String, in element: XMLElement?) -> XMLElement? {
    element?.elements(forName: name).first
  }

  /// The value of an attribute; Foundation's own look-up misses those without a prefix.
  static func attribute(_ name: String, of element: XMLElement) -> String? {
    element.attributes?.first { $0.name == name }?.stringValue
  }

  static func value(_ name: String, in element: XMLElement?) -> String? {
    first(name, in: element).flatMap { attribute("w:val", of: $0) }
  }

  // MARK: Numbers

  /// The paragraphs of the document in reading order, those of tables among them.
  func paragraphs() -> [Paragraph] {
    var counters: [String: [Int]] = [:]
    return elements(of: "word/document.xml").filter { $0.name == "w:p" }.map { element in
      let properties = Self.first("w:pPr", in: element)
      let style = Self.value("w:pStyle", in: properties) ?? "Normal"
      return Paragraph(
        element: element, style: style,
        label: label(properties, style: style, counters: &counters))
    }
  }

  private func label(
    _ properties: XMLElement?, style: String, counters: inout [String: [Int]]
  ) -> String? {
    guard let (list, level) = numbering(properties) ?? inherited(style), list != "0",
      let definition = definition(ofList: list)
    else { return nil }
    let id = WordParts.attribute("w:abstractNumId", of: definition) ?? ""
    let levels = definition.elements(forName: "w:lvl")
    guard level < levels.count else { return nil }
    var counts = counters[id] ?? levels.map(Self.beforeFirst)
    counts[level] += 1
    for deeper in (level + 1)..<max(counts.count, level + 1) where deeper < counts.count {
      counts[deeper] = Self.beforeFirst(levels[deeper])
    }
    counters[id] = counts
    var text = Self.value("w:lvlText", in: levels[level]) ?? ""
    for (place, element) in levels.enumerated() {
      let format = Self.value("w:numFmt", in: element) ?? ""
      text = text.replacingOccurrences(
        of: "%\(place + 1)", with: Self.printed(counts[place], format))
    }
    return text
  }

  private static func beforeFirst(_ level: XMLElement) -> Int {
    (value("w:start", in: level).flatMap { Int($0) } ?? 1) - 1
  }

  private func numbering(_ properties: XMLElement?) -> (String, Int)? {
    guard let numbering = Self.first("w:numPr", in: properties),
      let list = Self.value("w:numId", in: numbering)
    else { return nil }
    return (list, Int(Self.value("w:ilvl", in: numbering) ?? "0") ?? 0)
  }

  private func inherited(_ style: String) -> (String, Int)? {
    var next: String? = style
    while let id = next {
      let element = elements(of: "word/styles.xml").first {
        $0.name == "w:style" && WordParts.attribute("w:styleId", of: $0) == id
      }
      if let found = numbering(Self.first("w:pPr", in: element)) { return found }
      next = Self.value("w:basedOn", in: element)
    }
    return nil
  }

  private func definition(ofList list: String) -> XMLElement? {
    let all = elements(of: "word/numbering.xml")
    let number = all.first {
      $0.name == "w:num" && WordParts.attribute("w:numId", of: $0) == list
    }
    let id = Self.value("w:abstractNumId", in: number)
    return all.first {
      $0.name == "w:abstractNum" && WordParts.attribute("w:abstractNumId", of: $0) == id
    }
  }

  private static func printed(_ count: Int, _ format: String) -> String {
    switch format {
    case "upperRoman": Numerals.roman(count)
    case "upperLetter": String(UnicodeScalar(UInt8(64 + count)))
    case "lowerLetter": String(UnicodeScalar(UInt8(96 + count)))
    default: String(count)
    }
  }

  // MARK: Words

  /// The words of an element: text and marks of notes, neither codes of fields nor pictures.
  static func text(of element: XMLElement) -> String {
    descendants(of: element).filter { $0.name == "w:r" }.map { run in
      let style = value("w:rStyle", in: first("w:rPr", in: run))
      let words = (run.children ?? []).compactMap { $0 as? XMLElement }.map(words).joined()
      return style == nil ? words : " \(words) "
    }.joined()
  }

  private static func words(_ part: XMLElement) -> String {
    switch part.name {
    case "w:t": part.stringValue ?? ""
    case "w:tab", "w:br": " "
    case "w:footnoteReference" where attribute("w:customMarkFollows", of: part) == nil:
      attribute("w:id", of: part) ?? ""
    default: ""
    }
  }
}
