/// What an element of a body is to the reader.
enum BodyElement {
  /// section, part, chapter, hcontainer, level: bears a heading.
  case division
  case paragraph, item, list
  /// listIntroduction, intro.
  case introduction
  /// listWrapUp, wrapUp.
  case wrapUp
  case number, heading
  case table, row, caption
  case cell(isHeader: Bool)
  case note
  case reference
  case lineBreak
  /// Within a line: its text joins without a space.
  case inline
  /// Everything else: its text stands by itself.
  case block

  init(name: String) {
    self = Self.named[name] ?? (Self.inlineNames.contains(name) ? .inline : .block)
  }

  private static let named: [String: BodyElement] = [
    "section": .division, "part": .division, "chapter": .division, "hcontainer": .division,
    "level": .division, "paragraph": .paragraph,
    // Parts of paragraphs bear numbers and stand by themselves as paragraphs do.
    "subparagraph": .paragraph, "clause": .paragraph, "subclause": .paragraph,
    "alinea": .paragraph, "indent": .paragraph, "item": .item, "point": .item,
    "blockList": .list, "list": .list, "listIntroduction": .introduction, "intro": .introduction,
    "listWrapUp": .wrapUp, "wrapUp": .wrapUp, "num": .number, "heading": .heading,
    "table": .table, "tr": .row, "caption": .caption, "th": .cell(isHeader: true),
    "td": .cell(isHeader: false), "authorialNote": .note, "ref": .reference, "eol": .lineBreak,
    "br": .lineBreak,
  ]

  private static let inlineNames: Set<String> = [
    "a", "abbr", "affectedDocument", "argument", "b", "change", "concept", "courtType", "date",
    "decoration", "def", "del", "docCommittee", "docDate", "docIntroducer", "docJurisdiction",
    "docNumber", "docProponent", "docPurpose", "docStage", "docStatus", "docTitle", "docType",
    "docketNumber", "embeddedText", "entity", "event", "extractText", "fillIn", "i", "img",
    "inline", "ins", "judge", "lawyer", "legislature", "location", "marker", "mmod", "mod", "mref",
    "neutralCitation", "noteRef", "object", "omissis", "opinion", "organization", "outcome",
    "party", "person", "placeholder", "process", "quantity", "quotedText", "recordedTime",
    "relatedDocument", "remark", "rmod", "role", "rref", "ruby", "session", "shortTitle",
    "signature", "span", "sub", "sup", "term", "time", "u", "vote", "witness",
  ]
}
