import Model
import Reporting

/// What a run wrote, and whether it may be published.
struct Publication {
  /// What could not be written.
  let omissions: [Omission]
  /// What betrays a State, or could not be read back; empty where all is well.
  let findings: [PublicationGate.Finding]

  /// Reads the finished public files back; if one of them betrays a State, none is published.
  init(
    of reports: [Report], _ analysis: Analysis, omissions: [Omission],
    in output: inout RunFolder
  ) async throws(PipelineError) {
    self.omissions = omissions
    let gate = PublicationGate(
      population: analysis.population,
      documents: analysis.standing.counted + analysis.standing.others)
    findings = await gate.findings(in: try output.publicFiles(), of: reports)
    guard !findings.isEmpty else { return }
    try output.withholdPublicPart()
    try output.write(ReasonLines.lines(of: findings), to: "restricted/not-published.ndjson")
  }

  /// Ends a run whose public part is withheld.
  func refuse(output: String) throws(PipelineError) {
    guard let first = findings.first else { return }
    let others = findings.count == 1 ? "" : " (and \(findings.count - 1) more)"
    throw PipelineError(
      "nothing was published: \(first.file):\(first.place): \(first.message)\(others); "
        + "the restricted part is written, see \(output)/restricted/not-published.ndjson")
  }
}
