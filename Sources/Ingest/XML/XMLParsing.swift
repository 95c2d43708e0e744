import CLibXML2
import Model

/// Sends the events of an XML file to a receiver, through libxml2's SAX2 interface.
///
/// Nothing outside the file is read: no network, no document type definition, no entity but the
/// five of XML. A declared entity is refused, whether it is used or not, unless the limits allow for
/// some that are not used.
enum XMLParsing {
  static func parse(_ bytes: [UInt8], into receiver: any XMLReceiver, limits: ReadingLimits) {
    guard !bytes.isEmpty else {
      receiver.refuse(.malformedXML, line: 1, "the file is empty")
      return
    }
    if let place = TagLength.firstBeyond(limits[.attributes], in: bytes) {
      let refusal = limits.refusal(
        .attributes, "an element has more than", "attributes", file: "",
        line: SourceText(bytes: bytes, file: "").line(of: place))
      receiver.refuse(refusal.reason, line: refusal.line ?? 1, refusal.message)
      return
    }
    guard !XMLEncoding.isEBCDIC(bytes) else {
      receiver.refuse(.notUTF8, line: 1, "the file is written in EBCDIC; save it as UTF-8")
      return
    }
    ParserLibrary.start()
    bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let size = Int32(exactly: buffer.count),
        let context = xmlCreateMemoryParserCtxt(start, size)
      else {
        receiver.refuse(.malformedXML, line: 1, "the file holds no XML")
        return
      }
      defer { xmlFreeParserCtxt(context) }
      let link = ParserLink(receiver: receiver, context: context, limits: limits)
      withExtendedLifetime(link) {
        var handler = ParserLink.handler()
        palermo_silence(&handler)
        context.pointee.sax.pointee = handler
        context.pointee.userData = Unmanaged.passUnretained(link).toOpaque()
        // libxml2's own limits off, for ours stand before it: they refuse files of ten megabytes.
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue
        xmlCtxtUseOptions(context, Int32(options))
        let result = xmlParseDocument(context)
        if result != 0 || context.pointee.wellFormed == 0 {
          refuseError(of: link, bytes, line: Int(palermo_line(context)))
        }
      }
    }
  }

  private static func refuseError(of link: ParserLink, _ bytes: [UInt8], line: Int) {
    guard link.receiver.refusal == nil else { return }
    guard let error = link.firstError else {
      link.receiver.refuse(.malformedXML, line: line, "the file is not well-formed XML")
      return
    }
    // One code for a character that XML does not have and for bytes that are no character.
    if error.code == XML_ERR_INVALID_CHAR.rawValue, link.isUTF8,
      String(validating: bytes, as: UTF8.self) == nil
    {
      link.receiver.refuse(
        .notUTF8, line: error.line, "the text is not UTF-8 from here on; save the file as UTF-8")
      return
    }
    link.receiver.refuse(
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
