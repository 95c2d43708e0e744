import CAtomicRename
import Foundation

/// The folder that a run writes: whole or not at all.
///
/// Files are written in a hidden folder beside the target and put in its place at the end. A folder
/// is replaced only if it holds a manifest of a run. A run that is killed leaves the old folder or
/// the new one, and at most the hidden folder beside it, which the next run removes. One run at a
/// time writes a target.
///
/// Nothing waits for the disk: that would cost more time than small runs take. What a power cut
/// leaves of a new folder is told by the digests in its manifest, and can be made again.
struct RunFolder {
  private let target: URL
  private let format: String
  /// What the folder holds, for sentences.
  private let content: String
  private let staging: URL
  /// Nil once the run stands in its place: what bears the hidden name then is no longer ours.
  private var claim: FolderClaim?
  private var digests: [String: String] = [:]

  /// Makes ready to write a run.
  ///
  /// - Parameters:
  ///   - path: Where the run's folder shall be.
  ///   - format: What its manifest says it is; a folder of another format is not replaced.
  ///   - content: What that is in words: "run".
  /// - Throws: `PipelineError` if something else stands there, another run is writing it, or the
  ///   place cannot be written.
  init(
    at path: String, format: String = RunManifest.format, holding content: String = "run"
  ) throws(PipelineError) {
    self.format = format
    self.content = content
    target = URL(fileURLWithPath: path).standardizedFileURL
    let parent = target.deletingLastPathComponent()
    staging = parent.appendingPathComponent(".\(target.lastPathComponent).writing")
    try refuse(path: path)
    do {
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      claim = try FolderClaim(making: staging.path)
    } catch FolderClaim.Failure.taken {
      throw PipelineError(
        "another run is writing \(path); wait until it has ended, and run again")
    } catch FolderClaim.Failure.system(let number) {
      throw PipelineError(
        "\(parent.path) cannot be written: \(SystemFailure(number: number).sentence)")
    } catch {
      throw PipelineError("\(parent.path) cannot be written: \(Self.sentence(error))")
    }
    try recover()
    do {
      try Self.empty(staging)
      for part in ["public", "restricted", Self.workName] {
        try FileManager.default.createDirectory(
          at: staging.appendingPathComponent(part), withIntermediateDirectories: false)
      }
    } catch {
      throw PipelineError("\(staging.path) cannot be written: \(Self.sentence(error))")
    }
  }

  private static let workName = "work"

  /// A folder for what is needed while the run is written; it goes with the hidden folder.
  var workplace: URL { staging.appendingPathComponent(Self.workName) }

  /// Makes a folder within one of the two parts, such as `restricted/checklists`.
  mutating func makeFolder(_ name: String) throws(PipelineError) {
    do {
      try FileManager.default.createDirectory(
        at: staging.appendingPathComponent(name), withIntermediateDirectories: true)
    } catch {
      let sentence = Self.sentence(error)
      discard()
      throw PipelineError("\(name) cannot be made: \(sentence)")
    }
  }

  /// Writes one file of the run, such as `public/technical-report.md`.
  mutating func write(_ bytes: [UInt8], to name: String) throws(PipelineError) {
    do throws(SystemFailure) {
      var file = try GrowingFile(at: path(of: name))
      try file.append(bytes)
      try file.close()
    } catch {
      throw discarded(name, error)
    }
    digests[name] = Digest.hex(of: bytes)
  }

  /// Where a file of the run is while it is written.
  func path(of name: String) -> String { staging.appendingPathComponent(name).path }

  /// Enters a file that was written beside, with its digest.
  ///
  /// - Throws: `PipelineError` where it could not be written; all else is then discarded.
  mutating func enter(
    _ written: Result<String, SystemFailure>, as name: String
  ) throws(PipelineError) {
    switch written {
    case .success(let digest): digests[name] = digest
    case .failure(let failure): throw discarded(name, failure)
    }
  }

  private mutating func discarded(_ name: String, _ failure: SystemFailure) -> PipelineError {
    discard()
    return PipelineError(
      "\(name) cannot be written: \(failure.sentence); \(target.path) is as it was")
  }

  /// The files of the public part as they stand on the disk, by name.
  func publicFiles() throws(PipelineError) -> [PublicationGate.File] {
    var files: [PublicationGate.File] = []
    for name in digests.keys.sorted() where name.hasPrefix("public/") {
      do {
        let place = staging.appendingPathComponent(name)
        files.append(
          PublicationGate.File(
            name: name, path: place.path, bytes: Array(try Data(contentsOf: place))))
      } catch {
        throw PipelineError("\(name) cannot be read back: \(Self.sentence(error))")
      }
    }
    return files
  }

  /// Takes the public part out of the run: what is left says why, in the restricted part.
  mutating func withholdPublicPart() throws(PipelineError) {
    do {
      try FileManager.default.removeItem(at: staging.appendingPathComponent("public"))
    } catch {
      throw PipelineError("the public part cannot be removed: \(Self.sentence(error))")
    }
    digests = digests.filter { !$0.key.hasPrefix("public/") }
  }

  /// Writes the manifest and puts the run in its place.
  mutating func finish(_ manifest: RunManifest) throws(PipelineError) {
    try write(manifest.bytes(files: digests, format: format), to: RunManifest.name)
    do {
      try FileManager.default.removeItem(at: workplace)
      // Somebody may have put something there while the run was at work.
      try refuse(path: target.path)
      try replace()
      claim = nil
    } catch {
      discard()
      if let error = error as? PipelineError { throw error }
      throw PipelineError("\(target.path) cannot be replaced: \(Self.sentence(error))")
    }
  }

  /// Removes what was written beside the target; nothing once the run stands in its place.
  mutating func discard() {
    guard claim != nil else { return }
    // What cannot be removed now is removed by the next run.
    try? Self.remove(staging)
    claim = nil
  }

  // MARK: Replacing

  private func replace() throws {
    guard FileManager.default.fileExists(atPath: target.path) else {
      try Self.rename(staging, target)
      return
    }
    // The old folder comes to bear the hidden name: held, it is nobody's to write in.
    let old = FolderClaim(at: target.path)
    defer { withExtendedLifetime(old) {} }
    // One step where the file system can: at every moment a whole run stands at the target.
    if palermo_exchange(staging.path, target.path) == 0 {
      try? Self.remove(staging)
      return
    }
    guard [EINVAL, ENOSYS, EOPNOTSUPP].contains(errno) else { throw Self.systemError(errno) }
    try Self.rename(target, aside)
    do {
      try Self.rename(staging, target)
    } catch {
      try Self.rename(aside, target)
      throw error
    }
    try? Self.remove(aside)
  }

  /// Where the old folder stands for a moment on file systems that cannot exchange two names.
  private var aside: URL {
    target.deletingLastPathComponent().appendingPathComponent(".\(target.lastPathComponent).old")
  }

  /// Undoes what a run that was killed in that moment left.
  private func recover() throws(PipelineError) {
    guard holdsRun(aside) else { return }
    do {
      if holdsRun(target) {
        try Self.remove(aside)
      } else {
        try Self.rename(aside, target)
      }
    } catch {
      throw PipelineError("\(aside.path) cannot be removed: \(Self.sentence(error))")
    }
  }

  private func refuse(path: String) throws(PipelineError) {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    guard files.fileExists(atPath: target.path, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else {
      throw PipelineError("\(path) is a file; name a folder for the \(content)")
    }
    let isEmpty = (try? files.contentsOfDirectory(atPath: target.path).isEmpty) ?? false
    guard isEmpty || holdsRun(target) else {
      throw PipelineError(
        "\(path) holds something else than a \(content) of palermo; name another folder, or remove it"
      )
    }
  }

  private func holdsRun(_ folder: URL) -> Bool {
    let manifest = folder.appendingPathComponent(RunManifest.name)
    guard let data = try? Data(contentsOf: manifest) else { return false }
    return data.prefix(96).starts(with: Data("{\"format\":\"\(format.prefix { $0 != "/" })/".utf8))
  }
}

/// What the system is asked for, and what it says when it refuses.
extension RunFolder {
  private static func rename(_ old: URL, _ new: URL) throws {
    guard Foundation.rename(old.path, new.path) == 0 else { throw systemError(errno) }
  }

  private static func empty(_ folder: URL) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      try remove(folder.appendingPathComponent(name))
    }
  }

  /// Removes a folder. A typesetter whose run was killed may still put files into it for a moment.
  private static func remove(_ folder: URL) throws {
    var attempts = 0
    while FileManager.default.fileExists(atPath: folder.path) {
      do {
        try FileManager.default.removeItem(at: folder)
        return
      } catch  where attempts < 100 && [ENOTEMPTY, ENOENT, EEXIST].contains(number(of: error)) {
        attempts += 1
        Thread.sleep(forTimeInterval: 0.02)
      }
    }
  }

  private static func systemError(_ number: Int32) -> NSError {
    NSError(domain: NSPOSIXErrorDomain, code: Int(number))
  }

  private static func sentence(_ error: any Error) -> String {
    number(of: error).map { SystemFailure(number: $0).sentence } ?? error.localizedDescription
  }

  private static func number(of error: any Error) -> Int32? {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
    return cause.domain == NSPOSIXErrorDomain ? Int32(cause.code) : nil
  }
}
