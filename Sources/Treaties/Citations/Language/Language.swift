/// All that the reader knows of a language: data, so that another language is another table.
///
/// A class because every text's reading takes it along: one reference, not one for each table.
final class Language: Sendable {
  /// The words and what they do.
  let lexicon: Lexicon
  /// The names of the treaties.
  let names: InstrumentNames
  /// Names that one plural sums up.
  let pluralNames: PluralNames
  /// The parts of words by which a text is known to be worth reading.
  let anchors: Anchors

  init(
    roles: [(Lexicon.Role, String)], marks: [(Lexicon.Marks, String)], names: InstrumentNames,
    pluralNames: PluralNames, anchors: Anchors
  ) {
    lexicon = Lexicon(roles: roles, marks: marks, nameBeginnings: names.beginnings)
    self.names = names
    self.pluralNames = pluralNames
    self.anchors = anchors
  }
}
