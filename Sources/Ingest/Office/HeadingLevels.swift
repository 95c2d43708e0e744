import Model

/// Finds the levels of headings, one after the other.
///
/// A style says its level. A number says it by its form: a form that is open is continued, another
/// begins beneath it, so that I. > A. > 1. > (a) and 2 > 2.2 > 2.2.1 come out alike. Headings without
/// numbers go by their look; where all of them look alike, by what stands directly beneath what, and
/// by whether they name a kind of finding or cite an article.
struct HeadingLevels {
  /// A heading as the order of levels sees it.
  struct Candidate {
    var styleLevel: Int?
    var label: LineLabel?
    var text: String
    var look: WordLook
    var isCentred: Bool
    /// Whether the heading that follows directly, without text between, names a kind of finding.
    var isAboveKind: Bool
  }

  /// What headings of one look are among each other.
  private enum Sort: Int { case topic, kind, article }

  private struct Open {
    let styleLevel: Int?
    let reading: LineLabel.Reading?
    let wrap: LineLabel.Wrap?
    let steps: [String]
    let look: WordLook
    let isCentred: Bool
    let sort: Sort
    var hasText = false

    func looksLike(_ other: Candidate) -> Bool {
      reading == nil && styleLevel == nil && look == other.look && isCentred == other.isCentred
    }
  }

  private static let deepest = 24

  private var open: [Open] = []

  /// Text has followed the heading that came last.
  mutating func passText() {
    if !open.isEmpty { open[open.count - 1].hasText = true }
  }

  /// The level of the next heading, from 1.
  mutating func enter(_ heading: Candidate) -> Int {
    let sort = Self.sort(of: heading.text)
    var reading = heading.label?.readings.first
    if let level = heading.styleLevel {
      open.removeAll { $0.styleLevel.map { $0 >= level } ?? true }
    } else if let label = heading.label {
      reading = leave(for: label, heading)
    } else {
      leave(for: heading, sort)
    }
    // Deeper than anybody writes: a file made to be deep stays where it is.
    if open.count >= Self.deepest { open.removeLast() }
    open.append(
      Open(
        styleLevel: heading.styleLevel, reading: reading, wrap: heading.label.map(Self.wrap),
        steps: heading.label?.steps ?? [], look: heading.look, isCentred: heading.isCentred,
        sort: sort))
    return open.count
  }

  private mutating func leave(through place: Int) { open.removeSubrange(place...) }

  // MARK: Numbers

  private mutating func leave(
    for label: LineLabel, _ heading: Candidate
  ) -> LineLabel.Reading? {
    // "2.2" stands beneath "2" and beside "2.1", "II.A" beneath "II".
    if label.steps.count > 1 {
      let parent = open.lastIndex { entry in
        !entry.steps.isEmpty && entry.steps.count < label.steps.count
          && label.steps.starts(with: entry.steps)
      }
      if let parent {
        if parent + 1 < open.count { leave(through: parent + 1) }
        return label.readings.first
      }
      if let sibling = open.lastIndex(where: { $0.steps.count == label.steps.count }) {
        leave(through: sibling)
      } else if let deeper = open.firstIndex(where: { $0.steps.count > label.steps.count }) {
        leave(through: deeper)
      }
      return label.readings.first
    }
    let wrap = Self.wrap(of: label)
    // The reading that counts on from an open heading of its form is meant.
    for reading in label.readings {
      let place = open.lastIndex { entry in
        entry.reading?.form == reading.form && entry.wrap == wrap
          && entry.reading?.value.map { $0 + 1 } == reading.value
      }
      if let place {
        leave(through: place)
        return reading
      }
    }
    let first = label.readings.first { $0.value == 1 } ?? label.readings.first
    if let place = open.lastIndex(where: { entry in
      entry.reading?.form == first?.form && entry.wrap == wrap
    }) {
      leave(through: place)
      return first
    }
    if let deeper = open.firstIndex(where: { $0.steps.count > 1 }), first?.form != .lowerLetter,
      first?.form != .lowerRoman
    {
      leave(through: deeper)
    } else if first?.form == .upperRoman {
      // Chapters in roman numerals stand beneath no heading that looks no greater than they do.
      open.removeAll { entry in
        entry.reading == nil && entry.styleLevel == nil
          && !Self.isGreater(entry.look, entry.isCentred, than: heading)
      }
    }
    return first
  }

  /// "2" and "2." are one form.
  private static func wrap(of label: LineLabel) -> LineLabel.Wrap {
    label.wrap == .bare ? .stop : label.wrap
  }

  // MARK: Looks

  private mutating func leave(for heading: Candidate, _ sort: Sort) {
    guard let top = open.lastIndex(where: { $0.looksLike(heading) }) else {
      // A look that has not been seen here stands beneath what is greater.
      while let last = open.last, last.reading == nil, last.styleLevel == nil,
        Self.isGreater(heading.look, heading.isCentred, than: last.look, last.isCentred)
      {
        open.removeLast()
      }
      return
    }
    let isBare = top == open.count - 1 && !open[top].hasText
    let isSubject = sort == .topic && open[top].sort == .kind && isBare && !heading.isAboveKind
    if isSubject { return }
    let alike = open.lastIndex { $0.looksLike(heading) && $0.sort == sort }
    if let alike, sort != .topic || !heading.isAboveKind {
      leave(through: alike)
      return
    }
    if heading.isAboveKind, sort == .topic {
      // What kinds of findings stand beneath is above all of its look.
      if let first = open.firstIndex(where: { $0.looksLike(heading) }) { leave(through: first) }
      return
    }
    if isBare { return }
    // Kinds stand beneath topics, articles beneath kinds.
    while let last = open.lastIndex(where: { $0.looksLike(heading) }),
      open[last].sort.rawValue > sort.rawValue || sort == .topic
    {
      leave(through: last)
    }
  }

  private static func sort(of text: String) -> Sort {
    if citesArticle(text) { return .article }
    return HeadingWords.kind(of: text) == nil ? .topic : .kind
  }

  /// "(art. 16)", "(arts. 5 and 6)", "Article 18", in the languages that write so.
  private static func citesArticle(_ text: String) -> Bool {
    let words = Words(text).list
    return words.indices.contains { place in
      let isArticle = [
        "art", "arts", "article", "articles", "artículo", "artículos", "статья", "статьи", "ст",
      ]
      .contains(words[place])
      return isArticle && place + 1 < words.count && words[place + 1].first?.isNumber ?? false
    }
  }

  private static func isGreater(
    _ look: WordLook, _ isCentred: Bool, than heading: Candidate
  ) -> Bool { isGreater(look, isCentred, than: heading.look, heading.isCentred) }

  private static func isGreater(
    _ look: WordLook, _ isCentred: Bool, than other: WordLook, _ otherIsCentred: Bool
  ) -> Bool {
    func weights(_ look: WordLook, _ isCentred: Bool) -> [Int] {
      [
        look.size ?? 0, look.isCapitals ? 1 : 0, isCentred ? 1 : 0, look.isBold ? 1 : 0,
        look.isItalic ? 0 : 1,
      ]
    }
    return weights(other, otherIsCentred).lexicographicallyPrecedes(weights(look, isCentred))
  }
}
