/// The elements of an XML file and how they break the rules of Akoma Ntoso's schema, as far as they
/// bear on what a report holds. The schema itself is OASIS's and not in this repository.
struct MarkupOutline {
  struct Malformed: Error { let place: String }

  /// The names of the elements in document order.
  private(set) var elements: [String] = []
  /// What breaks a rule, in words.
  private(set) var faults: [String] = []

  private static let flow: Set<String> = [
    "b", "ref", "authorialNote", "noteRef", "inline", "span", "img", "docIntroducer", "docNumber",
    "docStatus", "docDate", "docCommittee", "session", "docTitle", "docType",
  ]

  /// What may stand within what; an element that is no key holds no elements.
  private static let children: [String: Set<String>] = {
    var children: [String: Set<String>] = [
      "akomaNtoso": ["doc"], "doc": ["meta", "coverPage", "preface", "mainBody"],
      "meta": ["identification", "publication", "references"],
      "identification": ["FRBRWork", "FRBRExpression", "FRBRManifestation"],
      "references": ["TLCOrganization", "TLCObject", "TLCConcept"],
      "coverPage": ["p"], "preface": ["p"],
      "mainBody": ["section", "paragraph", "hcontainer", "p"],
      "section": ["num", "heading", "section", "paragraph", "hcontainer"],
      "paragraph": ["num", "content"], "hcontainer": ["num", "heading", "content"],
      "content": ["p", "table"], "table": ["caption", "tr"], "tr": ["th", "td"],
      "authorialNote": ["p"], "th": ["p"], "td": ["p"],
    ]
    let identity: Set<String> = [
      "FRBRthis", "FRBRuri", "FRBRalias", "FRBRdate", "FRBRauthor", "FRBRcountry", "FRBRsubtype",
      "FRBRnumber", "FRBRlanguage", "FRBRformat",
    ]
    for name in ["FRBRWork", "FRBRExpression", "FRBRManifestation"] { children[name] = identity }
    for name in ["p", "b", "ref", "caption", "heading", "num", "inline", "span"] {
      children[name] = flow
    }
    return children
  }()

  /// Elements that the schema wants to hold something.
  private static let filled: Set<String> = [
    "mainBody", "coverPage", "preface", "table", "tr", "authorialNote",
  ]

  /// Elements that may hold words.
  private static let worded: Set<String> = flow.union(["p", "caption", "heading", "num"])

  init(_ xml: String) throws {
    var open: [(name: String, children: [String])] = []
    var identifiers: Set<String> = []
    var targets: Set<String> = []
    var rest = xml.dropFirst(xml.hasPrefix("<?xml") ? xml.prefix { $0 != "\n" }.count : 0)
    while let start = rest.firstIndex(of: "<") {
      let words = rest[..<start]
      if words.contains(where: { !$0.isWhitespace }) {
        if !Self.worded.contains(open.last?.name ?? "") { faults.append("words: \(words)") }
        if words.contains(">") || words.contains(/&(?!(amp|lt|gt|quot|#39);)/) {
          throw Malformed(place: String(words.prefix(80)))
        }
      }
      guard
        let tag = rest[start...].prefixMatch(
          of: /<(\/?)([A-Za-z]+)((?: [a-zA-Z]+="[^"<]*")*)(\/?)>/)
      else { throw Malformed(place: String(rest[start...].prefix(80))) }
      rest = rest[tag.range.upperBound...]
      let name = String(tag.output.2)
      if tag.output.1 == "/" {
        guard open.last?.name == name, let closed = open.popLast() else {
          throw Malformed(place: String(rest.prefix(80)))
        }
        check(closed.name, closed.children)
        continue
      }
      elements.append(name)
      if let parent = open.last?.name, !(Self.children[parent]?.contains(name) ?? false) {
        faults.append("\(name) in \(parent)")
      }
      if !open.isEmpty { open[open.count - 1].children.append(name) }
      for match in tag.output.3.matches(of: /([a-zA-Z]+)="([^"]*)"/) {
        let value = String(match.output.2)
        switch match.output.1 {
        case "eId":
          if !identifiers.insert(value).inserted { faults.append("eId \(value) twice") }
          if value.isEmpty || value.contains(where: \.isWhitespace) {
            faults.append("eId \(value)")
          }
        case "href", "source", "refersTo", "placementBase":
          if value.hasPrefix("#") { targets.insert(String(value.dropFirst())) }
        default: break
        }
      }
      if tag.output.4 == "/" {
        check(name, [])
      } else {
        open.append((name, []))
      }
    }
    if !open.isEmpty { throw Malformed(place: "the end") }
    for target in targets.subtracting(identifiers).sorted() { faults.append("no \(target)") }
  }

  private mutating func check(_ name: String, _ children: [String]) {
    if Self.filled.contains(name), children.isEmpty { faults.append("\(name) is empty") }
    let hasContent = children.contains("content")
    let hasParts = children.contains { ["section", "paragraph", "hcontainer"].contains($0) }
    if hasContent, hasParts { faults.append("\(name) has content and parts") }
    for single in ["num", "heading", "content", "caption"] where children.count(of: single) > 1 {
      faults.append("\(name) has two of \(single)")
    }
    if let caption = children.firstIndex(of: "caption"), caption > 0 {
      faults.append("a caption is not first")
    }
  }
}

extension [String] {
  fileprivate func count(of element: String) -> Int { count { $0 == element } }
}
