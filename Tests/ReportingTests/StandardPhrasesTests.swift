import Reporting
import Testing

/// Every sentence of the standard book with every sort of number.
struct StandardPhrasesTests {
  private let book = PhraseBook.standard

  /// Numbers with their wholes: none, one, two, the turn from words to figures, and all.
  static let numbers = [
    (0, 31), (1, 31), (2, 31), (9, 31), (10, 31), (11, 31), (31, 31), (0, 9), (1, 9), (4, 8),
    (9, 9), (2, 2), (1, 1), (0, 1),
  ]

  @Test(arguments: numbers)
  func `every sentence is one, whatever its numbers`(_ number: (Int, Int)) {
    for key in book.keys {
      for members in [1, 2, 3] {
        for hasRemarks in [true, false] {
          for trial in book.trials(
            of: key, number: number.0, of: number.1, members: members, hasRemarks: hasRemarks)
          {
            check(trial)
          }
        }
      }
    }
  }

  private func check(_ trial: PhraseTrial) {
    let text = trial.text
    #expect(!text.isEmpty && text.first != " " && text.last != " ", "\(trial.key): \(text)")
    for fault in [
      "  ", "{", "}", " ,", " .", " ;", "..", ",,", "( ", " )", " one States", "no States",
      " 1 States",
      "zero", " 0 State", "none State", "all one",
    ] {
      #expect(!text.contains(fault), "\(trial.key): \(text)")
    }
    guard trial.isSentence else { return }
    #expect(text.hasSuffix(".") || text.hasSuffix("?"), "\(trial.key): \(text)")
    let first = text.first { $0 != "“" }
    #expect(first.map { $0.isLetter && !$0.isLowercase } ?? false, "\(trial.key): \(text)")
  }

  @Test func `no sentence stands twice beneath a key`() {
    for key in book.keys {
      let sources = book.trials(of: key, number: 12, of: 31).map(\.source)
      #expect(Set(sources).count == sources.count, "\(key)")
    }
  }

  @Test func `the printed book reads back as itself`() throws {
    let copy = try PhraseBook.standard.changed(by: [
      PhraseSource(name: "all.phrases", text: PhraseBook.standardText)
    ])
    #expect(copy.changes.isEmpty)
  }
}
