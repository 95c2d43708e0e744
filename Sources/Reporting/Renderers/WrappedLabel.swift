/// A label broken into lines, because SVG breaks none.
struct WrappedLabel {
  /// The lines; none where the label has no words.
  let lines: [String]

  /// Breaks a label between words, or within a word that fills more than a line.
  init(_ label: String, widthInCharacters: Int) {
    var lines: [String] = []
    for word in PlainCharacters.cleaned(label).split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= widthInCharacters {
        lines[lines.count - 1] = "\(last) \(word)"
        continue
      }
      var rest = word
      while rest.count > widthInCharacters {
        lines.append(String(rest.prefix(widthInCharacters)))
        rest = rest.dropFirst(widthInCharacters)
      }
      lines.append(String(rest))
    }
    self.lines = lines
  }
}
