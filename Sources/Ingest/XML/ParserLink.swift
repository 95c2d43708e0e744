import CLibXML2
import Model

/// What libxml2's callbacks reach through their context: the receiver, and the parser itself.
///
/// Lives as long as one call of the parser, on one thread.
final class ParserLink {
  /// What went wrong, copied out of the parser's memory.
  struct Failure {
    let code: UInt32
    let line: Int
    let words: String
    /// The element concerned, and the line on which it was opened, where the error has one.
    let name: String?
    let openedOn: Int
  }

  let receiver: any XMLReceiver
  private let context: xmlParserCtxtPtr
  private let limits: ReadingLimits
  private let maximumDepth: Int
  private let maximumElements: Int
  private var elements = 0
  private var entities = 0
  private var declarations = 0
  /// The namespaces that each open element declares.
  private var namespaces: [Int] = []
  private var namespacesInScope = 0
  private var lastNamespace: (pointer: UnsafePointer<xmlChar>?, name: String) = (nil, "")

  init(receiver: any XMLReceiver, context: xmlParserCtxtPtr, limits: ReadingLimits) {
    self.receiver = receiver
    self.context = context
    self.limits = limits
    maximumDepth = limits[.depth]
    maximumElements = limits[.elements]
  }

  static func of(_ pointer: UnsafeMutableRawPointer?) -> ParserLink? {
    pointer.map { Unmanaged<ParserLink>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The first error of the parser: those after it only follow from it.
  private(set) var firstError: Failure?

  private func take(_ error: xmlErrorPtr?) {
    guard firstError == nil, let error = error?.pointee,
      error.level.rawValue >= XML_ERR_ERROR.rawValue
    else { return }
    firstError = Failure(
      code: UInt32(error.code), line: Int(error.line),
      words: error.message.map { WhiteSpace.normalized(String(cString: $0)) } ?? "",
      name: error.str1.map { String(cString: $0) }, openedOn: Int(error.int1))
  }

  var line: Int { Int(palermo_line(context)) }

  /// Ends the parser's work once a refusal is certain.
  func stopIfRefused() {
    if receiver.refusal != nil { xmlStopParser(context) }
  }

  /// Counts an element before its receiver has it.
  ///
  /// - Returns: Whether the limits allow for it; if not, the file is refused.
  func allowsElement(attributes: Int, namespaces declared: Int) -> Bool {
    elements += 1 + attributes + declared
    namespaces.append(declared)
    namespacesInScope += declared
    if namespaces.count > maximumDepth {
      refuse(.depth, "elements are nested more than", "levels deep")
    } else if elements > maximumElements {
      refuse(.elements, "the file has more than", "elements and attributes")
    } else if namespacesInScope > limits[.attributes] {
      refuse(.attributes, "around an element stand more than", "attributes with namespaces")
    } else {
      return true
    }
    return false
  }

  /// The namespace at an address. The parser keeps one copy of each for as long as it lives, so that
  /// the same address is the same namespace, and a name too long to lie in a `String` is made once.
  private func namespace(_ pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer else { return "" }
    if pointer != lastNamespace.pointer { lastNamespace = (pointer, String(cString: pointer)) }
    return lastNamespace.name
  }

  func endElement() { namespacesInScope -= namespaces.popLast() ?? 0 }

  private func refuse(_ limit: ReadingLimit, _ what: String, _ thing: String) {
    let refusal = limits.refusal(limit, what, thing, file: "")
    receiver.refuse(refusal.reason, line: line, refusal.message)
    stopIfRefused()
  }

  private func declareEntity(_ name: UnsafePointer<xmlChar>?) {
    declare()
    entities += 1
    if entities > limits[.entities] { refuseEntity(name) }
  }

  private func declare() {
    declarations += 1
    if declarations > limits[.declarations] {
      refuse(.declarations, "the document type has more than", "declarations")
    }
  }

  private func refuseEntity(_ name: UnsafePointer<xmlChar>?) {
    let name = name.map { String(cString: $0) } ?? ""
    receiver.refuse(
      .entityExpansion, line: line,
      "the entity '\(name)' is declared or used; write the characters themselves")
    stopIfRefused()
  }

  private var encodings: [String] {
    [context.pointee.encoding, context.pointee.input?.pointee.encoding].compactMap {
      $0.map { String(cString: $0) }
    }
  }

  /// Whether the file is UTF-8 by what it says, or by saying nothing.
  var isUTF8: Bool { encodings.allSatisfy { $0.lowercased() == "utf-8" } }

  /// libxml2 is asked for no encoding but those whose `<`, `=` and quotation marks are the bytes of
  /// ASCII, or UTF-16 and UTF-32: in others a long tag could not be seen from outside.
  private func refuseStrangeEncoding() {
    guard let name = encodings.first(where: { !XMLEncoding.isKnown($0) }) else { return }
    receiver.refuse(
      .notUTF8, line: 1, "the encoding '\(name)' is not read; save the file as UTF-8")
    stopIfRefused()
  }

  /// The callbacks, all others left out, so that the parser builds nothing by itself.
  static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = palermo_sax2_magic()
    handler.startDocument = { context in ParserLink.of(context)?.refuseStrangeEncoding() }
    handler.startElementNs = { context, name, _, uri, declared, _, count, _, attributes in
      guard let link = ParserLink.of(context), let name, link.receiver.refusal == nil,
        link.allowsElement(attributes: Int(count), namespaces: Int(declared))
      else { return }
      link.receiver.open(
        String(cString: name), namespace: link.namespace(uri),
        attributes: { ParserLink.attributes(attributes, count: Int(count)) }, line: link.line)
      link.stopIfRefused()
    }
    handler.endElementNs = { context, name, _, uri in
      guard let link = ParserLink.of(context), let name, link.receiver.refusal == nil else {
        return
      }
      link.endElement()
      link.receiver.close(String(cString: name), namespace: link.namespace(uri))
      link.stopIfRefused()
    }
    handler.characters = { context, text, length in
      ParserLink.of(context)?.receiver.append(
        UnsafeBufferPointer(start: text, count: Int(length)))
    }
    handler.serror = { context, error in ParserLink.of(context)?.take(error) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.entityDecl = { context, name, _, _, _, _ in
      ParserLink.of(context)?.declareEntity(name)
    }
    handler.unparsedEntityDecl = { context, name, _, _, _ in
      ParserLink.of(context)?.declareEntity(name)
    }
    handler.elementDecl = { context, _, _, _ in ParserLink.of(context)?.declare() }
    handler.notationDecl = { context, _, _, _ in ParserLink.of(context)?.declare() }
    handler.attributeDecl = { context, _, _, _, _, _, values in
      // The parser hands its list of values over.
      xmlFreeEnumeration(values)
      ParserLink.of(context)?.declare()
    }
    handler.reference = { context, name in ParserLink.of(context)?.refuseEntity(name) }
    return handler
  }

  /// Attributes by their local names; libxml2 gives five pointers for each.
  private static func attributes(
    _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) -> [String: String] {
    guard let pointers, count > 0 else { return [:] }
    var attributes: [String: String] = [:]
    for index in 0..<count {
      guard let name = pointers[index * 5], let start = pointers[index * 5 + 3],
        let end = pointers[index * 5 + 4]
      else { continue }
      let bytes = UnsafeBufferPointer(start: start, count: end - start)
      let value = String(decoding: bytes, as: UTF8.self)
      // libxml2 leaves an ampersand in a value as a reference, and no other reference.
      attributes[String(cString: name)] =
        bytes.contains(UInt8(ascii: "&"))
        ? value.split(separator: "&#38;", omittingEmptySubsequences: false).joined(separator: "&")
        : value
    }
    return attributes
  }
}
