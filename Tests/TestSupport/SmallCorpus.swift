import Foundation

/// Writes small fictional corpora for tests.
public struct SmallCorpus {
  /// The folder that holds the corpus.
  public let folder: TemporaryFolder

  /// Makes a corpus of one cycle, or several alike, with the States QMA, QMB, QMC, QMD (African, parties to all) and
  /// QME (a signatory of the Convention).
  ///
  /// - Parameters:
  ///   - reviews: The States drawn, by year.
  ///   - defaultInstrument: The value as JSON.
  ///   - scope: The articles under review; none: all.
  ///   - cycles: The number of cycles.
  /// - Throws: Where it cannot be written.
  public init(
    reviews: [[String]] = [["QMA", "QMB"]], defaultInstrument: String = "\"UNTOC\"",
    scope: [String] = [], cycles: Int = 1
  ) throws {
    folder = try TemporaryFolder()
    let years = reviews.enumerated().map { index, states in
      """
      {"number": \(index + 1), "from": "\(2012 + index)-07-01", "to": "\(2013 + index)-06-30",
       "reviews": [\(states.map { "\"\($0)\"" }.joined(separator: ", "))]}
      """
    }
    let all = (1...cycles).map { number in
      """
      {"number": \(number), "title": "\(number == 1 ? "First" : "Next") cycle",
       "scope": [\(scope.map { "\"\($0)\"" }.joined(separator: ", "))],
       "years": [\(years.joined(separator: ",\n"))]}
      """
    }
    try folder.write(
      """
      {"format": "palermo-corpus/1", "title": "Small corpus", "fictional": true,
       "defaultInstrument": \(defaultInstrument),
       "cycles": [\(all.joined(separator: ",\n"))]}
      """, to: "corpus.json")
    let states = ["QMA,Qumar", "QMB,Belvania", "QMC,Carsinia", "QMD,Drovina"].map {
      "\($0),AFRICA,2003-01-01,2004-01-01,2004-01-01,2006-01-01,"
    }
    try folder.write(
      """
      code,name,regionalGroup,UNTOC,TIP,SOM,FIREARMS,UNCAC
      \(states.joined(separator: "\n"))
      QME,Elluria,AFRICA,signed 2000-12-12,,,,

      """, to: "states.csv")
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("documents"), withIntermediateDirectories: true)
  }

  /// The path of the corpus.
  public var path: String { folder.url.path }

  /// Adds an executive summary as JSON.
  ///
  /// - Parameters:
  ///   - name: The file's name in `documents/`.
  ///   - symbol: The symbol.
  ///   - state: The State under review.
  ///   - cycle: The cycle.
  ///   - year: The year of the cycle.
  ///   - language: The language's code.
  ///   - date: The date.
  ///   - kind: The kind of document.
  ///   - blocks: The blocks as JSON; one challenge on article 16 where nothing is said.
  /// - Throws: Where it cannot be written.
  public func add(
    _ name: String, symbol: String, state: String? = "QMA", cycle: Int = 1, year: Int = 1,
    language: String = "en", date: String = "2013-05-21", kind: String = "executive-summary",
    blocks: [String]? = nil
  ) throws {
    let text =
      blocks ?? [
        #"{"type": "heading", "level": 1, "text": "Challenges"}"#,
        #"{"type": "paragraph", "number": "1", "text": "Refusals go without reasons (art. 16)."}"#,
      ]
    let subject = state.map { "\"state\": \"\($0)\"," } ?? ""
    try folder.write(
      """
      {"format": "palermo-document/1", "kind": "\(kind)", "symbol": "\(symbol)",
       "title": "Executive summary", "language": "\(language)", "date": "\(date)",
       "distribution": "general", "cycle": \(cycle), "year": \(year), \(subject)
       "blocks": [\(text.joined(separator: ",\n"))]}
      """, to: "documents/\(name)")
  }
}
