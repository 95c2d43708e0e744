/// Section V: emerging issues.
struct EmergingSection {
  let view: PublicView

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, "Emerging issues")
    draft.paragraph(
      view.isFirstYear
        ? "In the first year of a cycle no emerging issue can be established."
        : "An issue is called emerging only where a test shows that States reviewed in the year speak "
          + "of it and those reviewed earlier in the cycle did not, or hardly. The present report "
          + "contains no such test. No emerging issue is established in it, which is not to say that "
          + "none exists.")
    return draft
  }
}
