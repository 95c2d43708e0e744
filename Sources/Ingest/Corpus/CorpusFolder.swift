import Glibc
public import Model

/// A corpus on the disk: `corpus.json`, `states.csv`, and every file under `documents/`.
public struct CorpusFolder: Sendable {
  /// The file that says what the corpus is.
  public static let corpusFileName = "corpus.json"
  /// The file with the States that the registry lacks.
  public static let stateTableName = "states.csv"
  private static let documents = "documents"

  private let path: String
  private let limits: ReadingLimits

  /// Makes a reader of the corpus in a folder; nothing is read yet.
  public init(path: String, limits: ReadingLimits = .standard) {
    self.path = path
    self.limits = limits
  }

  /// Reads `corpus.json`.
  public func corpusFile() throws(Refusal) -> CorpusFile {
    try CorpusFile(try bytes(of: Self.corpusFileName), limits: limits)
  }

  /// Reads `states.csv`; nil where the corpus has none.
  public func stateTable() throws(Refusal) -> StateTable? {
    var status = stat()
    guard lstat("\(path)/\(Self.stateTableName)", &status) == 0 else { return nil }
    return try StateTable(try bytes(of: Self.stateTableName))
  }

  /// Lists the files under `documents/` at any depth, each with the file that speaks of it, in byte
  /// order of their paths.
  ///
  /// Links are listed and never followed. A folder that cannot be read is listed as if it were a
  /// file, so that it is refused and not passed over.
  public func files() throws(Refusal) -> [CorpusEntry] {
    var found: [String] = []
    var status = stat()
    guard lstat("\(path)/\(Self.documents)", &status) == 0 else { return [] }
    collect(Self.documents, into: &found)
    return CorpusEntry.entries(
      of: found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  private func collect(_ folder: String, into found: inout [String]) {
    guard Self.sort("\(path)/\(folder)") == S_IFDIR, let stream = opendir("\(path)/\(folder)")
    else {
      found.append(folder)
      return
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let item = "\(folder)/\(name)"
      if Self.sort("\(path)/\(item)") == S_IFDIR {
        collect(item, into: &found)
      } else {
        found.append(item)
      }
    }
  }

  /// The sort of thing at a path, links not followed; 0 where there is nothing.
  private static func sort(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
  }

  /// Reads a file of the corpus.
  ///
  /// - Parameter file: The path in the corpus.
  /// - Returns: The content.
  /// - Throws: A refusal: too large, a link, no plain file, or not to be read.
  public func bytes(of file: String) throws(Refusal) -> [UInt8] {
    let full = "\(path)/\(file)"
    switch Self.sort(full) {
    case S_IFREG: break
    case S_IFLNK: throw unreadable(file, "a link: palermo follows none; put the file itself here")
    case S_IFDIR: throw unreadable(file, "a folder that cannot be read")
    case 0: throw unreadable(file, "not there")
    default: throw unreadable(file, "no plain file")
    }
    // A link put here since is not followed, and a pipe does not make the reader wait.
    let descriptor = open(full, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(file, Self.systemMessage()) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw unreadable(file, "no plain file")
    }
    guard status.st_size <= limits.maximumBytes else {
      throw Self.tooLarge(file, limits.maximumBytes)
    }
    return try contents(of: descriptor, size: Int(status.st_size), file: file)
  }

  private func contents(of descriptor: Int32, size: Int, file: String) throws(Refusal) -> [UInt8] {
    var failure: String?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0 {
          if errno == EINTR { continue }
          failure = Self.systemMessage()
          return
        }
        if got == 0 { return }
        count += got
      }
    }
    if let failure { throw unreadable(file, failure) }
    return bytes
  }

  private func unreadable(_ file: String, _ reason: String) -> Refusal {
    Refusal(file: file, line: nil, reason: .unreadable, message: "cannot be read: \(reason)")
  }

  private static func systemMessage() -> String { String(cString: strerror(errno)).lowercased() }

  static func tooLarge(_ file: String, _ limit: Int) -> Refusal {
    Refusal(
      file: file, line: nil, reason: .tooLarge,
      message: "the file has more than \(limit / 1_048_576) megabytes")
  }
}
