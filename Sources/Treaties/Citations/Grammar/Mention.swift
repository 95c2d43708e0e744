/// A text that a passage names, and the tokens that name it.
struct Mention {
  /// What it is: an instrument of ours, or `foreign`.
  let governing: Governing
  let start: Int
  let end: Int
  /// Whether articles governed by the name have been read: further ones in a list go with them.
  var isInList = false
  /// Whether the name governs only an article right beside it: a code such as "TIP".
  var isCode = false

  /// Whether nothing but signs and small words stands between the name and an article: "the
  /// Extradition Act (art. 7)", "the Trafficking Protocol, in particular article 6".
  func reaches(_ place: Int, _ text: TokenText) -> Bool {
    // "the Trafficking Protocol, and its article 5"
    let isPossessive = text.has(place - 1, .its)
    for token in end..<place {
      switch text.shape(token) {
      case .open, .comma, .colon, .other, .dash: continue
      case .word where isPossessive && text.role(token) == .and: continue
      case .semicolon where isInList: continue
      case .word where isInList && text.role(token) == .and: continue
      case .word where text.role(token) == .determiner: continue
      case .word where text.has(token, .genitive) && !text.followsSpace(token): continue
      case .word where text.role(token) == .pointer && !parts(token, text): continue
      // "in particular", "in particular to its article 6".
      case .word where text.role(token) == .connector && token + 1 < place: continue
      case .word where text.role(token) == .to && isPossessive: continue
      default: return false
      }
    }
    return true
  }

  /// "The Extradition Act under article 16" speaks of two texts, "the Trafficking Protocol under
  /// its article 6" of one.
  private func parts(_ place: Int, _ text: TokenText) -> Bool {
    governing == .foreign && text.role(place + 1) != .determiner && text.has(place, .preposition)
  }

  /// Whether a place lies in the clause of the name, which governs it: "the Firearms Protocol
  /// requires marking in article 8". Another text's name governs only "the Constitution in article
  /// 8" and "the Constitution provides in article 8".
  func isInClause(_ place: Int, _ text: TokenText) -> Bool {
    let between = end..<place
    if isCode { return false }
    if governing == .foreign {
      guard text.has(place - 1, .inside) else { return false }
      // "the Criminal Code provides in article 8", "expressly provides in article 8"
      let verb = text.has(place - 2, .particle) ? place - 3 : place - 2
      return between.count == 1
        || between.count <= 4 && verb >= end && text.has(verb, .saying)
          && between.allSatisfy { text.shape($0) == .word && text.role($0) != .and }
    }
    return between.count <= 20
      && between.allSatisfy { token in
        switch text.shape(token) {
        case .word: text.role(token) != .and && !text.has(token, .conjunction)
        case .number, .other, .dash: true
        default: false
        }
      }
  }
}
