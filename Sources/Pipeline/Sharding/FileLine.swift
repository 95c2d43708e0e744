import Foundation
import Ingest
import Model

/// A file of a corpus as a line of input for the tag filter.
struct FileLine {
  let entry: CorpusEntry
  /// Where the content comes from; nil: the line only names the file.
  let folder: CorpusFolder?

  var bytes: [UInt8] {
    var sink = TextSink()
    sink.append("{")
    sink.append(field: "file", entry.path)
    if let side = entry.sidePath {
      sink.append(field: "side", side)
    }
    if let folder {
      // What cannot be read is named alone, and refused with its reason where it is tagged.
      if let content = try? folder.bytes(of: entry.path) {
        sink.append(field: "base64", Data(content).base64EncodedString())
      }
      if let side = entry.sidePath, let content = try? folder.bytes(of: side) {
        sink.append(field: "sideBase64", Data(content).base64EncodedString())
      }
    }
    sink.append("}\n")
    return sink.bytes
  }
}
