import CLibXML2
import Model

/// Reads an Akoma Ntoso file (the formats, section 3) through libxml2's SAX2 interface.
///
/// Nothing outside the file is read: no network, no document type definition, no entity but the
/// five of XML. A declared entity is refused, whether it is used or not.
enum AkomaNtosoDocument {
  static func read(
    _ source: SourceText, limits: IngestLimits
  ) throws(Refusal) -> (document: SourceDocument, warnings: [Warning]) {
    let builder = AkomaNtosoBuilder(file: source.file, limits: limits)
    parse(source, into: builder)
    if let refusal = builder.refusal { throw refusal }
    builder.refuseWithoutReview()
    if let refusal = builder.refusal { throw refusal }
    builder.finish()
    let fields = try builder.metadata.settled(file: source.file, line: builder.rootLine)
    let kind = try fields.kind()
    let document = try fields.document(kind: kind, blocks: builder.body.blocks, entries: [])
    return (document, [])
  }

  private static func parse(_ source: SourceText, into builder: AkomaNtosoBuilder) {
    guard !source.bytes.isEmpty else {
      builder.refuse(.malformedXML, line: 1, "the file is empty")
      return
    }
    source.bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let context = xmlCreateMemoryParserCtxt(start, Int32(buffer.count)) else {
        builder.refuse(.malformedXML, line: 1, "the file holds no XML")
        return
      }
      defer { xmlFreeParserCtxt(context) }
      let link = ParserLink(builder: builder, context: context)
      withExtendedLifetime(link) {
        var handler = ParserLink.handler()
        palermo_silence(&handler)
        context.pointee.sax.pointee = handler
        context.pointee.userData = Unmanaged.passUnretained(link).toOpaque()
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
        let result = xmlParseDocument(context)
        if result != 0 || context.pointee.wellFormed == 0 {
          refuseError(of: link, line: Int(palermo_line(context)))
        }
      }
    }
  }

  private static func refuseError(of link: ParserLink, line: Int) {
    guard link.builder.refusal == nil else { return }
    guard let error = link.firstError else {
      link.builder.refuse(.malformedXML, line: line, "the file is not well-formed XML")
      return
    }
    link.builder.refuse(
      reason(of: error.code, error.words), line: error.line, sentence(for: error))
  }

  private static func reason(of code: UInt32, _ words: String) -> Refusal.Reason {
    switch code {
    case XML_ERR_INVALID_ENCODING.rawValue, XML_I18N_CONV_FAILED.rawValue: .notUTF8
    case XML_ERR_ENTITY_LOOP.rawValue, XML_ERR_UNDECLARED_ENTITY.rawValue,
      XML_WAR_UNDECLARED_ENTITY.rawValue:
      .entityExpansion
    default: words.contains("Excessive depth") ? .tooDeep : .malformedXML
    }
  }

  private static func sentence(for error: ParserLink.Failure) -> String {
    if error.code == XML_ERR_TAG_NAME_MISMATCH.rawValue, let name = error.name {
      return "element '\(name)', opened on line \(error.openedOn), is not closed"
    }
    guard let first = error.words.first else { return "the file is not well-formed XML" }
    return first.lowercased() + error.words.dropFirst()
  }
}
