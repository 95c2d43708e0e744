/// Finds how deep items lie in lists, one after the other.
struct ItemDepths {
  private struct Level {
    let form: LineLabel.Form
    let wrap: LineLabel.Wrap
    let list: (name: String, level: Int)?
    var value: Int?
  }

  private var open: [Level] = []

  /// Leaves all lists.
  mutating func leave() { open = [] }

  /// The depth of the next item, from 1.
  mutating func enter(_ label: LineLabel, list: (name: String, level: Int)?) -> Int {
    if let list, open.contains(where: { $0.list?.name == list.name }) {
      // Within a list the program knows the levels.
      let beside = open.firstIndex { level in
        level.list.map { $0.name == list.name && $0.level >= list.level } ?? false
      }
      if let beside { open.removeSubrange(beside...) }
      return push(label.readings.first, label, list)
    }
    // "(i)" behind "(h)" is a letter, behind "(a)" the first of another list.
    for reading in label.readings {
      let place = open.lastIndex { level in
        level.form == reading.form && level.wrap == label.wrap
          && (reading.value == nil || reading.value == level.value.map { $0 + 1 })
      }
      if let place {
        open.removeSubrange(place...)
        return push(reading, label, list)
      }
    }
    let reading = label.readings.first { $0.value == 1 } ?? label.readings.first
    if let place = open.lastIndex(where: { $0.form == reading?.form && $0.wrap == label.wrap }) {
      open.removeSubrange(place...)
    }
    return push(reading, label, list)
  }

  private mutating func push(
    _ reading: LineLabel.Reading?, _ label: LineLabel, _ list: (name: String, level: Int)?
  ) -> Int {
    // Lists within lists within lists are all that people write: the rest stays where it is.
    if open.count >= 9 { open.removeLast() }
    open.append(
      Level(
        form: reading?.form ?? .sign, wrap: label.wrap, list: list, value: reading?.value))
    return open.count
  }
}
