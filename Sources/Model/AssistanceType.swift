/// A type of technical assistance, as reviews ask for it, in the order of the checklist.
public enum AssistanceType: UInt8, CaseIterable, Sendable {
  /// Summary of good practices and lessons learned.
  case goodPractices
  /// Model legislation.
  case modelLegislation
  /// Legislative drafting.
  case legislativeDrafting
  /// Legal advice.
  case legalAdvice
  /// On-site assistance by an expert.
  case onSiteExpert
  /// Development of an action plan for implementation.
  case actionPlan
  /// Capacity-building.
  case capacityBuilding
  /// Technological assistance.
  case technology
  /// Any other type.
  case other
}
