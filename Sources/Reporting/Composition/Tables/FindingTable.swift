import Model
import Statistics

/// The table of one kind of finding by article, with what the findings are about: for all States or
/// for one regional group, over the cycle. Articles without a printed number have no line; a
/// sentence names them together.
struct FindingTable {
  let view: PublicView
  let kind: Kind
  var group: RegionalGroup?
  /// The most articles that have a line; those with the greatest shares.
  var mostArticles = Int.max

  /// How many expressions stand in a cell.
  private static let mostExpressions = 3

  /// The table; without rows where nothing of the kind was found.
  var table: ReportDraft.DraftTable {
    var table = CellTableDraft(view: view)
    let found = view.articles(with: kind, .cycle, group: group).prefix(mostArticles)
    let rows = found.compactMap { article, cell -> [String]? in
      let content = content(cell)
      // A group's numbers stand beside those of all States, in a table of their own.
      if group != nil, content == nil { return nil }
      var row = [FieldNames.tableName(of: article), table.text(cell)]
      // Of a group the number of findings is never printed.
      if group == nil { row.append(table.mentions(cell)) }
      row.append(table.content(content))
      return row
    }
    return table.table(title: title, header: header, rows: rows)
  }

  private var title: String {
    let whose = group.map { " in \(FieldNames.name(of: $0))" } ?? ""
    switch kind {
    case .technicalAssistanceNeed:
      return "Technical assistance needs\(whose) over the cycle, by article"
    default: return "Most prevalent \(FieldNames.plural(of: kind))\(whose) over the cycle"
    }
  }

  private var header: [String] {
    let noun = FieldNames.plural(of: kind)
    let issued =
      switch kind {
      case .challenge: "Challenges issued"
      case .goodPractice: "Good practices recorded"
      case .technicalAssistanceNeed: "Needs expressed"
      case .success: "Successes recorded"
      case .observation: "Observations made"
      }
    let content =
      kind == .technicalAssistanceNeed
      ? "Types of assistance and needs, in order" : "Most prevalent \(noun), in order"
    return ["Article", "States with \(noun)"] + (group == nil ? [issued] : []) + [content]
  }

  /// What at least three States share, in order: types of assistance, expressions, paragraphs.
  private func content(_ cell: PublicCell) -> String? {
    var parts: [String] = []
    if kind == .technicalAssistanceNeed {
      parts += view.assistanceTypes(of: cell).map(FieldNames.name)
    }
    parts += view.expressions(of: cell).prefix(Self.mostExpressions).map { "“\($0.words)”" }
    let paragraphs = view.paragraphWords(of: cell)
    guard !parts.isEmpty else { return paragraphs.map(Numerals.capitalized) }
    let text = Numerals.capitalized(parts.joined(separator: "; "))
    return paragraphs.map { "\(text) (\($0))" } ?? text
  }
}
