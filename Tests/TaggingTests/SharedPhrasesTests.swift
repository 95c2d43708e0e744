import Tagging
import Testing
import TestSupport

/// Words that findings of several States share.
struct SharedPhrasesTests {
  /// The phrases of each subject in words; a text is a State's own unless a State is named.
  private func phrases(of subjects: [[String]]) -> [[String]] {
    var reader = TermReader()
    var runs: [[[Int32]]] = []
    var lists: [SharedPhrases.Subject] = []
    for texts in subjects {
      lists.append(
        SharedPhrases.Subject(
          texts: texts.enumerated().map { place, text in
            runs.append(reader.runs(of: text).map { $0.map(\.stem) })
            return SharedPhrases.Text(state: place, number: runs.count - 1)
          }))
    }
    let stems = reader.stems
    return SharedPhrases(runs: runs, reader: reader).phrases(of: lists).map { phrases in
      phrases.map { $0.words.map { stems[Int($0)] }.joined(separator: " ") }
    }
  }

  @Test func `a clause that three States share is found whole, what surrounds it is not`() {
    let found = phrases(of: [
      [
        "Execution times are not monitored; partners wait for years (art. 18).",
        "Execution times are not monitored. The courts have no list.",
        "Staff is short, execution times are not monitored (article 18).",
      ]
    ])
    #expect(found == [["execut time are not monitor"]])
  }

  @Test func `what two States share is no phrase, nor what one State says three times`() {
    #expect(
      phrases(of: [
        ["Bank secrecy is absolute.", "Bank secrecy is absolute.", "Nothing of the kind."]
      ]) == [[]])
    var reader = TermReader()
    let runs = (0..<3).map { _ in
      reader.runs(of: "Bank secrecy is absolute.").map { $0.map(\.stem) }
    }
    let texts = (0..<3).map { SharedPhrases.Text(state: 1, number: $0) }
    let finder = SharedPhrases(runs: runs, reader: reader)
    #expect(finder.phrases(of: [SharedPhrases.Subject(texts: texts)])[0].isEmpty)
  }

  @Test func `an editor's formula that stands under many headings is no phrase of any`() {
    let formula = "Requests may be submitted in English."
    let articles = ["Files are lost.", "Fines are low.", "Courts are crowded."].map { own in
      (0..<3).map { _ in "\(own) \(formula)" }
    }
    let found = phrases(of: articles)
    #expect(found == [["file are lost"], ["fine are low"], ["court are crowd"]])
  }

  @Test func `a phrase cut in two by other words keeps its "no"`() {
    let found = phrases(of: [
      [
        "There is no legal basis for controlled delivery at the border.",
        "There is no legal basis for controlled delivery in practice.",
        "There is no legal basis for controlled delivery by sea.",
      ]
    ])
    #expect(found.joined().allSatisfy { !$0.contains("legal basi") || $0.contains("no legal") })
  }

  @Test(arguments: 0..<20)
  func `every phrase stands where it is said to stand, in enough States`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let words = [
      "bank", "secrecy", "is", "not", "lifted", "the", "court", "of", "appeal", ",", ".",
    ]
    var reader = TermReader()
    let runs = (0..<24).map { _ in
      let text = (0..<30).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
      return reader.runs(of: text.joined(separator: " ")).map { $0.map(\.stem) }
    }
    let texts = runs.indices.map { SharedPhrases.Text(state: $0 / 2, number: $0) }
    let finder = SharedPhrases(runs: runs, reader: reader)
    let subject = SharedPhrases.Subject(texts: texts)
    let phrases = finder.phrases(of: [subject])[0]
    for phrase in phrases {
      #expect(phrase.words.count <= SharedPhrases.mostWords)
      #expect(Set(phrase.places.map { $0.text / 2 }).count == phrase.states)
      #expect(phrase.states >= SharedPhrases.fewestStates)
      for place in phrase.places {
        let run = runs[place.text][place.run]
        #expect(Array(run[place.word..<(place.word + phrase.words.count)]) == phrase.words)
      }
    }
  }
}
