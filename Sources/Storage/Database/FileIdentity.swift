// Foundation opens the file before SQLite does: SQLite leaves files beside another program's
// database when it only looks at it, and takes a text of one byte for an empty database.
import Foundation

/// What a file is, as far as its first bytes tell; nothing of it is changed to find out.
enum FileIdentity {
  case archive, empty, missing, other, unreadable

  /// The beginning of every SQLite database.
  ///
  /// Source: SQLite's file format, section 1.3; the application id stands at byte 68.
  private static let signature = Array("SQLite format 3\0".utf8)
  private static let markOffset = 68

  init(ofFileAt path: String) {
    // A pipe would wait for a writer and a folder has no bytes: neither is opened.
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: url.path) else {
      self = .missing
      return
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      self = .unreadable
      return
    }
    do {
      let header = try FileHandle(forReadingFrom: url).read(upToCount: Self.markOffset + 4)
      self = Self.identity(Array(header ?? Data()))
    } catch {
      self = .unreadable
    }
  }

  private static func identity(_ header: [UInt8]) -> FileIdentity {
    if header.isEmpty { return .empty }
    guard header.count == markOffset + 4, header.starts(with: signature) else { return .other }
    let mark = header[markOffset...].reduce(Int32(0)) { $0 << 8 | Int32($1) }
    return mark == ArchiveSchema.applicationMark ? .archive : .other
  }
}
