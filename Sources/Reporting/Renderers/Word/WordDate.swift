/// The date of a document as a Word file's properties have it.
struct WordDate {
  /// "2015-06-30T00:00:00Z".
  let text: String

  /// Reads a date as printed, such as "30 June 2015"; nil for anything else.
  init?(_ printed: String) {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let words = printed.split(separator: " ")
    guard words.count == 3, let day = Int(words[0]), (1...31).contains(day),
      let month = months.firstIndex(of: String(words[1])), let year = Int(words[2]),
      (1000...9999).contains(year)
    else { return nil }
    let padded = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
    text = "\(year)-\(padded(month + 1))-\(padded(day))T00:00:00Z"
  }
}
