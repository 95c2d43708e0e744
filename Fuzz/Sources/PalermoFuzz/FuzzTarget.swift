/// A sort of input.
enum FuzzTarget: String, CaseIterable {
  /// palermo-document JSON, read and tagged, and as a checklist.
  case json
  /// Akoma Ntoso, read and tagged.
  case akn
  /// Tables, read as findings and tagged, as States, as other words of columns, as a checklist.
  case csv
  /// Word files, read as a file of a corpus and as a report that people have edited.
  case docx
  /// Running text with citations.
  case citations
  /// A report that people have edited, in each of its file types, held against a run's document.
  case edited

  /// What libFuzzer calls; a C function, so it can carry nothing with it.
  var entrance: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt {
    switch self {
    case .json: { Inputs.take($0, $1, SourceInput.readJSON) }
    case .akn: { Inputs.take($0, $1) { SourceInput.read($0, as: "a.xml") } }
    case .csv: { Inputs.take($0, $1, TableInput.read) }
    case .docx: { Inputs.take($0, $1, WordParts.read) }
    case .citations: { Inputs.take($0, $1, CitationInput.read) }
    case .edited: { Inputs.take($0, $1, EditedInput.read) }
    }
  }
}

/// The memory that libFuzzer hands over.
enum Inputs {
  static func take(
    _ start: UnsafePointer<UInt8>?, _ count: Int, _ body: ([UInt8]) -> Void
  ) -> CInt {
    body(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
  }
}
