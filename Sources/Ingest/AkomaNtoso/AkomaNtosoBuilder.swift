import Model

/// Receives the events of the parser and sorts them into metadata, cover and body.
final class AkomaNtosoBuilder: XMLReceiver {
  private(set) var metadata = MetadataBuilder()
  private(set) var body = BlockBuilder()
  /// Why reading was stopped, if it was.
  private(set) var refusal: Refusal?
  /// Why the file is no review document, if it is none; said only of a file that is well-formed to
  /// its end.
  private var mismatch: Refusal?
  private(set) var rootLine = 1

  private let file: String
  private var depth = 0
  private var namespace = ""
  private var metadataDepth = 0
  private var coverDepth = 0
  private var metadataLine = 1
  /// The open elements of the body, the root left out.
  private var elements: [BodyElement] = []

  private static let namespaces = [
    "http://docs.oasis-open.org/legaldocml/ns/akn/3.0", "http://www.akomantoso.org/",
  ]

  init(file: String) { self.file = file }

  func refuse(_ reason: Refusal.Reason, line: Int, _ message: String) {
    if refusal == nil {
      refusal = Refusal(file: file, line: max(1, line), reason: reason, message: message)
    }
  }

  func open(_ name: String, namespace uri: String, attributes: () -> [String: String], line: Int) {
    depth += 1
    if depth == 1 { openRoot(name, uri, line: line) }
    guard depth > 1, mismatch == nil else { return }
    if uri == MetadataBuilder.reviewNamespace, name == "review", metadataDepth > 0 {
      metadata.takeReview(attributes(), line: line)
    }
    let isOurs = uri == namespace
    if isOurs, name == "meta", metadataDepth == 0 {
      metadataDepth = depth
      metadataLine = line
    }
    if metadataDepth > 0 {
      if isOurs { metadata.openMetadata(name, attributes(), line: line) }
      return
    }
    if isOurs, name == "coverPage" || name == "preface", coverDepth == 0 { coverDepth = depth }
    if isOurs { metadata.open(name, attributes, onCover: coverDepth > 0, line: line) }
    if coverDepth > 0 {
      if case .block = BodyElement(name: name) { metadata.separate() }
      if case .lineBreak = BodyElement(name: name) { metadata.separate() }
      return
    }
    let element = isOurs ? BodyElement(name: name) : .inline
    elements.append(element)
    openBody(element, attributes)
  }

  private func openRoot(_ name: String, _ uri: String, line: Int) {
    rootLine = line
    namespace = uri
    if name != "akomaNtoso" || !Self.namespaces.contains(where: { uri.hasPrefix($0) }) {
      mismatch(
        line,
        "the root is '\(name)'; a review document is an akomaNtoso file with a p:review element "
          + "in its metadata")
    }
  }

  private func openBody(_ element: BodyElement, _ attributes: () -> [String: String]) {
    if case .reference = element {
      if let link = attributes()["href"].flatMap(ProvisionLink.read) {
        body.beginReference(instrument: link.instrument, numbers: link.numbers)
      }
      return
    }
    var marker: String?
    if case .note = element { marker = attributes()["marker"] }
    body.open(element, marker: marker)
  }

  func close(_ name: String, namespace uri: String) {
    defer { depth -= 1 }
    guard depth > 1, mismatch == nil else { return }
    let isOurs = uri == namespace
    if metadataDepth > 0 {
      if isOurs { metadata.closeMetadata(name) }
      if depth == metadataDepth {
        metadataDepth = 0
        refuseWithoutReview()
      }
      return
    }
    if isOurs { metadata.close(name) }
    if coverDepth > 0 {
      if depth == coverDepth { coverDepth = 0 }
      return
    }
    guard let element = elements.popLast() else { return }
    if case .reference = element { body.endReference() } else { body.close(element) }
  }

  private func mismatch(_ line: Int, _ message: String) {
    if mismatch == nil {
      mismatch = Refusal(
        file: file, line: max(1, line), reason: .notAReviewDocument, message: message)
    }
  }

  /// A file whose metadata have no review is some other text: an act, a bill, a debate.
  private func refuseWithoutReview() {
    guard !metadata.hasReview else { return }
    mismatch(
      metadataLine,
      "an Akoma Ntoso file, but no review document: its metadata have no p:review element")
  }

  func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard depth > 1, metadataDepth == 0, mismatch == nil else { return }
    metadata.append(text)
    if coverDepth == 0 { body.append(text) }
  }

  /// Settles what the end of the file settles.
  func finish() {
    refuseWithoutReview()
    if refusal == nil { refusal = mismatch }
    body.finish()
  }
}
