import Model

extension Refusal.Reason {
  /// What to do about a refused file.
  var remedy: String {
    switch self {
    case .unknownFormat:
      "state a format that this version reads, or use a newer version of palermo"
    case .malformedJSON, .malformedXML:
      "correct the file at that line, or export it anew"
    case .notUTF8:
      "save the file as UTF-8"
    case .missingField:
      "add what is missing, then check again"
    case .wrongType, .invalidDate, .unknownValue, .unknownKind:
      "correct what is named"
    case .unknownState:
      "correct the code, or add the State to states.csv"
    case .unknownCycleOrYear:
      "correct the cycle and year, or add them to corpus.json"
    case .restricted:
      "remove the file: a restricted document must not be analysed"
    case .confidential:
      "remove the file, or mark it \"published\": true once it has been published"
    case .notAReviewDocument:
      "remove the file, or let it say what it is (docs/formats.md)"
    case .conflict:
      "settle which text is right, keep that one and remove the other"
    case .tooLarge:
      "check that it is the right file; --limit allows more, see palermo check --help"
    case .tooDeep:
      "check that it is the right file; --limit allows more, see palermo check --help"
    case .entityExpansion:
      "write the characters themselves instead of declaring entities"
    case .unreadable:
      "check the file, and that you may read it"
    case .unsupportedType:
      "save a text as Word file (.docx) and a table as .csv, or move the file elsewhere"
    }
  }
}
