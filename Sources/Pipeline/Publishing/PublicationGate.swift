import Ingest
import Model
import Reporting
import Treaties

/// Reads every finished file of the public part back and looks for what must not leave the building
/// (the method, section 12).
struct PublicationGate: Sendable {
  /// Something that stops publication.
  struct Finding: Hashable, Sendable {
    /// The file in the run's folder.
    let file: String
    let place: String
    /// The sort of violation, or "unreadable".
    let rule: String
    let message: String
  }

  /// A file of the public part as it stands on the disk.
  struct File: Sendable {
    /// The name in the run's folder.
    let name: String
    /// Where it is now.
    let path: String
    let bytes: [UInt8]
  }

  private let gate: NeutralityGate

  init(population: [State], observations: [Observation]) {
    let own = observations.filter { $0.state != nil }
    gate = NeutralityGate(
      population: population, symbols: Set(own.map(\.document)),
      properNames: ProperNames.rare(
        in: own.lazy.compactMap { observation in
          observation.state.map { (state: $0, text: observation.text) }
        }
      ).filter { !Self.isOfTreaties($0) })
  }

  /// Whether words are from the name of a treaty under review, which summaries quote and reports
  /// must give in full.
  private static func isOfTreaties(_ words: String) -> Bool {
    Instrument.allCases.contains { instrument in
      let treaty = Registry.treaty(instrument)
      return "\(treaty.name); General Assembly resolution \(treaty.resolution)".lowercased()
        .contains(words.lowercased())
    }
  }

  /// Returns what stops the publication of files, file after file; the reports that they were made
  /// of are looked through too, because not every type can be read everywhere.
  func findings(in files: [File], of reports: [Report]) async -> [Finding] {
    let read = await withTaskGroup(of: (place: Int, findings: [Finding]).self) { group in
      for (place, file) in files.enumerated() {
        group.addTask { (place, findings(in: file)) }
      }
      var parts: [(place: Int, findings: [Finding])] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.place < $1.place }.flatMap(\.findings)
    }
    guard read.isEmpty else { return read }
    return reports.flatMap { report in
      gate.violations(in: PrintedDocument(report: report)).map { finding($0, in: report.document) }
    }
  }

  func findings(in file: File) -> [Finding] {
    if file.name.hasSuffix(".csv") { return tableFindings(in: file.bytes, named: file.name) }
    if file.name.hasSuffix(".pdf") {
      guard let text = PDFText.read(file.path) else { return [] }
      return PDFText.withoutLists(text).flatMap { gate.names(in: $0.text, at: $0.place) }
        .map { finding($0, in: file.name) }
    }
    do {
      let document = try PrintedDocumentReader().read(file.bytes, file: file.name)
      return gate.violations(in: document).map { finding($0, in: file.name) }
    } catch {
      // What cannot be read cannot be vouched for.
      return [
        Finding(file: file.name, place: "file", rule: "unreadable", message: error.message)
      ]
    }
  }

  private func finding(_ violation: NeutralityViolation, in name: String) -> Finding {
    Finding(
      file: name, place: violation.place, rule: violation.rule.rawValue,
      message: violation.message)
  }

  // MARK: Tables

  private func tableFindings(in bytes: [UInt8], named name: String) -> [Finding] {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return [Finding(file: name, place: "file", rule: "unreadable", message: "is not UTF-8")]
    }
    let lines = text.split(separator: "\n")
    let header = lines.first.map { $0.split(separator: ",").map(String.init) } ?? []
    return lines.enumerated().flatMap { number, line -> [Finding] in
      let place = "row \(number + 1)"
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      var violations = fields.flatMap { gate.violations(in: $0, at: place) }
      if let count = Self.smallCount(fields, header) {
        violations.append(
          NeutralityViolation(place: place, rule: .smallCount, words: count))
      }
      return violations.map { finding($0, in: name) }
    }
  }

  /// A count of one or two States, or of all but one or two, or a number beside a withheld one.
  private static func smallCount(_ fields: [String], _ header: [String]) -> String? {
    func field(_ name: String) -> String {
      header.firstIndex(of: name).flatMap { $0 < fields.count ? fields[$0] : nil } ?? ""
    }
    guard header.contains("status"), fields != header else { return nil }
    let numbers = ["states", "mentions", "lower", "upper"].map(field).filter { !$0.isEmpty }
    if field("status") != "printed" { return numbers.first }
    guard let states = Int(field("states")), let reviewed = Int(field("reviewed")) else {
      return nil
    }
    let isSmall = (1...2).contains(states) || (1...2).contains(reviewed - states)
    return isSmall ? "\(states) of \(reviewed)" : nil
  }
}
