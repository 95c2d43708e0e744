/// What the words of a language do in citations and in the names of texts.
///
/// A table of words by hash; the words themselves are data of a `Language`.
struct Lexicon: Sendable {
  /// What a word does in a citation; each word has one role.
  enum Role: UInt8 {
    case none
    case article, articles, paragraph, paragraphs, subparagraph, subparagraphs
    case and, of, to, bis, chapeau, convention, protocolWord, ibidem, same, respectively
    /// A word that points at a text: the, its.
    case determiner
    /// A word that may stand between a name and an article of it: "in particular".
    case pointer
    /// The head of the name of a law, treaty or other text that is none of ours.
    case foreignText
    /// The abbreviation of another treaty.
    case foreignAcronym
    /// A word that makes a noun phrase end: a verb, a relative.
    case terminator
    /// What numbers count: "18 States" is no article 18.
    case counted
    /// Small words inside names: "on", "for", "in".
    case connector
    /// What may stand before the name of one of our instruments without making it another's.
    case ownQualifier
  }

  /// What else a word is; a word may have several marks.
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt64

    /// A name of one of our instruments begins with it.
    static let beginsName = Marks(rawValue: 1 << 0)
    /// "Protocols": sums up several names.
    static let summing = Marks(rawValue: 1 << 1)
    /// "sub" of "sub-paragraph".
    static let sub = Marks(rawValue: 1 << 2)
    /// "et" of "et seq."
    static let et = Marks(rawValue: 1 << 3)
    /// "seq" of "et seq."
    static let sequens = Marks(rawValue: 1 << 4)
    /// "ff.", which says by itself that a list goes on.
    static let goesOn = Marks(rawValue: 1 << 5)
    /// "as" of "as well as".
    static let asWord = Marks(rawValue: 1 << 6)
    /// "well" of "as well as".
    static let well = Marks(rawValue: 1 << 7)
    /// "its article 5": the article of what was named before.
    static let its = Marks(rawValue: 1 << 8)
    /// "in", between a name and an article of it.
    static let inside = Marks(rawValue: 1 << 9)
    /// "in" and "from", which make no name: "the Convention in question".
    static let nameless = Marks(rawValue: 1 << 10)
    /// Words that begin another clause.
    static let conjunction = Marks(rawValue: 1 << 11)
    /// Words that part an article from another text's name: "the Act under article 16".
    static let preposition = Marks(rawValue: 1 << 12)
    /// Words that make a foreign head a common noun: "law enforcement".
    static let unnaming = Marks(rawValue: 1 << 13)
    /// "Party" of "Working Party".
    static let body = Marks(rawValue: 1 << 15)
    /// "supplementing": what follows is the parent of a Protocol.
    static let supplementing = Marks(rawValue: 1 << 16)
    /// "Parties" of "Conference of the Parties to".
    static let parties = Marks(rawValue: 1 << 17)
    /// "implementing", between a law's head and the treaty it carries out.
    static let carrying = Marks(rawValue: 1 << 18)
    /// "ratification", as a noun of the same sort.
    static let carryingNoun = Marks(rawValue: 1 << 19)
    /// Words that make a name before them part of another: "Palermo Convention Act".
    static let nameFollower = Marks(rawValue: 1 << 20)
    /// "amended", after which a name goes on.
    static let amended = Marks(rawValue: 1 << 21)
    /// "No." before the number of a law.
    static let numberSign = Marks(rawValue: 1 << 22)
    /// Heads that name a text even in small letters: "the penal code".
    static let plainName = Marks(rawValue: 1 << 23)
    /// Words with which a citation or the name of a text may begin.
    static let leading = Marks(rawValue: 1 << 24)
    /// "thereof": of the text or article named last.
    static let thereof = Marks(rawValue: 1 << 25)
    /// "which" of "of which".
    static let which = Marks(rawValue: 1 << 26)
    /// "whose article 5".
    static let whose = Marks(rawValue: 1 << 27)
    /// "both" and "each", before several texts or articles.
    static let both = Marks(rawValue: 1 << 28)
    /// "the latter".
    static let latter = Marks(rawValue: 1 << 29)
    /// "the former".
    static let former = Marks(rawValue: 1 << 30)
    /// "first", "second".
    static let ordinal = Marks(rawValue: 1 << 31)
    /// "sentence", "section": a part of an article that is no unit of ours.
    static let textPart = Marks(rawValue: 1 << 32)
    /// "focal" of "focal point", which is a body in small letters.
    static let smallBody = Marks(rawValue: 1 << 33)
    /// The s of "the Code's".
    static let genitive = Marks(rawValue: 1 << 34)
    /// The abbreviation of a convention, after which "the Convention" is that one.
    static let conventionAcronym = Marks(rawValue: 1 << 35)
    /// "Guide" of "Guide to the Convention".
    static let guide = Marks(rawValue: 1 << 36)
    /// "annex", "schedule": a part of a text that has articles of its own.
    static let annex = Marks(rawValue: 1 << 37)
    /// "with" of "Agreement with Brevania".
    static let joining = Marks(rawValue: 1 << 38)
    /// "following" of "16 and following".
    static let following = Marks(rawValue: 1 << 39)
    /// "together", "conjunction": of "together with", "in conjunction with".
    static let linking = Marks(rawValue: 1 << 40)
    /// "with" of the same.
    static let with = Marks(rawValue: 1 << 41)
    /// "read" of "read together with".
    static let read = Marks(rawValue: 1 << 42)
    /// What the titles of laws are made of: "matters", "protection".
    static let titleWord = Marks(rawValue: 1 << 44)
    /// "provisions", which articles are among.
    static let provisions = Marks(rawValue: 1 << 45)
    /// "terms" of "terms of reference".
    static let terms = Marks(rawValue: 1 << 46)
    /// "reference" of the same.
    static let reference = Marks(rawValue: 1 << 47)
    /// Verbs by which a law says something "in article 5".
    static let saying = Marks(rawValue: 1 << 48)
    /// "down" of "lays down".
    static let particle = Marks(rawValue: 1 << 49)
    /// "contained", between an article and the text that it is in.
    static let contained = Marks(rawValue: 1 << 50)
    /// "effect" of "giving effect to".
    static let effect = Marks(rawValue: 1 << 51)
    /// "implement" of "an Act to implement".
    static let toCarry = Marks(rawValue: 1 << 52)
    /// "under", between an article and the treaty that it is in.
    static let under = Marks(rawValue: 1 << 53)
    /// The first part of a keyword that a scanner or a line's end has broken: "artic le".
    static let fragment = Marks(rawValue: 1 << 43)
  }

  /// A word of the table.
  struct Entry: Sendable {
    var role: Role = .none
    var marks: Marks = []

    /// Whether the word says "article" or what lies in one.
    var isKeyword: Bool {
      switch role {
      case .article, .articles, .paragraph, .paragraphs, .subparagraph, .subparagraphs: true
      default: false
      }
    }

    fileprivate var leads: Bool {
      switch role {
      case .ibidem, .convention, .protocolWord, .foreignText, .foreignAcronym: true
      default: isKeyword || !marks.isDisjoint(with: [.beginsName, .summing, .sub])
      }
    }
  }

  /// Open addressing: the slot of a word is its hash's low bits, or the next free one.
  private let keys: [UInt64]
  private let entries: [Entry]
  private static let slots = 1024

  init(roles: [(Role, String)], marks: [(Marks, String)], nameBeginnings: [UInt64]) {
    var words: [UInt64: Entry] = [:]
    for (role, list) in roles {
      for word in list.split(whereSeparator: \.isWhitespace) {
        words[WordHash.of(word), default: Entry()].role = role
      }
    }
    for (mark, list) in marks {
      for word in list.split(whereSeparator: \.isWhitespace) {
        words[WordHash.of(word), default: Entry()].marks.insert(mark)
      }
    }
    for word in nameBeginnings { words[word, default: Entry()].marks.insert(.beginsName) }
    for (word, entry) in words where entry.leads { words[word]?.marks.insert(.leading) }
    var keys = [UInt64](repeating: 0, count: Self.slots)
    var entries = [Entry](repeating: Entry(), count: Self.slots)
    for (word, entry) in words {
      var slot = Self.slot(of: word)
      while keys[slot] != 0 { slot = (slot + 1) % Self.slots }
      keys[slot] = word
      entries[slot] = entry
    }
    self.keys = keys
    self.entries = entries
  }

  private static func slot(of word: UInt64) -> Int {
    Int(truncatingIfNeeded: word % UInt64(slots))
  }

  /// Returns what a word is; nothing for a word that the table does not have.
  ///
  /// - Complexity: Constant: about a third of the slots are taken.
  func entry(of word: UInt64) -> Entry {
    var slot = Self.slot(of: word)
    while keys[slot] != 0 {
      if keys[slot] == word { return entries[slot] }
      slot = (slot + 1) % Self.slots
    }
    return Entry()
  }
}
