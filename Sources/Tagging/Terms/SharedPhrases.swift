/// Finds the words that findings of several States have in common, as long as they go.
///
/// A phrase grows from two words that at least three States use, to either side, as long as most of
/// these States go along; so "not monitored" becomes "execution times are not monitored". What is
/// said under many headings alike, such as an editor's formula, is no phrase of any of them.
public struct SharedPhrases {
  /// Texts that are looked at together: those of one article and kind.
  public struct Subject {
    /// The texts, in the order of States.
    public let texts: [Text]

    /// Makes a subject.
    public init(texts: [Text]) { self.texts = texts }
  }

  /// A text of a State.
  public struct Text {
    /// The number of the State.
    public let state: Int
    /// The number of the text among all.
    public let number: Int

    /// Makes a text.
    public init(state: Int, number: Int) {
      self.state = state
      self.number = number
    }
  }

  /// A phrase in one of its places.
  public struct Place: Hashable, Sendable {
    /// The number of the text.
    public let text: Int
    /// The run in the text, from 0.
    public let run: Int
    /// The first word in the run, from 0.
    public let word: Int
  }

  /// A phrase that States share.
  public struct Phrase: Sendable {
    /// The stems, by number.
    public let words: [Int32]
    /// Where it stands, in the order of texts.
    public let places: [Place]
    /// The number of States that use it; at least `fewestStates`.
    public let states: Int
  }

  /// The fewest States that share a phrase.
  public static let fewestStates = 3
  /// The longest phrase, in words.
  public static let mostWords = 18

  private let runs: [[[Int32]]]
  private let vocabulary: Vocabulary

  /// What is known of stems by number.
  struct Vocabulary {
    let isFunction: [Bool]
    /// Auxiliary verbs and negations: what holds one says something only as a whole clause.
    let isVerb: [Bool]
    /// Articles and pronouns that begin a noun.
    let isDeterminer: [Bool]
  }

  private static let verbs: Set<String> = [
    "am", "are", "be", "been", "being", "can", "cannot", "could", "did", "do", "doe", "does",
    "had", "has", "have", "is", "may", "might", "must", "never", "no", "nor", "not", "onli",
    "only", "shall", "should", "was", "were", "will", "without", "would",
  ]
  private static let determiners: Set<String> = [
    "a", "an", "the", "their", "it", "its", "these", "those", "such", "all", "each", "every",
    "other", "of", "on", "in", "for", "with", "by",
  ]

  /// Makes a finder.
  ///
  /// - Parameters:
  ///   - runs: For each text its runs of stems.
  ///   - reader: The reader that the runs come from.
  public init(runs: [[[Int32]]], reader: TermReader) {
    self.runs = runs
    vocabulary = Vocabulary(
      isFunction: reader.isFunction, isVerb: reader.stems.map(Self.verbs.contains),
      isDeterminer: reader.stems.map(Self.determiners.contains))
  }

  /// The phrases of each subject, those of most States first.
  ///
  /// - Complexity: O(n log n) in the words of all subjects.
  public func phrases(of subjects: [Subject]) -> [[Phrase]] {
    let grown = subjects.map { subject in
      PhraseGrowth(subject: subject, runs: runs, vocabulary: vocabulary)
        .phrases()
    }
    let uses = uses(of: Set(grown.joined().map(\.words)))
    return grown.map { phrases in
      // At least half of all uses lie under the subject's own heading.
      Self.apart(
        phrases.filter { Set($0.places.map(\.text)).count * 2 >= uses[$0.words] ?? 0 })
    }
  }

  /// Of phrases that stand in the same texts for the most part, the first.
  private static func apart(_ phrases: [Phrase]) -> [Phrase] {
    var kept: [(phrase: Phrase, texts: Set<Int>)] = []
    for phrase in phrases {
      let texts = Set(phrase.places.map(\.text))
      if kept.contains(where: { $0.texts.intersection(texts).count * 2 > texts.count }) { continue }
      kept.append((phrase, texts))
    }
    return kept.map(\.phrase)
  }

  /// In how many texts each phrase stands.
  private func uses(of phrases: Set<[Int32]>) -> [[Int32]: Int] {
    var byStart: [UInt64: [[Int32]]] = [:]
    for words in phrases {
      byStart[PhraseGrowth.key(words[0], words[1]), default: []].append(words)
    }
    var uses: [[Int32]: Int] = [:]
    for text in runs {
      var found: Set<[Int32]> = []
      for run in text where run.count > 1 {
        for start in 0..<(run.count - 1) {
          guard let candidates = byStart[PhraseGrowth.key(run[start], run[start + 1])] else {
            continue
          }
          for words in candidates where run[start...].starts(with: words) { found.insert(words) }
        }
      }
      for words in found { uses[words, default: 0] += 1 }
    }
    return uses
  }
}
