import Model

/// Builds the tree of a marked-up file.
final class MarkupTree: XMLReceiver {
  private(set) var refusal: Refusal?
  /// The outermost element; nil before anything was read.
  private(set) var root: MarkupElement?

  private let file: String
  private var open: [MarkupElement] = []
  private var text: [UInt8] = []

  /// Makes an empty tree of a file, which refusals name.
  init(file: String) { self.file = file }

  /// Returns the outermost element of an XML file.
  static func read(
    _ bytes: [UInt8], file: String, limits: ReadingLimits
  ) throws(Refusal) -> MarkupElement {
    let tree = MarkupTree(file: file)
    XMLParsing.parse(bytes, into: tree, limits: limits)
    if let refusal = tree.refusal { throw refusal }
    guard let root = tree.root else {
      throw Refusal(
        file: file, line: 1, reason: .malformedXML, message: "the file holds no element")
    }
    return root
  }

  func refuse(_ reason: Refusal.Reason, line: Int, _ message: String) {
    if refusal == nil {
      refusal = Refusal(file: file, line: max(1, line), reason: reason, message: message)
    }
  }

  func open(_ name: String, namespace uri: String, attributes: () -> [String: String], line: Int) {
    flushText()
    let element = MarkupElement(name, namespace: uri, attributes: attributes(), line: line)
    if let parent = open.last {
      parent.children.append(.element(element))
    } else if root == nil {
      root = element
    } else {
      // What soup has behind its last tag belongs to the root all the same.
      root?.children.append(.element(element))
    }
    open.append(element)
  }

  func close(_ name: String, namespace uri: String) {
    flushText()
    if !open.isEmpty { open.removeLast() }
  }

  func append(_ piece: UnsafeBufferPointer<UInt8>) { text.append(contentsOf: piece) }

  private func flushText() {
    guard !text.isEmpty else { return }
    let words = String(decoding: text, as: UTF8.self)
    text.removeAll(keepingCapacity: true)
    (open.last ?? root)?.children.append(.text(words))
  }
}
