import Foundation
import Model
import TestSupport

/// A corpus folder of good and bad files of every sort, and what each of them must come to.
struct MixedFolder {
  /// What a file must come to.
  enum Expectation: Hashable {
    case status(FileStatus)
    case refused(Refusal.Reason)
  }

  let corpus: SmallCorpus
  /// By path in the corpus, as lists of files have it.
  private(set) var expected: [String: Expectation] = [:]
  private var random: SeededGenerator
  private var symbols = 0
  private var texts = 0

  /// The limits under which some of the files are too large.
  static let limits: ReadingLimits = {
    var limits = ReadingLimits.standard
    limits[.fileSize] = 30_000
    limits[.blocks] = 40
    limits[.folderDepth] = 12
    return limits
  }()

  init(files: Int, seed: Int) throws {
    corpus = try SmallCorpus(reviews: [["QMA", "QMB", "QMC"]])
    random = SeededGenerator(seed: seed)
    try addFoldersAndLinks()
    while expected.count < files { try addSome() }
  }

  // MARK: Names and places

  private static let endings = ["json", "JSON", "xml", "Xml"]

  private static let oddNames = [
    "a b", "-rf", "a\nb", "\u{1B}[31mred", "\"quoted\"", "it's", "$(reboot)", "`id`", "a\\x41",
    "a\\b",
    "r\u{E9}sum\u{E9}", "re\u{301}sume\u{301}", "\u{202E}txt", "\u{200B}", "=1+1", "%2e%2e", "…",
    "ж",
    String(repeating: "n", count: 200), "a.json.exe.pdf", "con", "日本", "|", "*?", "~", "#",
  ]

  private mutating func folder() -> String {
    let depth = Int.random(in: 0...4, using: &random)
    let names = (0..<depth).map { _ in "d\(Int.random(in: 0...3, using: &random))" }
    return (["documents"] + names).joined(separator: "/")
  }

  /// A new path: an odd name now and then.
  private mutating func path(_ ending: String) -> String {
    let odd = Self.oddNames.randomElement(using: &random) ?? ""
    let name = Int.random(in: 0..<3, using: &random) == 0 ? odd : "f"
    return "\(folder())/\(name)-\(expected.count).\(ending)"
  }

  private mutating func add(
    _ text: String, _ ending: String, _ expectation: Expectation
  ) throws { try add(Data(text.utf8), ending, expectation) }

  private mutating func add(
    _ data: Data, _ ending: String, _ expectation: Expectation
  ) throws {
    let path = path(ending)
    try corpus.folder.write(data, to: path)
    // A name with this in it has its backslashes doubled in lists.
    let shown = path.split(separator: "/").map {
      $0.contains("\\x") ? $0.replacingOccurrences(of: "\\", with: "\\\\") : String($0)
    }
    expected[shown.joined(separator: "/")] = expectation
  }

  private mutating func addFoldersAndLinks() throws {
    let files = FileManager.default
    try corpus.folder.write("secret", to: "outside/secret.json")
    try corpus.folder.write(json(symbol: symbol()), to: "documents/d0/inside.json")
    expected["documents/d0/inside.json"] = .status(.counted)
    for (name, target) in [
      ("l1.json", "../outside/secret.json"), ("l2.xml", "/etc/passwd"), ("l3", "../outside"),
      ("l4.json", "nowhere"), ("l5.json", "l5.json"), ("l6.json", "d0/inside.json"),
    ] {
      try files.createSymbolicLink(
        atPath: corpus.folder.path("documents/\(name)"), withDestinationPath: target)
      expected["documents/\(name)"] = .refused(.unreadable)
    }
    _ = mkfifo(corpus.folder.path("documents/pipe.json"), 0o600)
    expected["documents/pipe.json"] = .refused(.unreadable)
    let deep = "documents/" + (1...14).map { "e\($0)" }.joined(separator: "/")
    try corpus.folder.write("x", to: "\(deep)/too-deep.json")
    expected["documents/" + (1...12).map { "e\($0)" }.joined(separator: "/")] = .refused(.tooDeep)
    try files.createDirectory(
      atPath: corpus.folder.path("documents/empty.json"), withIntermediateDirectories: true)
    for (bytes, shown) in [([0x66, 0xFF, 0x2E] as [UInt8], "f\\xFF."), ([0xC3, 0x2E], "\\xC3.")] {
      let folder = Array(corpus.folder.path("documents").utf8)
      let name = folder + [0x2F] + bytes + Array("json".utf8) + [0]
      let file = name.map(CChar.init(bitPattern:)).withUnsafeBufferPointer {
        $0.baseAddress.flatMap { fopen($0, "w") }
      }
      guard let file else { continue }
      fputs(json(symbol: symbol()), file)
      fclose(file)
      expected["documents/\(shown)json"] = .status(.counted)
    }
  }

  // MARK: Texts

  private mutating func symbol() -> String {
    symbols += 1
    return "CTOC/COP/IOG/I/1/1/Add.\(symbols)"
  }

  private mutating func json(
    symbol: String, kind: String = "executive-summary", state: String = "QMA",
    language: String = "en", date: String = "2013-05-21", extra: String = "", text: String? = nil
  ) -> String {
    texts += 1
    let subject =
      kind == "executive-summary" || kind == "self-assessment" ? "\"state\": \"\(state)\"," : ""
    return """
      {"format": "palermo-document/1", "kind": "\(kind)", "symbol": "\(symbol)",
       "title": "Summary", "language": "\(language)", "date": "\(date)", \(extra)
       "distribution": "general", "cycle": 1, "year": 1, \(subject)
       "blocks": [{"type": "heading", "level": 1, "text": "Challenges"},
        {"type": "paragraph", "text": "\(text ?? "Delays of number \(texts) (art. 16).")"}]}
      """
  }

  private mutating func table(symbol: String) -> String {
    texts += 1
    return """
      Symbol;\(symbol)
      Title;List of observations
      Date;2013-05-21
      Distr.;General
      Language;en
      State;QMB
      kind;provision;text
      challenge;UNTOC/16;Delays \(texts)
      """
  }

  private mutating func xml(symbol: String) -> String {
    texts += 1
    return """
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="s">
      <meta><identification source="#u"><FRBRWork><FRBRdate date="2013-05-21" name="x"/>
      <FRBRnumber value="x" showAs="\(symbol)"/><FRBRalias value="Summary"/></FRBRWork>
      <FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification>
      <proprietary source="#u"><p:review xmlns:p="urn:palermo:review:1" kind="executive-summary"
      state="QMB" cycle="1" year="1" distribution="general"/></proprietary></meta><mainBody>
      <section><heading>Challenges</heading><content><p>Delays \(texts) (art. 18).</p></content>
      </section></mainBody></statement></akomaNtoso>
      """
  }

  // MARK: Sorts of files

  private mutating func addSome() throws {
    switch Int.random(in: 0..<12, using: &random) {
    case 0...3: try addGood()
    case 4...5: try addVersions()
    case 6: try addStrange()
    default: try addBad()
    }
  }

  private mutating func addGood() throws {
    if Int.random(in: 0..<4, using: &random) == 0 {
      try add(table(symbol: symbol()), "csv", .status(.counted))
    } else if Bool.random(using: &random) {
      try add(json(symbol: symbol()), "json", .status(.counted))
    } else {
      try add(xml(symbol: symbol()), "xml", .status(.counted))
    }
  }

  private mutating func addVersions() throws {
    let symbol = symbol()
    switch Int.random(in: 0..<7, using: &random) {
    case 0:
      try add(json(symbol: symbol), "json", .status(.superseded))
      try add(json(symbol: "\(symbol)/Rev.1", date: "2014-01-01"), "json", .status(.counted))
    case 1:
      let text = json(symbol: symbol)
      try add(text, "json", .status(.counted))
      // Whichever stands later in the order of paths; their number is the same.
      try add(text + "\n", "json", .status(.repeated))
    case 2:
      try add(json(symbol: symbol), "JSON", .status(.counted))
      try add(json(symbol: symbol, language: "fr"), "json", .status(.linked))
    case 3: try add(json(symbol: symbol, kind: "stakeholder-submission"), "json", .status(.source))
    case 4: try add(json(symbol: symbol, state: "QMD"), "json", .status(.source))
    case 5: try add(json(symbol: "\(symbol)/Corr.1"), "json", .status(.source))
    default:
      try add(json(symbol: symbol), "json", .refused(.conflict))
      try add(json(symbol: symbol), "json", .refused(.conflict))
    }
  }

  private mutating func addStrange() throws {
    let names = ["pdf", "doc", "exe", "json~", "", "bak", "html", "zip", "meta"]
    try add("x", names.randomElement(using: &random) ?? "", .refused(.unsupportedType))
  }

  private mutating func addBad() throws {
    let good = json(symbol: symbol())
    let page = xml(symbol: symbol())
    let table = table(symbol: symbol())
    let deep = String(repeating: "[", count: 300) + String(repeating: "]", count: 300)
    let bad: [(String, String, Refusal.Reason)] = [
      (good.replacing("document/1", with: "document/7"), "json", .unknownFormat),
      (String(good.dropLast(Int.random(in: 1...300, using: &random))), "json", .malformedJSON),
      ("", "json", .malformedJSON), ("", "xml", .malformedXML), ("\u{0}", "json", .malformedJSON),
      (String(page.dropLast(Int.random(in: 1...300, using: &random))), "xml", .malformedXML),
      (good.replacing("\"title\": \"Summary\",", with: ""), "json", .missingField),
      (page.replacing("state=\"QMB\"", with: ""), "xml", .missingField),
      (good.replacing("\"year\": 1", with: "\"year\": []"), "json", .wrongType),
      (good.replacing("executive-summary", with: "memo"), "json", .unknownKind),
      (good.replacing("QMA", with: "ZZZ"), "json", .unknownState),
      (good.replacing("\"year\": 1", with: "\"year\": 9"), "json", .unknownCycleOrYear),
      (good.replacing("2013-05-21", with: "2013-02-29"), "json", .invalidDate),
      (good.replacing("general", with: "restricted"), "json", .restricted),
      (good.replacing("executive-summary", with: "self-assessment"), "json", .confidential),
      (page.replacing("p:review", with: "p:other"), "xml", .notAReviewDocument),
      ("<html/>", "xml", .notAReviewDocument), ("a,b\n", "csv", .notAReviewDocument),
      (table + ";more", "csv", .wrongType), (table + "\ngap;\"", "csv", .wrongType),
      (table + "\nidea;;a", "csv", .unknownKind), (table + "\u{0}", "csv", .notUTF8),
      (table.replacing("UNTOC/16", with: "UNTOC/99"), "csv", .unknownValue),
      (table.replacing("State;", with: "Remark;"), "csv", .missingField), ("", "csv", .unreadable),
      (good.replacing("\"en\"", with: "\"tlh\""), "json", .unknownValue),
      (good.replacing("Delays", with: String(repeating: "x", count: 40_000)), "json", .tooLarge),
      (
        good.replacing(
          "{\"type\": \"par",
          with: String(
            repeating: "{\"type\": \"item\", \"text\": \"x\"},", count: 50) + "{\"type\": \"par"),
        "json", .tooLarge
      ),
      (good.replacing("\"blocks\": [", with: "\"deep\": \(deep), \"blocks\": ["), "json", .tooDeep),
      ("<!DOCTYPE a [<!ENTITY b \"c\">]>" + page, "xml", .entityExpansion),
      (good.replacing("Delays", with: "\\udead"), "json", .notUTF8),
    ]
    if Int.random(in: 0..<bad.count, using: &random) == 0 {
      return try add(Data(good.utf8) + [0xFF], "json", .refused(.notUTF8))
    }
    guard let (text, ending, reason) = bad.randomElement(using: &random) else { return }
    try add(text, ending, .refused(reason))
  }
}
