import Model

/// What an Akoma Ntoso file says of itself in its metadata: work, expression and manifestation by
/// the naming convention of OASIS. No clock is asked: every date is the document's.
struct AkomaNtosoIdentity {
  /// The date of the document.
  let date: CalendarDate
  private let head: Masthead

  /// Reads the identity off a masthead.
  init(_ report: Report) {
    head = report.masthead
    // Where the masthead has no date that can be read, the day that publishers of laws use for
    // "not known", because the schema asks for one.
    date = Numerals.day(printed: head.date) ?? Self.unknown
  }

  private static var unknown: CalendarDate {
    guard let day = CalendarDate(year: 9999, month: 1, day: 1) else {
      preconditionFailure("1 January 9999 is a day")
    }
    return day
  }

  private var work: String { "/akn/un/doc/report/\(date)/\(Self.slug(head.symbol))" }
  private var expression: String { "\(work)/eng@\(date)" }

  var metadata: String {
    """
    <meta>
    <identification source="#palermo">
    <FRBRWork>
    <FRBRthis value="\(work)/!main"/>
    <FRBRuri value="\(work)"/>
    <FRBRalias name="title" value="\(escape(head.title))"/>
    <FRBRdate date="\(date)" name="document"/>
    <FRBRauthor href="#author"/>
    <FRBRcountry value="un"/>
    <FRBRsubtype value="report"/>
    <FRBRnumber value="\(Self.slug(head.symbol))" showAs="\(escape(head.symbol))"/>
    </FRBRWork>
    <FRBRExpression>
    <FRBRthis value="\(expression)/!main"/>
    <FRBRuri value="\(expression)"/>
    <FRBRdate date="\(date)" name="document"/>
    <FRBRauthor href="#author"/>
    <FRBRlanguage language="eng"/>
    </FRBRExpression>
    <FRBRManifestation>
    <FRBRthis value="\(expression)/!main.xml"/>
    <FRBRuri value="\(expression).akn"/>
    <FRBRdate date="\(date)" name="document"/>
    <FRBRauthor href="#palermo"/>
    <FRBRformat value="application/akn+xml"/>
    </FRBRManifestation>
    </identification>
    <publication date="\(date)" name="document" showAs="\(escape(head.organization))" \
    number="\(escape(head.symbol))"/>
    <references source="#palermo">
    <TLCOrganization eId="un" href="/akn/ontology/organization/un" \
    showAs="\(escape(head.organization))"/>
    <TLCOrganization eId="organ" href="/akn/ontology/organization/un/\(Self.slug(head.organ))" \
    showAs="\(escape(head.organ))"/>
    <TLCOrganization eId="author" href="/akn/ontology/organization/un/\(Self.slug(head.body))" \
    showAs="\(escape(head.body))"/>
    <TLCObject eId="palermo" href="/akn/ontology/object/palermo" showAs="palermo"/>
    <TLCConcept eId="symbol" href="/akn/ontology/concept/un/symbol" showAs="Symbol"/>
    <TLCConcept eId="distribution" \
    href="/akn/ontology/concept/un/distribution/\(Self.slug(head.distribution))" \
    showAs="\(escape(head.distribution))"/>
    <TLCConcept eId="originalLanguage" href="/akn/ontology/concept/un/originalLanguage" \
    showAs="Original language"/>
    </references>
    </meta>
    """
  }

  /// A name as a part of an address: small letters, digits and full stops, a hyphen for the rest.
  static func slug(_ name: String) -> String {
    var slug = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", ".": slug.unicodeScalars.append(scalar)
      case "A"..."Z": slug += scalar.properties.lowercaseMapping
      default: if !slug.isEmpty, !slug.hasSuffix("-") { slug += "-" }
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug.isEmpty ? "none" : slug
  }

  private func escape(_ text: String) -> String { HTMLText.escaped(text) }
}
