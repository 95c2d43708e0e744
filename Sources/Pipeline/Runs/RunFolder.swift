import CAtomicRename
import Foundation

/// The folder that a run writes: whole or not at all.
///
/// Files are written beside the target under a name of its own, brought to the disk, and renamed
/// at the end. A folder is replaced only if it holds a manifest of a run. A run that is killed
/// leaves the old folder or the new one, and at most a hidden folder beside it, which the next
/// run removes.
struct RunFolder {
  private let target: URL
  private let staging: URL
  private var digests: [String: String] = [:]

  /// Makes ready to write a run.
  ///
  /// - Parameter path: Where the run's folder shall be.
  /// - Throws: `PipelineError` if something else stands there or the place cannot be written.
  init(at path: String) throws(PipelineError) {
    target = URL(fileURLWithPath: path).standardizedFileURL
    let parent = target.deletingLastPathComponent()
    staging = parent.appendingPathComponent(".\(target.lastPathComponent).writing")
    let files = FileManager.default
    var isFolder: ObjCBool = false
    if files.fileExists(atPath: target.path, isDirectory: &isFolder) {
      guard isFolder.boolValue else {
        throw PipelineError("\(path) is a file; name a folder for the run")
      }
      let isEmpty = (try? files.contentsOfDirectory(atPath: target.path).isEmpty) ?? false
      guard isEmpty || Self.holdsRun(target) else {
        throw PipelineError(
          "\(path) holds something else than a run of palermo; name another folder, or remove it")
      }
    }
    do {
      try files.createDirectory(at: parent, withIntermediateDirectories: true)
      if files.fileExists(atPath: staging.path) { try files.removeItem(at: staging) }
      for part in ["public", "restricted"] {
        try files.createDirectory(
          at: staging.appendingPathComponent(part), withIntermediateDirectories: true)
      }
    } catch {
      throw PipelineError("\(parent.path) cannot be written: \(Self.sentence(error))")
    }
  }

  /// Writes one file of the run, such as `public/technical-report.md`.
  mutating func write(_ bytes: [UInt8], to name: String) throws(PipelineError) {
    let place = staging.appendingPathComponent(name)
    do {
      try Data(bytes).write(to: place)
    } catch {
      discard()
      throw PipelineError("\(name) cannot be written: \(Self.sentence(error))")
    }
    digests[name] = Digest.hex(of: bytes)
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
    try write(manifest.bytes(files: digests), to: RunManifest.name)
    let files = FileManager.default
    do {
      guard files.fileExists(atPath: target.path) else {
        try files.moveItem(at: staging, to: target)
        return
      }
      // One step where the file system can: at every moment a whole run stands at the target.
      if palermo_exchange(staging.path, target.path) != 0 {
        let old = target.deletingLastPathComponent()
          .appendingPathComponent(".\(target.lastPathComponent).old")
        if files.fileExists(atPath: old.path) { try files.removeItem(at: old) }
        try files.moveItem(at: target, to: old)
        try files.moveItem(at: staging, to: target)
        try files.removeItem(at: old)
        return
      }
      try files.removeItem(at: staging)
    } catch {
      discard()
      throw PipelineError("\(target.path) cannot be replaced: \(Self.sentence(error))")
    }
  }

  /// Removes what was written beside the target.
  func discard() { try? FileManager.default.removeItem(at: staging) }

  private static func holdsRun(_ folder: URL) -> Bool {
    let manifest = folder.appendingPathComponent(RunManifest.name)
    guard let data = try? Data(contentsOf: manifest) else { return false }
    return data.prefix(64).starts(with: Data("{\"format\":\"palermo-run/".utf8))
  }

  private static func sentence(_ error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
    guard cause.domain == NSPOSIXErrorDomain else { return cause.localizedDescription }
    return String(cString: strerror(Int32(cause.code))).lowercased()
  }
}
