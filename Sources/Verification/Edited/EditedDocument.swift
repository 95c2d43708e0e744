public import Model
import Reporting
public import Statistics

/// A report that people have edited, held against the run that it came from.
///
/// What stands in a sentence is read as facts; wording, order and place are free. A fact follows
/// if the sentence of the run that it comes from says it, or the public cells beneath it do.
public struct EditedDocument: Sendable {
  private let reference: SentenceIndex
  private let reader: SentenceReader
  private let evidence: [[KnownCell]]
  private let support: PublicSupport
  private let scale: ShareScale
  private let cycle: Int
  private let documentGroup: StatedGroup?
  private let known: [String: [StatedSentence]]
  private let shingles: Set<[String]>

  /// Makes ready to hold documents against one of a run.
  ///
  /// - Parameters:
  ///   - document: The run's document.
  ///   - cells: What is public, of all documents of the run.
  ///   - cycle: The number of the cycle.
  ///   - year: The number of the year, which "the year" stands for.
  ///   - scale: The words for shares.
  public init(
    of document: RunDocument, cells: [KnownCell], cycle: Int, year: Int,
    scale: ShareScale = .standard
  ) {
    reader = SentenceReader(year: year)
    let reference = SentenceIndex(StatedDocument(document.withFront, reader: reader))
    self.reference = reference
    known = Dictionary(
      reference.document.texts.map { ($0.plain, $0.sentences) }
    ) { first, _ in first }
    shingles = Self.shingles(of: document.printed)
    let basis = EvidenceIndex(document: document, cells: cells)
    evidence = reference.entries.indices.map { place in
      basis.cells(
        of: reference.entries[place].sentence, block: reference.text(of: place).block,
        sort: reference.text(of: place).sort)
    }
    support = PublicSupport(cells: cells, year: year, cycle: cycle, scale: scale)
    let reader = reader
    let groups = Set(
      document.front.flatMap { text in
        reader.sentences(of: text).flatMap { $0.groups.map(\.value) }
      })
    documentGroup = groups.count == 1 ? groups.first : nil
    self.scale = scale
    self.cycle = cycle
  }

  /// How much of a document's words this one has and it of its, in 0...1: to tell which document
  /// of a run a file is.
  public func likeness(of document: PrintedDocument) -> Double {
    let (mine, theirs) = (Self.shingles(of: document), shingles)
    guard !mine.isEmpty, !theirs.isEmpty else { return 0 }
    let common = Double(mine.intersection(theirs).count)
    return 0.6 * common / Double(mine.count) + 0.4 * common / Double(theirs.count)
  }

  /// Every three words that stand together.
  private static func shingles(of document: PrintedDocument) -> Set<[String]> {
    var shingles: Set<[String]> = []
    for placed in document.blocks {
      for text in placed.block.texts {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        for place in words.indices.dropLast(2) {
          shingles.insert(Array(words[place..<(place + 3)]))
        }
      }
    }
    return shingles
  }

  /// Returns what does not follow, and what was taken out, in the order of the edited document.
  public func discrepancies(in document: PrintedDocument) -> [Discrepancy] {
    let edited = SentenceIndex(StatedDocument(document, reader: reader, known: known))
    let alignment = SentenceAlignment(edited: edited, reference: reference)
    var judge = SentenceJudge(
      comparison: SentenceComparison(
        edited: edited, reference: reference, evidence: evidence,
        labels: labels(edited, alignment), scale: scale, cycle: cycle,
        documentGroup: documentGroup),
      alignment: alignment, support: support)
    var placed: [(block: Int, discrepancy: Discrepancy)] = []
    for entry in edited.entries.indices {
      let text = edited.text(of: entry)
      for message in judge.findings(entry) {
        placed.append((text.block, Discrepancy(place: text.place, message: message)))
      }
    }
    let tables = TableComparison(
      edited: edited.document.tables, reference: reference.document.tables)
    placed += tables.discrepancies()
    placed.sort { $0.block < $1.block }
    var seen: Set<Discrepancy> = []
    return placed.map(\.discrepancy).filter { seen.insert($0).inserted }
      + Vanished(reference: reference, evidence: evidence, kept: judge.kept).discrepancies()
  }

  /// What the run's paragraphs, tables and figures are called now.
  private func labels(_ edited: SentenceIndex, _ alignment: SentenceAlignment) -> LabelMap {
    var labels = LabelMap()
    for entry in edited.entries.indices {
      guard let match = alignment.candidates[entry].first, match.likeness > 0.4 else { continue }
      let (mine, theirs) = (edited.text(of: entry), reference.text(of: match.entry))
      guard let new = mine.label, let old = theirs.label, mine.sort == theirs.sort else { continue }
      switch mine.sort {
      case .paragraph: labels.add("paragraph", from: old, to: new)
      case .heading: labels.add("section", from: old, to: new)
      case .note: labels.add("note", from: old, to: new)
      case .title:
        let sort = mine.place.hasPrefix("table") ? "table" : "figure"
        labels.add(sort, from: old, to: new)
      case .front, .alternative: break
      }
    }
    return labels
  }
}
