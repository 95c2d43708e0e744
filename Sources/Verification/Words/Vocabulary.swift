import Model

/// The words by which people say what a report says: data, one line a meaning.
enum Vocabulary {
  /// What the five kinds are called, by the report and by those who edit it.
  static let kinds = PhraseTable<Kind>([
    (
      .challenge,
      [
        "challenge", "challenges", "gap", "gaps", "difficult*", "obstacle", "obstacles",
        "shortcoming", "shortcomings", "deficienc*", "problem", "problems", "weakness",
        "weaknesses", "impediment", "impediments", "hurdle", "hurdles", "barrier", "barriers",
      ]
    ),
    (
      .goodPractice,
      [
        "good practice", "good practices", "best practice", "best practices",
        "positive practice*", "promising practice*", "sound practice*", "exemplary practice*",
        "commendable practice*", "successful practice*",
      ]
    ),
    (
      .success,
      [
        "success", "successes", "achievement", "achievements", "accomplishment",
        "accomplishments",
      ]
    ),
    (.observation, ["observation", "observations"]),
    (
      .technicalAssistanceNeed,
      [
        "technical assistance needs", "technical assistance need", "assistance needs",
        "needs for technical assistance", "need for technical assistance",
        "requests for technical assistance", "request for technical assistance",
        "requests for assistance", "technical assistance was sought",
        "technical assistance was requested", "needs", "in need of", "assistance was requested",
        "assistance was sought", "technical assistance requirements", "technical cooperation needs",
        "need of technical assistance", "a need", "the need", "no need", "needed technical",
        "needed assistance",
        "need technical assistance", "need assistance", "required technical assistance",
        "require technical assistance", "requested technical assistance", "requested assistance",
        "request technical assistance", "asked for", "sought technical assistance",
        "seek technical assistance", "seeking technical assistance", "requests for support",
        "demand for technical assistance", "demand for assistance", "wish for technical assistance",
      ]
    ),
  ])

  /// The types of technical assistance.
  static let assistance = PhraseTable<AssistanceType>([
    (.modelLegislation, ["model legislation", "model laws", "model law"]),
    (
      .legislativeDrafting, ["legislative drafting", "drafting of legislation", "drafting of laws"]
    ),
    (.legalAdvice, ["legal advice", "legal counsel"]),
    (.onSiteExpert, ["on site assistance", "assistance on site"]),
    (.actionPlan, ["action plan", "action plans", "plan of action"]),
    (.capacityBuilding, ["capacity building", "building of capacity", "building capacity"]),
    (.technology, ["technological assistance", "technological support"]),
  ])

  /// The regional groups; nil for the other groups, whichever they are.
  static let groups = PhraseTable<StatedGroup>([
    (.one(.africa), ["african", "africa"]),
    (
      .one(.asiaPacific),
      ["asia pacific", "asia and the pacific", "asian and pacific", "asian", "asia", "pacific"]
    ),
    (.one(.easternEurope), ["eastern european", "eastern europe", "east european", "eeg"]),
    (
      .one(.latinAmericaAndCaribbean),
      [
        "latin american and caribbean", "latin american", "latin america and the caribbean",
        "latin america", "caribbean", "grulac",
      ]
    ),
    (
      .one(.westernEuropeAndOthers),
      [
        "western european and other", "western european and others", "western european",
        "western europe and others", "western europe", "west european", "weog",
      ]
    ),
    (
      .others,
      [
        "other groups", "other regional groups", "other regions", "remaining groups",
        "rest of the groups", "the others", "other states", "remaining states",
      ]
    ),
    (.none, ["no regional group", "no group", "groupless"]),
  ])

  /// Words that say how something moves, or that it does not.
  static let directions = PhraseTable<Direction>([
    (
      .up,
      [
        "rise", "rises", "rising", "risen", "rose", "increas*", "grow", "grows", "growing", "grown",
        "grew", "growth", "upward", "upwards", "climb*", "mount", "mounting", "mounted", "surg*",
        "escalat*", "expand*", "soar*", "swell*", "gone up", "went up", "going up", "goes up",
        "go up", "moved up", "higher", "greater", "larger", "bigger", "more common",
        "more frequent", "more frequently", "more often", "more widespread", "more prevalent",
        "more numerous", "doubl*", "tripl*", "twice as",
        "twice the", "times as many", "times as often", "times more", "more than any", "uptrend",
        "upturn", "spreading", "ascending",
        "edged up", "picked up", "accelerat*", "intensif*", "multiplied",
      ]
    ),
    (
      .down,
      [
        "fall", "falls", "falling", "fallen", "fell", "decreas*", "declin*", "drop", "drops",
        "dropped", "dropping", "downward", "downwards", "shrink*", "shrank", "shrunk", "diminish*",
        "dwindl*", "reced*", "wane", "waned", "waning", "abat*", "subsided", "subsiding", "lessen*",
        "gone down",
        "went down", "going down", "goes down", "go down", "moved down", "lower", "smaller",
        "less common", "less frequent", "less frequently", "less often", "less widespread",
        "less prevalent", "less numerous", "rarer", "halved", "half as many",
        "half as often", "downtrend", "downturn",
        "descending", "edged down", "slump*", "plummet*", "plung*", "sank", "sinking", "easing",
        "eased", "contracted", "contracting", "tapering", "tapered", "receding", "reduced",
        "shorter",
      ]
    ),
    (
      .flat,
      [
        "stable", "steady", "unchanged", "constant", "flat", "stagnat*", "plateau*",
        "levelled off", "leveled off", "levelled out", "stabiliz*", "stabilis*", "static",
        "stood still", "remained the same", "stayed the same", "remains the same",
        "remain the same", "stays the same",
      ]
    ),
  ])

  /// Words that turn a statement round when one takes another's place.
  static let opposites: [Set<String>] = [
    ["former", "latter"], ["reviewed", "parties", "drawn", "pending"], ["before", "after"],
    ["earlier", "later", "previous", "subsequent"], ["first", "last"], ["always", "never"],
    ["minimum", "maximum"], ["lower", "upper"], ["above", "below"], ["with", "without"],
    ["sufficient", "insufficient"], ["adequate", "inadequate"], ["present", "absent"],
    ["common", "rare"], ["often", "seldom", "rarely"], ["include", "exclude"],
    ["includes", "excludes"], ["included", "excluded"], ["possible", "impossible"],
    ["likely", "unlikely"], ["equal", "unequal"], ["fewer", "more", "less"],
    ["smaller", "larger", "greater"], ["narrower", "wider"], ["least", "most"],
    ["can", "cannot"], ["available", "unavailable", "pending", "missing"],
    ["counted", "uncounted"], ["both", "neither"], ["lawful", "unlawful"],
    ["mandatory", "optional"], ["global", "regional", "national"],
  ]

  /// Words that rank or judge, which no report may.
  static let judgements = PhraseTable<Judgement>([
    (
      .better,
      [
        "better", "best", "improv*", "more advanced", "most advanced", "outperform*", "ahead of",
        "stronger", "strongest", "progress than", "more successful", "most successful", "superior",
        "performed well", "more effective", "most effective", "leading",
      ]
    ),
    (
      .worse,
      [
        "worse", "worst", "worsen*", "deteriorat*", "less advanced", "least advanced", "lagging",
        "lag", "lags", "lagged", "behind the", "underperform*", "weaker", "weakest",
        "less successful", "least successful", "inferior", "performed poorly", "less effective",
        "fail to meet",
      ]
    ),
    (
      .most,
      [
        "highest", "most prevalent", "most common", "most frequent", "most frequently",
        "most often", "greatest", "largest", "more than any other", "first of all", "above all",
        "most numerous", "most widespread", "come first", "comes first", "came first",
        "rank first", "ranks first", "chiefly", "predominantly", "foremost",
      ]
    ),
    (
      .least,
      [
        "lowest", "least", "least prevalent", "least common", "least frequent",
        "least frequently", "least often", "smallest", "fewest", "less than any other",
        "last of all", "rarest", "seldom", "rarely",
      ]
    ),
  ])
}

/// A regional group as a text speaks of it.
enum StatedGroup: Hashable, Sendable {
  case one(RegionalGroup)
  /// The other groups, whichever they are.
  case others
  /// States of no regional group.
  case none
}

/// How something moves.
enum Direction: String, Hashable, Sendable {
  case up, down, flat

  var words: String {
    switch self {
    case .up: "rising"
    case .down: "falling"
    case .flat: "unchanged"
    }
  }
}

/// A comparison that ranks.
enum Judgement: String, Hashable, Sendable {
  case better, worse, most, least
}
