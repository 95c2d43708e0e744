public import Model
import Reporting
public import Statistics

/// A report that people have edited, held against the run that it came from.
///
/// What stands in a sentence is read as facts; wording, order and place are free. A fact follows
/// if the sentence of the run that it comes from says it, or the public cells beneath it do.
public struct EditedDocument {
  private let reference: SentenceIndex
  private let reader: SentenceReader
  private let evidence: [[KnownCell]]
  private let support: PublicSupport
  private let scale: ShareScale
  private let cycle: Int

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
    let basis = EvidenceIndex(document: document, cells: cells)
    evidence = reference.entries.indices.map { place in
      basis.cells(
        of: reference.entries[place].sentence, block: reference.text(of: place).block,
        sort: reference.text(of: place).sort)
    }
    support = PublicSupport(cells: cells, year: year, cycle: cycle, scale: scale)
    self.scale = scale
    self.cycle = cycle
  }

  /// How much of a document's words and facts this one's has, in 0...1: to tell which document of
  /// a run a file is.
  public func likeness(of document: PrintedDocument) -> Double {
    let edited = SentenceIndex(StatedDocument(document, reader: reader))
    let alignment = SentenceAlignment(edited: edited, reference: reference)
    var (sum, weight) = (0.0, 0.0)
    for (entry, matches) in zip(edited.entries, alignment.candidates) {
      let own = Double(entry.sentence.tokens.count)
      sum += own * (matches.map(\.likeness).max() ?? 0)
      weight += own
    }
    // A part of another document has few of this one's sentences.
    let found = Set(alignment.candidates.compactMap { $0.first { $0.likeness > 0.6 }?.entry })
    let share = Double(found.count) / Double(max(reference.entries.count, 1))
    return weight > 0 ? 0.8 * sum / weight + 0.2 * share : 0
  }

  /// Returns what does not follow, and what was taken out, in the order of the edited document.
  public func discrepancies(in document: PrintedDocument) -> [Discrepancy] {
    let edited = SentenceIndex(StatedDocument(document, reader: reader))
    let alignment = SentenceAlignment(edited: edited, reference: reference)
    var judge = SentenceJudge(
      comparison: SentenceComparison(
        edited: edited, reference: reference, evidence: evidence,
        labels: labels(edited, alignment), scale: scale, cycle: cycle),
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
