import Model

/// Provisions in one column: their names with a space before and after each; empty for none.
struct ProvisionNames {
  private let provision: Archive.ProvisionNaming
  /// Most observations share their provisions with others: each list is made once.
  private var known: [String: [Provision]] = ["": []]

  init(_ provision: @escaping Archive.ProvisionNaming) { self.provision = provision }

  static func kept(_ provisions: [Provision]) -> String {
    provisions.isEmpty
      ? "" : " " + provisions.map(\.description).joined(separator: " ") + " "
  }

  /// Returns the provisions, or nil where one of them is unknown.
  mutating func read(_ names: String) -> [Provision]? {
    if let provisions = known[names] { return provisions }
    var provisions: [Provision] = []
    for name in names.split(separator: " ") {
      guard let found = provision(String(name)) else { return nil }
      provisions.append(found)
    }
    known[names] = provisions
    return provisions
  }
}
