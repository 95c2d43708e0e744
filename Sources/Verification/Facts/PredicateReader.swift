/// Reads what a sentence affirms or denies: movements, trends, differences, rankings; and its
/// negations.
struct PredicateReader {
  private static let negations: Set<String> = [
    "not", "no", "none", "never", "neither", "nothing", "without", "cannot", "nobody", "nowhere",
    "hardly", "scarcely", "barely", "unable", "impossible", "absent", "absence", "lack", "lacks",
    "lacked", "lacking", "fail", "fails", "failed", "free", "unidentified", "lest", "unrecorded",
    "non",
  ]
  private static let modals: Set<String> = ["could", "would", "might", "may", "can"]
  private static let differing: Set<String> = [
    "differ", "differs", "differed", "differing", "different", "diverge", "diverges", "diverged",
    "deviate", "deviates", "distinct", "dissimilar",
  ]
  private static let alike: Set<String> = [
    "similar", "alike", "identical", "indistinguishable", "resemble", "resembles", "same",
    "match", "matches", "mirrors", "mirror",
  ]
  private static let limitNouns: Set<String> = [
    "limit", "limits", "bound", "bounds", "end", "case", "house",
  ]

  func read(_ sentence: inout StatedSentence, _ used: inout Set<Int>) {
    let tokens = sentence.tokens
    sentence.negations = negations(tokens, used)
    var predicates: [Mention<StatedSentence.Predicate>] = []
    var place = 0
    while place < tokens.count {
      var end = place + 1
      if !used.contains(place), !tokens[place].isMark(tokens[place].text) {
        if let comparison = ComparisonReader.comparison(tokens, at: place) {
          predicates.append(
            Mention(value: .compares(comparison.value), tokens: place..<comparison.end))
          end = comparison.end
        } else if let match = Vocabulary.judgements.match(tokens, at: place),
          !isPractice(tokens, match.end), place == 0 || tokens[place - 1].text != "at"
        {
          predicates.append(Mention(value: .ranks(match.meaning), tokens: place..<match.end))
          end = match.end
        } else if let match = Vocabulary.directions.match(tokens, at: place) {
          if isStatement(tokens, place, match.end) {
            predicates.append(Mention(value: .moves(match.meaning), tokens: place..<match.end))
          }
          end = match.end
        } else if let value = other(tokens, place, sentence.negations) {
          predicates.append(Mention(value: value, tokens: place..<(place + 1)))
        }
      }
      place = end
    }
    sentence.predicates = predicates
    // A number is part of a ranking or movement only where it is not one of States.
    used.formUnion(
      predicates.flatMap { mention in
        if case .moves = mention.value { Array(mention.tokens) } else { [Int]() }
      })
  }

  private func isPractice(_ tokens: [Token], _ place: Int) -> Bool {
    tokens.indices.contains(place) && tokens[place].text.hasPrefix("practice")
  }

  /// "could be higher", "the lower limit", "in falling order" state no movement.
  private func isStatement(_ tokens: [Token], _ start: Int, _ end: Int) -> Bool {
    if tokens.indices.contains(end), Self.limitNouns.contains(tokens[end].text) { return false }
    let before = tokens[max(0, start - 4)..<start]
    if before.contains(where: { Self.modals.contains($0.text) }) { return false }
    // "gave rise to challenges" is no movement.
    if tokens[start].text == "rise", let last = before.last,
      ["give", "gives", "gave", "given", "giving"].contains(last.text)
    {
      return false
    }
    // "increased from … to" is one; "reduced" in "reduced sentence" is rare.
    return true
  }

  private func other(
    _ tokens: [Token], _ place: Int, _ negations: [Mention<[String]>]
  ) -> StatedSentence.Predicate? {
    let word = tokens[place].text
    let clause = clause(tokens, around: place)
    let isDenied = negations.contains { clause.contains($0.place) && isNear($0.place, place) }
    if word == "trend" || word == "trends" {
      let before = place > 0 ? tokens[place - 1].text : ""
      // "general trends", "regional trends" name the subject of the report.
      guard word == "trend" || isDenied, before != "of" else { return nil }
      return .trend(isDenied: isDenied)
    }
    if Self.differing.contains(word) {
      // "different States", "different years" are not compared.
      let next = place + 1 < tokens.count ? tokens[place + 1].text : ""
      guard word != "different" || ["from", "to"].contains(next) || isDenied else { return nil }
      return .differs(isDenied: isDenied)
    }
    if Self.alike.contains(word) {
      guard word != "same" || followsBe(tokens, place) else { return nil }
      return .differs(isDenied: !isDenied)
    }
    return nil
  }

  private func followsBe(_ tokens: [Token], _ place: Int) -> Bool {
    let before = tokens[max(0, place - 3)..<place].map(\.text)
    return before.contains { ["is", "are", "was", "were", "much"].contains($0) }
  }

  private func isNear(_ negation: Int, _ place: Int) -> Bool {
    negation < place ? place - negation <= 9 : negation - place <= 5
  }

  /// The tokens between the marks on both sides.
  private func clause(_ tokens: [Token], around place: Int) -> Range<Int> {
    func ends(_ token: Token) -> Bool {
      token.sort == .mark && [",", ";", ":", ".", "(", ")"].contains(token.text)
    }
    let start = tokens[..<place].lastIndex(where: ends).map { $0 + 1 } ?? 0
    let end = tokens[place...].firstIndex(where: ends) ?? tokens.count
    return start..<end
  }

  /// Each negation with the words that it denies, at most four.
  private func negations(_ tokens: [Token], _ used: Set<Int>) -> [Mention<[String]>] {
    var found: [Mention<[String]>] = []
    for (place, token) in tokens.enumerated() where token.isWord && !used.contains(place) {
      let isContracted = token.text.hasSuffix("n't")
      let clause = clause(tokens, around: place)
      guard
        Self.negations.contains(token.text) || isContracted || isExcess(tokens, place, clause),
        !isOther(tokens, place)
      else { continue }
      let words = tokens[(place + 1)..<max(place + 1, clause.upperBound)].filter {
        $0.isWord && !FunctionWords.all.contains($0.text)
          && !StatedSentence.stateWords.contains($0.text)
      }
      found.append(
        Mention(
          value: words.prefix(4).map { FunctionWords.stem($0.text) }, tokens: place..<(place + 1)))
    }
    return found
  }

  /// "by more than the lots can explain": what the lots cannot explain.
  private func isExcess(_ tokens: [Token], _ place: Int, _ clause: Range<Int>) -> Bool {
    let next = place + 1 < tokens.count ? tokens[place + 1].text : ""
    // "by no more than the lots can explain" is what they can.
    guard place == 0 || !["no", "not"].contains(tokens[place - 1].text) else { return false }
    guard tokens[place].text == "more" && next == "than" || tokens[place].text == "beyond" else {
      return false
    }
    return tokens[place..<min(clause.upperBound, place + 7)].contains {
      $0.text == "can" || $0.text == "could"
    }
  }

  /// "no more than 14", "no fewer than", "not only", "of no regional group", "No. 5", "free to".
  private func isOther(_ tokens: [Token], _ place: Int) -> Bool {
    func text(_ place: Int) -> String { tokens.indices.contains(place) ? tokens[place].text : "" }
    let next = text(place + 1)
    switch tokens[place].text {
    case "no", "not":
      let isBound = ["more", "fewer", "less"].contains(next) && text(place + 2) == "than"
      return isBound || next == "only" || next == "regional" || next == "."
    case "free": return next != "of" && next != "from"
    case "none": return next == "of" || next == ":" || tokens.indices.contains(place + 1) == false
    case "fail", "fails", "failed": return next != "to"
    default: return false
    }
  }
}
