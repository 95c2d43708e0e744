/// Gives elements their `eId` by the naming convention of OASIS: the parent's, the sort of element,
/// its number; `nn` and a count for what bears no number. No two are alike.
struct ElementIdentifiers {
  private var used: Set<String> = []
  private var counts: [String: Int] = [:]

  /// Returns the identifier of an element with a number.
  mutating func identifier(_ element: String, number: String?, in parent: String?) -> String {
    let name = (parent.map { "\($0)__" } ?? "") + element
    let label = String(
      String.UnicodeScalarView(
        (number ?? "").unicodeScalars.filter {
          ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        }))
    return unique(label.isEmpty ? counted("\(name)_nn") : "\(name)_\(label)")
  }

  /// Returns the identifier of an element that is known by its place among its like.
  mutating func identifier(_ element: String, in parent: String?) -> String {
    unique(counted((parent.map { "\($0)__" } ?? "") + element))
  }

  private mutating func counted(_ name: String) -> String {
    counts[name, default: 0] += 1
    return "\(name)_\(counts[name, default: 1])"
  }

  /// Two headings of one number stay apart.
  private mutating func unique(_ identifier: String) -> String {
    guard !used.insert(identifier).inserted else { return identifier }
    var copy = 2
    while !used.insert("\(identifier)-\(copy)").inserted { copy += 1 }
    return "\(identifier)-\(copy)"
  }
}
