import Model

/// Units as a text lists them after an article, before it is known whose article it is.
struct UnitExpression {
  /// How a label joins what stands before it.
  enum Link {
    /// Directly after: "(9) (a)" goes deeper where the treaty does.
    case direct
    /// After a comma or "and": a sibling of something before it.
    case listed
    /// After "paragraph": a unit directly beneath the article.
    case paragraph
    /// After "subparagraph" or "item": a unit beneath what stands before it.
    case subparagraph
    /// After a dash or "to": the end of a range.
    case rangeEnd
    /// "et seq.": to the last of its siblings.
    case onwards
    /// "chapeau": the unit before it stays cited beside its items.
    case chapeau
  }

  struct Step {
    let link: Link
    /// The label without brackets, in small letters; empty for `onwards` and `chapeau`.
    let label: String
  }

  var steps: [Step] = []

  /// What resolving the steps against a treaty gives.
  struct Resolution {
    var provisions: [Provision] = []
    /// Labels that the treaty does not have.
    var missing: [String] = []
  }

  /// Returns the units that exist.
  ///
  /// A unit that does not exist is cut back to the deepest one that does; in a range only what
  /// exists between its ends counts, without remark.
  func resolved(in article: Provision) -> Resolution {
    guard !steps.isEmpty else { return Resolution(provisions: [article]) }
    var walk = UnitWalk(article: article)
    for (index, step) in steps.enumerated() {
      let next = index + 1 < steps.count ? steps[index + 1] : nil
      walk.take(step, before: next?.link == .rangeEnd ? next?.label : nil)
    }
    return walk.resolution
  }
}

/// A walk along the steps of a unit expression in the tree of one article.
private struct UnitWalk {
  let article: Provision
  private(set) var resolution = UnitExpression.Resolution()
  /// The unit that the last label named; nil where it named none.
  private var current: Provision?
  /// Whether the last label was cut back: what stands directly after it goes with it.
  private var isCutBack = false
  private var rangeEnd: String?
  /// Whether the unit named last stays cited although its items follow: it was cited before, or
  /// its chapeau is meant.
  private var isKept = false

  init(article: Provision) {
    self.article = article
    current = article
  }

  /// Takes a step; `rangeEnd` is the label that ends a range which begins here.
  mutating func take(_ step: UnitExpression.Step, before rangeEnd: String?) {
    self.rangeEnd = rangeEnd
    switch step.link {
    case .direct: takeDirect(step.label)
    case .paragraph: takeParagraph(step.label)
    case .listed: takeListed(step.label, preferringDepth: false)
    case .subparagraph: takeListed(step.label, preferringDepth: true)
    case .rangeEnd: takeRangeEnd(step.label)
    case .onwards: takeOnwards()
    case .chapeau: isKept = true
    }
  }

  private mutating func takeDirect(_ label: String) {
    guard !isCutBack, let place = current else { return }
    if let child = place.child(labelled: label) {
      descend(to: child)
    } else if !isNumeral(label, after: place), let sibling = sibling(label, of: place) {
      add(sibling)
    } else {
      cutBack(label, to: place)
    }
  }

  /// "(a) (i)" is an item of (a), "(h) (i)" the next letter.
  private func isNumeral(_ label: String, after place: Provision) -> Bool {
    guard case .letter(let letter) = place.units.last, label.utf8.count == 1,
      let numeral = RomanNumeral.value(of: label), let byte = label.utf8.first
    else { return false }
    return numeral == 1 && letter + 1 < Int(byte) - 96
  }

  private mutating func takeParagraph(_ label: String) {
    if let child = article.child(labelled: label) {
      add(child)
    } else {
      cutBack(label, to: article)
    }
  }

  private mutating func takeListed(_ label: String, preferringDepth: Bool) {
    let place = current ?? article
    // "paragraphs 9 and 9 (a)": the paragraph as a whole, and beside it its letter.
    if !isCutBack, place.parent == article, article.child(labelled: label) == place {
      isKept = true
      return
    }
    if preferringDepth, !isCutBack, let child = place.child(labelled: label) {
      if place == article { add(child) } else { descend(to: child) }
    } else if let sibling = sibling(label, of: place) {
      add(sibling)
    } else if !isCutBack, let child = place.child(labelled: label) {
      if place == article { add(child) } else { descend(to: child) }
    } else {
      cutBack(label, to: Int(label) == nil ? paragraph(of: place) : article)
    }
  }

  private mutating func takeRangeEnd(_ label: String) {
    guard let start = current, start != article else { return }
    let siblings = ProvisionIndex.all.children[start.parent] ?? []
    guard let end = UnitWalk.rank(of: label, like: start) else { return }
    for unit in siblings where unit > start {
      guard let last = unit.units.last, UnitWalk.rank(last) <= end else { continue }
      add(unit)
    }
  }

  /// Adds the units of a place that exist between two labels, of which the first does not.
  private mutating func addRange(from label: String, to rangeEnd: String, in place: Provision) {
    let children = ProvisionIndex.all.children[place] ?? []
    guard let sample = children.first, let start = Self.rank(of: label, like: sample),
      let end = Self.rank(of: rangeEnd, like: sample), start <= end
    else { return }
    resolution.provisions += children.filter { child in
      child.units.last.map { (start...end).contains(Self.rank($0)) } ?? false
    }
  }

  private mutating func takeOnwards() {
    guard let start = current, start != article else { return }
    for unit in ProvisionIndex.all.children[start.parent] ?? [] where unit > start { add(unit) }
  }

  /// A unit of that label beneath something that the place lies in, the nearest first.
  private func sibling(_ label: String, of place: Provision) -> Provision? {
    var parent = place
    while parent != article {
      parent = parent.parent
      if let found = parent.child(labelled: label), found != place || isCutBack { return found }
    }
    return nil
  }

  private func paragraph(of place: Provision) -> Provision {
    var unit = place
    while unit != article, unit.parent != article { unit = unit.parent }
    return unit
  }

  private mutating func descend(to unit: Provision) {
    if !isKept, let last = resolution.provisions.last, last == current {
      resolution.provisions.removeLast()
    }
    add(unit)
  }

  private mutating func add(_ unit: Provision) {
    isKept = resolution.provisions.contains(unit)
    if !isKept { resolution.provisions.append(unit) }
    current = unit
    isCutBack = false
  }

  private mutating func cutBack(_ label: String, to unit: Provision) {
    // In a range only what exists counts, and a first unit that does not exist is no finding.
    if let rangeEnd {
      if let last = resolution.provisions.last, last == unit { resolution.provisions.removeLast() }
      addRange(from: label, to: rangeEnd, in: unit)
      current = nil
      return
    }
    if !resolution.provisions.contains(unit) { resolution.provisions.append(unit) }
    resolution.missing.append(label)
    current = unit
    isCutBack = true
  }

  private static func rank(_ unit: ProvisionUnit) -> Int {
    switch unit {
    case .number(let value), .letter(let value), .roman(let value): value
    }
  }

  /// The place of a label among siblings of the same sort as a unit.
  private static func rank(of label: String, like unit: Provision) -> Int? {
    switch unit.units.last {
    case .number: return Int(label)
    case .roman: return RomanNumeral.value(of: label)
    case .letter:
      guard label.utf8.count == 1, let byte = label.utf8.first, byte >= 97 else { return nil }
      return Int(byte) - 96
    case nil: return nil
    }
  }
}
