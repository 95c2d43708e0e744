import CLibZip

/// A zip container in the making, such as a Word file: the same parts give the same bytes.
///
/// Parts stand in the order in which they were given, deflated, dated 1 January 1980, the earliest
/// date that the format can hold, whatever the clock or the time zone say.
public struct ZipWriter: Sendable {
  /// A file within the container.
  public struct Part: Hashable, Sendable {
    /// The name with its folders, such as `word/document.xml`.
    public let name: String
    /// What is in it.
    public let bytes: [UInt8]

    /// Makes a part.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// 1 January 1980, midnight, as the format writes it.
  private static let earliest = (date: zip_uint16_t(0x21), time: zip_uint16_t(0))

  /// Makes a writer.
  public init() {}

  /// Returns the container's bytes.
  ///
  /// - Parameter parts: The files within, no name twice.
  /// - Returns: The bytes of the container.
  /// - Throws: `ZipError` where the library refuses, as for a name that stands twice.
  public func bytes(of parts: [Part]) throws(ZipError) -> [UInt8] {
    var failure = zip_error_t()
    zip_error_init(&failure)
    defer { zip_error_fini(&failure) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &failure) else {
      throw ZipError(failure)
    }
    // The container owns the source once it is open; this keeps it for reading what was written.
    zip_source_keep(target)
    defer { zip_source_free(target) }
    guard let container = zip_open_from_source(target, ZIP_TRUNCATE, &failure) else {
      zip_source_free(target)
      throw ZipError(failure)
    }
    // The library reads the parts when the container is closed: they have to stay where they are.
    let copies = parts.map { part in
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: part.bytes.count, alignment: 1)
      copy.copyBytes(from: part.bytes)
      return copy
    }
    defer { copies.forEach { $0.deallocate() } }
    for (part, copy) in zip(parts, copies) {
      do {
        try Self.add(part, copy, to: container)
      } catch {
        zip_discard(container)
        throw error
      }
    }
    guard zip_close(container) == 0 else {
      let error = ZipError(zip_get_error(container).pointee)
      zip_discard(container)
      throw error
    }
    return try Self.written(to: target)
  }

  private static func add(
    _ part: Part, _ copy: UnsafeMutableRawBufferPointer, to container: OpaquePointer
  ) throws(ZipError) {
    func refusal() -> ZipError { ZipError(zip_get_error(container).pointee) }
    guard
      let source = zip_source_buffer(container, copy.baseAddress, zip_uint64_t(copy.count), 0)
    else { throw refusal() }
    let index = zip_file_add(container, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw refusal()
    }
    let place = zip_uint64_t(index)
    guard zip_set_file_compression(container, place, ZIP_CM_DEFLATE, 6) == 0,
      zip_file_set_dostime(container, place, earliest.time, earliest.date, 0) == 0
    else { throw refusal() }
  }

  private static func written(to source: OpaquePointer) throws(ZipError) -> [UInt8] {
    func refusal() -> ZipError { ZipError(zip_source_error(source).pointee) }
    var facts = zip_stat_t()
    zip_stat_init(&facts)
    guard zip_source_stat(source, &facts) == 0, zip_source_open(source) == 0 else {
      throw refusal()
    }
    defer { zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(facts.size))
    let read = bytes.withUnsafeMutableBytes { room in
      room.baseAddress.map { zip_source_read(source, $0, facts.size) } ?? 0
    }
    guard read == Int64(facts.size) else { throw refusal() }
    return bytes
  }
}
