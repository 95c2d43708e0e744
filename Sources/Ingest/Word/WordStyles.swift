/// The styles of a Word file, each with what it takes from those it is based on.
struct WordStyles {
  /// A style as the file writes it.
  private struct Style {
    let name: String
    let basedOn: String?
    let outline: Int?
    let numbering: String?
    let numberingLevel: Int?
    let run: WordRunProperties
    let alignment: String?
  }

  private var styles: [String: Style] = [:]
  private var defaultParagraph: String?
  private var defaults = WordRunProperties()
  /// The language that applies where nothing else is set.
  private(set) var language: String?

  init() {}

  init(_ root: MarkupElement) {
    if let properties = root.first("docDefaults")?.first("rPrDefault")?.first("rPr") {
      defaults = WordRunProperties(properties)
      language = properties.value("lang")
    }
    for element in root.all("style") {
      guard let id = element.attributes["styleId"] else { continue }
      let paragraph = element.first("pPr")
      let numbering = paragraph?.first("numPr")
      styles[id] = Style(
        name: element.value("name") ?? id, basedOn: element.value("basedOn"),
        outline: paragraph?.value("outlineLvl").flatMap { Int($0) },
        numbering: numbering?.value("numId"),
        numberingLevel: numbering?.value("ilvl").flatMap { Int($0) },
        run: element.first("rPr").map { WordRunProperties($0) } ?? WordRunProperties(),
        alignment: paragraph?.value("jc"))
      let isDefault = ["1", "true", "on"].contains(element.attributes["default"] ?? "")
      if isDefault, element.attributes["type"] == "paragraph" { defaultParagraph = id }
    }
  }

  /// A style and those that it is based on, nearest first; a circle ends where it closes.
  private func chain(_ id: String?) -> [(id: String, style: Style)] {
    var chain: [(id: String, style: Style)] = []
    var next = id ?? defaultParagraph
    while let id = next, let style = styles[id], chain.count < 32,
      !chain.contains(where: { $0.id == id })
    {
      chain.append((id, style))
      next = style.basedOn
    }
    return chain
  }

  func names(_ id: String?) -> [String] { chain(id).map(\.style.name) }

  /// Where the lines stand, such as `center`.
  func alignment(_ id: String?) -> String? { chain(id).lazy.compactMap(\.style.alignment).first }

  /// The level in the outline, from 1; a style that says nothing may be named for one.
  func outlineLevel(_ id: String?) -> Int? {
    for (_, style) in chain(id) {
      if let outline = style.outline { return (0...8).contains(outline) ? outline + 1 : nil }
      if let level = Self.levelNamed(style.name) { return level }
    }
    return nil
  }

  /// The level in a name such as `heading 2` or, from programs that translate it, `Titre 2`.
  private static func levelNamed(_ name: String) -> Int? {
    let parts = name.lowercased().split { $0 == " " || $0 == "\u{A0}" }
    let names: Set<Substring> = [
      "heading", "titre", "título", "titulo", "заголовок", "标题", "標題", "عنوان", "العنوان",
      "überschrift", "titolo", "kop", "rubrik", "nagłówek",
    ]
    if parts.count == 2, names.contains(parts[0]), let level = Int(parts[1]) {
      return (1...9).contains(level) ? level : nil
    }
    guard parts.count == 1, let number = parts[0].last?.wholeNumberValue, number > 0,
      names.contains(parts[0].dropLast())
    else { return nil }
    return number
  }

  /// The numbering that a style brings: the definition, its level where the style says it, and the
  /// styles for which a level may be meant.
  func numbering(_ id: String?) -> (definition: String, level: Int?, styles: [String])? {
    let chain = chain(id)
    guard let place = chain.firstIndex(where: { $0.style.numbering != nil }),
      let definition = chain[place].style.numbering
    else { return nil }
    let level = chain[...place].compactMap(\.style.numberingLevel).first
    return (definition, level, chain.map(\.id))
  }

  /// The definition that a numbering style stands for.
  func numberingDefinition(ofStyle id: String) -> String? { styles[id]?.numbering }

  /// What the styles of a paragraph and of a run make of its characters.
  func run(paragraph: String?, character: String?) -> WordRunProperties {
    var result = defaults
    for (_, style) in chain(paragraph).reversed() { result = result.overridden(by: style.run) }
    guard let character else { return result }
    for (_, style) in chain(character).reversed() { result = result.overridden(by: style.run) }
    return result
  }
}

/// Those properties of characters that matter to their reader.
struct WordRunProperties {
  var isBold: Bool?
  var isItalic: Bool?
  var isHidden: Bool?
  var isRaised: Bool?
  var isUnderlined: Bool?
  var isCapitals: Bool?
  /// In half points.
  var size: Int?

  init() {}

  init(_ element: MarkupElement) {
    isBold = Self.toggle(element.first("b"))
    isItalic = Self.toggle(element.first("i"))
    isHidden = Self.toggle(element.first("vanish")) ?? Self.toggle(element.first("webHidden"))
    isRaised = element.value("vertAlign").map { $0 == "superscript" }
    isUnderlined = element.value("u").map { $0 != "none" }
    let capitals = [Self.toggle(element.first("caps")), Self.toggle(element.first("smallCaps"))]
    isCapitals = capitals.contains(true) ? true : capitals.contains(false) ? false : nil
    size = element.value("sz").flatMap { Int($0) }
  }

  /// What is switched on by its presence, and off by a word.
  private static func toggle(_ element: MarkupElement?) -> Bool? {
    guard let element else { return nil }
    return !["0", "false", "off"].contains(element.attributes["val"] ?? "1")
  }

  func overridden(by other: WordRunProperties) -> WordRunProperties {
    var result = self
    result.isBold = other.isBold ?? isBold
    result.isItalic = other.isItalic ?? isItalic
    result.isHidden = other.isHidden ?? isHidden
    result.isRaised = other.isRaised ?? isRaised
    result.isUnderlined = other.isUnderlined ?? isUnderlined
    result.isCapitals = other.isCapitals ?? isCapitals
    result.size = other.size ?? size
    return result
  }

  var look: WordLook {
    WordLook(
      isBold: isBold ?? false, isItalic: isItalic ?? false, isUnderlined: isUnderlined ?? false,
      isCapitals: isCapitals ?? false, isRaised: isRaised ?? false, size: size)
  }
}
