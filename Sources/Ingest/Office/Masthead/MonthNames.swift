/// The names of months in the six languages of the United Nations, in small letters.
enum MonthNames {
  /// Returns the month that a word names; nil for any other word.
  static func month(of word: String) -> Int? { months[word] }

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for list in lists {
      for (index, names) in list.split(separator: ",", omittingEmptySubsequences: false)
        .enumerated()
      {
        for name in names.split(separator: "|") { months[String(name)] = index + 1 }
      }
    }
    return months
  }()

  private static let lists = [
    "january|jan,february|feb,march|mar,april|apr,may,june|jun,july|jul,august|aug,"
      + "september|sept|sep,october|oct,november|nov,december|dec",
    "janvier,février|fevrier,mars,avril,mai,juin,juillet,août|aout,septembre,octobre,novembre,"
      + "décembre|decembre",
    "enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre|setiembre,octubre,noviembre,"
      + "diciembre",
    "января|январь,февраля|февраль,марта|март,апреля|апрель,мая|май,июня|июнь,июля|июль,"
      + "августа|август,сентября|сентябрь,октября|октябрь,ноября|ноябрь,декабря|декабрь",
    "يناير,فبراير,مارس,أبريل,مايو,يونيه|يونيو,يوليه|يوليو,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر",
    // The eastern names stand before the others, as in "أيار/مايو"; those of two words are left
    // to their second names.
    ",شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,,,",
  ]
}
