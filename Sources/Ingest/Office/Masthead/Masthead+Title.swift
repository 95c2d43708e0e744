import Model

extension Masthead {
  /// What the document is, as its title or the line "Kind:" says.
  var kind: DocumentKind? {
    labelled(["kind"]).flatMap { DocumentKind(rawValue: $0) }
      ?? titlePlace.flatMap { MastheadWords.kind(in: lines[$0]) }
  }

  /// The title: the first line that names a sort of document, with the one behind it where only
  /// that names the State.
  var title: String? {
    if let words = labelled(["title", "titre", "título"]) { return words }
    guard let place = titlePlace else { return nil }
    let title = lines[place]
    guard let names, names.state(in: title) == nil, place + 1 < lines.count,
      names.state(in: lines[place + 1]) != nil, !MastheadWords.opens(lines[place + 1])
    else { return title }
    let isOpen = title.hasSuffix(":") || title.hasSuffix(" of") || title.hasSuffix(" de")
    return title + (isOpen ? " " : ": ") + lines[place + 1]
  }

  /// The State: behind a label, by code or name, or the only one that the title names.
  var state: StateCode? {
    let labels = [
      "state", "state party", "state under review", "country under review", "état partie",
      "estado parte",
    ]
    if let words = labelled(labels) { return StateCode(words) ?? names?.state(in: words) }
    return title.flatMap { names?.state(in: $0) }
  }

  /// The number of the cycle and the year, behind labels or in the symbol.
  var cycleAndYear: (cycle: Int?, year: Int?) {
    let number = symbol.flatMap(Symbols.cycleAndYear)
    return (
      labelled(["cycle"]).flatMap { Int($0) } ?? number?.cycle,
      labelled(["year"]).flatMap { Int($0) } ?? number?.year
    )
  }

  /// The regional group of an addendum, behind its label.
  var regionalGroup: RegionalGroup? {
    labelled(["regional group", "regionalgroup"]).flatMap(TableWords.group)
  }

  private var titlePlace: Int? { lines.firstIndex(where: MastheadWords.namesDocument) }

  func labelled(_ labels: [String]) -> String? {
    lines.lazy.compactMap { Self.words(after: labels, in: $0) }.first
  }
}
