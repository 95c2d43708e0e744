import Ingest
import Model

/// All that decides what a file comes to, beside its own bytes: the program, the options of
/// reading, and what the corpus says of itself; equal contexts have equal digests.
enum CorpusContext {
  static func digest(of facts: CorpusFacts, _ options: ReadingOptions) -> String {
    var sink = TextSink()
    sink.append("palermo \(Program.version)\n\(options.description)\n")
    for content in facts.contents {
      sink.append("\(content.name) \(Digest.hex(of: content.bytes))\n")
    }
    return Digest.hex(of: sink.bytes)
  }
}
