/// The words of statements that say that there is nothing to record; another language of the
/// United Nations is another value of this type.
struct NilVocabulary: Sendable {
  /// What a review records and may find absent.
  let findings: Set<String>
  /// What may be absent in a section on technical assistance.
  let needs: Set<String>
  /// Words that may stand beside those.
  let qualifiers: Set<String>
  /// Past forms of recording.
  let records: Set<String>
  /// Base forms of recording.
  let bases: Set<String>
  let auxiliaries: Set<String>
  /// Those who record: reviewers, the State party.
  let subjects: Set<String>
  /// Words with which a circumstance before a statement begins.
  let openings: Set<String>
  /// What alone after "not" says that there is nothing.
  let bareDenials: Set<String>
  /// By whom, where and when.
  let circumstances: Set<String>
  /// Phrases after which anything may say what the statement is about.
  let openers: [[String]]
  /// Words that turn a statement into a finding.
  let contrast: Set<String>
  /// Whole statements.
  let complete: Set<String>

  static let english = NilVocabulary(
    findings: words(
      """
      challenge challenges gap gaps success successes practice practices observation observations
      finding findings suggestion suggestions recommendation recommendations difficulty
      difficulties issue issues shortcoming shortcomings obstacle obstacles deficiency deficiencies need needs assistance
      comment comments
      """),
    needs: words("requirement requirements request requests"),
    qualifiers: words(
      """
      technical assistance good best specific particular further additional major significant
      such other new special notable noteworthy immediate current related relevant and or for the
      of any implementation in concrete individual separate substantive key main explicit
      """),
    records: words(
      """
      identified found reported noted recorded expressed indicated observed raised made highlighted
      requested mentioned issued detected required needed stated listed formulated submitted
      specified communicated registered sought arose emerged exist exists existed present
      encountered considered necessary concluded confirmed declared
      """),
    bases: words(
      """
      identify find report note record express indicate observe raise make highlight request mention
      issue detect require need state list formulate submit specify seek have has had add mention
      """),
    auxiliaries: words(
      """
      was were is are be been being has have had could can did does do would will may currently
      also therefore at present either
      """),
    subjects: words(
      """
      the reviewers reviewer reviewing review experts expert team state states party parties under
      secretariat delegation authorities national country it they both government governments
      evaluators group itself
      """),
    openings: words(
      """
      during in at under with for as on of concerning regarding relating by so to thus here
      """),
    bareDenials: words("identified requested expressed reported recorded required needed noted"),
    circumstances: words(
      """
      during in on under with by the a to of for at as at this that these those its his their any
      reviewers reviewer reviewing review reviews reviewed experts expert team state states party
      parties secretariat delegation authorities country visit dialogue course process time stage
      moment present date far so here yet article articles art arts paragraph paragraphs para paras
      chapter section part heading area areas cluster clusters field matter subject cycle implementation implementing provision provisions
      convention protocol protocols and or from since above below said respective concerned itself
      a b c d e f g h i ii iii iv currently now also either connection regard respect relation
      """),
    openers: [
      "in relation to", "with regard to", "with regards to", "with respect to", "in respect of",
      "in connection with", "in the area of", "in the areas of", "in the field of",
      "in the context of", "in the implementation of", "in implementing", "concerning",
      "regarding", "as regards", "relating to", "related to", "pertaining to",
      "for the implementation of", "under article", "under articles",
    ].map { $0.split(separator: " ").map(String.init) },
    contrast: words(
      """
      but however although though while whereas except excepting besides nevertheless nonetheless
      despite unless apart beyond because until
      """),
    complete: ["none", "nil", "no", "nothing", "not applicable", "n a", "na"])

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
