import Statistics

/// The footnote that explains the words for shares: the same in every document of a run.
struct ScaleNote {
  let scale: ShareScale

  var words: String {
    var least = 0
    let steps = scale.steps.map { step -> String in
      defer { least = step.upToPercent }
      if least == 0 { return "“\(step.words)”: up to \(step.upToPercent) per cent" }
      if step.upToPercent == 100 { return "“\(step.words)”: over \(least)" }
      return "“\(step.words)”: over \(least) and up to \(step.upToPercent)"
    }
    return
      "Of the States reviewed, “none”: 0 per cent; \(steps.joined(separator: "; ")); “all”: 100. "
      + "Where fewer than \(Numerals.inText(scale.fewestReviewed)) States were reviewed, numbers "
      + "alone are given."
  }
}
