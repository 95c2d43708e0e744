import Ingest
import Model

/// What `corpus.json` says, with the cycles, years and States that an import adds; what stands there
/// already is never changed.
struct CorpusDraft {
  struct Year {
    var from: String
    var to: String
    var reviews: [String]
  }

  struct Cycle {
    var title: String
    var scope: [String]
    var years: [Int: Year]
  }

  private(set) var cycles: [Int: Cycle] = [:]
  private let title: String
  private let isFictional: Bool
  private let instrument: String?
  /// The years whose first and last days were guessed.
  private(set) var guessedYears: [String] = []
  private(set) var isChanged = false

  init(title: String, isFictional: Bool) {
    self.title = title
    self.isFictional = isFictional
    instrument = Instrument.untoc.code
  }

  init(_ file: CorpusFile) {
    title = file.title
    isFictional = file.isFictional
    instrument = file.defaultInstrument?.text
    for cycle in file.cycles {
      let years = cycle.years.map { year in
        (
          year.number,
          Year(
            from: year.from.description, to: year.to.description, reviews: year.reviews.map(\.text))
        )
      }
      cycles[cycle.number] = Cycle(
        title: cycle.title, scope: cycle.scope.map(\.text),
        years: Dictionary(years) { first, _ in first })
    }
  }

  /// Adds a document that has been imported; the days of a new year are guessed from the dates of its
  /// documents.
  mutating func add(cycle: Int, year: Int, state: String?, dates: [String]) {
    if cycles[cycle] == nil {
      cycles[cycle] = Cycle(title: "", scope: [], years: [:])
      isChanged = true
    }
    if cycles[cycle]?.years[year] == nil {
      cycles[cycle]?.years[year] = Year(
        from: dates.min() ?? "", to: dates.max() ?? "", reviews: [])
      guessedYears.append("cycle \(cycle), year \(year)")
      isChanged = true
    }
    guard let state, cycles[cycle]?.years[year]?.reviews.contains(state) == false else { return }
    cycles[cycle]?.years[year]?.reviews.append(state)
    cycles[cycle]?.years[year]?.reviews.sort()
    isChanged = true
  }

  var bytes: [UInt8] {
    func json(_ text: String) -> String {
      var sink = TextSink()
      sink.append(json: text)
      return String(decoding: sink.bytes, as: UTF8.self)
    }
    func list(_ texts: [String]) -> String { "[\(texts.map(json).joined(separator: ", "))]" }
    let cycles = cycles.sorted { $0.key < $1.key }.map { number, cycle in
      let years = cycle.years.sorted { $0.key < $1.key }.map { number, year in
        """
                { "number": \(number), "from": \(json(year.from)), "to": \(json(year.to)),
                  "reviews": \(list(year.reviews)) }
        """
      }
      return """
            { "number": \(number), "title": \(json(cycle.title)), "scope": \(list(cycle.scope)),
              "years": [
        \(years.joined(separator: ",\n")) ] }
        """
    }
    return Array(
      """
      {
        "format": "palermo-corpus/1",
        "title": \(json(title)),
        "fictional": \(isFictional),
        "defaultInstrument": \(instrument.map(json) ?? "null"),
        "cycles": [
      \(cycles.joined(separator: ",\n")) ]
      }

      """.utf8)
  }
}
