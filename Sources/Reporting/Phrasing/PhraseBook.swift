/// The wording of the reports: every sentence as data, which a drafter can read and change.
///
/// The standard book is a folder of plain files within the program. A changed copy holds only what
/// differs: the keys that it has replace those of the standard book, sentences and all.
public struct PhraseBook: Sendable {
  struct Entry: Sendable {
    let key: String
    /// The names of the placeholders, in the order in which the book gives them.
    let names: [String]
    /// Those that every sentence must have.
    let required: Set<String>
    let sentences: [PhraseTemplate]
  }

  /// The book that comes with the program.
  public static let standard: PhraseBook = {
    do {
      return try PhraseBook(StandardPhrases.sources)
    } catch {
      preconditionFailure("the standard phrase book has errors:\n\(error)")
    }
  }()

  private(set) var entries: [String: Entry]
  let placeholders: [String: PhrasePlaceholder]
  /// The keys, in the order of the book.
  public let keys: [String]

  /// Reads a whole book.
  ///
  /// - Throws: Everything that is wrong with it.
  public init(_ sources: [PhraseSource]) throws(PhraseBookError) {
    let files = sources.map(PhraseFile.init)
    var problems = files.flatMap(\.problems)
    var placeholders: [String: PhrasePlaceholder] = [:]
    for file in files {
      for (line, placeholder) in file.placeholders {
        if let other = placeholders[placeholder.name], other.sort != placeholder.sort {
          problems.append(
            .init(
              file: file.name, line: line,
              message: "'{\(placeholder.name)}' is \(other.sort.rawValue) elsewhere"))
        }
        placeholders[placeholder.name] = placeholder
      }
    }
    var entries: [String: Entry] = [:]
    var keys: [String] = []
    for file in files {
      for entry in file.entries {
        var check = PhraseCheck(file: file.name, placeholders: placeholders)
        if entries[entry.key] != nil {
          check.report(entry.line, "the key '\(entry.key)' stands in another file, too")
        }
        entries[entry.key] = check.entry(entry)
        keys.append(entry.key)
        problems += check.problems
      }
    }
    guard problems.isEmpty else { throw PhraseBookError(problems: problems) }
    self.entries = entries
    self.placeholders = placeholders
    self.keys = keys
  }

  /// Returns the book with the sentences of a drafter in the place of its own.
  ///
  /// - Parameter sources: Files with the keys that differ.
  /// - Returns: The changed book.
  /// - Throws: Everything that is wrong with the files.
  public func changed(by sources: [PhraseSource]) throws(PhraseBookError) -> PhraseBook {
    var book = self
    var problems: [PhraseBookError.Problem] = []
    var seen: [String: String] = [:]
    for file in sources.map(PhraseFile.init) {
      var check = PhraseCheck(file: file.name, placeholders: placeholders)
      for (line, placeholder) in file.placeholders
      where placeholders[placeholder.name]?.sort != placeholder.sort {
        check.report(
          line, "'{\(placeholder.name)}' is not so in the book; placeholders belong to the program")
      }
      for entry in file.entries {
        guard let own = entries[entry.key] else {
          check.report(
            entry.line,
            "the key '\(entry.key)' is not in the book; palermo phrases prints all keys")
          continue
        }
        if let other = seen.updateValue(file.name, forKey: entry.key) {
          check.report(entry.line, "the key '\(entry.key)' stands in \(other), too")
        }
        if let changed = check.entry(entry, like: own) { book.entries[entry.key] = changed }
      }
      problems += (file.problems + check.problems).sorted { $0.line < $1.line }
    }
    guard problems.isEmpty else { throw PhraseBookError(problems: problems) }
    return book
  }

  /// The number of sentences beneath a key.
  public func variants(of key: String) -> Int { entries[key]?.sentences.count ?? 0 }

  /// The standard book as one text, to be copied and changed.
  public static var standardText: String {
    StandardPhrases.sources.map(\.text).joined(separator: "\n")
  }
}

/// The files within the program.
enum StandardPhrases {
  static var sources: [PhraseSource] {
    [
      ("placeholders", PackageResources.placeholders_phrases),
      ("masthead", PackageResources.masthead_phrases),
      ("summary", PackageResources.summary_phrases),
      ("conclusions", PackageResources.conclusions_phrases),
      ("mandate", PackageResources.mandate_phrases),
      ("method", PackageResources.method_phrases),
      ("implementation", PackageResources.implementation_phrases),
      ("emerging", PackageResources.emerging_phrases),
      ("regional", PackageResources.regional_phrases),
      ("assistance", PackageResources.assistance_phrases),
      ("other", PackageResources.other_phrases),
      ("comparison", PackageResources.comparison_phrases),
      ("annexes", PackageResources.annexes_phrases),
      ("tables", PackageResources.tables_phrases),
      ("guide", PackageResources.guide_phrases),
      ("finding", PackageResources.finding_phrases),
      ("thematic", PackageResources.thematic_phrases),
      ("addendum", PackageResources.addendum_phrases),
      ("package", PackageResources.package_phrases),
      ("delegates", PackageResources.delegates_phrases),
      ("follow-up", PackageResources.follow_up_phrases),
    ].map { name, bytes in
      PhraseSource(name: "\(name).phrases", text: String(decoding: bytes, as: UTF8.self))
    }
  }
}
