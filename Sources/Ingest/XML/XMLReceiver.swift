import Model

/// What takes the events of an XML file: elements with their namespaces, and text.
protocol XMLReceiver: AnyObject {
  /// Why reading was stopped, if it was.
  var refusal: Refusal? { get }

  /// Stops reading.
  func refuse(_ reason: Refusal.Reason, line: Int, _ message: String)
  /// An element begins; attributes by their local names, gathered when they are asked for: few
  /// elements are asked.
  func open(_ name: String, namespace uri: String, attributes: () -> [String: String], line: Int)
  /// An element ends.
  func close(_ name: String, namespace uri: String)
  /// Text; whole characters in UTF-8.
  func append(_ text: UnsafeBufferPointer<UInt8>)
}
