/// Writes a report as Akoma Ntoso 3.0 in the profile of the United Nations system (AKN4UN).
///
/// A `doc`, which the standard has for documents that are no act, resolution or debate. The
/// masthead is the cover, the headings are a hierarchy of sections, notes stand where they are
/// referred to, and what cites a provision of the treaties is a reference to it. What is written
/// reads back to the same blocks.
public struct AkomaNtosoRenderer: Sendable {
  /// Makes a renderer.
  public init() {}

  /// Returns the report as an XML file, valid against the schema of OASIS.
  public func render(_ report: Report) -> String {
    var body = AkomaNtosoBody(of: report)
    body.appendAll()
    let identity = AkomaNtosoIdentity(report)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
      <doc name="report" contains="originalVersion">
      \(identity.metadata)
      \(AkomaNtosoCover(report: report, date: identity.date).elements)
      \(body.element)
      </doc>
      </akomaNtoso>

      """
  }
}
