/// The numberings of a Word file, and where each of them stands.
///
/// Definitions that share an abstract one count together, as Word does, unless one says otherwise
/// when it is first used.
struct WordNumbering {
  private struct Level {
    var start = 1
    var format = WordNumberFormat.decimal
    var text = ""
    /// The level after which it begins anew, from 1; nil for any level above it, 0 for none.
    var restart: Int?
    var isLegal = false
    var style: String?

    init(_ element: MarkupElement) {
      start = element.value("start").flatMap { Int($0) } ?? 1
      let name = element.first("numFmt")?.attributes["val"] ?? "decimal"
      format = WordNumberFormat(rawValue: name) ?? .decimal
      text = element.value("lvlText") ?? ""
      restart = element.value("lvlRestart").flatMap { Int($0) }
      isLegal = element.first("isLgl").map { $0.attributes["val"] != "0" } ?? false
      style = element.value("pStyle")
    }
  }

  private struct Definition {
    let abstract: String
    var overrides: [Int: Level] = [:]
    var starts: [Int: Int] = [:]
  }

  private var abstracts: [String: [Int: Level]] = [:]
  /// Abstract definitions that only point to a numbering style.
  private var styleLinks: [String: String] = [:]
  private var definitions: [String: Definition] = [:]

  private var merged: [String: [Int: Level]] = [:]
  private var counters: [String: [Int?]] = [:]
  private var used: Set<String> = []

  init() {}

  init(_ root: MarkupElement) {
    for element in root.all("abstractNum") {
      guard let id = element.attributes["abstractNumId"] else { continue }
      abstracts[id] = Self.levels(element.all("lvl"))
      styleLinks[id] = element.value("numStyleLink")
    }
    for element in root.all("num") {
      guard let id = element.attributes["numId"], let abstract = element.value("abstractNumId")
      else { continue }
      var definition = Definition(abstract: abstract)
      for override in element.all("lvlOverride") {
        guard let level = override.attributes["ilvl"].flatMap({ Int($0) }) else { continue }
        if let inner = override.first("lvl") { definition.overrides[level] = Level(inner) }
        definition.starts[level] = override.value("startOverride").flatMap { Int($0) }
      }
      definitions[id] = definition
    }
  }

  private static func levels(_ elements: [MarkupElement]) -> [Int: Level] {
    var levels: [Int: Level] = [:]
    for element in elements {
      if let number = element.attributes["ilvl"].flatMap({ Int($0) }), (0...8).contains(number) {
        levels[number] = Level(element)
      }
    }
    return levels
  }

  /// Counts on and returns what Word prints before the paragraph.
  ///
  /// - Parameters:
  ///   - id: The definition.
  ///   - level: The level from 0; nil where the styles decide it.
  ///   - styles: The paragraph's style and those that it is based on.
  ///   - links: What a numbering style stands for.
  /// - Returns: The label, whether it is a bullet, the list that counts it and the level in it; nil
  ///   where nothing is printed.
  mutating func next(
    _ id: String, level: Int?, styles: [String], links: (String) -> String?
  ) -> (label: String, isBullet: Bool, list: String, level: Int)? {
    guard let (abstract, definition) = resolved(id, links) else { return nil }
    let levels =
      merged[id] ?? (abstracts[abstract] ?? [:]).merging(definition.overrides) { $1 }
    merged[id] = levels
    let level = level ?? Self.level(meantFor: styles, in: levels) ?? 0
    guard let format = levels[level] else { return nil }
    var counter = counters[abstract] ?? Array(repeating: nil, count: 9)
    if used.insert(id).inserted {
      for (level, start) in definition.starts where counter.indices.contains(level) {
        counter[level] = start &- 1
      }
    }
    counter[level] = (counter[level] ?? format.start &- 1) &+ 1
    for deeper in counter.indices where deeper > level {
      let restart = levels[deeper]?.restart
      if restart == 0 { continue }
      if let restart, level > restart - 1 { continue }
      counter[deeper] = definition.starts[deeper].map { $0 &- 1 }
    }
    counters[abstract] = counter
    if format.format == .bullet { return (format.text, true, abstract, level) }
    let label = Self.label(format, levels, counter)
    return label.isEmpty ? nil : (label, false, abstract, level)
  }

  /// The level that is bound to one of a paragraph's styles.
  private static func level(meantFor styles: [String], in levels: [Int: Level]) -> Int? {
    for style in styles {
      if let level = (0...8).first(where: { levels[$0]?.style == style }) { return level }
    }
    return nil
  }

  private func resolved(
    _ id: String, _ links: (String) -> String?
  ) -> (abstract: String, definition: Definition)? {
    guard let definition = definitions[id] else { return nil }
    var abstract = definition.abstract
    // A style may stand for another definition; one step is what Word writes.
    if let style = styleLinks[abstract], let other = links(style),
      let linked = definitions[other]
    {
      abstract = linked.abstract
    }
    return (abstract, definition)
  }

  private static func label(
    _ format: Level, _ levels: [Int: Level], _ counter: [Int?]
  ) -> String {
    var label = ""
    var isPlace = false
    for character in format.text {
      if isPlace, let number = character.wholeNumberValue, (1...9).contains(number) {
        let level = levels[number - 1]
        let value = counter[number - 1] ?? level?.start ?? 1
        let isLegal = format.isLegal && level?.format != .decimalZero
        label += (isLegal ? WordNumberFormat.decimal : level?.format ?? .decimal).text(value)
        isPlace = false
      } else if character == "%", !isPlace {
        isPlace = true
      } else {
        if isPlace { label += "%" }
        label.append(character)
        isPlace = false
      }
    }
    return label.filter { $0 != "\t" }
  }
}
