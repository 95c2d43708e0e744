/// Why an archive could not be opened, read or written, in a sentence for the one who named it.
public struct ArchiveError: Error, Hashable, Sendable {
  /// What stood in the way.
  public enum Reason: Hashable, Sendable, CaseIterable {
    /// There is no such file, or none that may be read, and nothing was to be stored.
    case missing
    /// The file is something else: a text, another program's database.
    case notAnArchive
    /// A later version of the program wrote it.
    case newerVersion
    /// It may not be written.
    case readOnly
    /// Another process holds it.
    case inUse
    /// The place cannot be opened: a folder, no such folder, no permission.
    case cannotOpen
    /// The disk is full, or the system lets the file grow no further.
    case diskFull
    /// The disk or the file does not give back what was written.
    case damaged
    /// Another run stored something since this one read what is known.
    case changedMeanwhile
    /// It holds the documents of another corpus.
    case anotherCorpus
    /// A provision in it is not in the registry of this version.
    case unknownProvision
  }

  /// The archive's path as the user gave it.
  public let path: String
  /// What stood in the way.
  public let reason: Reason
  /// What the database says of it; empty where that adds nothing.
  public let detail: String

  init(_ reason: Reason, at path: String, detail: String = "") {
    self.path = path
    self.reason = reason
    self.detail = detail
  }
}

extension ArchiveError: CustomStringConvertible {
  /// One line: what is wrong with which file, and what to do about it; no full stop at the end.
  public var description: String {
    let sentence = "\(path) \(predicate)"
    return detail.isEmpty ? sentence : "\(sentence) (\(detail))"
  }

  private var predicate: String {
    switch reason {
    case .missing:
      "is not there or may not be read; make it with palermo ingest <corpus> --archive <file>"
    case .notAnArchive:
      "is not an archive of palermo and was left as it is; name another file"
    case .newerVersion:
      "was written by a newer version of palermo and was left as it is; "
        + "use that version, or name another file"
    case .readOnly:
      "cannot be written; give yourself permission to write it, or name another file"
    case .inUse:
      "is in use by another run; try again when that has ended"
    case .cannotOpen:
      "cannot be opened; name a file in a folder that exists and that you may write"
    case .diskFull:
      "cannot grow, the disk or what may be written on it is full; the archive is as it was before"
    case .damaged:
      "is damaged; move it away and make a new one with palermo ingest"
    case .changedMeanwhile:
      "was changed by another run meanwhile and was left as that run made it; run again"
    case .anotherCorpus:
      "holds another corpus and was left as it is; give each corpus an archive of its own"
    case .unknownProvision:
      "names a provision that this version does not know; bring it up to date with palermo ingest"
    }
  }
}
