import Foundation
import Model
import Storage

/// One file of tagged lines, read back.
struct TaggedPart {
  /// What all parts came to.
  struct Gathered {
    private var whole: [ReadCorpus.File] = []
    /// Files whose lines were lost, changed or made for other facts.
    private var damaged: [ReadCorpus.File] = []
    fileprivate(set) var refusals: [Refusal] = []
    /// The digests of the whole files, by path.
    private var known: [String: Set<String>] = [:]

    /// All files; one whose lines came damaged once and whole from a machine that was asked again is
    /// whole.
    var files: [ReadCorpus.File] {
      whole + damaged.filter { !(known[$0.path]?.contains($0.digest) ?? false) }
    }

    /// Adds a file; the same from another machine is one, but two that could not even be read are
    /// two.
    fileprivate mutating func add(_ file: ReadCorpus.File) {
      let isNew = known[file.path, default: []].insert(file.digest).inserted
      if isNew || file.digest.isEmpty { whole.append(file) }
    }

    fileprivate mutating func addDamaged(_ file: ReadCorpus.File) { damaged.append(file) }
  }

  /// The part's own name, without its folder.
  let name: String
  /// What the lines must have been tagged with.
  let context: String
  private let decoder = JSONDecoder()
  private var pending: Pending?

  /// A file's line whose observations are still to come.
  private struct Pending {
    let line: TaggedFileLine
    let number: Int
    let start: Data.Index
    var observations: [Observation] = []
  }

  init(name: String, context: String) {
    self.name = name
    self.context = context
  }

  /// Reads the part's lines; what does not hold together is refused by file or line.
  mutating func read(_ data: Data, into gathered: inout Gathered) {
    var number = 0
    var start = data.startIndex
    while start < data.endIndex {
      number += 1
      let end = data[start...].firstIndex(of: UInt8(ascii: "\n")) ?? data.endIndex
      let next = end < data.endIndex ? data.index(after: end) : end
      let line = data[start..<end]
      if !line.allSatisfy({ $0 <= 0x20 }) {
        take(line, number: number, start: next, data, into: &gathered)
      }
      // All that a file's line announced may have come.
      if let pending, pending.observations.count == pending.line.observations {
        finish(pending, data[pending.start..<next], into: &gathered)
        self.pending = nil
      }
      start = next
    }
    if let pending { refuseIncomplete(pending, into: &gathered) }
    pending = nil
  }

  private mutating func take(
    _ line: Data, number: Int, start: Data.Index, _ data: Data, into gathered: inout Gathered
  ) {
    if let read = try? decoder.decode(ObservationLine.self, from: line) {
      guard pending != nil, let observation = read.observation else {
        gathered.refusals.append(
          refusal(number, "an observation that no document's line announces; tag it again"))
        return
      }
      pending?.observations.append(observation)
      return
    }
    if let pending { refuseIncomplete(pending, into: &gathered) }
    pending = nil
    guard let read = try? decoder.decode(TaggedFileLine.self, from: line),
      read.format == TaggedLines.format
    else {
      gathered.refusals.append(
        refusal(number, "the line is none that this version of 'palermo tag' writes"))
      return
    }
    guard read.context == context else {
      refuse(
        read, .unknownFormat,
        "tagged by another version of palermo, with other options, or with another corpus.json or "
          + "states.csv; tag it again", into: &gathered)
      return
    }
    if let refusal = read.refusal {
      gathered.add(
        ReadCorpus.File(
          path: read.file, digest: read.digest, outcome: .refused(refusal), document: nil))
    } else if read.document != nil, (read.observations ?? -1) >= 0 {
      pending = Pending(line: read, number: number, start: start)
    } else {
      gathered.refusals.append(refusal(number, "the line of a document lacks some of its fields"))
    }
  }

  private func finish(_ pending: Pending, _ lines: Data, into gathered: inout Gathered) {
    guard Digest.hex(of: lines) == pending.line.sha256 else {
      refuse(
        pending.line, .unreadable,
        "the observations after line \(pending.number) of \(name) are not those that were tagged; "
          + "tag it again", into: &gathered)
      return
    }
    guard let facts = pending.line.facts(pending.observations) else {
      gathered.refusals.append(
        refusal(pending.number, "the line of a document has a word that the format does not know"))
      return
    }
    gathered.add(
      ReadCorpus.File(
        path: pending.line.file, digest: pending.line.digest, outcome: .read(facts), document: nil))
  }

  private func refuseIncomplete(_ pending: Pending, into gathered: inout Gathered) {
    refuse(
      pending.line, .unreadable,
      "\(pending.line.observations ?? 0) observations were to follow line \(pending.number) of "
        + "\(name), and \(pending.observations.count) did; tag it again", into: &gathered)
  }

  private func refuse(
    _ line: TaggedFileLine, _ reason: Refusal.Reason, _ message: String,
    into gathered: inout Gathered
  ) {
    gathered.addDamaged(
      ReadCorpus.File(
        path: line.file, digest: line.digest,
        outcome: .refused(Refusal(file: line.file, line: nil, reason: reason, message: message)),
        document: nil))
  }

  private func refusal(_ number: Int, _ message: String) -> Refusal {
    Refusal(file: name, line: number, reason: .unreadable, message: message)
  }
}
