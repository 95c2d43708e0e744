/// A difference between two years' shares, divided into what the mix of regional groups explains
/// and what the groups' own shares do.
///
/// Section 8 of the method. With shares r = x/n and weights w = n/Σn: composition is
/// Σ (w₂ − w₁)(r₁ + r₂)/2, rate is Σ (r₂ − r₁)(w₁ + w₂)/2, and they sum to the difference exactly.
///
/// - SeeAlso: E. M. Kitagawa, Journal of the American Statistical Association 50 (1955), 1168–1194.
public struct RateDecomposition: Sendable {
  /// The share of the later year less that of the earlier, over the groups that were kept.
  public let difference: ExactRatio
  /// The part of the difference that the mix of the groups explains.
  public let composition: ExactRatio
  /// The part that the groups' own shares explain.
  public let rate: ExactRatio

  /// One group's reviews in two years.
  public struct Group: Sendable {
    /// Positive reviews of the earlier and the later year.
    public let positives: (earlier: Int, later: Int)
    /// Reviews of the earlier and the later year.
    public let reviewed: (earlier: Int, later: Int)

    /// Makes a group; positives in `0...reviewed`.
    public init(positives: (earlier: Int, later: Int), reviewed: (earlier: Int, later: Int)) {
      self.positives = positives
      self.reviewed = reviewed
    }
  }

  /// Decomposes a change.
  ///
  /// Nil where the years are not comparable: fewer than half of the reviews of both years remain
  /// once groups without reviews in one of them are set aside, or none.
  ///
  /// - Parameter groups: The groups, States of no group one of them.
  public init?(_ groups: [Group]) {
    let kept = groups.filter { $0.reviewed.earlier > 0 && $0.reviewed.later > 0 }
    let earlier = kept.reduce(0) { $0 + $1.reviewed.earlier }
    let later = kept.reduce(0) { $0 + $1.reviewed.later }
    let all = groups.reduce(0) { $0 + $1.reviewed.earlier + $1.reviewed.later }
    guard !kept.isEmpty, 2 * (earlier + later) >= all else { return nil }
    var (composition, rate) = (ExactRatio(0), ExactRatio(0))
    for group in kept {
      let weights = (
        ExactRatio(group.reviewed.earlier, earlier), ExactRatio(group.reviewed.later, later)
      )
      let shares = (
        ExactRatio(group.positives.earlier, group.reviewed.earlier),
        ExactRatio(group.positives.later, group.reviewed.later)
      )
      let half = ExactRatio(1, 2)
      composition = composition + (weights.1 - weights.0) * (shares.0 + shares.1) * half
      rate = rate + (shares.1 - shares.0) * (weights.0 + weights.1) * half
    }
    self.composition = composition
    self.rate = rate
    let positives = (
      kept.reduce(0) { $0 + $1.positives.earlier }, kept.reduce(0) { $0 + $1.positives.later }
    )
    difference = ExactRatio(positives.1, later) - ExactRatio(positives.0, earlier)
  }
}
