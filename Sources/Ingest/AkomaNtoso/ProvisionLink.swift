/// The address of a provision as a link in Akoma Ntoso gives it.
enum ProvisionLink {
  /// Reads `/akn/un/act/<instrument>/…~art_16__para_9`.
  ///
  /// - Returns: The instrument as written and the numbers of article and units, outermost first,
  ///   empty for the whole; nil for a link to anything else.
  static func read(_ link: String) -> (instrument: String, numbers: [String])? {
    let prefix = "/akn/un/act/"
    guard let start = link.range(of: prefix) else { return nil }
    let rest = link[start.upperBound...]
    let path = rest.prefix { $0 != "~" && $0 != "#" }
    guard let instrument = path.split(separator: "/").first else { return nil }
    let mark = rest.dropFirst(path.count)
    guard mark.count > 1 else { return (String(instrument), []) }
    var numbers: [String] = []
    for component in components(of: mark.dropFirst()) {
      let parts = component.split(separator: "_", omittingEmptySubsequences: true)
      // A list is no unit of the treaty: it only holds the points.
      guard let label = parts.last, parts.first != "list", parts.count > 1 else { continue }
      numbers.append(String(label))
    }
    return (String(instrument), numbers)
  }

  private static func components(of identifier: Substring) -> [Substring] {
    var components: [Substring] = []
    var start = identifier.startIndex
    while let border = identifier[start...].range(of: "__") {
      components.append(identifier[start..<border.lowerBound])
      start = border.upperBound
    }
    components.append(identifier[start...])
    return components
  }
}

extension StringProtocol {
  /// The first place of a text within this one; without Foundation.
  fileprivate func range(of part: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }
}
