import Model

/// The sentences of a document in one row, each with its text and what stands before it.
struct SentenceIndex: Sendable {
  struct Entry: Sendable {
    let text: Int
    /// The place among the sentences of the text.
    let order: Int
    let sentence: StatedSentence
    /// What the sentences before it in the text say it is about.
    let inherited: Scope
    let terms: [String: Double]
  }

  let document: StatedDocument
  let entries: [Entry]
  /// The entries of each text.
  let ranges: [Range<Int>]

  init(_ document: StatedDocument) {
    self.document = document
    var entries: [Entry] = []
    var ranges: [Range<Int>] = []
    for (index, text) in document.texts.enumerated() {
      let start = entries.count
      var inherited = Scope()
      for (order, sentence) in text.sentences.enumerated() {
        entries.append(
          Entry(
            text: index, order: order, sentence: sentence, inherited: inherited,
            terms: Self.terms(of: sentence)))
        inherited = Scope(of: sentence).completed(by: inherited)
      }
      ranges.append(start..<entries.count)
    }
    self.entries = entries
    self.ranges = ranges
  }

  func text(of entry: Int) -> StatedDocument.Text { document.texts[entries[entry].text] }

  /// Everything that a text is about, and what the text before it was, for a text may go on.
  func wideScope(around entry: Int) -> Scope {
    let text = entries[entry].text
    var scope = document.texts[text].heading
    for place in max(0, text - 1)...text {
      for sentence in document.texts[place].sentences {
        scope = scope.joined(with: Scope(of: sentence))
      }
    }
    return scope
  }

  /// Words and facts with how often they stand there, for likeness.
  private static func terms(of sentence: StatedSentence) -> [String: Double] {
    var terms: [String: Double] = [:]
    for (word, count) in sentence.words { terms[word] = Double(count) }
    for provision in sentence.citedProvisions { terms["p:\(provision)"] = 1 }
    for mention in sentence.quantities {
      for number in mention.value.numbers { terms["n:\(number)", default: 0] += 0.5 }
    }
    for kind in sentence.kinds { terms["k:\(kind.value.code)"] = 1 }
    for group in sentence.groups { terms["g:\(group.value)"] = 1 }
    for period in sentence.periods { terms["y:\(period.value)"] = 0.5 }
    return terms
  }
}
