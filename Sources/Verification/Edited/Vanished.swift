/// What the run's document says and the edited one does not any more.
struct Vanished {
  let reference: SentenceIndex
  let evidence: [[KnownCell]]
  let kept: Set<Int>

  /// Whole paragraphs first by place, then single sentences with facts.
  func discrepancies() -> [Discrepancy] {
    var result: [Discrepancy] = []
    for (text, range) in zip(reference.document.texts, reference.ranges) {
      guard text.sort == .paragraph || text.sort == .note, !range.isEmpty else { continue }
      let gone = range.filter { !kept.contains($0) }
      if gone.count == range.count {
        result.append(
          information(text, "was taken out: “\(shortened(reference.entries[range.lowerBound]))”"))
      } else {
        for entry in gone where reference.entries[entry].sentence.isStatistical {
          result.append(
            information(text, "a statement was taken out: “\(shortened(reference.entries[entry]))”")
          )
        }
      }
    }
    return result
  }

  private func information(_ text: StatedDocument.Text, _ words: String) -> Discrepancy {
    let isNumbered = text.place.first?.isNumber ?? false
    let name = isNumbered ? "paragraph \(text.place)" : text.place
    return Discrepancy(
      place: text.place, message: "\(name) of the run's document: \(words)",
      severity: .information)
  }

  private func shortened(_ entry: SentenceIndex.Entry) -> String {
    SentenceJudge.shortened(entry.sentence.text)
  }
}
