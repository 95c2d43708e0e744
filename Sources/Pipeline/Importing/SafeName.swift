/// Names for copies, safe on every system and in every list.
struct SafeName {
  /// Names that are taken, in small letters: some systems know no others.
  private var taken: Set<String>

  init(taken: some Sequence<String>) { self.taken = Set(taken.map { $0.lowercased() }) }

  /// Returns a name for a copy of a file that no other has.
  ///
  /// Letters and digits of any script, full stops, hyphens and low lines stay; all else is a hyphen.
  mutating func name(for path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stop = name.lastIndex(of: ".")
    let ending = stop.map { name[name.index(after: $0)...].lowercased() } ?? ""
    var stem = ""
    for character in stop.map({ name[..<$0] }) ?? name[...] {
      let isPlain =
        character.isLetter || character.isNumber || character == "." || character == "_"
      if isPlain {
        stem.append(character)
      } else if stem.last != "-" {
        stem.append("-")
      }
    }
    while let last = stem.last, last == "-" || last == "." { stem.removeLast() }
    stem = String(stem.drop { $0 == "-" || $0 == "." })
    while stem.utf8.count > 120 { stem.removeLast() }
    // Names of devices on Windows.
    let devices = ["con", "prn", "aux", "nul"]
    if stem.isEmpty || devices.contains(stem.lowercased()) { stem += "document" }
    var result = "\(stem).\(ending)"
    var number = 2
    while !taken.insert(result.lowercased()).inserted {
      result = "\(stem)-\(number).\(ending)"
      number += 1
    }
    return result
  }
}
