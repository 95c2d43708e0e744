/// What a budget allows.
struct WorkshopLedger {
  private let rules: WorkshopRules

  init(_ rules: WorkshopRules) { self.rules = rules }

  /// The most workshops that can be paid.
  var most: Int {
    guard let budget = rules.budget, rules.costPerWorkshop > 0 else { return .max }
    return budget / rules.costPerWorkshop
  }

  /// The most participants of so many workshops; nil: any number.
  func participants(_ count: Int) -> Int? {
    guard let budget = rules.budget, rules.costPerPlace > 0 else { return nil }
    return max(0, (budget - rules.costPerWorkshop * count) / rules.costPerPlace)
  }
}
