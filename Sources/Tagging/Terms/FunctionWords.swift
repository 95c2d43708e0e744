/// The words that only bind others: no term begins or ends with one. Data; in lower case.
enum FunctionWords {
  static let english: Set<String> = Set(
    """
    a about above across after again against all almost alone along already also although always am
    among an and another any anybody anyone anything are around as at away be became because been
    before behind being below beside besides between beyond both but by can cannot could did do does
    doing done down due during each either else enough even ever every everyone everything except few
    for from further furthermore had has have having he hence her here hers herself him himself his
    how however i if in inasmuch indeed instead into is it its itself just least less let like many
    may me might mine more moreover most much must my myself neither never nevertheless next no
    nobody none nor not nothing notwithstanding now of off often on once one only onto or other
    others otherwise ought our ours ourselves out over own per perhaps quite rather regarding
    respectively same several shall she should since so some someone something sometimes somewhat
    still such than that the their theirs them themselves then there thereby therefore therein
    thereof thereto these they thing this those though through throughout thus to together too toward
    towards under unless until up upon us very via was we well were what whatever when where whereas
    whereby wherein whether which while who whoever whole whom whose why will with within without
    would yet you your yours yourself
    """.split { $0.isWhitespace }.map(String.init))
}
