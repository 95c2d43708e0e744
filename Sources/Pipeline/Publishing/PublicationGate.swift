import Ingest
import Model
import Reporting
import Storage

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

  /// Makes a gate that knows the documents' States, symbols and names.
  ///
  /// - Parameters:
  ///   - population: All States.
  ///   - documents: Those with observations; the ones on a State must not be recognizable.
  init(population: [State], documents: [CorpusStanding.Document]) {
    let own = documents.filter { $0.number > 0 && $0.facts.state != nil }
    self.init(
      population: population, symbols: Set(own.map(\.facts.symbol)),
      rareNames: ProperNames.rare(
        among: own.lazy.compactMap { document in
          document.facts.state.map { (state: $0, names: document.names) }
        }))
  }

  /// Makes a gate that knows States, the symbols of their documents, and names that few of these
  /// have.
  init(population: [State], symbols: Set<String>, rareNames: [String]) {
    gate = NeutralityGate(population: population, symbols: symbols, properNames: rareNames)
  }

  /// Returns what stops the publication of files, file after file; the reports that they were made
  /// of are looked through too, because not every type can be read everywhere.
  func findings(in files: [File], of reports: [Report]) async -> [Finding] {
    // The types of one report are read one after the other: they say the same words.
    let kin = Dictionary(grouping: files.indices) { Self.report(of: files[$0].name) }
    let read = await withTaskGroup(of: [(place: Int, findings: [Finding])].self) { group in
      for places in kin.values {
        group.addTask {
          var memory: NeutralityGate.Memory = [:]
          return places.map { ($0, findings(in: files[$0], &memory)) }
        }
      }
      var parts: [(place: Int, findings: [Finding])] = []
      for await part in group { parts += part }
      return parts.sorted { $0.place < $1.place }.flatMap(\.findings)
    }
    guard read.isEmpty else { return read }
    return reports.flatMap { report in
      gate.violations(in: PrintedDocument(report: report)).map { finding($0, in: report.document) }
    }
  }

  /// The name of a file without its type.
  private static func report(of name: String) -> Substring {
    name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
  }

  private func findings(in file: File, _ memory: inout NeutralityGate.Memory) -> [Finding] {
    if file.name.hasSuffix(".csv") {
      return tableFindings(in: file.bytes, named: file.name, &memory)
    }
    if file.name.hasSuffix(".pdf") {
      guard let text = PDFText.read(file.path) else { return [] }
      return PDFText.withoutLists(text).flatMap { gate.names(in: $0.text, at: $0.place) }
        .map { finding($0, in: file.name) }
    }
    do {
      let document = try PrintedDocumentReader().read(file.bytes, file: file.name)
      return gate.violations(in: document, remembering: &memory)
        .map { finding($0, in: file.name) }
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

  private func tableFindings(
    in bytes: [UInt8], named name: String, _ memory: inout NeutralityGate.Memory
  ) -> [Finding] {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return [Finding(file: name, place: "file", rule: "unreadable", message: "is not UTF-8")]
    }
    let lines = text.split(separator: "\n")
    let header = lines.first.map { $0.split(separator: ",").map(String.init) } ?? []
    var findings: [Finding] = []
    for (number, line) in lines.enumerated() {
      let place = "row \(number + 1)"
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      var violations: [NeutralityViolation] = []
      for field in fields {
        violations += gate.violations(in: field, at: place, remembering: &memory)
      }
      if let count = Self.smallCount(fields, header) {
        violations.append(
          NeutralityViolation(place: place, rule: .smallCount, words: count))
      }
      findings += violations.map { finding($0, in: name) }
    }
    return findings
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

extension CorpusStanding.Document {
  /// The names of institutions, laws and places in its observations.
  fileprivate var names: [String] {
    written?.names ?? ProperNames.names(in: facts.observations.map(\.text))
  }
}

extension PublicationGate {
  /// Makes a gate that knows what a run's folder knows: its States, the symbols of their summaries
  /// and the names in their findings.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - observations: Of its counted documents.
  /// - Throws: `PipelineError` where its lists of States cannot be read.
  init(of run: WrittenRun, _ observations: [Observation]) throws(PipelineError) {
    let byDocument = Dictionary(
      grouping: observations.filter { $0.state != nil }, by: \.document)
    self.init(
      population: try run.population(), symbols: Set(byDocument.keys),
      rareNames: ProperNames.rare(
        among: byDocument.values.lazy.compactMap { own in
          own.first?.state.map { ($0, ProperNames.names(in: own.map(\.text))) }
        }))
  }
}
