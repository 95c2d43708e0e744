import ArgumentParser
import Pipeline

/// `palermo tag`: documents in, observations out, line by line.
struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Tag documents line by line, for work that many machines share.",
    discussion: """
      Example:
        palermo tag corpora/demo --list | palermo tag corpora/demo > part-0.ndjson
        palermo run corpora/demo --observations part-0.ndjson --out reports/demo

      In: one JSON object a line: a palermo-document, or {"file": "documents/a.xml"} with "text" or
      "base64" if the file is not in the corpus's folder. Out: a line for the document, then its
      observations. Nothing is kept between lines; docs/scale.md shows it on a cluster.
      """)

  @Argument(
    help: "The corpus: corpus.json, states.csv and columns.csv say what documents are held against."
  )
  var corpus: String

  @Flag(help: "Tag nothing: list the corpus's files as lines of input.")
  var list = false

  @Flag(help: "With --list: put the files' content into the lines.")
  var contents = false

  @OptionGroup(title: "How files are read") var reading: ReadingChoices

  func validate() throws {
    if contents, !list { throw ValidationError("--contents goes with --list") }
  }

  func run() throws {
    let filter = try TagFilter(corpus: corpus, reading: reading.options)
    guard !list else {
      for line in try filter.inputLines(carriesContent: contents) { Terminal.standard.write(line) }
      return
    }
    try tagLines(filter)
  }

  private func tagLines(_ filter: TagFilter) throws {
    var isRefused = false
    var number = 0
    var input = InputLines()
    try input.read { line in
      number += 1
      let answer: TagFilter.Answer
      switch line {
      case .tooLong: answer = filter.tooLong(number, limit: InputLines.longest)
      // An empty line between others asks nothing.
      case .bytes(let bytes) where bytes.allSatisfy({ $0 <= 0x20 }): return
      case .bytes(let bytes): answer = filter.answer(Array(bytes), number: number)
      }
      isRefused = isRefused || answer.isRefused
      Terminal.standard.write(answer.bytes)
    } pause: {
    }
    if isRefused { throw ExitCode(2) }
  }
}
