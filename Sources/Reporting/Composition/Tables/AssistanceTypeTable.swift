import Model
import Statistics

/// The table of types of technical assistance by the States that ask for them over the cycle.
struct AssistanceTypeTable {
  let view: PublicView

  /// The table; without rows where no number may be printed.
  var table: ReportDraft.DraftTable {
    let uses = AssistanceTypes(view: view).printed
    let title = "States that asked for technical assistance over the cycle, by type"
    let evidence = Set(uses.flatMap(\.observations)).sorted()
    return ReportDraft.DraftTable(
      title: title, header: ["Type of assistance", "States[^a]"],
      rows: uses.map { use in
        [Numerals.capitalized(FieldNames.name(of: use.type)), String(use.states)]
      }, notes: [ReportTable.TableNote(mark: "a", text: view.words("thematic.typesNote"))],
      cells: [],
      claims: uses.isEmpty
        ? []
        : [
          DraftClaim(
            statement: "types", text: title, cells: [],
            observations: evidence.map { view.facts.observations[$0].id })
        ])
  }
}
