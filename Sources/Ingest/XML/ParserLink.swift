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

  init(receiver: any XMLReceiver, context: xmlParserCtxtPtr) {
    self.receiver = receiver
    self.context = context
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

  private func refuseEntity(_ name: UnsafePointer<xmlChar>?) {
    let name = name.map { String(cString: $0) } ?? ""
    receiver.refuse(
      .entityExpansion, line: line,
      "the entity '\(name)' is declared or used; write the characters themselves")
    stopIfRefused()
  }

  /// The callbacks, all others left out, so that the parser builds nothing by itself.
  static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = palermo_sax2_magic()
    handler.startElementNs = { context, name, _, uri, _, _, count, _, attributes in
      guard let link = ParserLink.of(context), let name, link.receiver.refusal == nil else {
        return
      }
      link.receiver.open(
        String(cString: name), namespace: uri.map { String(cString: $0) } ?? "",
        attributes: ParserLink.attributes(attributes, count: Int(count)), line: link.line)
      link.stopIfRefused()
    }
    handler.endElementNs = { context, name, _, uri in
      guard let link = ParserLink.of(context), let name, link.receiver.refusal == nil else {
        return
      }
      link.receiver.close(
        String(cString: name), namespace: uri.map { String(cString: $0) } ?? "")
      link.stopIfRefused()
    }
    handler.characters = { context, text, length in
      ParserLink.of(context)?.receiver.append(
        UnsafeBufferPointer(start: text, count: Int(length)))
    }
    handler.serror = { context, error in ParserLink.of(context)?.take(error) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.entityDecl = { context, name, _, _, _, _ in ParserLink.of(context)?.refuseEntity(name) }
    handler.unparsedEntityDecl = { context, name, _, _, _ in
      ParserLink.of(context)?.refuseEntity(name)
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
      attributes[String(cString: name)] = value.split(
        separator: "&#38;", omittingEmptySubsequences: false
      ).joined(separator: "&")
    }
    return attributes
  }
}
