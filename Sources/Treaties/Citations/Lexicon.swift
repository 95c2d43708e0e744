/// The words by which a language cites: data, so that another language is another table.
struct Lexicon: Sendable {
  /// What a word does in a citation.
  enum Role: Hashable {
    case article(isPlural: Bool)
    case paragraph(isPlural: Bool)
    case subparagraph(isPlural: Bool)
    case and, of, to, bis, chapeau, convention, protocolWord, ibidem, same, respectively
    /// A word that points at a text: the, its, said.
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

  private let roles: [UInt64: Role]

  func role(of word: UInt64) -> Role? { roles[word] }

  private init(_ table: [(Role, String)]) {
    var roles: [UInt64: Role] = [:]
    for (role, words) in table {
      for word in words.split(whereSeparator: \.isWhitespace) {
        roles[WordHash.of(String(word))] = role
      }
    }
    self.roles = roles
  }

  static let english = Lexicon([
    (.article(isPlural: false), "article art artcle artice"),
    (.article(isPlural: true), "articles arts"),
    (.paragraph(isPlural: false), "paragraph para par"),
    (.paragraph(isPlural: true), "paragraphs paras pars"),
    (.subparagraph(isPlural: false), "subparagraph subpara item point letter clause"),
    (.subparagraph(isPlural: true), "subparagraphs subparas items points letters clauses"),
    (.and, "and or"),
    (.of, "of"),
    (.to, "to through until"),
    (.bis, "bis ter quater quinquies"),
    (.chapeau, "chapeau"),
    (.convention, "convention conventions"),
    (.protocolWord, "protocol protocols"),
    (.ibidem, "ibid ibidem idem"),
    (.same, "same that said this"),
    (.respectively, "respectively"),
    (.determiner, "the its their these those aforementioned abovementioned present both each"),
    (.pointer, "in particular especially notably including namely specifically see under at cf"),
    (
      .foreignText,
      """
      act acts code codes law laws constitution constitutional covenant covenants treaty treaties
      charter statute statutes regulation regulations decree decrees ordinance ordinances rules
      directive directives agreement agreements bill legislation resolution resolutions declaration
      decision decisions order proclamation guidelines principles manual memorandum compact edict
      enactment byelaw penal memoranda strategy policy plan programme standards recommendation recommendations
      """
    ),
    (
      .foreignAcronym,
      """
      iccpr icescr cat cedaw crc crpd cerd icerd cmw icrmw echr udhr tfeu teu opcat iced vclt
      unclos achr achpr cites tbeu
      """
    ),
    (
      .terminator,
      """
      is are was were be been has have had does do did should shall would will may might must can
      could which who whose where when while as with by if because but however provides provide
      requires require applies apply states establishes criminalizes
      """
    ),
    (
      .counted,
      """
      per percent states countries months years days weeks cases persons people requests reviews
      times officers members prosecutors investigations convictions hours
      judges experts
      """
    ),
    (.connector, "on for in against concerning regarding relating governing from"),
    (.ownQualifier, "united nations un parent supplementary supplementing"),
  ])
}
