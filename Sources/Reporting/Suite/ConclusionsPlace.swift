/// Where the technical report has its conclusions and recommendations.
public enum ConclusionsPlace: String, CaseIterable, Sendable {
  /// In the first section, after the summary.
  case first
  /// In the last section, before the annexes.
  case last
}
