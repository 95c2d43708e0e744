import Model

/// Whose article a passage speaks of, as far as its own words say.
enum Governing: Equatable {
  /// One of our instruments.
  case instrument(Instrument)
  /// "of the Convention": the Organized Crime Convention unless another was named last.
  case theConvention
  /// "of the Protocol": the one named last.
  case theProtocol
  /// "thereof", "of which": the text named last.
  case lastNamed
  /// "of the latter", "of the former".
  case latter, former
  /// A law, a constitution, another treaty.
  case foreign
}

/// What words say of the articles beside them.
struct Attribution {
  /// Whose articles they are; several where each belongs to several texts: "of both".
  var governing: [Governing]
  /// The token after the words.
  var end: Int

  init(_ governing: Governing, end: Int) {
    self.governing = [governing]
    self.end = end
  }
}
