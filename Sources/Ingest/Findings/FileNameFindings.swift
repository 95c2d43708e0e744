public import Model

/// What the name of a file and of the folders above it lets one guess.
public struct FileNameFindings: Sendable {
  private let names: StateNames
  private let codes: Set<StateCode>

  /// Makes a reader of names.
  public init(population: [StateCode: State]) {
    names = StateNames(population.values)
    codes = Set(population.values.filter { !$0.isOrganization }.map(\.code))
  }

  /// Returns what a path lets one guess.
  public func fields(of path: String) -> [DocumentField: FieldFinding] {
    let words = path.split { "/_ .-()[],;+".contains($0) }.map(String.init)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    var found: [DocumentField: FieldFinding] = [:]
    func add(_ field: DocumentField, _ value: String?, _ source: String = "file name") {
      if let value, found[field] == nil { found[field] = FieldFinding(value, .guess, source) }
    }
    add(.state, state(words, stem)?.description)
    let plain = words.joined(separator: " ")
    add(.kind, MastheadWords.kind(in: plain)?.rawValue)
    if found[.kind] == nil, words.contains(where: { $0.lowercased() == "summary" }) {
      add(.kind, DocumentKind.executiveSummary.rawValue)
    }
    if let date = PrintedDate(in: stem.split { "_ ".contains($0) }.joined(separator: " ")),
      date.isUnambiguous
    {
      add(.date, date.date.description)
    }
    for (place, word) in words.enumerated() where place + 1 < words.count {
      let number = Int(words[place + 1]).flatMap { (1...50).contains($0) ? $0 : nil }
      guard let number else { continue }
      if word.lowercased() == "cycle" { add(.cycle, String(number), "name of file or folder") }
      if word.lowercased() == "year" { add(.year, String(number), "name of file or folder") }
    }
    add(.distribution, Distribution.general.rawValue, "nothing else is printed")
    add(.title, WhiteSpace.normalized(stem))
    add(.symbol, WhiteSpace.normalized(PlainText.visible(stem)))
    return found
  }

  private func state(_ words: [String], _ stem: String) -> StateCode? {
    let named = Set(words.compactMap { StateCode($0) }.filter(codes.contains))
    if named.count == 1 { return named.first }
    let spaced = String(stem.map { "_-.".contains($0) ? " " : $0 })
    return names.state(in: spaced) ?? names.state(in: stem)
  }
}
