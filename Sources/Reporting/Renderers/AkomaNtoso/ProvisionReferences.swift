import Model
import Treaties

/// What cites provisions of the treaties in a text, as elements of Akoma Ntoso.
struct ProvisionReferences {
  /// A stretch of the text that becomes an element.
  struct Link: Equatable {
    /// UTF-8 offsets of the text.
    let span: TextSpan
    /// The address.
    let address: String
  }

  /// The links in the order of the text; none overlaps another.
  let links: [Link]

  /// Reads a text in which a bare article belongs to the Convention.
  init(_ text: String) {
    var links: [Link] = []
    for citation in CitationReader(defaultInstrument: .untoc).read(text).citations.sorted(
      by: { $0.span < $1.span })
    where citation.span.start >= links.last?.span.end ?? 0 {
      links += Self.links(of: citation, in: text)
    }
    self.links = links
  }

  private static func links(of citation: Citation, in text: String) -> [Link] {
    let provisions = citation.provisions
    guard let first = provisions.first else { return [] }
    guard provisions.count > 1 else {
      return [Link(span: citation.span, address: address(of: first))]
    }
    // "articles 5, 6 and 7": each number is a reference of its own.
    let numbers = numbers(in: citation.span, of: text)
    if provisions.allSatisfy(\.isArticle),
      numbers.map(\.number) == provisions.map({ $0.article.map(String.init) })
    {
      return zip(numbers, provisions).map { Link(span: $0.span, address: address(of: $1)) }
    }
    // Ranges and lists of paragraphs: one reference to what holds them all.
    let whole = [first.articleLevel, first.instrumentLevel].first { whole in
      provisions.allSatisfy(whole.contains)
    }
    return whole.map { [Link(span: citation.span, address: address(of: $0))] } ?? []
  }

  private static func numbers(
    in span: TextSpan, of text: String
  ) -> [(span: TextSpan, number: String?)] {
    let bytes = Array(text.utf8)
    var numbers: [(TextSpan, String?)] = []
    var place = span.start
    while place < min(span.end, bytes.count) {
      let start = place
      while place < min(span.end, bytes.count), (48...57).contains(bytes[place]) { place += 1 }
      if place > start {
        numbers.append(
          (
            TextSpan(start: start, end: place),
            String(decoding: bytes[start..<place], as: UTF8.self)
          ))
      } else {
        place += 1
      }
    }
    return numbers
  }

  /// Returns the address of a provision, as `ProvisionLink` of the reader of documents reads it.
  static func address(of provision: Provision) -> String {
    let adopted = Registry.treaty(provision.instrument).adopted
    let base = "/akn/un/act/\(provision.instrument.code.lowercased())/\(adopted)/eng@"
    guard let article = provision.article else { return "\(base)/!main" }
    let units = provision.units.map { unit in
      switch unit {
      case .number: "__para_\(unit)"
      case .letter: "__subpara_\(unit)"
      case .roman: "__point_\(unit)"
      }
    }
    return "\(base)/~art_\(article)\(units.joined())"
  }
}
