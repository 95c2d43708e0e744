public import Foundation
public import Testing

/// Compares a text that people read with the copy that someone has read and kept.
///
/// The copy stands in `Snapshots/` beside the test's file. With `RECORD_SNAPSHOTS=1` in the
/// environment the copy is written anew and the test fails all the same, so that each new one is
/// read before it is kept.
///
/// - Parameters:
///   - text: What the program made now.
///   - name: The file's name in `Snapshots/`.
///   - file: The test's file; leave it out.
///   - sourceLocation: Where a failure is reported; leave it out.
/// - Throws: Where the kept copy cannot be read.
public func expectSnapshot(
  _ text: String, named name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let place = URL(fileURLWithPath: file).deletingLastPathComponent()
    .appendingPathComponent("Snapshots").appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
    Issue.record(
      "snapshot \(name) was recorded: read it, then run again without recording",
      sourceLocation: sourceLocation)
    return
  }
  let kept = try String(contentsOf: place, encoding: .utf8)
  #expect(text == kept, "differs from Snapshots/\(name)", sourceLocation: sourceLocation)
}

/// The folder at the top of the checkout, found from this file's own place.
public let checkout = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
