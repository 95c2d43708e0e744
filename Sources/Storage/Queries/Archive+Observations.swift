import GRDB
public import Model

extension Archive {
  /// Returns the observations that a query asks for.
  ///
  /// - Returns: Observations ordered by symbol, then the document's date and path, then by
  ///   position.
  /// - Throws: `ArchiveError`; `unknownProvision` where one of them is about a provision that this
  ///   version does not know.
  public func observations(
    matching query: ObservationQuery = ObservationQuery()
  ) throws(ArchiveError) -> [Observation] {
    let (condition, arguments) = query.condition
    return try reading { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(ObservationReader.columns)
          FROM observation JOIN file ON file.id = observation.file
            JOIN document ON document.file = file.id
          WHERE \(condition)
          ORDER BY document.symbol, document.date, file.path, observation.id
          """, arguments: arguments)
      var reader = ObservationReader(provision)
      var observations: [Observation] = []
      while let row = try rows.next() {
        guard let observation = reader.observation(row, from: 0) else {
          throw ArchiveError(.unknownProvision, at: path)
        }
        observations.append(observation)
      }
      return observations
    }
  }
}

extension ObservationQuery {
  /// The condition on `file` and `observation`, and its values in order.
  fileprivate var condition: (sql: String, arguments: StatementArguments) {
    var parts = [selection.condition]
    var arguments = StatementArguments()
    func demand(_ part: String, _ values: StatementArguments) {
      parts.append(part)
      arguments += values
    }
    if let provision {
      // A name is followed by a space, or by a stroke and its parts' labels.
      demand(
        "(instr(observation.provisions, ?) > 0 OR instr(observation.provisions, ?) > 0)",
        [" \(provision) ", " \(provision)/"])
    }
    if let kind { demand("observation.kind = ?", [kind.code]) }
    if let regionalGroup { demand("observation.regional_group = ?", [regionalGroup.code]) }
    if let cycle { demand("observation.cycle = ?", [cycle]) }
    if let year { demand("observation.year = ?", [year]) }
    if let state { demand("observation.state = ?", [state.description]) }
    return (parts.joined(separator: " AND "), arguments)
  }
}
