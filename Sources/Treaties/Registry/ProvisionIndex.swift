public import Model

/// Every provision of every treaty: what exists, and what it is called.
struct ProvisionIndex {
  /// Articles and units of all treaties.
  let existing: Set<Provision>
  /// The children of each article and unit, in the order of the treaty.
  let children: [Provision: [Provision]]

  /// The articles of each instrument, in the order of `Instrument`.
  private let articles: [[Provision]]

  static let all = ProvisionIndex()

  private init() {
    var existing: Set<Provision> = []
    var children: [Provision: [Provision]] = [:]
    for treaty in Registry.treaties {
      for article in treaty.articles {
        existing.insert(article.provision)
        for unit in article.units {
          existing.insert(unit)
          children[unit.parent, default: []].append(unit)
        }
      }
    }
    self.existing = existing
    articles = Registry.treaties.map { $0.articles.map(\.provision) }
    self.children = children
  }

  /// Returns the articles of an instrument; the first has the number 1.
  func articles(of instrument: Instrument) -> [Provision] { articles[Int(instrument.rawValue)] }
}

extension Provision {
  /// The provision of which this is a unit; an article is its own.
  var parent: Provision {
    guard let article, !units.isEmpty else { return self }
    return Provision(unchecked: instrument, article: article, units: units.dropLast()) ?? self
  }

  /// The article or paragraph that the provision is or lies in.
  public var paragraphLevel: Provision {
    var place = self
    while place.units.count > 1 { place = place.parent }
    return place
  }

  /// Returns the provision of a name such as `UNTOC/18/3/b`, or nil where no treaty has it.
  public init?(named name: some StringProtocol) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, let instrument = Instrument(code: first) else { return nil }
    guard parts.count > 1 else {
      self.init(instrument)
      return
    }
    guard let number = Self.plainNumber(parts[1]),
      var found = Provision(unchecked: instrument, article: number, units: []),
      ProvisionIndex.all.existing.contains(found)
    else { return nil }
    for part in parts.dropFirst(2) {
      guard let child = found.child(labelled: String(part)) else { return nil }
      found = child
    }
    self = found
  }

  /// The unit directly beneath this provision that bears a label, or nil where there is none.
  func child(labelled label: String) -> Provision? {
    ProvisionIndex.all.children[self]?.first { $0.units.last?.description == label }
  }

  private static func plainNumber(_ text: some StringProtocol) -> Int? {
    guard let number = Int(text), String(number) == text else { return nil }
    return number
  }
}
