import Model
import TestSupport

/// Edits that change no fact.
enum HarmlessEdits {
  typealias Edit = @Sendable (String, inout SeededGenerator) -> String?

  /// Edits of one text.
  static let all: [(name: String, edit: Edit)] = [
    ("other words", rewording), ("numbers in words", numerals), ("typography", typography),
    ("a sentence beside", addition), ("the name of an article", naming), ("a percentage", percent),
    ("a clause in front", order), ("sentences joined", joining), ("of the, of", article),
  ]

  private static func rewording(_ text: String, _ random: inout SeededGenerator) -> String? {
    var result = text
    var isChanged = false
    for _ in 0..<4 {
      if let next = EditText.replacing(oneOf: synonyms, in: result, &random) {
        result = next
        isChanged = true
      }
    }
    return isChanged ? result : nil
  }

  private static let synonyms = [
    ("were identified in", "were found by the reviewers in"), ("were identified", "were observed"),
    ("the reviewers identified", "the review teams found"), ("were recorded", "were registered"),
    ("were noted in", "emerged in"), ("States reviewed", "States under review"),
    ("States reviewed", "reviewed States"),
    ("which corresponds to", "that is to say"), ("which corresponds to", "which is equivalent to"),
    ("For all parties this means", "Projected to all parties, this is"),
    ("Over the cycle as a whole", "Across the whole cycle"),
    ("Since the beginning of the cycle", "Since the cycle began"),
    ("Taken together, the years of the cycle show", "The cycle as a whole shows"),
    ("Good practices", "Best practices"), ("Challenges", "Difficulties"),
    ("challenges", "gaps"),
    ("expressed a need for technical assistance", "requested technical assistance"),
    ("Needs for technical assistance", "Technical assistance needs"),
    ("needs for technical assistance", "technical assistance needs"),
    ("Technical assistance was sought", "Technical assistance was requested"),
    ("has been rising", "has been increasing"), ("has been falling", "has been declining"),
    ("has been rising", "has grown"), ("has been falling", "has gone down"),
    ("no trend could be established", "it was not possible to establish a trend"),
    ("no trend could be established", "no trend was discernible"),
    ("The expert group recommends", "The group recommends"), ("be devoted to", "be held on"),
    ("received findings on challenges", "were found to have challenges"),
    ("which deals with", "concerning"), ("With regard to", "As regards"),
    ("were found to face challenges", "were faced with challenges"),
    ("such challenges have been", "challenges of this sort have been"),
    ("differ from the other groups", "are different from the other groups"),
    ("African States", "the States of the African Group"), ("above all", "first of all"),
    ("posed challenges in", "was a source of challenges for"), ("was at issue", "was concerned"),
    ("in the year", "in the third year"), ("fewer than three", "fewer than 3"),
    ("pending summaries could raise the count", "the count could rise with pending summaries"),
    ("It is recommended that", "The group recommends that"), ("such as", "for instance"),
  ]

  private static func numerals(_ text: String, _ random: inout SeededGenerator) -> String? {
    let found = text.matches(of: /\b([0-9]+|[a-z]+) (of|States)\b/).filter {
      (EditText.value($0.1) ?? 0) > 1
    }
    guard let match = found.randomElement(using: &random), let value = EditText.value(match.1)
    else { return nil }
    let isInFigures = match.1.first?.isNumber ?? false
    guard EditText.small.indices.contains(value) else { return nil }
    let other = isInFigures ? EditText.small[value] : String(value)
    return text[..<match.1.startIndex] + other + text[match.1.endIndex...]
  }

  private static func typography(_ text: String, _ random: inout SeededGenerator) -> String? {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: text.replacing("“", with: "\"").replacing("”", with: "\"").replacing("’", with: "'")
    case 1: text.replacing(" of the ", with: "  of\u{A0}the ")
    case 2: text.replacing("-", with: "\u{2011}").replacing("–", with: "-")
    default: text.replacing("Convention", with: "CONVENTION")
    }
  }

  private static func addition(_ text: String, _ random: inout SeededGenerator) -> String? {
    let sentences = [
      "The expert group took note of this with appreciation.",
      "Further details are available from the Secretariat.",
      "The group will come back to the matter.",
      "Attention is drawn to the relevant resolutions of the Conference.",
      "States parties may wish to exchange experience in this field.",
      "This deserves the continued attention of the Conference.",
      "The views expressed here are those of the expert group.",
    ]
    return "\(text) \(sentences[Int.random(in: sentences.indices, using: &random)])"
  }

  private static func naming(_ text: String, _ random: inout SeededGenerator) -> String? {
    EditText.replacing(
      oneOf: [
        ("of the Convention", "of the Organized Crime Convention"), ("article", "art."),
        (
          "the Trafficking in Persons Protocol",
          "the Protocol to Prevent, Suppress and Punish "
            + "Trafficking in Persons, Especially Women and Children"
        ),
        ("art.", "article"),
      ], in: text, &random)
  }

  private static func percent(_ text: String, _ random: inout SeededGenerator) -> String? {
    let found = text.matches(of: /([0-9]+) of the ([0-9]+) States reviewed/)
    guard let match = found.randomElement(using: &random), let part = Int(match.1),
      let whole = Int(match.2), whole > 0
    else { return nil }
    let share = (200 * part + whole) / (2 * whole)
    return text[..<match.range.upperBound] + " (\(share) per cent)"
      + text[match.range.upperBound...]
  }

  private static func order(_ text: String, _ random: inout SeededGenerator) -> String? {
    let pattern =
      /([A-Z][a-z ]+) were recorded in ([0-9a-z]+) States, and ([0-9a-z]+) expressed a need for technical assistance\./
    guard let match = text.firstMatch(of: pattern) else { return nil }
    let first = match.1.prefix(1).lowercased() + match.1.dropFirst()
    let sentence =
      "A need for technical assistance was expressed in \(match.3) States; \(match.2) States had "
      + "\(first)."
    return text[..<match.range.lowerBound] + sentence + text[match.range.upperBound...]
  }

  private static func joining(_ text: String, _ random: inout SeededGenerator) -> String? {
    guard let range = text.ranges(of: ". Good practices").randomElement(using: &random) else {
      return nil
    }
    return text[..<range.lowerBound] + ", while good practices" + text[range.upperBound...]
  }

  private static func article(_ text: String, _ random: inout SeededGenerator) -> String? {
    let found = text.matches(of: /([0-9a-z]+) of the ([0-9]+)(?= )/).filter {
      EditText.value($0.1) != nil
    }
    guard let match = found.randomElement(using: &random) else { return nil }
    let link = ["of", "out of", "out of the"][Int.random(in: 0..<3, using: &random)]
    return text[..<match.1.endIndex] + " \(link) \(match.2)" + text[match.range.upperBound...]
  }

  // MARK: Whole documents

  /// Moves, splits, merges, deletes and renumbers paragraphs; references follow.
  static func rearranged(
    _ document: PrintedDocument, _ random: inout SeededGenerator
  ) -> PrintedDocument {
    var blocks = document.blocks.map(\.block)
    // Parts of a split paragraph stay together: what they are about is said in the first.
    remove(&blocks, &random)
    for _ in 0..<2 { move(&blocks, &random) }
    merge(&blocks, &random)
    split(&blocks, &random)
    return PrintedDocument(blocks: renumbered(blocks).map { .init($0) })
  }

  private static func paragraphs(_ blocks: [PrintedBlock]) -> [Int] {
    blocks.indices.filter {
      if case .paragraph(let number, _, _) = blocks[$0] { number != nil } else { false }
    }
  }

  private static func move(_ blocks: inout [PrintedBlock], _ random: inout SeededGenerator) {
    let places = paragraphs(blocks)
    guard let from = places.randomElement(using: &random),
      let to = places.randomElement(using: &random)
    else { return }
    let block = blocks.remove(at: from)
    blocks.insert(block, at: min(to, blocks.count))
  }

  private static func split(_ blocks: inout [PrintedBlock], _ random: inout SeededGenerator) {
    guard let place = paragraphs(blocks).randomElement(using: &random),
      case .paragraph(let number, let text, let isBold) = blocks[place],
      let range = text.ranges(of: /\. (?=[A-Z])/).randomElement(using: &random)
    else { return }
    blocks[place] = .paragraph(
      number: number, text: String(text[..<range.lowerBound]) + ".", isBold: isBold)
    blocks.insert(
      .paragraph(number: "0", text: String(text[range.upperBound...]), isBold: isBold),
      at: place + 1)
  }

  private static func merge(_ blocks: inout [PrintedBlock], _ random: inout SeededGenerator) {
    let places = paragraphs(blocks).filter { place in
      guard blocks.indices.contains(place + 1),
        case .paragraph(let number, _, _) = blocks[place + 1]
      else { return false }
      return number != nil
    }
    guard let place = places.randomElement(using: &random),
      case .paragraph(let number, let text, let isBold) = blocks[place],
      case .paragraph(_, let more, _) = blocks[place + 1]
    else { return }
    blocks[place] = .paragraph(number: number, text: "\(text) \(more)", isBold: isBold)
    blocks.remove(at: place + 1)
  }

  private static func remove(_ blocks: inout [PrintedBlock], _ random: inout SeededGenerator) {
    guard let place = paragraphs(blocks).randomElement(using: &random) else { return }
    blocks.remove(at: place)
  }

  private static func renumbered(_ blocks: [PrintedBlock]) -> [PrintedBlock] {
    var next = 0
    return blocks.map { block in
      guard case .paragraph(let number, let text, let isBold) = block, number != nil else {
        return block
      }
      next += 1
      return .paragraph(number: String(next), text: text, isBold: isBold)
    }
  }
}
