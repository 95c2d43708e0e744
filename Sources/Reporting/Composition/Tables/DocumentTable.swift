import Model

/// The list of documents before the group, by symbol: the one place of a public document in which
/// titles of summaries stand.
struct DocumentTable {
  let facts: ReportFacts

  var table: ReportDraft.DraftTable {
    let rows = facts.documents.filter {
      $0.cycle == facts.cycle.number && $0.year <= facts.year.number
    }.sorted { SymbolOrder.precedes($0.symbol, $1.symbol) }.map { line in
      [line.symbol, line.title, Numerals.date(line.date)]
    }
    return ReportDraft.DraftTable(
      title: facts.phrases.text("documents.title"),
      header: [
        facts.phrases.text("documents.symbol"), facts.phrases.text("documents.name"),
        facts.phrases.text("documents.date"),
      ], rows: rows, notes: [], cells: [], claims: [])
  }
}
