/// Capitalized words that every document of the mechanism may use: data, to be corrected here.
enum PlainVocabulary {
  /// Words, in lower case.
  static let words: Set<String> = [
    "state", "states", "party", "parties", "convention", "conventions", "protocol", "protocols",
    "government", "governments", "organized", "crime", "trafficking", "persons", "smuggling",
    "migrants", "firearms", "united", "nations", "secretariat", "conference", "constitution",
    "penal", "criminal", "code", "procedure", "parliament", "ministry", "minister", "president",
    "i", "internet", "interpol", "unodc", "un", "untoc", "uncac", "tip", "som", "corruption",
    "transnational", "against", "general", "assembly", "security", "council", "member", "members",
    "african", "asia", "pacific", "eastern", "european", "latin", "american", "caribbean",
    "western", "and", "other", "of", "the", "egmont", "group", "financial", "action", "task",
    "force", "fatf", "eurojust", "europol", "commonwealth", "schengen", "english", "french",
    "spanish", "arabic", "russian", "chinese", "dna", "ict",
  ]

  /// Names of institutions that most States have, in lower case.
  static let institutions = [
    "ministry of justice", "ministry of the interior", "ministry of foreign affairs",
    "ministry of finance", "attorney general", "attorney-general", "prosecutor general",
    "public prosecutor", "public prosecutions", "director of public prosecutions",
    "financial intelligence unit", "supreme court", "constitutional court", "high court",
    "court of appeal", "central authority", "central bank", "criminal code", "penal code",
    "code of criminal procedure", "criminal procedure code", "head of state",
    "council of ministers",
    "parliament", "office of the prosecutor", "national police",
  ]

  /// Places after which treaties open to many States are called, in lower case.
  static let treatyPlaces: Set<String> = [
    "basel", "berne", "brussels", "budapest", "chicago", "geneva", "hague", "istanbul", "lanzarote",
    "lugano", "malabo", "merida", "montreal", "palermo", "paris", "rome", "rotterdam", "singapore",
    "stockholm", "strasbourg", "tokyo", "vienna", "warsaw",
  ]

  static let phrases = WordSequences(institutions)
}
