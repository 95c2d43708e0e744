import Model

/// Tells numbered paragraphs from items that are numbered alike.
///
/// Paragraphs count on through the document. A list of items begins anew with 1 behind words that
/// end with a colon.
struct ParagraphNumbers {
  private var last: Int?
  private var item: (value: Int, list: String?, level: Int)?
  private var endsWithColon = false

  /// A heading or a table has come between.
  mutating func interrupt() {
    item = nil
    endsWithColon = false
  }

  /// Whether the next line is a numbered paragraph and no item; lines come in their order.
  mutating func isParagraph(_ line: OfficeLine) -> Bool {
    defer { endsWithColon = line.lastSign == ":" || line.lastSign == "：" }
    guard let label = line.label else {
      item = nil
      return true
    }
    guard label.isParagraphNumber else { return false }
    if label.steps.count > 1 { return true }
    guard let value = label.value else { return false }
    let list = line.list?.name
    let level = line.list?.level ?? 0
    if let open = item, value == open.value + 1, open.list == list, open.level == level,
      list != nil || last.map({ $0 + 1 != value }) ?? true
    {
      item = (value, list, level)
      return false
    }
    if value == 1, endsWithColon, last != 0 {
      item = (value, list, level)
      return false
    }
    if level > 0, last != nil { return false }
    item = nil
    last = value
    return true
  }
}
