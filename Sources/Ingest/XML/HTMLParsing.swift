import CLibXML2
import Model

/// Sends the events of an HTML file to a tree: whatever browsers and office programs save, however
/// its tags are closed. Nothing outside the file is read.
enum HTMLParsing {
  /// Returns the outermost element.
  static func read(
    _ bytes: [UInt8], file: String, limits: ReadingLimits
  ) throws(Refusal) -> MarkupElement {
    if let place = HTMLTags.firstBeyond(limits[.attributes], in: bytes) {
      throw limits.refusal(
        .attributes, "an element has more than", "attributes", file: file,
        line: SourceText(bytes: bytes, file: file).line(of: place))
    }
    let tree = MarkupTree(file: file)
    parse(declaringUTF8(bytes), into: tree, limits: limits)
    if let refusal = tree.refusal { throw refusal }
    guard let root = tree.root else {
      throw Refusal(
        file: file, line: 1, reason: .notAReviewDocument, message: "the page holds no text")
    }
    return root
  }

  /// Without a mark at its start the parser takes a page that says nothing for Latin-1.
  private static func declaringUTF8(_ bytes: [UInt8]) -> [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    guard !bytes.starts(with: mark), !bytes.starts(with: [0xFF, 0xFE]),
      !bytes.starts(with: [0xFE, 0xFF]), String(validating: bytes, as: UTF8.self) != nil
    else { return bytes }
    return mark + bytes
  }

  private static func parse(
    _ bytes: [UInt8], into tree: MarkupTree, limits: ReadingLimits
  ) {
    ParserLibrary.start()
    bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let size = Int32(exactly: buffer.count), size > 0,
        let context = htmlCreateMemoryParserCtxt(start, size)
      else { return }
      defer { htmlFreeParserCtxt(context) }
      let link = ParserLink(receiver: tree, context: context, limits: limits)
      withExtendedLifetime(link) {
        var handler = handler()
        palermo_silence(&handler)
        context.pointee.sax.pointee = handler
        context.pointee.userData = Unmanaged.passUnretained(link).toOpaque()
        let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue
        htmlCtxtUseOptions(context, Int32(options))
        htmlParseDocument(context)
      }
    }
  }

  private static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = 1
    handler.startElement = { context, name, attributes in
      guard let link = ParserLink.of(context), let name, link.receiver.refusal == nil else {
        return
      }
      let attributes = HTMLParsing.attributes(attributes)
      guard link.allowsElement(attributes: attributes.count, namespaces: 0) else { return }
      link.receiver.open(
        String(cString: name).lowercased(), namespace: "", attributes: { attributes },
        line: link.line)
      link.stopIfRefused()
    }
    handler.endElement = { context, name in
      guard let link = ParserLink.of(context), let name, link.receiver.refusal == nil else {
        return
      }
      link.endElement()
      link.receiver.close(String(cString: name).lowercased(), namespace: "")
    }
    handler.characters = { context, text, length in
      ParserLink.of(context)?.receiver.append(
        UnsafeBufferPointer(start: text, count: Int(length)))
    }
    handler.ignorableWhitespace = handler.characters
    return handler
  }

  /// Attributes by their names; libxml2 gives name and value in turn, and nil at the end.
  private static func attributes(
    _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> [String: String] {
    guard var pointer = pointers else { return [:] }
    var attributes: [String: String] = [:]
    while let name = pointer.pointee {
      let value = pointer.successor().pointee.map { String(cString: $0) } ?? ""
      attributes[String(cString: name).lowercased()] = value
      pointer += 2
    }
    return attributes
  }
}
