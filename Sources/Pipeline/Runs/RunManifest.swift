/// What a run says of itself: program, corpus, year, and the digest of each of its files.
struct RunManifest {
  static let name = "manifest.json"
  static let format = "palermo-run/1"

  let corpusTitle: String
  let corpusDigest: String
  let cycle: Int
  let year: Int
  /// Of a plan of workshops: whose needs it was made from.
  var span: String?

  func bytes(files: [String: String], format: String = Self.format) -> [UInt8] {
    var sink = TextSink()
    sink.append("{\"format\":\"\(format)\",\"program\":")
    sink.append(json: "palermo \(Program.version)")
    sink.append(",\"corpus\":{\"title\":")
    sink.append(json: corpusTitle)
    sink.append(",\"sha256\":")
    sink.append(json: corpusDigest)
    sink.append("},\"cycle\":\(cycle),\"year\":\(year)")
    if let span {
      sink.append(",\"span\":")
      sink.append(json: span)
    }
    sink.append(",\"files\":{")
    for (index, name) in files.keys.sorted().enumerated() {
      sink.append(index > 0 ? "," : "")
      sink.append("\n")
      sink.append(json: name)
      sink.append(":")
      sink.append(json: files[name])
    }
    sink.append("\n}}\n")
    return sink.bytes
  }
}
