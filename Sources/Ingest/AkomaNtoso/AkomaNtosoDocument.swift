import Model

/// Reads an Akoma Ntoso file (the formats, section 3).
enum AkomaNtosoDocument {
  static func read(
    _ source: SourceText, limits: ReadingLimits
  ) throws(Refusal) -> (document: SourceDocument, warnings: [Warning]) {
    let builder = AkomaNtosoBuilder(file: source.file)
    XMLParsing.parse(source.bytes, into: builder, limits: limits)
    if let refusal = builder.refusal { throw refusal }
    builder.finish()
    if let refusal = builder.refusal { throw refusal }
    let fields = try builder.metadata.settled(file: source.file, line: builder.rootLine)
    let kind = try fields.kind()
    let document = try fields.document(kind: kind, blocks: builder.body.blocks, entries: [])
    return (document, [])
  }
}
