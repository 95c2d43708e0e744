public import Model

/// Observations for other programs.
public enum ObservationOutput {
  /// Returns one JSON object a line, as in `observations.ndjson`.
  public static func ndjson(_ observations: [Observation]) -> [UInt8] {
    ObservationLines.lines(of: observations)
  }

  /// Returns a table with a header line; lists within a field are separated by spaces.
  public static func csv(_ observations: [Observation]) -> [UInt8] {
    var sink = TextSink()
    sink.append(
      "id,document,block,row,paragraph,kind,provisions,basis,state,regionalGroup,cycle,year,"
        + "outOfScope,text\n")
    for observation in observations {
      sink.appendLine(csv: [
        observation.id, observation.document, String(observation.block),
        observation.row.map(String.init) ?? "", observation.paragraph ?? "",
        observation.kind.code, names(observation.provisions), observation.basis.rawValue,
        observation.state?.description ?? "", observation.regionalGroup?.code ?? "",
        String(observation.cycle), String(observation.year), names(observation.outOfScope),
        observation.text,
      ])
    }
    return sink.bytes
  }

  private static func names(_ provisions: [Provision]) -> String {
    provisions.map(\.description).joined(separator: " ")
  }
}
