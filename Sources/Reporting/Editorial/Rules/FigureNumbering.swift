import Model

/// Figures bear roman numerals in their order; a single figure bears no number.
///
/// Source: United Nations Editorial Manual.
/// Remedy: give the numeral that the message names, or take it away.
struct FigureNumbering: EditorialRule {
  static let name = "figureNumbering"

  func findings(in document: EditorialDocument) -> [(place: String, message: String)] {
    let figures = zip(document.printed.blocks, document.places).compactMap { placed, place in
      if case .figure(let number, let title, _) = placed.block {
        (number: number, title: title, place: place)
      } else {
        nil
      }
    }
    let titled = figures.filter { $0.number != nil || !$0.title.isEmpty }
    if titled.count == 1, let figure = titled.first {
      guard figure.number != nil else { return [] }
      return [(figure.place, "is the only figure; write “Figure” without a number")]
    }
    return titled.enumerated().compactMap { index, figure in
      let expected = Numerals.roman(index + 1)
      guard figure.number != expected else { return nil }
      let found = figure.number.map { "is numbered “\($0)”" } ?? "bears no number"
      return (figure.place, "\(found); write “Figure \(expected)”")
    }
  }
}
