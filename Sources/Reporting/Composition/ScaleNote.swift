import Statistics

/// The footnote that explains the words for shares: the same in every document of a run.
struct ScaleNote {
  let facts: ReportFacts

  var words: String {
    var least = 0
    let steps = facts.scale.steps.map { step -> Phrase in
      defer { least = step.upToPercent }
      let words = PhraseValue.words(step.words)
      let percent = PhraseValue.count(step.upToPercent)
      let over = PhraseValue.words(String(least))
      if least == 0 { return Phrase("scale.first", ["words": words, "percent": percent]) }
      return step.upToPercent == 100
        ? Phrase("scale.last", ["words": words, "over": over])
        : Phrase("scale.step", ["words": words, "over": over, "percent": percent])
    }
    return facts.phrases.text(
      "scale.words",
      ["steps": .phrases(steps), "fewest": .count(facts.scale.fewestReviewed)])
  }
}
