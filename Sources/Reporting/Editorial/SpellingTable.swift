/// The spellings of the United Nations: data, to be corrected here.
enum SpellingTable {
  /// What people write, and what editors write.
  static let phrases: [(String, String)] = [
    // Capitals.
    ("states party", "State party"), ("state party", "State party"),
    ("states parties", "States parties"), ("state parties", "States parties"),
    ("member state", "Member State"), ("member states", "Member States"),
    ("signatory states", "signatory States"), ("requesting state", "requesting State"),
    ("requested state", "requested State"), ("requesting states", "requesting States"),
    ("requested states", "requested States"), ("african states", "African States"),
    ("asia-pacific states", "Asia-Pacific States"), ("other states", "other States"),
    ("several states", "several States"), ("most states", "most States"),
    ("all states", "all States"), ("many states", "many States"), ("some states", "some States"),
    ("national governments", "national Governments"), ("governments of", "Governments of"),
    // Hyphens.
    ("capacity building", "capacity-building"), ("money laundering", "money-laundering"),
    ("law-enforcement", "law enforcement"), ("decision making", "decision-making"),
    ("policy making", "policymaking"), ("policy-making", "policymaking"),
    ("policy makers", "policymakers"), ("policy-makers", "policymakers"),
    ("decision makers", "decision makers"), ("record keeping", "record-keeping"),
    ("information sharing", "information-sharing"), ("decision-makers", "decision makers"),
    ("law-makers", "lawmakers"), ("law makers", "lawmakers"), ("fact finding", "fact-finding"),
    ("self assessment", "self-assessment"), ("self assessments", "self-assessments"),
    ("whistle-blower", "whistle-blower"), ("inter-regional", "interregional"),
    ("sub-regional", "subregional"), ("inter-agency", "inter-agency"),
    ("interagency", "inter-agency"), ("co-operation", "cooperation"), ("co-operate", "cooperate"),
    ("co-ordination", "coordination"), ("co-ordinate", "coordinate"),
    ("cyber crime", "cybercrime"), ("cyber-crime", "cybercrime"), ("e-mail", "email"),
    ("web site", "website"), ("counterterrorism", "counter-terrorism"),
    ("nongovernmental", "non-governmental"), ("multi-lateral", "multilateral"),
    ("socio-economic", "socioeconomic"), ("macro-economic", "macroeconomic"),
    ("postconflict", "post-conflict"), ("pre-trial", "pretrial"),
    // Spelling.
    ("program", "programme"), ("programs", "programmes"), ("behavior", "behaviour"),
    ("labor", "labour"), ("defense", "defence"), ("offense", "offence"),
    ("offenses", "offences"), ("center", "centre"), ("centers", "centres"),
    ("fulfill", "fulfil"), ("fulfillment", "fulfilment"), ("judgement", "judgment"),
    ("judgements", "judgments"), ("analyze", "analyse"), ("analyzed", "analysed"),
    ("analyzes", "analyses"), ("analyzing", "analysing"), ("favor", "favour"),
    ("favorable", "favourable"), ("honor", "honour"), ("neighboring", "neighbouring"),
    ("whilst", "while"), ("amongst", "among"), ("enrollment", "enrolment"),
    ("installment", "instalment"), ("skillful", "skilful"), ("traveled", "travelled"),
    ("traveling", "travelling"), ("canceled", "cancelled"), ("labeled", "labelled"),
    ("modeling", "modelling"), ("signaling", "signalling"), ("counseling", "counselling"),
    ("acknowledgement", "acknowledgment"), ("catalog", "catalogue"), ("dialog", "dialogue"),
    ("paralyze", "paralyse"), ("connexion", "connection"), ("focussed", "focused"),
    ("focussing", "focusing"), ("ageing", "ageing"), ("gray", "grey"), ("sulphur", "sulfur"),

    ("organised", "organized"),
    ("transnational organised crime", "transnational organized crime"),
  ]

  /// Names and terms that are spelled so.
  static let allowed = [
    "Conference of the States Parties", "Organisation for Economic Co-operation and Development",
    "computer program",
    "computer programs", "software program", "Shanghai Cooperation Organisation",
    "Gulf Cooperation Council", "World Customs Organisation", "anti-money-laundering",
    "local governments", "anti-money laundering",
  ]

  private static let stems: Set<String> = [
    "criminal", "organ", "recogn", "util", "emphas", "priorit", "harmon", "author", "final",
    "special", "standard", "summar", "minim", "maxim", "legal", "formal", "mobil", "real",
    "institutional", "penal", "jeopard", "character", "central", "decentral", "general", "national",
    "modern", "optim", "sensit", "computer", "digit", "stigmat", "victim", "revital", "rational",
    "reorgan", "categor", "subsid", "symbol", "local", "neutral", "normal", "visual", "individual",
    "regular", "operational", "internal", "external", "decriminal", "apolog", "critic", "custom",
    "scrutin", "synchron", "stabil", "marginal", "monopol", "liberal", "material", "industrial",
    "incentiv", "tailor", "capital", "global", "local", "crystall", "fertil", "immun",
  ]
  private static let endings = [
    "isation", "isations", "isational", "ise", "ised", "ises", "ising", "iser", "isers",
  ]

  /// The word with -ize; nil where it is spelled so already or is no such word.
  static func withZ(_ word: String) -> String? {
    guard word.contains("is") else { return nil }
    for ending in endings where word.hasSuffix(ending) {
      let stem = String(word.dropLast(ending.count))
      if stems.contains(stem) { return stem + "iz" + ending.dropFirst(2) }
    }
    return nil
  }
}
