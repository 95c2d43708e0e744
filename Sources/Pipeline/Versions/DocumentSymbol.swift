/// A document's symbol, taken apart at its last element: what it revises or corrects.
struct DocumentSymbol {
  /// The symbol that a revision replaces in the end: without a final `/Rev.n`.
  let work: String
  /// The number of the revision; 0 for a first issue.
  let revision: Int
  /// Whether the document is a corrigendum, or a revision of one.
  let isCorrigendum: Bool

  init(_ symbol: String) {
    var elements = symbol.split(separator: "/", omittingEmptySubsequences: false)
    var revision = 0
    if let last = elements.last, let number = Self.number(of: last, after: "Rev.") {
      revision = number
      elements.removeLast()
    }
    self.revision = revision
    work = elements.joined(separator: "/")
    isCorrigendum = elements.last.map { Self.number(of: $0, after: "Corr.") != nil } ?? false
  }

  private static func number(of element: Substring, after prefix: String) -> Int? {
    let lower = element.lowercased()
    guard lower.hasPrefix(prefix.lowercased()) else { return nil }
    return Int(lower.dropFirst(prefix.count).filter { $0 != " " }).flatMap { $0 > 0 ? $0 : nil }
  }
}
