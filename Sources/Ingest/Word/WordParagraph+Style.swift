extension WordParagraph {
  /// The names of the styles in small letters and digits alone.
  var plainStyleNames: [String] {
    styleNames.map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }
  }

  /// The level that the outline or the style gives. `_ H _Ch`, `_ H_1`, `_ H_2/3`, `_ H_4` and
  /// `_ H_5/6` are those of the templates of the United Nations; some end in `_G`.
  var headingLevel: Int? {
    for name in plainStyleNames {
      if let level = Self.templates[name] { return level }
      if name.hasSuffix("g"), let level = Self.templates[String(name.dropLast())] { return level }
    }
    return outlineLevel
  }

  private static let templates = [
    "hch": 1, "hm": 1, "h1": 2, "h2": 3, "h23": 3, "h3": 3, "h4": 4, "h5": 5, "h56": 5,
  ]
}
