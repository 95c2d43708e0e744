/// The fields that have begun at a place of a Word file: their results are text, their instructions
/// and lists of contents are none.
struct WordFields {
  private struct Field {
    var instruction = ""
    var isInResult = false
    var isContents: Bool {
      let name = instruction.drop { $0 == " " }.prefix { $0 != " " }.uppercased()
      return name == "TOC" || name == "TOA"
    }
  }

  private var fields: [Field] = []
  /// Fields that began within more others than anybody nests.
  private var tooDeep = 0
  /// Whether a list of contents has been shown since this was last set to false.
  var hasShownContents = false

  /// Whether what stands here is seen by a reader.
  var showText: Bool { fields.allSatisfy(\.isInResult) }
  /// Whether a list of contents is being shown.
  var isInContents: Bool { fields.contains(where: \.isContents) }

  /// Takes a `fldChar` or an `instrText`.
  mutating func take(_ element: MarkupElement) {
    if element.name == "instrText" {
      if !fields.isEmpty, !fields[fields.count - 1].isInResult {
        fields[fields.count - 1].instruction += element.text
      }
      return
    }
    switch element.attributes["fldCharType"] {
    case "begin": if fields.count < 64 { fields.append(Field()) } else { tooDeep += 1 }
    case "separate":
      if tooDeep == 0, !fields.isEmpty {
        fields[fields.count - 1].isInResult = true
        hasShownContents = hasShownContents || isInContents
      }
    case "end": if tooDeep > 0 { tooDeep -= 1 } else if !fields.isEmpty { fields.removeLast() }
    default: break
    }
  }
}
