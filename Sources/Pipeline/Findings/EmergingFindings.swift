import Model
import Reporting
import Statistics
import Storage
import Tagging

/// The terms of a cycle's findings: words to numbers, numbers to terms, terms back to passages.
struct EmergingFindings {
  /// The terms that were tested, by their stems.
  let terms: [TermFinding]

  /// Reads the challenges, observations and needs of the States that were reviewed.
  ///
  /// - Parameters:
  ///   - observations: Of counted documents, in the order of the run.
  ///   - facts: Who was reviewed in which year, up to the year under analysis.
  init(observations: [Observation], facts: CycleFacts) {
    guard let last = facts.years.last, facts.years.count > 1 else {
      terms = []
      return
    }
    var reader = TermReader()
    var texts: [StateYear: [Int]] = [:]
    for (index, observation) in observations.enumerated()
    where observation.cycle == facts.cycle && observation.kind.isEmergingSource {
      guard let state = observation.state else { continue }
      texts[StateYear(state: state, year: observation.year), default: []].append(index)
    }
    var wordsOf: [Int: [[TermReader.Word]]] = [:]
    var uses: [TermUse] = []
    for (isLater, years) in [(true, [last]), (false, Array(facts.years.dropLast()))] {
      var runs: [StateCode: (group: RegionalGroup?, runs: [[Int32]])] = [:]
      for year in years {
        for review in year.reviewed {
          let key = StateYear(state: review.party.state, year: year.year)
          var entry = runs[review.party.state] ?? (review.party.group, [])
          for index in texts[key] ?? [] {
            let words = reader.runs(of: observations[index].text)
            if isLater { wordsOf[index] = words }
            entry.runs += words.map { $0.map(\.stem) }
          }
          runs[review.party.state] = entry
        }
      }
      for (_, entry) in runs.sorted(by: { $0.key < $1.key }) {
        uses.append(TermUse(group: entry.group, isLater: isLater, runs: entry.runs))
      }
    }
    let found = EmergingTerms(uses, isFunction: reader.isFunction)
    let stems = reader.stems
    terms = found.terms.map { term in
      let passages = term.isEmerging ? Self.passages(of: term.words, wordsOf) : []
      return TermFinding(
        stems: term.words.map { stems[Int($0)] }.joined(separator: " "), term: term,
        form: Self.form(passages, observations), observations: passages.map(\.observation))
    }.sorted { $0.stems.utf8.lexicographicallyPrecedes($1.stems.utf8) }
  }

  private struct StateYear: Hashable {
    let state: StateCode
    let year: Int
  }

  private struct Passage {
    let observation: Int
    let place: Range<Int>
  }

  /// Where a term stands, the first place in each observation.
  private static func passages(
    of words: [Int32], _ texts: [Int: [[TermReader.Word]]]
  ) -> [Passage] {
    texts.keys.sorted().compactMap { index in
      for run in texts[index] ?? [] where run.count >= words.count {
        for start in 0...(run.count - words.count)
        where words.indices.allSatisfy({ run[start + $0].stem == words[$0] }) {
          let end = run[start + words.count - 1].place.upperBound
          return Passage(observation: index, place: run[start].place.lowerBound..<end)
        }
      }
      return nil
    }
  }

  /// The words as they are written most often; of several the first in the order of bytes.
  private static func form(_ passages: [Passage], _ observations: [Observation]) -> String {
    var numbers: [String: Int] = [:]
    for passage in passages {
      let bytes = Array(observations[passage.observation].text.utf8)[passage.place]
      let words = String(decoding: bytes, as: UTF8.self)
      numbers[WhiteSpace.normalized(words), default: 0] += 1
    }
    return numbers.min {
      $0.value == $1.value
        ? $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) : $0.value > $1.value
    }?.key ?? ""
  }
}

extension Kind {
  /// Whether the method looks for emerging issues in findings of this sort.
  fileprivate var isEmergingSource: Bool {
    switch self {
    case .challenge, .observation, .technicalAssistanceNeed: true
    case .success, .goodPractice: false
    }
  }
}
