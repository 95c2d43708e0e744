import Model
import Statistics
import Treaties

/// What each document of the suite says of itself: the instruments, the reviews it rests on, how
/// its words and numbers are to be read.
struct SuiteGuide {
  let view: PublicView

  private var facts: ReportFacts { view.facts }
  private var coverage: Coverage { Coverage(facts: facts) }

  /// The Convention and the Protocols under review by their full names, with the short ones that
  /// are used from then on.
  var instruments: String {
    let scope = Set(facts.cycle.scope.map(\.instrument))
    return Self.instruments(
      [Instrument.tip, .som, .firearms].filter { scope.isEmpty || scope.contains($0) },
      phrases: facts.phrases)
  }

  /// The Convention and some of its Protocols, in the order given.
  static func instruments(_ protocols: [Instrument], phrases: PhraseBook) -> String {
    let protocols = protocols.map { instrument in
      let treaty = Registry.treaty(instrument)
      return phrases.text(
        "guide.protocol",
        [
          "treaty": .words(treaty.name), "short": .words(treaty.editorialName),
          "resolution": .words(treaty.resolution),
        ])
    }
    let treaty = Registry.treaty(.untoc)
    let convention = phrases.text(
      "guide.convention",
      ["treaty": .words(treaty.name), "resolution": .words(treaty.resolution)])
    if protocols.isEmpty { return convention }
    return phrases.text(
      protocols.count == 1 ? "guide.instrumentsOneProtocol" : "guide.instruments",
      ["convention": .words(convention), "protocols": .list(protocols)])
  }

  /// How many reviews, as at which date.
  var reviews: String {
    let drawn = coverage.drawn()
    let available =
      coverage.number(.reviewed, year: facts.year.number)
      + coverage.number(.voluntary, year: facts.year.number)
    var sentences = [availability(available, of: drawn)]
    let cycle = coverage.reviewedInCycle()
    if cycle > 0, !view.isFirstYear {
      sentences.append(view.words("guide.inCycle", ["states": .count(cycle)]))
    }
    if drawn > available, available > 0 { sentences.append(view.words("guide.pending")) }
    return sentences.joined(separator: " ")
  }

  private func availability(_ available: Int, of drawn: Int) -> String {
    let year = PhraseValue.words(view.yearWords)
    let date = PhraseValue.words(Numerals.date(facts.year.to))
    guard drawn > 0 else { return view.words("guide.noneDrawn", ["year": year]) }
    if available == 0 { return view.words("guide.noneAvailable", ["year": year, "date": date]) }
    if drawn == 1 { return view.words("guide.onlyAvailable", ["year": year, "date": date]) }
    return view.words(
      "guide.someAvailable", ["reviews": .share(available, of: drawn), "year": year, "date": date])
  }

  /// How States are counted.
  var counting: String { view.words("guide.counting") }

  /// How words for shares are used, and what is not printed.
  var words: String {
    view.words(
      "guide.words",
      [
        "note": .words("[^1]"), "fewest": .count(DisclosureRules.standard.fewestReviewed),
      ])
  }

  /// The footnote to the words for shares.
  var scale: String { ScaleNote(facts: facts).words }
}

extension ReportFacts {
  /// What a fictional corpus puts on every output.
  var notice: String? {
    corpus.isFictional ? phrases.text("masthead.fictional") : nil
  }
}
