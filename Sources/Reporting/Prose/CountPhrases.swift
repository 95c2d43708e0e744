import Model
import Statistics

/// Words for the numbers of one cell, so that every sentence says them alike.
struct CountPhrases {
  let cell: PublicCell
  let scale: ShareScale

  /// "12 of the 31 States reviewed".
  func ofReviewed(startsSentence: Bool = false) -> String {
    "\(Numerals.share(cell.states ?? 0, of: cell.reviewed, startsSentence: startsSentence)) "
      + "States reviewed"
  }

  /// "12 of the 31".
  var short: String { Numerals.share(cell.states ?? 0, of: cell.reviewed) }

  /// "most States reviewed"; nil where too few were reviewed for words.
  var words: String? {
    scale.words(states: cell.states ?? 0, reviewed: cell.reviewed).map {
      "\(FieldNames.states($0)) reviewed"
    }
  }

  /// "between 37 and 86 of the 155 States parties"; "all 48 …" where nothing is open.
  var parties: String {
    guard let bounds = cell.bounds else { return "" }
    if bounds.lowerBound == bounds.upperBound {
      return "\(bounds.lowerBound) of the \(cell.parties) States parties"
    }
    return "\(Numerals.range(bounds)) of the \(cell.parties) States parties"
  }

  /// What the count would be if all pending States had the finding; without it, it stays.
  var pendingRemark: String {
    guard cell.pending > 0, let states = cell.states else { return "" }
    let most = states + cell.pending
    return most < 10
      ? " (pending summaries could raise the count from \(Numerals.inText(states)) to "
        + "\(Numerals.inText(most)))"
      : " (pending summaries could raise the count from \(states) to \(most))"
  }
}
