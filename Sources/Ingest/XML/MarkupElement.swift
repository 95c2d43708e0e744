/// An element of a marked-up file with all that is in it.
///
/// A class, because a child is made before its parent is whole; nothing changes it afterwards.
final class MarkupElement {
  enum Child {
    case element(MarkupElement)
    case text(String)
  }

  /// The local name; in lower case in HTML.
  let name: String
  let namespace: String
  /// Attributes by their local names.
  let attributes: [String: String]
  /// The line where it begins, from 1.
  let line: Int
  var children: [Child] = []

  init(_ name: String, namespace: String, attributes: [String: String], line: Int) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.line = line
  }

  /// The elements directly within.
  var elements: [MarkupElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first element of a name directly within.
  func first(_ name: String) -> MarkupElement? {
    for case .element(let element) in children where element.name == name { return element }
    return nil
  }

  /// The elements of a name directly within.
  func all(_ name: String) -> [MarkupElement] { elements.filter { $0.name == name } }

  /// The `val` of a direct child, as WordprocessingML writes most properties.
  func value(_ name: String) -> String? { first(name)?.attributes["val"] }

  /// The first element of a name anywhere within, in document order.
  func descendant(_ name: String) -> MarkupElement? {
    for case .element(let element) in children {
      if element.name == name { return element }
      if let found = element.descendant(name) { return found }
    }
    return nil
  }

  /// All text within.
  var text: String {
    children.map { child in
      switch child {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }
}
