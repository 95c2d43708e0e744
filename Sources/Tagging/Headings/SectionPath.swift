import Model

/// The headings above a place of a document: what they say of everything beneath them.
struct SectionPath {
  /// A heading and what it settles for its section.
  struct Section {
    let level: Int
    /// The kind that holds in the section; nil where paragraphs record nothing.
    let kind: Kind?
    /// What the heading itself cites or names; empty where it does neither.
    let provisions: [Provision]
    /// The instrument that a bare article belongs to, where a heading has changed it.
    let instrument: Instrument?
    /// The protocol that headings down to here have named last.
    let lastProtocol: Instrument?
  }

  private var sections: [Section] = []
  /// For each section, the place of the nearest one from it upwards that cites anything; nil where
  /// none does. Kept, since a document may have any number of levels.
  private var citing: [Int?] = []

  /// Leaves every section that a heading of this level ends: those of its own and lower levels.
  mutating func leave(level: Int) {
    while let last = sections.last, last.level >= level {
      sections.removeLast()
      citing.removeLast()
    }
  }

  /// Enters the section of a heading.
  mutating func enter(_ section: Section) {
    citing.append(section.provisions.isEmpty ? citing.last ?? nil : sections.count)
    sections.append(section)
  }

  /// The kind that holds here.
  var kind: Kind? { sections.last?.kind }

  /// The instrument that the nearest heading naming one has set, if any.
  var instrument: Instrument? { sections.last?.instrument }

  /// What "the Protocol" stands for here, if headings say.
  var lastProtocol: Instrument? { sections.last?.lastProtocol }

  /// What the nearest heading that cites or names anything cites or names.
  var provisions: [Provision] {
    guard let place = citing.last ?? nil else { return [] }
    return sections[place].provisions
  }
}
