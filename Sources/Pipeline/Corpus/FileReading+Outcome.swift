import Ingest
import Model

extension FileReading {
  /// What a file of the corpus's folder comes to.
  ///
  /// - Parameters:
  ///   - entry: The file, and the one that speaks of it.
  ///   - known: What an archive knows; a file with the same digest is not parsed again.
  ///   - keepsDocument: Whether the text is kept beside the facts.
  /// - Returns: The document with its digest, or the refusal.
  func file(
    _ entry: CorpusEntry, known: [String: ReadCorpus.File] = [:], keepsDocument: Bool = false
  ) -> ReadCorpus.File {
    do {
      let bytes = try folder.bytes(of: entry.path)
      let side = try entry.sidePath.map { path throws(Refusal) in
        SideFile(path: path, bytes: try folder.bytes(of: path))
      }
      let digest = Self.digest(of: bytes, side)
      if let stored = known[entry.path], stored.digest == digest { return stored }
      return file(
        entry.path, bytes: bytes, side: side, digest: digest, keepsDocument: keepsDocument)
    } catch {
      return ReadCorpus.File(path: entry.path, digest: "", outcome: .refused(error), document: nil)
    }
  }

  /// What bytes come to, wherever they are from.
  func file(_ path: String, bytes: [UInt8], side: SideFile?) -> ReadCorpus.File {
    file(
      path, bytes: bytes, side: side, digest: Self.digest(of: bytes, side), keepsDocument: false)
  }

  private func file(
    _ path: String, bytes: [UInt8], side: SideFile?, digest: String, keepsDocument: Bool
  ) -> ReadCorpus.File {
    do {
      let outcome = try read(bytes, file: path, side: side)
      return ReadCorpus.File(
        path: path, digest: digest, outcome: .read(outcome.facts),
        document: keepsDocument ? outcome.document : nil)
    } catch {
      return ReadCorpus.File(path: path, digest: digest, outcome: .refused(error), document: nil)
    }
  }

  /// The digest of a file, and where another speaks of it, of both.
  private static func digest(of bytes: [UInt8], _ side: SideFile?) -> String {
    let own = Digest.hex(of: bytes)
    guard let side else { return own }
    return Digest.hex(of: "\(own)\n\(Digest.hex(of: side.bytes))\n")
  }
}
