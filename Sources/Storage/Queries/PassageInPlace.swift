public import Model

/// A passage in its surroundings.
public struct PassageInPlace: Hashable, Sendable {
  /// The address that was asked for.
  public let id: String
  /// The document.
  public let document: DocumentHead
  /// The file, relative to its corpus.
  public let path: String
  /// What became of the file.
  public let status: FileStatus
  /// Whether the file is no longer in the corpus.
  public let isRetired: Bool
  /// The finding that the passage records, if it records one.
  public let observation: Observation?
  /// The headings above, the outermost first.
  public let headings: [PassageLine]
  /// The words that introduce the list of which the passage is an item, unless `before` has them.
  public let leadIn: PassageLine?
  /// What stands directly before under the same heading, in reading order.
  public let before: [PassageLine]
  /// The passage itself.
  public let passage: PassageLine
  /// What stands directly after under the same heading, in reading order.
  public let after: [PassageLine]
}

/// A document's lines, and what surrounds one of them.
struct Surroundings {
  let lines: [PassageLine]
  let place: Int

  /// Headings above: each the nearest of a higher level than the one beneath it.
  var headings: [PassageLine] {
    var headings: [PassageLine] = []
    var level = lines[place].form == .heading ? lines[place].level : Int.max
    for line in lines[..<place].reversed() where line.form == .heading && line.level < level {
      headings.append(line)
      level = line.level
    }
    return headings.reversed()
  }

  func before(_ number: Int) -> [PassageLine] {
    Array(lines[..<place].reversed().prefix { $0.form != .heading }.prefix(number).reversed())
  }

  func after(_ number: Int) -> [PassageLine] {
    Array(lines[(place + 1)...].prefix { $0.form != .heading }.prefix(number))
  }

  /// The line before a run of items, where that is running text; notes do not end a run.
  func leadIn(besides before: [PassageLine]) -> PassageLine? {
    guard lines[place].form == .item else { return nil }
    let above = lines[..<place].reversed().first { $0.form != .item && $0.form != .note }
    guard let above, above.form == .paragraph || above.form == .listIntroduction,
      !before.contains(above)
    else { return nil }
    return above
  }
}
