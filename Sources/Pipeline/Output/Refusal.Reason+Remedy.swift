public import Model

extension Refusal.Reason {
  /// What to do about a refused file, in a line of at most 76 characters.
  public var remedy: String {
    switch self {
    case .unknownFormat:
      "state a format that this version reads, or use a newer version of palermo"
    case .malformedJSON, .malformedXML:
      "correct the file at that line, or export it anew"
    case .notUTF8:
      "save the file as UTF-8"
    case .missingField:
      "write what is missing into the file, or into the side file beside it"
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
      "is it the right file? --limit allows more (palermo check --help)"
    case .tooDeep:
      "is it the right file? --limit allows more (palermo check --help)"
    case .entityExpansion:
      "write the characters themselves instead of declaring entities"
    case .unreadable:
      "check the file, and that you may read it"
    case .unsupportedType:
      "save a text as .docx and a table as .csv, or move the file elsewhere"
    }
  }
}
