import CLibZip

/// Reads the parts of a zip container, such as a Word file, within limits.
///
/// What a container says of itself is checked before anything is unpacked: how many parts it has,
/// what their names are, how large they would become. Nothing is written to the disk.
public struct ZipReader: Sendable {
  /// How much a container may demand before it is refused.
  public struct Limits: Sendable {
    /// The greatest number of parts: a Word file has a few dozen.
    public var maximumParts: Int
    /// The greatest sum of the parts' sizes, in bytes, once unpacked.
    public var maximumUnpackedBytes: Int
    /// The greatest size of a part that is unpacked, in bytes.
    public var maximumPartBytes: Int
    /// How many times larger than packed a part may be; parts below one megabyte are exempt. Word's
    /// own text shrinks to a thirtieth at best, crafted files to a thousandth.
    public var maximumRatio: Int

    /// Makes limits; each may be left to its default.
    public init(
      maximumParts: Int = 10_000, maximumUnpackedBytes: Int = 256 * 1_048_576,
      maximumPartBytes: Int = 50 * 1_048_576, maximumRatio: Int = 250
    ) {
      self.maximumParts = maximumParts
      self.maximumUnpackedBytes = maximumUnpackedBytes
      self.maximumPartBytes = maximumPartBytes
      self.maximumRatio = maximumRatio
    }

    /// The limits that apply where nobody says otherwise.
    public static let standard = Limits()
  }

  private let limits: Limits

  /// Makes a reader.
  public init(limits: Limits = .standard) { self.limits = limits }

  /// Returns parts of a container by their names.
  ///
  /// - Parameters:
  ///   - bytes: The container.
  ///   - isWanted: Whether a part is to be unpacked; all others are only looked at.
  /// - Returns: The wanted parts, unpacked.
  /// - Throws: `ZipError` where the bytes are no container, are cut short, are protected by a
  ///   password, hold a name that leads out of the container, or demand too much.
  public func parts(
    of bytes: [UInt8], where isWanted: (String) -> Bool
  ) throws(ZipError) -> [String: [UInt8]] {
    guard !bytes.isEmpty else { throw ZipError("the file is empty") }
    // The library reads from this memory until the container is closed.
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    memory.copyBytes(from: bytes)
    defer { memory.deallocate() }
    var failure = zip_error_t()
    zip_error_init(&failure)
    defer { zip_error_fini(&failure) }
    guard
      let source = zip_source_buffer_create(
        memory.baseAddress, zip_uint64_t(memory.count), 0, &failure)
    else { throw ZipError(failure) }
    guard let container = zip_open_from_source(source, ZIP_RDONLY, &failure) else {
      zip_source_free(source)
      throw ZipError("the container is broken or cut short: \(ZipError(failure).description)")
    }
    defer { zip_discard(container) }
    let places = try checkedPlaces(in: container, ofBytes: bytes.count)
    var parts: [String: [UInt8]] = [:]
    for place in places where isWanted(place.name) {
      if place.byteCount > limits.maximumPartBytes {
        throw Self.tooMuch(
          "the part \(place.name) unpacks to more than \(limits.maximumPartBytes) bytes")
      }
      parts[place.name] = try Self.unpacked(place, from: container)
    }
    return parts
  }

  private struct Place {
    let index: zip_uint64_t
    let name: String
    let byteCount: Int
  }

  private static func tooMuch(_ description: String) -> ZipError {
    ZipError(description, demandsTooMuch: true)
  }

  private func checkedPlaces(
    in container: OpaquePointer, ofBytes byteCount: Int
  ) throws(ZipError) -> [Place] {
    let count = zip_get_num_entries(container, 0)
    guard count <= Int64(limits.maximumParts) else {
      throw Self.tooMuch(
        "the container has \(count) parts; at most \(limits.maximumParts) are read")
    }
    var places: [Place] = []
    var names: Set<String> = []
    var (total, totalPacked) = (0, 0)
    for index in 0..<zip_uint64_t(max(0, count)) {
      var facts = zip_stat_t()
      zip_stat_init(&facts)
      guard zip_stat_index(container, index, 0, &facts) == 0,
        let name = facts.name.map(String.init(cString:))
      else { throw ZipError(zip_get_error(container).pointee) }
      guard Self.staysWithin(name) else {
        throw ZipError("a part's name leads out of the container: \(name)")
      }
      // Word does not tell capital letters from small ones in the names of parts.
      guard names.insert(name.lowercased()).inserted else {
        throw ZipError("the part \(name) stands twice in the container")
      }
      if facts.encryption_method != zip_uint16_t(ZIP_EM_NONE) {
        throw ZipError("the part \(name) is protected by a password; save the file without one")
      }
      let size = Int(clamping: facts.size)
      total = total.addingReportingOverflow(size).overflow ? Int.max : total + size
      guard total <= limits.maximumUnpackedBytes else {
        throw Self.tooMuch(
          "the container unpacks to more than \(limits.maximumUnpackedBytes) bytes")
      }
      let packed = Int(clamping: facts.comp_size)
      totalPacked =
        totalPacked.addingReportingOverflow(packed).overflow ? .max : totalPacked + packed
      guard totalPacked <= byteCount else {
        throw Self.tooMuch("the parts of the container lie over one another")
      }
      if size > 1_048_576, size / max(1, packed) > limits.maximumRatio {
        throw Self.tooMuch("the part \(name) unpacks to \(size / max(1, packed)) times its size")
      }
      places.append(Place(index: index, name: name, byteCount: size))
    }
    return places
  }

  private static func unpacked(
    _ place: Place, from container: OpaquePointer
  ) throws(ZipError) -> [UInt8] {
    let isBroken = { (reason: String) in
      ZipError("the part \(place.name) is broken or cut short: \(reason)")
    }
    guard let file = zip_fopen_index(container, place.index, 0) else {
      throw isBroken(ZipError(zip_get_error(container).pointee).description)
    }
    defer { zip_fclose(file) }
    // One byte more than announced: a part that is longer than it says is broken, and the check sum
    // is looked at only when the end is reached.
    var bytes = [UInt8](repeating: 0, count: place.byteCount + 1)
    var filled = 0
    while filled < bytes.count {
      let read = bytes.withUnsafeMutableBytes { room in
        room.baseAddress.map {
          zip_fread(file, $0 + filled, zip_uint64_t(room.count - filled))
        } ?? -1
      }
      if read < 0 { throw isBroken("its data cannot be unpacked") }
      if read == 0 { break }
      filled += Int(read)
    }
    guard filled == place.byteCount else { throw isBroken("its size is not the announced one") }
    bytes.removeLast()
    return bytes
  }

  private static func staysWithin(_ name: String) -> Bool {
    if name.isEmpty || name.hasPrefix("/") || name.contains("\\") { return false }
    if name.dropFirst().first == ":" { return false }
    return !name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
  }
}
