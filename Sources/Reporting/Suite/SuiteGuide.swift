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
    let protocols = [Instrument.tip, .som, .firearms]
      .filter { scope.isEmpty || scope.contains($0) }.map { instrument in
        let treaty = Registry.treaty(instrument)
        return "the \(treaty.name) (the \(treaty.editorialName); resolution \(treaty.resolution))"
      }
    let convention = Registry.treaty(.untoc)
    let whole =
      "the \(convention.name) (the Organized Crime Convention, hereinafter “the Convention”; "
      + "General Assembly resolution \(convention.resolution))"
    if protocols.isEmpty { return whole }
    let more = protocols.count == 1 ? "of the Protocols thereto, " : "the Protocols thereto: "
    return "\(whole) and \(more)\(Numerals.list(protocols))"
  }

  /// How many reviews, as at which date.
  var reviews: String {
    let year = Numerals.ordinal(facts.year.number)
    let date = Numerals.date(facts.year.to)
    let drawn = coverage.drawn()
    let available =
      coverage.number(.reviewed, year: facts.year.number)
      + coverage.number(.voluntary, year: facts.year.number)
    let cycle = coverage.reviewedInCycle()
    var text =
      drawn == 0
      ? "No State was drawn for review in the \(year) year."
      : available == drawn
        ? "All executive summaries of the \(Numerals.inText(drawn)) "
          + "\(drawn == 1 ? "review" : "reviews") of the \(year) year were available on \(date)."
        : available == 0
          ? "None of the executive summaries of the \(Numerals.inText(drawn)) "
            + "\(drawn == 1 ? "review" : "reviews") of the \(year) year was available on \(date)."
          : "The executive summaries of \(Numerals.share(available, of: drawn)) reviews of the "
            + "\(year) year were available on \(date)."
    if cycle > 0, !view.isFirstYear {
      text +=
        " With those of earlier years, \(Numerals.inText(cycle)) "
        + "\(cycle == 1 ? "State has" : "States have") been reviewed in the cycle."
    }
    if drawn > available, available > 0 {
      text +=
        " Findings in the reviews that are pending are unknown, not absent; where they could "
        + "raise a number, the range is given beside the limits."
    }
    return text
  }

  /// How States are counted.
  var counting: String {
    "Counted are States, not mentions: a State that received several findings under one article "
      + "counts once, and only under instruments that bound it on the last day of the year of its "
      + "review. States are drawn by lot, so that the States reviewed say something of all "
      + "parties; limits such as “between 37 and 86 of the 155 States parties” enclose the true "
      + "number in at least 95 of 100 such drawings."
  }

  /// How words for shares are used, and what is not printed.
  var words: String {
    "Words for shares are used in one sense throughout.[^1] Numbers of fewer than three States, and "
      + "of all States but one or two, are not printed, nor is any number from which they could be "
      + "computed; a number that is not printed is not a finding that is absent. A regional group "
      + "with fewer than \(Numerals.inText(DisclosureRules.standard.fewestReviewed)) reviews is "
      + "described by neither numbers nor words. Words in quotation marks are those of the "
      + "summaries; they are shared by at least three States."
  }

  /// The footnote to the words for shares.
  var scale: String { ScaleNote(scale: facts.scale).words }
}

extension ReportFacts {
  /// What a fictional corpus puts on every output.
  var notice: String? {
    corpus.isFictional ? "Fictional States and findings, for demonstration only." : nil
  }
}
