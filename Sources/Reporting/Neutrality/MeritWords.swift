/// Words that rank or compare States and groups by merit: data, to be corrected here.
enum MeritWords {
  /// Phrases that judge wherever States or groups are spoken of.
  static let judgements = [
    "better than", "worse than", "fare better", "fares better", "fared better", "fare worse",
    "fared worse", "perform better", "performs better", "performed better", "performing better",
    "perform worse", "performed worse", "did better", "do better", "does better", "did worse",
    "do worse", "more advanced", "less advanced", "most advanced", "least advanced",
    "best-performing", "best performing", "worst-performing", "worst performing",
    "top-performing", "top performing", "high-performing", "low-performing", "top performer",
    "top performers", "best performer", "best performers", "outperform", "outperforms",
    "outperformed", "underperform", "underperforms", "underperformed", "underperforming",
    "lag behind", "lags behind", "lagged behind", "lagging behind", "lagging", "laggard",
    "laggards", "ahead of", "front-runner", "front-runners", "frontrunner", "ranked", "ranks first",
    "rank first", "ranks last", "rank last", "in first place", "in last place", "top of the list",
    "bottom of the list", "superior to", "inferior to", "more compliant", "less compliant",
    "most compliant", "least compliant", "more successful", "less successful", "most successful",
    "least successful", "more developed", "less developed", "stronger than", "weaker than",
    "backward", "poor performance", "good performance", "exemplary", "the best", "the worst",
    "most committed", "least committed", "trailing", "trails behind", "catch up with",
    "leading group", "leading region", "leading states", "model state", "model for others",
  ]

  /// Superlatives that put a group first or last.
  static let superlatives: Set<String> = [
    "highest", "lowest", "largest", "smallest", "fewest", "greatest", "strongest", "weakest",
    "poorest", "richest", "best", "worst",
  ]

  /// Comparatives, with "than" and a group behind it.
  static let comparatives: Set<String> = [
    "more", "fewer", "less", "higher", "lower", "greater", "smaller", "better", "worse", "stronger",
    "weaker", "larger",
  ]

  /// Words that take a judgement back: "neither better nor worse", "no ranking".
  static let negations: Set<String> = ["no", "not", "neither", "nor", "never", "without", "none"]

  /// Words that speak of States or groups.
  static let subjects: Set<String> = [
    "state", "states", "country", "countries", "group", "groups", "region", "regions", "party",
    "parties", "regional",
  ]
}
