import Model
import Reporting
import Statistics
import Tagging

/// The words that States share in their findings under each article, and who speaks of reforms.
struct ExpressionFindings {
  /// By article, kind and number of States.
  let expressions: [SharedExpression]
  /// The observations that speak of reforms not yet done.
  let reforms: Set<Int>

  private static let kinds: Set<Kind> = [.challenge, .goodPractice, .technicalAssistanceNeed]
  /// The stems of words for laws in the making.
  private static let reformStems: Set<String> = ["bill", "draft", "amend", "reform"]
  /// The most expressions of an article and kind.
  private static let most = 8

  private struct Subject: Hashable, Comparable {
    let article: Provision
    let kind: Kind

    static func < (left: Self, right: Self) -> Bool {
      (left.article, left.kind) < (right.article, right.kind)
    }
  }

  /// Reads the findings that are counted, up to the year under analysis.
  init(observations: [Observation], facts: CycleFacts) {
    var reader = TermReader()
    var runs: [[[Int32]]] = []
    var observationOfText: [Int] = []
    var textOfObservation: [Int: Int] = [:]
    var subjects: [Subject: [SharedPhrases.Text]] = [:]
    var reforms: Set<Int> = []
    var groups: [RegionalGroup?] = []
    var numberOfState: [StateCode: Int] = [:]
    for review in facts.years.flatMap(\.reviewed) {
      let state = numberOfState[review.party.state] ?? groups.count
      if state == groups.count {
        numberOfState[review.party.state] = state
        groups.append(review.party.group)
      }
      var seen: Set<Subject> = []
      var current = -1
      for finding in review.findings where finding.provision.article != nil {
        if finding.observation != current {
          current = finding.observation
          seen.removeAll(keepingCapacity: true)
        }
        let isRead = Self.kinds.contains(finding.kind)
        guard isRead || finding.kind == .observation else { continue }
        let text = textOfObservation[finding.observation] ?? runs.count
        if text == runs.count {
          textOfObservation[finding.observation] = text
          runs.append(
            reader.runs(of: observations[finding.observation].text).map { $0.map(\.stem) })
          observationOfText.append(finding.observation)
        }
        let subject = Subject(article: finding.provision.articleLevel, kind: finding.kind)
        if isRead, seen.insert(subject).inserted {
          subjects[subject, default: []].append(SharedPhrases.Text(state: state, number: text))
        }
      }
    }
    let isReform = reader.stems.map(Self.reformStems.contains)
    for (text, observation) in observationOfText.enumerated() {
      let kind = observations[observation].kind
      guard kind == .challenge || kind == .observation else { continue }
      if runs[text].contains(where: { $0.contains { isReform[Int($0)] } }) {
        reforms.insert(observation)
      }
    }
    self.reforms = reforms
    let order = subjects.keys.sorted()
    let finder = SharedPhrases(runs: runs, reader: reader)
    let found = finder.phrases(of: order.map { SharedPhrases.Subject(texts: subjects[$0] ?? []) })
    let gate = NeutralityGate(population: [])
    var expressions: [SharedExpression] = []
    for (subject, phrases) in zip(order, found) {
      let stateOfText = Dictionary(
        (subjects[subject] ?? []).map { ($0.number, $0.state) },
        uniquingKeysWith: { first, _ in first })
      var number = 0
      for phrase in phrases where number < Self.most {
        let passages = phrase.places.map { place in
          SharedWording.Passage(
            text: observations[observationOfText[place.text]].text, place: place)
        }
        let wording = SharedWording(passages: passages, length: phrase.words.count)
        // Among States, as reports print it, the wording must pass the gate that they all pass.
        guard let words = wording.words(&reader),
          gate.violations(in: "States: \(words)", at: "").isEmpty
        else { continue }
        number += 1
        let states = Set(phrase.places.compactMap { stateOfText[$0.text] })
        var statesOfGroup: [RegionalGroup: Int] = [:]
        for state in states {
          if let group = groups[state] { statesOfGroup[group, default: 0] += 1 }
        }
        expressions.append(
          SharedExpression(
            provision: subject.article, kind: subject.kind, words: words, states: states.count,
            statesOfGroup: statesOfGroup.filter { $0.value >= SharedPhrases.fewestStates },
            observations: Set(phrase.places.map { observationOfText[$0.text] }).sorted()))
      }
    }
    self.expressions = expressions
  }
}
