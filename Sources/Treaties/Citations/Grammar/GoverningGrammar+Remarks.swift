/// What stands between an article and the words that say whose it is.
extension GoverningGrammar {
  /// ", second sentence, of", ", section 8, of", "(confiscation) of": what stands between an
  /// article and the words that say whose it is, without saying anything of it.
  func skippingRemarks(_ start: Int) -> Int {
    var place = start
    if let end = text.explanation(at: place), text.role(end) == .of { place = end }
    if let end = otherProvisions(at: place) ?? unitsApart(at: place) { return end }
    let remark = text.shape(place) == .comma ? place + 1 : place
    var end = remark
    if text.has(end, .ordinal) { end += 1 }
    guard text.has(end, .textPart) || (end > remark && text.unitKeyword(at: end) != nil) else {
      return place
    }
    end += 1
    if end == remark + 1, text.shape(end) == .number { end += 1 }
    let next = text.shape(end) == .comma ? end + 1 : end
    return text.role(next) == .of ? end : place
  }

  /// ", in particular paragraph 2", before ", of".
  private func unitsApart(at place: Int) -> Int? {
    guard text.shape(place) == .comma else { return nil }
    let first = (place + 1..<place + 4).first { text.unitKeyword(at: $0) != nil }
    guard let first, first > place + 1,
      (place + 1..<first).allSatisfy({ text.role($0) == .pointer || text.has($0, .inside) })
    else { return nil }
    for next in first + 1..<first + 14 {
      switch text.shape(next) {
      case .comma where text.role(next + 1) == .of: return next
      case .number, .open, .close, .comma, .dash: continue
      case .word where text.role(next) == .and || text.label(at: next) != nil: continue
      default: return nil
      }
    }
    return nil
  }

  /// "and other relevant provisions", before "of".
  private func otherProvisions(at place: Int) -> Int? {
    guard text.role(place) == .and else { return nil }
    for next in place + 1..<place + 5 {
      guard text.shape(next) == .word, !text.isCapitalized(next) else { return nil }
      if text.has(next, .provisions) || text.role(next) == .articles {
        return text.role(next + 1) == .of ? next + 1 : nil
      }
    }
    return nil
  }
}
