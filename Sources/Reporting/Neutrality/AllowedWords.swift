/// Words that look like a State's and are none, and those that tell the difference: data, to be
/// corrected here.
enum AllowedWords {
  /// Names of regions, organizations, treaties and places of meeting.
  static let phrases = [
    "Latin American", "Latin America", "Organization of American States", "Inter-American",
    "Pan-American", "Central American", "Central America", "South American", "North American",
    "South America", "North America", "American Convention on Human Rights",
    "Western European", "Eastern European", "Asia-Pacific", "Vienna", "Palermo", "Geneva",
    "New York", "Indian Ocean", "South China Sea", "Gulf of Guinea", "Gulf of Mexico",
    "Lake Chad", "Lake Victoria", "Rome Statute", "Arabian Peninsula", "Congo Basin",
    "The Hague Conference on Private International Law",
    "Hague Conference on Private International Law", "Organisation internationale",
    "United States of the", "African Union", "European Union", "Council of Europe",
    "Chinese, English, French, Russian and Spanish", "Panama Papers", "Singapore Convention",
    "Turks and Caicos",
  ]

  /// Demonyms that are names of languages too.
  static let languages = [
    "arabic", "chinese", "english", "french", "russian", "spanish", "portuguese", "german",
    "italian", "dutch", "greek", "japanese", "korean", "turkish", "polish", "swedish", "danish",
    "norwegian", "finnish", "hungarian", "romanian", "bulgarian", "czech", "slovak", "slovene",
    "slovenian", "croatian", "serbian", "ukrainian", "thai", "vietnamese", "indonesian", "malay",
    "swahili", "hindi", "irish", "welsh", "somali", "tajik", "uzbek", "kazakh", "kyrgyz",
    "armenian", "georgian", "albanian", "estonian", "latvian", "lithuanian", "maltese", "icelandic",
    "khmer", "lao", "nepali", "malagasy", "samoan", "tongan", "american",
  ]

  /// What stands behind a demonym where it speaks of a State and not of a language.
  static let institutionNouns = [
    "administration", "agencies", "agency", "assembly", "authorities", "authority", "bank", "bar",
    "border", "borders", "cabinet", "case", "cases", "central", "citizen", "citizens", "civil",
    "code", "constitution", "counterpart", "counterparts", "court", "courts", "criminal",
    "currency",
    "customs", "delegation", "embassy", "expert", "experts", "federal", "financial", "government",
    "investigators", "judge", "judges", "judicial", "judiciary", "jurisdiction", "justice", "law",
    "laws", "legal", "legislation", "legislature", "legislator", "minister", "ministry", "model",
    "national", "nationals", "officer", "officers", "officials", "parliament", "penal", "police",
    "practice", "prosecution", "prosecutor", "prosecutors", "prosecutorial", "republic", "security",
    "state", "supreme", "system", "territory", "victims",
  ]

  /// What a capital gives its name to.
  static let treatyNouns = [
    "agreement", "charter", "convention", "declaration", "guidelines", "principles", "process",
    "programme", "protocol", "protocols", "rules", "statute", "treaty", "statement", "consensus",
    "appeal", "commitment", "plan",
  ]

  /// Words of States' names that many places bear.
  static let geographicNouns: Set<String> = [
    "islands", "island", "isles", "keys", "saint", "republic", "kingdom", "federation", "states",
    "united", "democratic", "federal", "people's", "costa", "nueva", "nuevo", "tierra", "north",
    "south", "east", "west", "northern", "southern", "eastern", "western", "central", "great",
    "upper", "lower", "emirates", "union", "commonwealth", "principality", "duchy", "sultanate",
    "province", "territory", "coast", "mount", "river", "santa", "new", "land", "state",
  ]

  /// Codes that are words or abbreviations of this field in capitals.
  static let commonCodes: Set<String> = [
    "AND", "ARE", "CAN", "PER", "TON", "BEN", "FIN", "MAR", "SOM", "COM", "NAM", "PAN", "EST",
    "GEO", "ARM", "BEL", "CIV", "COD", "COL", "POL", "MUS", "LIE", "GIN", "CUB", "CHE", "GUY",
    "SUR", "DOM", "COG", "MAC", "TIP", "LAO",
  ]
}
