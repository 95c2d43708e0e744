import Glibc
public import Model

/// A corpus on the disk: `corpus.json`, `states.csv`, `columns.csv`, and every file under `documents/`.
public struct CorpusFolder: Sendable {
  /// The file that says what the corpus is.
  public static let corpusFileName = "corpus.json"
  /// The file with the States that the registry lacks.
  public static let stateTableName = "states.csv"
  /// The file with other names of columns and words in tables of findings.
  public static let columnTableName = "columns.csv"
  private static let documents = "documents"

  private let path: String
  private let limits: ReadingLimits
  private let root: String

  /// Makes a reader of the corpus in a folder; nothing is read yet.
  public init(path: String, limits: ReadingLimits = .standard) {
    self.init(path: path, root: Self.documents, limits: limits)
  }

  /// Makes a reader of any folder of files, by the rules for `documents/`.
  ///
  /// - Parameters:
  ///   - path: The folder that holds it.
  ///   - root: Its name, with which every path begins.
  ///   - limits: How much it may demand.
  public init(path: String, root: String, limits: ReadingLimits) {
    self.path = path
    self.root = root
    self.limits = limits
  }

  /// Reads `corpus.json`, `states.csv` and `columns.csv`.
  ///
  /// - Throws: The refusal of the first that cannot be used; the tables may be missing.
  public func facts() throws(Refusal) -> CorpusFacts {
    let bytes = try bytes(of: Self.corpusFileName)
    let file = try CorpusFile(bytes, limits: limits)
    let table = try optionalBytes(of: Self.stateTableName)
    let columns = try optionalBytes(of: Self.columnTableName)
    return CorpusFacts(
      file: file,
      states: try table.map { bytes throws(Refusal) in try StateTable(bytes, limits: limits) },
      columns: try columns.map { bytes throws(Refusal) in try ColumnTable(bytes, limits: limits) },
      contents: [
        CorpusFacts.Content(name: Self.corpusFileName, bytes: bytes),
        CorpusFacts.Content(name: Self.stateTableName, bytes: table ?? []),
      ] + (columns.map { [CorpusFacts.Content(name: Self.columnTableName, bytes: $0)] } ?? []))
  }

  private func optionalBytes(of file: String) throws(Refusal) -> [UInt8]? {
    sort(of: file) == 0 ? nil : try bytes(of: file)
  }

  /// Lists the files under `documents/` at any depth, each with the file that speaks of it, in byte
  /// order of their paths.
  ///
  /// Links are listed and never followed. A folder that cannot be read, or lies too deep, is listed
  /// as if it were a file, so that it is refused and not passed over. A name that is no UTF-8 has
  /// its strange bytes written as `\xNN`.
  ///
  /// - Throws: A refusal of the whole where there are more files than the limits allow.
  public func files() throws(Refusal) -> [CorpusEntry] {
    var found: [String] = []
    var status = stat()
    guard lstat("\(path)/\(root)", &status) == 0 else { return [] }
    try collect(root, depth: 1, into: &found)
    return CorpusEntry.entries(
      of: found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  /// Whether a path names something under `documents/`, without a way out of it.
  public static func isDocumentPath(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count > 1 && parts[0] == documents && !path.utf8.contains(0)
      && !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }
  }

  private func collect(
    _ folder: String, depth: Int, into found: inout [String]
  ) throws(Refusal) {
    guard depth <= limits[.folderDepth], let stream = openFolder(folder) else {
      found.append(folder)
      return
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let bytes = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if bytes == [0x2E] || bytes == [0x2E, 0x2E] { continue }
      let item = "\(folder)/\(FileName.text(of: bytes))"
      if Self.sort(bytes, in: dirfd(stream)) == S_IFDIR {
        try collect(item, depth: depth + 1, into: &found)
      } else {
        found.append(item)
      }
      guard found.count <= limits[.files] else {
        throw limits.refusal(.files, "the corpus has more than", "files", file: root)
      }
    }
  }

  private func openFolder(_ folder: String) -> OpaquePointer? {
    guard let descriptor = descriptor(of: folder, flags: O_DIRECTORY) else { return nil }
    guard let stream = fdopendir(descriptor) else {
      close(descriptor)
      return nil
    }
    return stream
  }

  /// Opens what lies at a path in the corpus, step by step, so that a link is nowhere followed, not
  /// even one that was put in the place of a folder a moment ago; nil where it cannot be opened.
  private func descriptor(of file: String, flags: Int32) -> Int32? {
    var folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    let steps = file.split(separator: "/")
    for (index, step) in steps.enumerated() {
      guard folder >= 0 else { return nil }
      let kind = index == steps.count - 1 ? flags : O_DIRECTORY
      // A pipe does not make the reader wait.
      let next = Self.withName(FileName.bytes(of: step)) {
        openat(folder, $0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | kind)
      }
      let reason = errno
      close(folder)
      errno = reason
      folder = next
    }
    return folder >= 0 ? folder : nil
  }

  /// The sort of thing at a path, links not followed; 0 where there is nothing.
  private func sort(of file: String) -> mode_t {
    let steps = file.split(separator: "/")
    guard let last = steps.last else { return 0 }
    let above = steps.dropLast().joined(separator: "/")
    guard let folder = descriptor(of: above, flags: O_DIRECTORY) else { return 0 }
    defer { close(folder) }
    return Self.sort(FileName.bytes(of: last), in: folder)
  }

  private static func sort(_ name: [UInt8], in folder: Int32) -> mode_t {
    var status = stat()
    let result = withName(name) { fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) }
    return result == 0 ? status.st_mode & S_IFMT : 0
  }

  private static func withName(
    _ name: [UInt8], _ body: (UnsafePointer<CChar>) -> Int32
  ) -> Int32 {
    (name.map(CChar.init(bitPattern:)) + [0]).withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map(body) ?? -1
    }
  }

  /// Reads a file of the corpus, as it stands at one moment.
  ///
  /// A file that somebody writes meanwhile is read again, three times at most.
  ///
  /// - Parameter file: The path in the corpus.
  /// - Returns: The content.
  /// - Throws: A refusal: too large, a link, no plain file, not to be read, or never at rest.
  public func bytes(of file: String) throws(Refusal) -> [UInt8] {
    switch sort(of: file) {
    case S_IFREG: break
    case S_IFLNK: throw unreadable(file, "a link: palermo follows none; put the file itself here")
    case S_IFDIR: throw unreadFolder(file)
    case 0: throw unreadable(file, Self.systemMessage())
    default: throw unreadable(file, "no plain file")
    }
    guard let descriptor = descriptor(of: file, flags: 0) else {
      throw unreadable(file, Self.systemMessage())
    }
    defer { close(descriptor) }
    for _ in 0..<3 {
      var (before, after) = (stat(), stat())
      guard fstat(descriptor, &before) == 0, before.st_mode & S_IFMT == S_IFREG else {
        throw unreadable(file, "no plain file")
      }
      guard before.st_size <= limits[.fileSize] else { throw limits.tooLarge(file) }
      let bytes = try contents(of: descriptor, size: Int(before.st_size), file: file)
      guard fstat(descriptor, &after) == 0 else { throw unreadable(file, Self.systemMessage()) }
      if bytes.count == before.st_size, Self.isAtRest(before, after) { return bytes }
      usleep(Self.stampInMicroseconds)
      guard lseek(descriptor, 0, SEEK_SET) == 0 else {
        throw unreadable(file, Self.systemMessage())
      }
    }
    throw unreadable(
      file, "it is being written; run again when whoever writes it has finished")
  }

  /// How long two changes of a file may bear the same time, at most: the kernel's clock ticks at
  /// 100 hertz or more.
  private static let stampInMicroseconds: UInt32 = 20_000

  /// Whether nobody can have changed a file between two looks at it.
  ///
  /// A file that was changed a moment ago may have been changed again without a trace in its time.
  private static func isAtRest(_ before: stat, _ after: stat) -> Bool {
    func nanoseconds(_ time: timespec) -> Int { time.tv_sec * 1_000_000_000 + time.tv_nsec }
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let age = (nanoseconds(now) - nanoseconds(after.st_mtim)) / 1_000
    let isFresh = abs(age) < Int(stampInMicroseconds)
    return !isFresh && before.st_size == after.st_size
      && nanoseconds(before.st_mtim) == nanoseconds(after.st_mtim)
  }

  private func unreadFolder(_ folder: String) -> Refusal {
    if folder.split(separator: "/").count > limits[.folderDepth] {
      return limits.refusal(
        .folderDepth, "the folder was not read: it is one of more than",
        "folders within one another", file: folder)
    }
    return unreadable(folder, "a folder that cannot be read")
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
}

extension ReadingLimits {
  func tooLarge(_ file: String) -> Refusal {
    refusal(.fileSize, "the file is larger than", file: file)
  }
}
